import Kernel
import Web

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

  package func draw(_ reader: Reader) -> HTML {
    let items: [HTML] = lines.map { item($0, reader) }
    return AccountFrame.page(AccountPhrases.devices, Paths.sessions, reader, lead: SessionPhrases.lead, body: """
      <ul class="list">\(items)</ul>\(Button(reader.say(SessionPhrases.everywhere), .danger, isWide: true).post(Paths.signOutEverywhere, confirm: reader.say(SessionPhrases.everywhereQuestion)))
      """)
  }

  private func item(_ line: Line, _ reader: Reader) -> HTML {
    let format = reader.format
    let times = reader.say(SessionPhrases.since, ["when": format.ago(line.started, now: reader.now), "seen": format.ago(line.seen, now: reader.now)])
    let end = line.isThisOne
      ? Badge(reader.say(SessionPhrases.thisOne), .jade).html : Button(reader.say(SessionPhrases.signOutHere), .outline, isSmall: true).post(line.close, confirm: reader.say(SessionPhrases.signOutQuestion))
    return """
      <li class="item is-line">\(Icon.phone.html)<div class="item-text"><b>\(line.device.isEmpty ? reader.say(SessionPhrases.unknown) : line.device)</b><small>\(times)</small></div><div class="item-side">\(end)</div></li>
      """
  }
}
