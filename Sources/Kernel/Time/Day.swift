/// A calendar day without a zone, kept as the number of days since 1970-01-01 (proleptic Gregorian).
package struct Day: Hashable, Comparable, Sendable, CustomStringConvertible {
  package var number: Int64

  package init(number: Int64) { self.number = number }

  /// Nil when there is no such day (2026-02-29).
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), (1...31).contains(day) else { return nil }
    number = Self.number(Int64(year), Int64(month), Int64(day))
    guard self.month == month, self.day == day else { return nil }
  }

  /// Reads `2026-11-21`.
  package init?(text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard text.utf8.count == 10, parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2,
      let y = Int(parts[0]), let m = Int(parts[1]), let d = Int(parts[2])
    else { return nil }
    self.init(year: y, month: m, day: d)
  }

  package static func < (a: Self, b: Self) -> Bool { a.number < b.number }
  /// Months that are added at once, at most: ten thousand years.
  private static let monthsMax: Int64 = 120_000
  /// Days away from 1970 that have a date, at most: some 270,000 years; what lies beyond is shown as that day.
  private static let numberMax: Int64 = 100_000_000

  package func adding(days: Int64) -> Day { Day(number: number.plus(days)) }

  /// The same day some months later, or that month's last where it has no such day (민법 160조).
  package func adding(months: Int64) -> Day {
    let (y, m, d) = civil
    let count = (y * 12 + m - 1).plus(min(max(months, -Self.monthsMax), Self.monthsMax))
    let (year, month) = (Self.floor(count, 12), count - Self.floor(count, 12) * 12 + 1)
    let first = Self.number(year, month, 1)
    let next = month == 12 ? Self.number(year + 1, 1, 1) : Self.number(year, month + 1, 1)
    return Day(number: min(first + d - 1, next - 1))
  }

  package var year: Int { Int(civil.year) }
  package var month: Int { Int(civil.month) }
  package var day: Int { Int(civil.day) }

  /// 1 is Monday, 7 is Sunday (ISO 8601).
  package var weekday: Int { Int((number % 7 + 10) % 7) + 1 }

  package var description: String {
    let (y, m, d) = civil
    let year = String(y)
    return String(repeating: "0", count: max(0, 4 - year.count)) + year + (m < 10 ? "-0" : "-") + "\(m)" + (d < 10 ? "-0" : "-") + "\(d)"
  }

  /// Days-to-civil and back after H. Hinnant, "chrono-Compatible Low-Level Date Algorithms".
  private var civil: (year: Int64, month: Int64, day: Int64) {
    let z = min(max(number, -Self.numberMax), Self.numberMax) + 719_468
    let era = Self.floor(z, 146_097)
    let doe = z - era * 146_097
    let yoe = (doe - doe / 1460 + doe / 36_524 - doe / 146_096) / 365
    let doy = doe - (365 * yoe + yoe / 4 - yoe / 100)
    let mp = (5 * doy + 2) / 153
    let month = mp < 10 ? mp + 3 : mp - 9
    return (yoe + era * 400 + (month <= 2 ? 1 : 0), month, doy - (153 * mp + 2) / 5 + 1)
  }

  private static func number(_ year: Int64, _ month: Int64, _ day: Int64) -> Int64 {
    let y = month <= 2 ? year - 1 : year
    let era = floor(y, 400)
    let yoe = y - era * 400
    let doy = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let doe = yoe * 365 + yoe / 4 - yoe / 100 + doy
    return era * 146_097 + doe - 719_468
  }

  static func floor(_ a: Int64, _ b: Int64) -> Int64 {
    let q = a / b
    return a % b < 0 ? q - 1 : q
  }
}
