import Kernel
import Storage

/// A building or street of shops under one operator. It is a party, so that it can be followed and announce.
package struct Mall: Hashable, Sendable {
  package let id: PartyID
  package let `operator`: PartyID
  package let region: String
  package let name: Phrase
  package let address: Phrase
  package let point: GeoPoint
  package let zone: Zone
  /// ISO 3166-1 alpha-2; decides which public holidays count.
  package let country: String
  package let description: Phrase
  package let phone: String
  /// One line under the name; may be empty.
  package let welcome: Phrase
  /// How to get there, in the operator's own words; may be empty.
  package let way: Phrase
  /// What the hours do not say: late tenants, the food hall; may be empty.
  package let hoursNote: Phrase

  static let columns = "\(opening), welcome_ko, welcome_en, way_ko, way_en, hours_note_ko, hours_note_en"
  /// What a mall opens with.
  static let opening = """
    id, operator, region, name_ko, name_en, address_ko, address_en, latitude, longitude, zone, country, description_ko,
    description_en, phone
    """

  init(_ row: inout Row) throws {
    id = try row.next()
    self.operator = try row.next()
    region = try row.next()
    name = Phrase(try row.next(), try row.next())
    address = Phrase(try row.next(), try row.next())
    point = try GeoPoint(&row)
    zone = try row.next()
    country = try row.next()
    description = Phrase(try row.next(), try row.next())
    phone = try row.next()
    welcome = Phrase(try row.next(), try row.next())
    way = Phrase(try row.next(), try row.next())
    hoursNote = Phrase(try row.next(), try row.next())
  }

  /// The mall of that id; nil when there is none.
  package static func find(_ id: PartyID, in tx: Transaction) throws -> Mall? {
    try tx.first("SELECT \(raw: columns) FROM places_mall WHERE id = \(id)") { try Mall(&$0) }
  }

  /// Malls of these ids, 500 a statement; unknown ids are left out.
  package static func all(_ ids: [PartyID], in tx: Transaction) throws -> [PartyID: Mall] {
    guard ids.count <= 500 else { return try ids.inParts(of: 500) { try all($0, in: tx) } }
    guard !ids.isEmpty else { return [:] }
    let found = try tx.rows("SELECT \(raw: columns) FROM places_mall WHERE id IN \(list: ids) ORDER BY id LIMIT 500") { try Mall(&$0) }
    return Dictionary(found.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// An operator's malls in the order of their opening, at most 200.
  package static func all(of operator: PartyID, in tx: Transaction) throws -> [Mall] {
    try tx.rows("SELECT \(raw: columns) FROM places_mall WHERE operator = \(`operator`) ORDER BY id LIMIT 200") { try Mall(&$0) }
  }
}
