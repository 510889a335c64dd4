import Catalog
import Kernel
import Places
import Wire

/// How opening hours are shown, and how they are sent.
enum HourViews {
  static let state = View<OpenState>.object(
    "OpenState",
    .member("isOpen", .flag) { $0.isOpen },
    .member("closesAt", View<Instant>.instant.orNull) { if case .open(let until) = $0 { until } else { nil } },
    .member("opensAt", View<Instant>.instant.orNull) { if case .closed(let opens) = $0 { opens } else { nil } })

  /// Clock times; one that is not after the opening is the next day's.
  static let span = View<OpenSpan>.object(
    "OpenSpan", .member("opens", .text) { clock($0.opens) }, .member("closes", .text) { clock($0.closes == 1440 ? 1440 : $0.closes % 1440) })

  static let week = View<WeekHours>.object(
    "WeekHours",
    .member("days", span.list.list) { $0.days }, .member("holidays", span.list.orNull) { $0.holidays })

  static let exception = View<OpeningPlan.Exception>.object(
    "HoursException", .member("day", .day) { $0.day }, .member("spans", span.list) { $0.spans }, .member("reason", .words) { $0.reason })

  /// The coming two weeks besides the week itself.
  static let plan = View<OpeningPlan>.object(
    "OpeningPlan",
    .member("zone", .text) { $0.zone.name }, .member("week", week.orNull) { $0.week },
    .member("exceptions", exception.list) { plan in plan.exceptions.values.sorted { $0.day < $1.day } })

  private static func clock(_ minutes: Int) -> String {
    func two(_ n: Int) -> String { n < 10 ? "0\(n)" : "\(n)" }
    return "\(two(minutes / 60)):\(two(minutes % 60))"
  }

  struct Clock: Sendable {
    let opens: String
    let closes: String
  }

  private static let time = Shape<String>.plain(
    Schema(["type": "string", "pattern": "^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$"]), InputPhrases.notHours
  ) { $0.utf8.count == 5 && $0.utf8.allSatisfy { (0x30...0x3A).contains($0) } && OpenSpan("00:00", $0) != nil ? $0 : nil }

  static let spanInput = Shape<Clock>.object(
    "OpenSpanInput", .required("opens", time), .required("closes", time)
  ) { Clock(opens: $0, closes: $1) }.map(InputPhrases.notHours) { OpenSpan($0.opens, $0.closes) }

  private static let day = Shape<[OpenSpan]>.list(of: spanInput, 0...4)
  private static let days = Shape<[[OpenSpan]]>.list(of: day, 7...7)

  /// Seven days, Monday first; null lets a unit of a mall keep the mall's hours.
  static let weekInput = Shape<Week>.object(
    "WeekHoursInput", .required("days", days), .optional("holidays", day)
  ) { Week(days: $0, holidays: $1) }.making { try WeekHours(days: $0.days, holidays: $0.holidays) }

  struct Week: Sendable {
    let days: [[OpenSpan]]
    let holidays: [OpenSpan]?
  }

  struct Exception: Sendable {
    let spans: [OpenSpan]
    let reason: Words
  }

  static let hoursInput = Shape<WeekHours?>.object("HoursInput", .required("week", weekInput.orNull)) { week in week }

  static let exceptionInput = Shape<Exception>.object(
    "HoursExceptionInput", .required("spans", day), .optional("reason", SharedShapes.words, or: Words(""))
  ) { Exception(spans: $0, reason: $1) }
}
