/// The yearly rule of a zone's clocks: the POSIX `TZ` text at the end of a TZif file (`EST5EDT,M3.2.0,M11.1.0`).
struct ZoneRule: Sendable {
  private let standard: Int64
  private var summer: (offset: Int64, begins: Change, ends: Change)?

  /// The n-th weekday of a month (5 is the last), and the second of that day by the clocks before the change.
  private struct Change {
    let month, week, weekday: Int
    let second: Int64

    /// In seconds since 1970, as the clocks show.
    func shown(in year: Int) -> Int64 {
      let first = Day(year: year, month: month, day: 1)!
      var day = 1 + (weekday + 7 - first.weekday % 7) % 7 + (week - 1) * 7
      while Day(year: year, month: month, day: day) == nil { day -= 7 }
      return (first.number + Int64(day - 1)) * 86_400 + second
    }
  }

  /// Nil when the text is empty or uses Julian days, which no living zone of this century does.
  init?(posix text: String) {
    var reader = Reader(rest: Array(text.utf8)[...])
    guard reader.name(), let west = reader.time() else { return nil }
    standard = -west
    guard !reader.rest.isEmpty else { return }
    guard reader.name() else { return nil }
    let offset = reader.rest.first == UInt8(ascii: ",") ? standard + 3600 : reader.time().map { -$0 }
    guard let offset, let begins = reader.change(), let ends = reader.change(), reader.rest.isEmpty else { return nil }
    summer = (offset, begins, ends)
  }

  func offset(at moment: Int64) -> Int64 {
    guard let summer else { return standard }
    // The calendar of rules has four figures; clocks of other years change as in the nearest of them.
    let year = min(max(Day(number: Day.floor(moment + standard, 86_400)).year, 1), 9999)
    let begins = summer.begins.shown(in: year) - standard
    let ends = summer.ends.shown(in: year) - summer.offset
    let isSummer = begins < ends ? begins <= moment && moment < ends : !(ends <= moment && moment < begins)
    return isSummer ? summer.offset : standard
  }

  private struct Reader {
    var rest: ArraySlice<UInt8>

    mutating func take(_ byte: Character) -> Bool {
      guard rest.first == byte.asciiValue else { return false }
      rest.removeFirst()
      return true
    }

    mutating func name() -> Bool {
      if take("<") {
        rest = rest.drop { $0 != UInt8(ascii: ">") }
        return take(">")
      }
      let letters = rest.prefix { (65...90).contains($0) || (97...122).contains($0) }.count
      rest = rest.dropFirst(letters)
      return letters >= 3
    }

    mutating func number() -> Int64? {
      let digits = rest.prefix { (48...57).contains($0) }
      guard !digits.isEmpty, digits.count <= 4 else { return nil }
      rest = rest.dropFirst(digits.count)
      return digits.reduce(0) { $0 * 10 + Int64($1 - 48) }
    }

    /// `[+-]hh[:mm[:ss]]` in seconds.
    mutating func time() -> Int64? {
      let sign: Int64 = take("-") ? -1 : 1
      if sign == 1 { _ = take("+") }
      guard var seconds = number().map({ $0 * 3600 }) else { return nil }
      for unit: Int64 in [60, 1] {
        guard take(":") else { break }
        guard let part = number() else { return nil }
        seconds += part * unit
      }
      return sign * seconds
    }

    /// `,Mm.w.d[/time]`.
    mutating func change() -> Change? {
      guard take(","), take("M"), let month = number(), take("."), let week = number(), take("."), let weekday = number(),
        (1...12).contains(month), (1...5).contains(week), (0...6).contains(weekday)
      else { return nil }
      var second: Int64 = 7200
      if take("/") {
        guard let other = time() else { return nil }
        second = other
      }
      return Change(month: Int(month), week: Int(week), weekday: Int(weekday), second: second)
    }
  }
}
