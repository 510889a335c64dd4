import Kernel

/// Whether a place is open, and when that changes.
package enum OpenState: Hashable, Sendable {
  /// Open; of a place that does not close within two weeks, `until` is the end of those.
  case open(until: Instant)
  /// Closed; nil when it does not open within two weeks.
  case closed(opens: Instant?)

  package var isOpen: Bool { if case .open = self { true } else { false } }
}

/// Everything that decides when one place is open: its week, the holidays of its country, and the days that are different.
package struct OpeningPlan: Hashable, Sendable {
  /// A day on which other hours hold; no span is a closed day.
  package struct Exception: Hashable, Sendable {
    package let day: Day
    package let spans: [OpenSpan]
    package let reason: Phrase
  }

  package let zone: Zone
  /// Nil while nobody has said the hours.
  package let week: WeekHours?
  /// The coming two weeks' exceptions by day.
  package let exceptions: [Day: Exception]
  /// The coming two weeks' public holidays and their names.
  package let holidays: [Day: Phrase]

  package init(zone: Zone, week: WeekHours?, exceptions: [Day: Exception] = [:], holidays: [Day: Phrase] = [:]) {
    self.zone = zone
    self.week = week
    self.exceptions = exceptions
    self.holidays = holidays
  }

  /// Days looked ahead.
  package static let horizon: Int64 = 14

  /// The hours of one day: an exception first, then a holiday's hours, then the weekday's.
  package func spans(on day: Day) -> [OpenSpan] {
    if let exception = exceptions[day] { return exception.spans }
    guard let week else { return [] }
    if holidays[day] != nil, let hours = week.holidays { return hours }
    return week.days[day.weekday - 1]
  }

  /// The hours of one day; nil while nobody has said any.
  package func known(on day: Day) -> [OpenSpan]? { week != nil || exceptions[day] != nil ? spans(on: day) : nil }

  /// The state at a moment; nil while the hours are unknown.
  package func state(at now: Instant) -> OpenState? {
    guard week != nil || !exceptions.isEmpty else { return nil }
    let today = zone.local(now).day
    var end: Instant?
    for step in -1...Self.horizon {
      let day = today.adding(days: step)
      for span in spans(on: day) {
        let opens = zone.instant(day, minute: span.opens)
        let closes = zone.instant(day, minute: span.closes)
        if let reached = end {
          guard opens <= reached else { return .open(until: reached) }
          end = max(reached, closes)
        } else if now < opens {
          return .closed(opens: opens)
        } else if now < closes {
          end = closes
        }
      }
    }
    return end.map { .open(until: $0) } ?? .closed(opens: nil)
  }
}
