import Kernel
import Places
import Storage

/// A place where a merchant keeps goods: a store, its back room, a warehouse.
package struct StockLocation: Sendable, Equatable {
  package enum Kind: String, Column, Sendable, CaseIterable {
    case store
    case warehouse
  }

  package let id: ID<StockLocation>
  package let merchant: PartyID
  package let kind: Kind
  /// The unit of a mall where it stands; nil for a warehouse elsewhere.
  package let unit: PartyID?
  package let name: Phrase
  /// Orders for delivery may leave from here.
  package let ships: Bool
  /// Shoppers may collect here.
  package let collects: Bool
  /// Smaller ships first.
  package let priority: Int64

  static let columns = "id, merchant, kind, unit, name_ko, name_en, ships, collects, priority"

  init(_ row: inout Row) throws {
    id = try row.next()
    merchant = try row.next()
    kind = try row.next()
    unit = try row.next()
    name = Phrase(try row.next(), try row.next())
    ships = try row.next()
    collects = try row.next()
    priority = try row.next()
  }

  /// The location of that id; nil when there is none.
  package static func find(_ id: ID<StockLocation>, in tx: Transaction) throws -> StockLocation? {
    try tx.first("SELECT \(raw: columns) FROM inventory_location WHERE id = \(id)") { try StockLocation(&$0) }
  }

  /// The locations of these ids, at most 500.
  package static func all(_ ids: [ID<StockLocation>], in tx: Transaction) throws -> [StockLocation] {
    guard !ids.isEmpty else { return [] }
    return try tx.rows("SELECT \(raw: columns) FROM inventory_location WHERE id IN \(list: ids) ORDER BY id LIMIT 500") { try StockLocation(&$0) }
  }

  /// Where stock is kept in these units of malls.
  package static func inside(units: [PartyID], in tx: Transaction) throws -> [StockLocation] {
    guard !units.isEmpty else { return [] }
    return try tx.rows(
      """
      SELECT \(raw: columns)
      FROM inventory_location
      WHERE unit IN \(list: units) AND closed_at IS NULL
      ORDER BY id
      LIMIT 500
      """
    ) { try StockLocation(&$0) }
  }

  /// A merchant's locations, those that ship first in front.
  package static func all(of merchant: PartyID, in tx: Transaction) throws -> [StockLocation] {
    try tx.rows(
      """
      SELECT \(raw: columns)
      FROM inventory_location
      WHERE merchant = \(merchant) AND closed_at IS NULL
      ORDER BY priority, id
      LIMIT 500
      """
    ) { try StockLocation(&$0) }
  }

  /// Locations of several merchants at once.
  package static func all(ofEach merchants: [PartyID], in tx: Transaction) throws -> [StockLocation] {
    try ask(ofEach: merchants, in: tx).rows()
  }

  package static func ask(ofEach merchants: [PartyID], in tx: Transaction) throws -> Ahead<StockLocation> {
    try tx.ahead(
      """
      SELECT \(raw: columns)
      FROM inventory_location
      WHERE merchant IN \(list: merchants) AND closed_at IS NULL
      ORDER BY merchant, priority, id
      LIMIT 5000
      """
    ) { try StockLocation(&$0) }
  }
}

/// Opens a place for stock.
package struct OpenStockLocation: Sendable {
  package var merchant: PartyID
  package var kind: StockLocation.Kind
  package var unit: PartyID?
  package var name: Phrase
  package var ships: Bool
  package var collects: Bool
  package var priority: Int64

  package init(
    merchant: PartyID, kind: StockLocation.Kind, unit: PartyID? = nil, name: Phrase, ships: Bool, collects: Bool, priority: Int64 = 100
  ) {
    self.merchant = merchant
    self.kind = kind
    self.unit = unit
    self.name = name
    self.ships = ships
    self.collects = collects
    self.priority = priority
  }

  /// Throws `NoStockMove.storeOfAnother` where the store is run by somebody else, by nobody here, or is none, and `.needsStore` where
  /// shoppers would collect and nobody says in which store: for whoever may only say what is theirs.
  package func check(in tx: Transaction) throws {
    guard !name.korean.isBlank else { throw InvalidInput("name", .stockPlaceNameless) }
    try Self.check(unit, of: merchant, in: tx)
    if collects, unit == nil { throw NoStockMove.needsStore }
  }

  static func check(_ unit: PartyID?, of merchant: PartyID, in tx: Transaction) throws {
    if let unit, try Unit.find(unit, in: tx)?.merchant != merchant { throw NoStockMove.storeOfAnother }
  }

  @discardableResult
  package func run(in tx: Transaction) throws -> ID<StockLocation> {
    let id = tx.id(ID<StockLocation>.self)
    try tx.run(
      """
      INSERT INTO inventory_location (id, merchant, kind, unit, name_ko, name_en, ships, collects, priority, opened_at)
      VALUES (\(id), \(merchant), \(kind), \(unit), \(name.korean), \(name.english), \(ships), \(collects), \(priority), \(tx.now))
      """)
    return id
  }
}
