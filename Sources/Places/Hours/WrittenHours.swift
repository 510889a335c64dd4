import Kernel

/// Hours as shops write them: `10:00-20:00`, `10-20`, 10시~20시, 오전 10:30 ~ 오후 8시, 24시간, 휴무.
package enum WrittenHours {
  /// Stretches of one day that are read, at most.
  static let spansMax = 10

  /// The spans of a day, none for a closed one; nil where the words are no hours, or may mean several.
  package static func spans(_ text: String) -> [OpenSpan]? {
    let plain = plain(text)
    let joined = plain.filter { $0 != " " }
    if joined.isEmpty || closed.contains(joined) { return [] }
    if always.contains(joined) { return OpenSpan(0, 1440).map { [$0] } }
    let parts = plain.split { ",/;\n".contains($0) }
    guard !parts.isEmpty, parts.count <= spansMax else { return nil }
    let spans = parts.compactMap { span(String($0)) }
    return spans.count == parts.count ? spans : nil
  }

  /// Minutes that an unmarked span over midnight may be long.
  private static let nightMax = 16 * 60

  private static let closed: Set<String> = ["휴무", "휴무일", "휴점", "정기휴무", "휴업", "쉼", "쉬는날", "쉬어요", "closed", "off", "none"]
  private static let always: Set<String> = ["24시간", "24시간영업", "24시", "종일", "24h", "24hours", "24hrs", "allday", "always"]

  /// Wide signs as narrow ones, small letters, and one sign for “from … to”.
  private static func plain(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    for scalar in text.lowercased().unicodeScalars {
      switch scalar {
      case "\u{FF10}"..."\u{FF19}": out.append(Unicode.Scalar(scalar.value - 0xFF10 + 0x30) ?? scalar)
      case "：": out.append(":")
      case "～", "〜", "∼", "–", "—", "－", "-": out.append("~")
      case "，", "、": out.append(",")
      default: out.append(scalar.properties.isWhitespace && scalar != "\n" ? " " : scalar)
      }
    }
    return String(out).replacing("부터", with: "~").replacing("까지", with: "").replacing(" to ", with: "~").replacing("에서", with: "~")
  }

  private static func span(_ text: String) -> OpenSpan? {
    let ends = text.split(separator: "~").filter { $0.contains { $0 != " " } }
    guard ends.count == 2, let opens = Clock(String(ends[0])), let closes = Clock(String(ends[1])) else { return nil }
    let start = opens.minute == 1440 ? 0 : opens.minute
    var end = closes.minute
    // 오전 10시 ~ 8시: the first of both eights after ten. 10-8 alone may be either.
    if closes.half == nil, end <= start, end < 720, end + 720 > start {
      // 10시~8시 is hardly open all night: whoever means the evening says so.
      if opens.half != nil { end += 720 } else if closes.isBare || end + 1440 - start > nightMax { return nil }
    }
    return OpenSpan(start, end <= start ? end + 1440 : end)
  }

  /// A time of day as it was written.
  private struct Clock {
    enum Half { case morning, afternoon }

    var minute: Int
    var half: Half?
    /// An hour and nothing else.
    var isBare: Bool

    private static let halves: [(word: String, half: Half)] = [
      ("오전", .morning), ("새벽", .morning), ("아침", .morning), ("오후", .afternoon), ("저녁", .afternoon), ("낮", .afternoon), ("밤", .afternoon),
      ("a.m.", .morning), ("p.m.", .afternoon), ("am", .morning), ("pm", .afternoon),
    ]

    init?(_ text: String) {
      var rest = text.filter { $0 != " " }
      for word in ["익일", "다음날"] where rest.hasPrefix(word) { rest.removeFirst(word.count) }
      if ["정오", "noon"].contains(rest) { (minute, half, isBare) = (720, .afternoon, false); return }
      if ["자정", "midnight"].contains(rest) { (minute, half, isBare) = (1440, .morning, false); return }
      var said: (word: String, half: Half)?
      for pair in Self.halves where said == nil {
        if rest.hasPrefix(pair.word) { rest.removeFirst(pair.word.count); said = pair } else if rest.hasSuffix(pair.word) { rest.removeLast(pair.word.count); said = pair }
      }
      isBare = !rest.contains(":") && !rest.contains("시")
      rest = rest.replacing("시반", with: ":30").replacing("시", with: ":").replacing("분", with: "")
      if rest.hasSuffix(":") { rest += "00" }
      let parts = rest.split(separator: ":", omittingEmptySubsequences: false)
      guard (1...2).contains(parts.count), parts.allSatisfy({ (1...2).contains($0.count) && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }), let hour = Int(parts[0]) else { return nil }
      let past = parts.count == 2 ? Int(parts[1]) ?? 60 : 0
      guard (0...24).contains(hour), past < 60, hour < 24 || past == 0 else { return nil }
      half = said?.half
      minute = hour * 60 + past
      guard let said else { return }
      // 오후 20시 says the same twice; 오전 20시 says two things.
      guard hour <= 12 || said.half == .afternoon else { return nil }
      let isNight = said.word == "밤" && (hour == 12 || hour < 5)
      if said.half == .morning || isNight { minute = hour == 12 ? (isNight && past == 0 ? 1440 : past) : minute } else if hour < 12 { minute += 720 }
    }
  }
}
