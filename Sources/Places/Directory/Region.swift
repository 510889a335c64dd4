import Kernel
import Storage

/// A region of a country as people name it: 시·도, and within it 시·군·구.
package struct Region: Hashable, Sendable {
  /// The administrative code: two figures for 시·도 (`11`), five for 시·군·구 (`11200`).
  package let code: String
  package let parent: String?
  package let name: Phrase
  package let centre: GeoPoint

  package init(code: String, parent: String?, name: Phrase, centre: GeoPoint) {
    self.code = code
    self.parent = parent
    self.name = name
    self.centre = centre
  }

  static let columns = "code, parent, name_ko, name_en, latitude, longitude"

  init(_ row: inout Row) throws {
    code = try row.next()
    parent = try row.next()
    name = Phrase(try row.next(), try row.next())
    centre = try GeoPoint(&row)
  }

  /// The region of that code; nil when there is none.
  package static func find(_ code: String, in tx: Transaction) throws -> Region? {
    try tx.first("SELECT \(raw: columns) FROM places_region WHERE code = \(code)") { try Region(&$0) }
  }

  /// Every region, parents before their parts; at most 500 (Korea has some 270).
  package static func all(in tx: Transaction) throws -> [Region] {
    try tx.rows("SELECT \(raw: columns) FROM places_region ORDER BY code LIMIT 500") { try Region(&$0) }.sorted { RegionOrder.isBefore($0.code, $1.code) }
  }

  /// Makes the region known, or gives it its new name and centre.
  package func save(in tx: Transaction) throws {
    try tx.run(
      """
      INSERT INTO places_region (\(raw: Self.columns))
      VALUES (\(code), \(parent), \(name.korean), \(name.english), \(centre.latitudeMicro), \(centre.longitudeMicro))
      ON CONFLICT (code) DO UPDATE
      SET name_ko = excluded.name_ko, name_en = excluded.name_en, latitude = excluded.latitude, longitude = excluded.longitude
      """)
  }
}

extension GeoPoint {
  /// Reads latitude and longitude from two columns.
  init(_ row: inout Row) throws {
    guard let point = GeoPoint(latitudeMicro: try row.next(), longitudeMicro: try row.next()) else {
      throw row.unknownWord(0, "a point on the globe")
    }
    self = point
  }
}

extension Zone: Column {
  package var sqlValue: SQLValue { .text(name) }
  package static func read(_ row: borrowing Row, _ index: Int32) throws -> Zone {
    guard let zone = Zone(name: try row.text(index)) else { throw row.unknownWord(index, "a time zone of this machine") }
    return zone
  }
}
