/// A moment: milliseconds since 1970-01-01T00:00:00Z. Reckoning stops at the first and last moment that 64 bits can name.
package struct Instant: Hashable, Comparable, Sendable, CustomStringConvertible {
  package var milliseconds: Int64

  package init(milliseconds: Int64) { self.milliseconds = milliseconds }
  package static func < (a: Self, b: Self) -> Bool { a.milliseconds < b.milliseconds }
  package static func + (a: Self, span: Span) -> Self { Self(milliseconds: a.milliseconds.plus(span.milliseconds)) }
  package static func - (a: Self, span: Span) -> Self { Self(milliseconds: a.milliseconds.minus(span.milliseconds)) }
  package static func - (a: Self, b: Self) -> Span { Span(milliseconds: a.milliseconds.minus(b.milliseconds)) }

  /// RFC 3339 in UTC with milliseconds: `2026-11-21T04:00:00.000Z`.
  package var description: String {
    let days = Day.floor(milliseconds, 86_400_000)
    let rest = (milliseconds % 86_400_000 + 86_400_000) % 86_400_000
    func two(_ n: Int64) -> String { n < 10 ? "0\(n)" : "\(n)" }
    let millis = rest % 1000
    let padded = millis < 10 ? "00\(millis)" : millis < 100 ? "0\(millis)" : "\(millis)"
    return "\(Day(number: days))T\(two(rest / 3_600_000)):\(two(rest / 60_000 % 60)):\(two(rest / 1000 % 60)).\(padded)Z"
  }

  /// Reads RFC 3339 (`2026-11-21T13:00:00+09:00`, fraction optional); nil on anything else.
  package init?(rfc3339 text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count >= 20, let day = Day(text: String(text.prefix(10))), bytes[10] == 84 || bytes[10] == 116,
      bytes[13] == 58, bytes[16] == 58
    else { return nil }
    func two(_ at: Int) -> Int64? {
      guard at + 1 < bytes.count, (48...57).contains(bytes[at]), (48...57).contains(bytes[at + 1]) else { return nil }
      return Int64(bytes[at] - 48) * 10 + Int64(bytes[at + 1] - 48)
    }
    guard let hour = two(11), let minute = two(14), let second = two(17), hour < 24, minute < 60, second < 61 else { return nil }
    var at = 19
    var millis: Int64 = 0
    if bytes[at] == 46 {
      at += 1
      var scale: Int64 = 100
      let first = at
      while at < bytes.count, (48...57).contains(bytes[at]) {
        millis += Int64(bytes[at] - 48) * scale
        scale /= 10
        at += 1
      }
      guard at > first, at < bytes.count else { return nil }
    }
    var offset: Int64 = 0
    if bytes[at] == 90 || bytes[at] == 122 {
      guard at + 1 == bytes.count else { return nil }
    } else {
      guard bytes[at] == 43 || bytes[at] == 45, at + 6 == bytes.count, bytes[at + 3] == 58,
        let h = two(at + 1), let m = two(at + 4), h < 24, m < 60
      else { return nil }
      offset = (h * 60 + m) * 60_000 * (bytes[at] == 45 ? -1 : 1)
    }
    let clock = ((hour * 60 + minute) * 60 + second) * 1000 + millis
    self.init(milliseconds: day.number * 86_400_000 + clock - offset)
  }
}

/// A length of time in milliseconds.
package struct Span: Hashable, Comparable, Sendable {
  package var milliseconds: Int64
  package init(milliseconds: Int64) { self.milliseconds = milliseconds }
  package static func < (a: Self, b: Self) -> Bool { a.milliseconds < b.milliseconds }
  package static func seconds(_ n: Int64) -> Span { Span(milliseconds: n.times(1000)) }
  package static func minutes(_ n: Int64) -> Span { .seconds(n.times(60)) }
  package static func hours(_ n: Int64) -> Span { .minutes(n.times(60)) }
  package static func days(_ n: Int64) -> Span { .hours(n.times(24)) }
}
