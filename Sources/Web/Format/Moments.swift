import Kernel

/// Days and hours as a reader says them.
extension Format {
  /// The calendar day at the reader's place.
  package func day(of instant: Instant) -> Day {
    let shifted = instant.milliseconds.plus(zoneMinutes * 60_000)
    return Day(number: shifted >= 0 ? shifted / 86_400_000 : shifted.minus(86_399_999) / 86_400_000)
  }

  /// `2026.11.21`, `21 Nov 2026`.
  package func date(_ day: Day) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    if language == .korean { return "\(day.year).\(two(day.month)).\(two(day.day))" }
    let month = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"][day.month - 1]
    return "\(day.day) \(month) \(day.year)"
  }

  /// `11월 21일 (토)`, `Sat 21 Nov`; the year stands with it when it is not `year`. Its blanks are no-break spaces: no line ends inside a date.
  package func day(_ day: Day, year: Int? = nil) -> String {
    let withYear = year.map { $0 != day.year } ?? false
    switch language {
    case .korean:
      return (withYear ? "\(day.year)년\u{A0}" : "") + "\(day.month)월\u{A0}\(day.day)일\u{A0}(\(weekday(day)))"
    case .english:
      let month = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"][day.month - 1]
      return "\(weekday(day))\u{A0}\(day.day)\u{A0}\(month)" + (withYear ? "\u{A0}\(day.year)" : "")
    }
  }

  /// A day of this year where there is little room: `11.24`, `24 Nov`.
  package func shortDay(_ day: Day) -> String {
    language == .korean ? "\(day.month).\(day.day)" : String(date(day).dropLast(5))
  }

  private func weekday(_ day: Day) -> String {
    switch language {
    case .korean: ["월", "화", "수", "목", "금", "토", "일"][day.weekday - 1]
    case .english: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][day.weekday - 1]
    }
  }

  /// `11월 14일 (토) ~ 11월 30일 (월)`.
  package func days(_ first: Day, _ last: Day) -> String {
    first == last ? day(first) : span(day(first), day(last, year: first.year))
  }

  /// `15:00`: one clock, of 24 hours, on every page and in both languages, as opening hours are written.
  package func clock(_ instant: Instant) -> String {
    let shifted = instant.milliseconds.plus(zoneMinutes * 60_000)
    return clock(minute: Int(((shifted % 86_400_000) + 86_400_000) % 86_400_000 / 60_000))
  }

  /// A minute of the day, 0 to 1,439.
  package func clock(minute: Int) -> String {
    Self.hour24(minute % 1440)
  }

  /// A minute of the day in 24 hours, `09:30`; past midnight goes on (`25:00` is written `01:00`).
  package static func hour24(_ minute: Int) -> String {
    let hour = minute == 1440 ? 24 : minute / 60 % 24
    return (hour < 10 ? "0" : "") + "\(hour):" + (minute % 60 < 10 ? "0" : "") + "\(minute % 60)"
  }

  /// `오늘 15:00`, `내일 10:30`, `11월 23일 (월) 15:00`.
  package func moment(_ instant: Instant, now: Instant) -> String {
    let that = day(of: instant), today = day(of: now)
    let clock = clock(instant)
    switch that.number.minus(today.number) {
    case 0: return (language == .korean ? "오늘 " : "today ") + clock
    case 1: return (language == .korean ? "내일 " : "tomorrow ") + clock
    case -1: return (language == .korean ? "어제 " : "yesterday ") + clock
    default: return day(that, year: today.year) + (language == .korean ? " " : ", ") + clock
    }
  }

  /// How long something goes on: its last day, `12월 6일 (일)`, and the time of it where it ends before that day does.
  package func end(_ ends: Instant, year: Int? = nil) -> String {
    let last = day(of: ends - Span(milliseconds: 1))
    return day(last, year: year) + (day(of: ends) > last ? "" : (language == .korean ? "\u{A0}" : ",\u{A0}") + clock(ends))
  }

  /// From when to when something goes on; one day where it is of a single one.
  package func period(_ starts: Instant, _ ends: Instant) -> (first: String, last: String?) {
    let first = day(of: starts), last = day(of: ends - Span(milliseconds: 1))
    return first == last && day(of: ends) > last ? (day(first), nil) : (day(first), end(ends, year: first.year))
  }

  /// A moment for a spreadsheet, in every language the same: `2026-11-21 15:00`.
  package func stamp(_ instant: Instant) -> String {
    let minute = Int((((instant.milliseconds / 60_000 + zoneMinutes) % 1440) + 1440) % 1440)
    return "\(day(of: instant)) \(Self.hour24(minute))"
  }

  /// A moment to come. In the small hours, when `today` means the day before to whoever has not slept yet, the weekday
  /// stands with it: `오늘(일) 10:30`, `today (Sun) 10:30`.
  package func coming(_ instant: Instant, now: Instant) -> String {
    let today = day(of: now)
    let minute = Int((now.milliseconds / 60_000 + zoneMinutes) % 1440)
    guard day(of: instant) == today, minute < Self.dawn else { return moment(instant, now: now) }
    return (language == .korean ? "오늘(\(weekday(today))) " : "today (\(weekday(today))) ") + clock(instant)
  }

  /// The minute of the day up to which many a reader still calls it yesterday.
  private static let dawn = 5 * 60

  /// `방금`, `3분 전`, `2시간 전`, `5일 전`, `5 days ago`, then the day.
  package func ago(_ instant: Instant, now: Instant) -> String {
    let minutes = max(0, (now - instant).milliseconds / 60_000)
    switch minutes {
    case 0: return language == .korean ? "방금" : "just now"
    case 1..<60: return since(minutes, "분", "minute")
    case 60..<1440: return since(minutes / 60, "시간", "hour")
    case 1440..<10_080: return since(minutes / 1440, "일", "day")
    default: return day(day(of: instant), year: day(of: now).year)
    }
  }

  private func since(_ count: Int64, _ korean: String, _ english: String) -> String {
    language == .korean ? "\(count)\(korean) 전" : "\(count) \(english)\(count == 1 ? "" : "s") ago"
  }
}
