import Kernel
import Storage

/// Says the weekly hours of a mall or a unit; nil lets a unit of a mall keep the mall's. Refuses with a `PlaceRefusal`.
package struct SetHours: Sendable {
  package var place: PartyID
  package var week: WeekHours?
  package var by: PartyID

  package init(_ place: PartyID, _ week: WeekHours?, by: PartyID) {
    self.place = place
    self.week = week
    self.by = by
  }

  package func run(in tx: Transaction) throws {
    let isOwn = week != nil
    let units = try tx.run(
      "UPDATE places_unit SET hours_of = CASE WHEN \(isOwn) = 1 THEN id ELSE COALESCE(mall, id) END WHERE id = \(place) AND closed_at IS NULL")
    if units == 0 {
      guard try Mall.find(place, in: tx) != nil else { throw PlaceRefusal.unknownUnit }
    }
    try tx.run("DELETE FROM places_hours WHERE place = \(place)")
    let rows = week?.rows(of: place) ?? []
    if !rows.isEmpty { try tx.run("INSERT INTO places_hours (place, weekday, opens, closes) VALUES \(rows: rows)") }
    try tx.emit(PlacesEvents.about(PlacesEvents.hoursChangedTopic, place, by: by))
  }
}

extension WeekHours {
  /// Weekday 8 is a public holiday; an empty span marks a day that is closed on purpose.
  func rows(of place: PartyID) -> [[SQLValue]] {
    let all = days.enumerated().map { ($0.offset + 1, $0.element) } + (holidays.map { [(8, $0)] } ?? [])
    return all.flatMap { weekday, spans in Self.bounds(spans).map { [place.sqlValue, .int(Int64(weekday)), .int($0), .int($1)] } }
  }

  static func bounds(_ spans: [OpenSpan]) -> [(Int64, Int64)] {
    spans.isEmpty ? [(0, 0)] : spans.map { (Int64($0.opens), Int64($0.closes)) }
  }
}

/// Says the hours of one day for a mall or a unit; no span closes it. Refuses with a `PlaceRefusal`.
package struct AddException: Sendable {
  package var place: PartyID
  package var day: Day
  package var spans: [OpenSpan]
  package var reason: Phrase
  package var by: PartyID

  package init(_ place: PartyID, on day: Day, _ spans: [OpenSpan], reason: Phrase, by: PartyID) {
    self.place = place
    self.day = day
    self.spans = spans
    self.reason = reason
    self.by = by
  }

  package func run(in tx: Transaction) throws {
    try PlaceRefusal.checkText(reason)
    let sorted = spans.sorted { $0.opens < $1.opens }
    guard sorted.count <= 4, zip(sorted, sorted.dropFirst()).allSatisfy({ $0.closes <= $1.opens }) else { throw PlaceRefusal.hoursWrong }
    guard let zone = try Unit.find(place, in: tx)?.zone ?? Mall.find(place, in: tx)?.zone else { throw PlaceRefusal.unknownUnit }
    guard day >= zone.local(tx.now).day else { throw PlaceRefusal.dayOver }
    try tx.run("DELETE FROM places_exception WHERE place = \(place) AND day = \(day)")
    let rows = WeekHours.bounds(sorted).map { bounds -> [SQLValue] in
      [place.sqlValue, day.sqlValue, .int(bounds.0), .int(bounds.1), .text(reason.korean), .text(reason.english)]
    }
    try tx.run("INSERT INTO places_exception (place, day, opens, closes, reason_ko, reason_en) VALUES \(rows: rows)")
    try tx.emit(PlacesEvents.about(PlacesEvents.hoursChangedTopic, place, by: by))
  }
}

/// Makes a public holiday known: a dated rule of a country, from its official gazette.
package struct SetHoliday: Sendable {
  package var country: String
  package var day: Day
  package var name: Phrase

  package init(country: String, _ day: Day, _ name: Phrase) {
    self.country = country
    self.day = day
    self.name = name
  }

  package func run(in tx: Transaction) throws {
    try PlaceRefusal.checkName(name, max: 200)
    try tx.run(
      """
      INSERT INTO places_holiday (country, day, name_ko, name_en)
      VALUES (\(country), \(day), \(name.korean), \(name.english))
      ON CONFLICT (country, day) DO UPDATE SET name_ko = excluded.name_ko, name_en = excluded.name_en
      """)
  }
}
