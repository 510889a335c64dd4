import Kernel
import Storage

/// A store, restaurant or service where people go: in a mall, or on its own in the street. It is a party.
package struct Unit: Hashable, Sendable {
  package let id: PartyID
  package let kind: Kind
  package let category: UnitCategory
  package let mall: PartyID?
  package let floor: ID<Floor>?
  /// `214`; empty for a unit on its own.
  package let number: String
  package let region: String
  package let name: Phrase
  /// Who runs it; nil while nobody here does (a listing).
  package let merchant: PartyID?
  /// Of a unit in a mall it is the mall's address.
  package let address: Phrase
  package let phone: String
  package let description: Phrase
  package let point: GeoPoint
  package let zone: Zone
  package let country: String
  /// Whose weekly hours it keeps: its own, or the mall's.
  package let hoursOf: PartyID
  package let approach: Approach
  /// When it shut for good.
  package let closed: Instant?

  /// What sort of place it is.
  package enum Kind: String, Column, CaseIterable, Sendable {
    case store, restaurant, service
  }

  /// The name with its mall's, which tells the stores of one shop apart.
  package func name(in mall: Phrase?) -> Phrase {
    mall.map { Phrase("\($0.korean) \(name.korean)", "\(name.english), \($0.english)") } ?? name
  }

  /// Whether it runs under nobody's account here yet.
  package var isUnaffiliated: Bool { merchant == nil }

  static let columns = """
    id, kind, category, mall, floor, number, region, name_ko, name_en, merchant, address_ko, address_en, phone, description_ko,
    description_en, latitude, longitude, zone, country, hours_of, entrance_ko, entrance_en, sector, lift_ko, lift_en, is_step_free,
    near_one, near_two, closed_at
    """

  init(_ row: inout Row) throws {
    id = try row.next()
    kind = try row.next()
    category = try row.next()
    mall = try row.next()
    floor = try row.next()
    number = try row.next()
    region = try row.next()
    name = Phrase(try row.next(), try row.next())
    merchant = try row.next()
    address = Phrase(try row.next(), try row.next())
    phone = try row.next()
    description = Phrase(try row.next(), try row.next())
    point = try GeoPoint(&row)
    zone = try row.next()
    country = try row.next()
    hoursOf = try row.next()
    approach = try Approach(&row)
    closed = try row.next()
  }

  /// The unit of that id, also when it has shut; nil when there is none.
  package static func find(_ id: PartyID, in tx: Transaction) throws -> Unit? {
    try tx.first("SELECT \(raw: columns) FROM places_unit WHERE id = \(id)") { try Unit(&$0) }
  }

  /// Units of these ids, 500 a statement; unknown ids are left out.
  package static func all(_ ids: [PartyID], in tx: Transaction) throws -> [PartyID: Unit] {
    guard ids.count <= 500 else { return try ids.inParts(of: 500) { try all($0, in: tx) } }
    guard !ids.isEmpty else { return [:] }
    let found = try tx.rows("SELECT \(raw: columns) FROM places_unit WHERE id IN \(list: ids) ORDER BY id LIMIT 500") { try Unit(&$0) }
    return Dictionary(found.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Those of these units that have shut for good; at most 500 asked at once.
  package static func closed(among ids: [PartyID], in tx: Transaction) throws -> Set<PartyID> {
    guard ids.count <= 500 else { return Set(try ids.inParts(of: 500) { Array(try closed(among: $0, in: tx)) }) }
    guard !ids.isEmpty else { return [] }
    return Set(
      try tx.rows("SELECT id FROM places_unit WHERE id IN \(list: ids) AND closed_at IS NOT NULL ORDER BY id LIMIT 500") { try $0.next(PartyID.self) })
  }

  /// The ids of a mall's standing units, at most 500.
  package static func ids(inside mall: PartyID, in tx: Transaction) throws -> [PartyID] {
    try tx.rows("SELECT id FROM places_unit WHERE mall = \(mall) AND closed_at IS NULL ORDER BY id LIMIT 500") { try $0.next(PartyID.self) }
  }

  /// A merchant's standing units, at most 500.
  package static func all(of merchant: PartyID, in tx: Transaction) throws -> [Unit] {
    try tx.rows(
      """
      SELECT \(raw: columns)
      FROM places_unit
      WHERE merchant = \(merchant) AND closed_at IS NULL
      ORDER BY id
      LIMIT 500
      """) { try Unit(&$0) }
  }

  /// The brands that a unit carries, as the catalogue's ids; at most 200.
  package static func brands(of unit: PartyID, in tx: Transaction) throws -> [Int64] {
    try tx.rows("SELECT brand FROM places_unit_brand WHERE unit = \(unit) ORDER BY brand LIMIT 200") { try $0.next() }
  }
}
