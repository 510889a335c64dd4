import Kernel
import Storage

/// The opening plans of several places, read in three statements.
package enum Openings {
  /// Plans of at most 500 units at once.
  package static func of(_ units: [Unit], in tx: Transaction) throws -> [PartyID: OpeningPlan] {
    try plans(units.map { HoursSubject(id: $0.id, hoursOf: $0.hoursOf, mall: $0.mall, zone: $0.zone, country: $0.country) }, in: tx)
  }

  /// Plans of at most 500 units at once by their ids, without reading their words; unknown ids are left out.
  package static func of(units ids: [PartyID], in tx: Transaction) throws -> [PartyID: OpeningPlan] {
    guard ids.count <= 500 else { return try ids.inParts(of: 500) { try of(units: $0, in: tx) } }
    guard !ids.isEmpty else { return [:] }
    let subjects = try tx.rows("SELECT id, hours_of, mall, zone, country FROM places_unit WHERE id IN \(list: ids) ORDER BY id LIMIT 500") { row in
      HoursSubject(id: try row.next(), hoursOf: try row.next(), mall: try row.next(), zone: try row.next(), country: try row.next())
    }
    return try plans(subjects, in: tx)
  }

  /// Plans of at most 500 malls at once.
  package static func of(_ malls: [Mall], in tx: Transaction) throws -> [PartyID: OpeningPlan] {
    try plans(malls.map { HoursSubject(id: $0.id, hoursOf: $0.id, mall: nil, zone: $0.zone, country: $0.country) }, in: tx)
  }

  private struct HoursSubject {
    let id: PartyID
    let hoursOf: PartyID
    let mall: PartyID?
    let zone: Zone
    let country: String
  }

  private static func plans(_ subjects: [HoursSubject], in tx: Transaction) throws -> [PartyID: OpeningPlan] {
    guard subjects.count <= 500 else { return try subjects.inParts(of: 500) { try plans($0, in: tx) } }
    guard !subjects.isEmpty else { return [:] }
    let weeks = try weeks(Set(subjects.map(\.hoursOf)).sorted(), in: tx)
    let exceptions = try exceptions(Set(subjects.map(\.id) + subjects.compactMap(\.mall)).sorted(), in: tx)
    let holidays = try holidays(Set(subjects.map(\.country)).sorted(), in: tx)
    let pairs = subjects.map { subject -> (PartyID, OpeningPlan) in
      // A mall's closed day closes its units; its longer evening is theirs only when they keep its hours.
      let fromMall = (subject.mall.flatMap { exceptions[$0] } ?? [:]).filter { subject.hoursOf == subject.mall || $0.value.spans.isEmpty }
      let days = fromMall.merging(exceptions[subject.id] ?? [:]) { $1 }
      return (
        subject.id,
        OpeningPlan(zone: subject.zone, week: weeks[subject.hoursOf], exceptions: days, holidays: holidays[subject.country] ?? [:])
      )
    }
    return Dictionary(pairs) { first, _ in first }
  }

  private static func weeks(_ places: [PartyID], in tx: Transaction) throws -> [PartyID: WeekHours] {
    var found: [PartyID: [Int: [OpenSpan]]] = [:]
    let rows = try tx.rows(
      """
      SELECT place, weekday, opens, closes
      FROM places_hours
      WHERE place IN \(list: places)
      ORDER BY place, weekday, opens
      LIMIT 20000
      """) { (try $0.next(PartyID.self), try $0.next(Int.self), try $0.next(Int.self), try $0.next(Int.self)) }
    for (place, weekday, opens, closes) in rows {
      found[place, default: [:]][weekday, default: []] += [OpenSpan(opens, closes)].compactMap { $0 }
    }
    return found.mapValues { days in WeekHours(stored: (1...7).map { days[$0] ?? [] }, holidays: days[8]) }
  }

  private static func exceptions(_ places: [PartyID], in tx: Transaction) throws -> [PartyID: [Day: OpeningPlan.Exception]] {
    var found: [PartyID: [Day: OpeningPlan.Exception]] = [:]
    let (first, last) = window(tx)
    let rows = try tx.rows(
      """
      SELECT place, day, opens, closes, reason_ko, reason_en
      FROM places_exception
      WHERE place IN \(list: places) AND day BETWEEN \(first) AND \(last)
      ORDER BY place, day, opens
      LIMIT 40000
      """) { row in
        (try row.next(PartyID.self), try row.next(Day.self), try row.next(Int.self), try row.next(Int.self), Phrase(try row.next(), try row.next()))
      }
    for (place, day, opens, closes, reason) in rows {
      let spans = (found[place]?[day]?.spans ?? []) + [OpenSpan(opens, closes)].compactMap { $0 }
      found[place, default: [:]][day] = OpeningPlan.Exception(day: day, spans: spans, reason: reason)
    }
    return found
  }

  private static func holidays(_ countries: [String], in tx: Transaction) throws -> [String: [Day: Phrase]] {
    var found: [String: [Day: Phrase]] = [:]
    let (first, last) = window(tx)
    let rows = try tx.rows(
      """
      SELECT country, day, name_ko, name_en
      FROM places_holiday
      WHERE country IN \(list: countries) AND day BETWEEN \(first) AND \(last)
      ORDER BY country, day
      LIMIT 5000
      """) { row in (try row.next(String.self), try row.next(Day.self), Phrase(try row.next(), try row.next())) }
    for (country, day, name) in rows { found[country, default: [:]][day] = name }
    return found
  }

  /// Two days back (the other side of the date line, and hours over midnight) and the horizon ahead.
  private static func window(_ tx: Transaction) -> (Day, Day) {
    let today = Zone.seoul.local(tx.now).day
    return (today.adding(days: -3), today.adding(days: OpeningPlan.horizon + 2))
  }
}
