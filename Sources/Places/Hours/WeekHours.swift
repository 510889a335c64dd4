import Kernel

/// From when until when a place is open, in minutes of the day; past 1,440 it is the morning after (17:00-02:00 is 1020-1560).
package struct OpenSpan: Hashable, Sendable {
  package let opens: Int
  package let closes: Int

  /// Nil unless it opens within the day, closes after that, and within 24 hours.
  package init?(_ opens: Int, _ closes: Int) {
    guard (0..<1440).contains(opens), closes > opens, closes <= opens + 1440 else { return nil }
    self.opens = opens
    self.closes = closes
  }

  /// From clock times: `("17:00", "02:00")` goes over midnight, `("00:00", "24:00")` is the whole day. Nil when these are no times.
  package init?(_ opens: String, _ closes: String) {
    guard let start = Self.minute(opens), let end = Self.minute(closes) else { return nil }
    self.init(start, end <= start ? end + 1440 : end)
  }

  private static func minute(_ text: String) -> Int? {
    let parts = text.split(separator: ":")
    guard parts.count == 2, let hour = Int(parts[0]), let minute = Int(parts[1]), (0...24).contains(hour), (0..<60).contains(minute),
      hour < 24 || minute == 0
    else { return nil }
    return hour * 60 + minute
  }
}

/// The hours of an ordinary week.
package struct WeekHours: Hashable, Sendable {
  /// Monday first; no span is a closed day.
  package let days: [[OpenSpan]]
  /// The hours of public holidays; nil when they are like any other day.
  package let holidays: [OpenSpan]?

  /// Refuses hours that overlap, also over midnight.
  package init(days: [[OpenSpan]], holidays: [OpenSpan]? = nil) throws(PlaceRefusal) {
    guard days.count == 7 else { throw .hoursWrong }
    self.days = days.map { $0.sorted { $0.opens < $1.opens } }
    self.holidays = holidays.map { $0.sorted { $0.opens < $1.opens } }
    for index in 0..<7 {
      let next = self.days[(index + 1) % 7].first.map { $0.opens + 1440 } ?? 2880
      try Self.check(self.days[index], before: next)
    }
    if let holidays = self.holidays { try Self.check(holidays, before: 2880) }
  }

  /// Every day alike.
  package init(daily span: OpenSpan, holidays: [OpenSpan]? = nil) {
    days = Array(repeating: [span], count: 7)
    self.holidays = holidays
  }

  init(stored days: [[OpenSpan]], holidays: [OpenSpan]?) {
    self.days = days
    self.holidays = holidays
  }

  /// The days as ranges of minutes, for the list on a page.
  package var ranges: [[ClosedRange<Int>]] { days.map { $0.map { $0.opens...$0.closes } } }

  private static func check(_ spans: [OpenSpan], before next: Int) throws(PlaceRefusal) {
    guard spans.count <= 4 else { throw .hoursWrong }
    for (index, span) in spans.enumerated() {
      let following = index + 1 < spans.count ? spans[index + 1].opens : next
      guard span.closes <= following else { throw .hoursWrong }
    }
  }
}
