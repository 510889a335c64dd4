import Kernel

/// Where the member is signed in, each with a way to sign it out.
package struct SessionsPage: Sendable {
  /// One device.
  package struct Line: Sendable {
    package var device: String
    package var started: Instant
    package var seen: Instant
    package var isThisOne: Bool
    package var close: Path

    package init(device: String, started: Instant, seen: Instant, isThisOne: Bool, close: Path) {
      self.device = device
      self.started = started
      self.seen = seen
      self.isThisOne = isThisOne
      self.close = close
    }
  }

  package var lines: [Line]
  package init(lines: [Line]) { self.lines = lines }

  static let lead = Phrase("모르는 기기가 있으면 로그아웃하고 비밀번호를 바꿔 주세요.", "If you see a device that is not yours, sign it out and change your password.")
  static let thisOne = Phrase("이 기기", "This device")
  static let unknown = Phrase("알 수 없는 기기", "Unknown device")
  static let since = Phrase("{when} 로그인 · {seen} 사용", "Signed in {when} · last used {seen}")
  static let signOutHere = Phrase("이 기기 로그아웃", "Sign out")
  static let everywhere = Phrase("모든 기기에서 로그아웃", "Sign out everywhere")
  static let everywhereQuestion = Phrase("지금 쓰는 기기까지 모두 로그아웃할까요?", "Sign out on every device, this one too?")

  package func draw(_ reader: Reader) -> HTML {
    let items: [HTML] = lines.map { item($0, reader) }
    return AccountFrame.page(AccountPhrases.devices, Paths.sessions, reader, lead: Self.lead, body: """
      <ul class="list">\(items)</ul>\(Button(reader.say(Self.everywhere), .danger, isWide: true).post(Paths.signOutEverywhere, confirm: reader.say(Self.everywhereQuestion)))
      """)
  }

  private func item(_ line: Line, _ reader: Reader) -> HTML {
    let format = reader.format
    let times = reader.say(Self.since, ["when": format.ago(line.started, now: reader.now), "seen": format.ago(line.seen, now: reader.now)])
    let end = line.isThisOne
      ? Badge(reader.say(Self.thisOne), .jade).html : Button(reader.say(Self.signOutHere), .outline, isSmall: true).post(line.close)
    return """
      <li class="item is-line">\(Icon.phone.html)<div class="item-text"><b>\(line.device.isEmpty ? reader.say(Self.unknown) : line.device)</b><small>\(times)</small></div><div class="item-side">\(end)</div></li>
      """
  }
}
