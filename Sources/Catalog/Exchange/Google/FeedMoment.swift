import Kernel

/// A moment as feeds write it (ISO 8601, loosely): seconds may be missing, the offset may lack its colon; without an offset it is Korea's time.
enum FeedMoment {
  /// `2026-12-01T00:00:00.000Z/2026-12-06T00:00:00.000Z`
  static func period(_ sale: TimedPrice) -> String { "\(sale.starts)/\(sale.ends)" }

  /// What `period` wrote, in any form that feeds use; nil for what is none. The last day without a clock is meant whole.
  static func period(_ text: String) -> (starts: Instant, ends: Instant)? {
    let halves = text.split(separator: "/", omittingEmptySubsequences: false).map { String($0).trimmed }
    guard halves.count == 2, let starts = read(halves[0]), let ends = read(halves[1], endsDay: true), starts < ends else { return nil }
    return (starts, ends)
  }

  /// - Parameter endsDay: a day without a clock means its end.
  static func read(_ text: String, endsDay: Bool = false) -> Instant? {
    let plain = text.contains(" ") ? text.split(separator: " ", omittingEmptySubsequences: true).joined(separator: "T") : text
    guard plain.utf8.count >= 10 else { return nil }
    let day = plain.prefix(10), rest = plain.dropFirst(10)
    guard !rest.isEmpty else { return Instant(rfc3339: "\(day)T00:00:00+09:00").map { endsDay ? $0 + .hours(24) : $0 } }
    var clock = String(rest.dropFirst()), offset = "+09:00"
    if let sign = clock.lastIndex(where: { $0 == "+" || $0 == "-" || $0 == "Z" }) {
      offset = String(clock[sign...])
      clock = String(clock[..<sign])
    }
    if offset.utf8.count == 5, !offset.contains(":") { offset = "\(offset.prefix(3)):\(offset.suffix(2))" }
    if clock.utf8.count == 5 { clock += ":00" }
    return Instant(rfc3339: "\(day)T\(clock)\(offset)")
  }
}
