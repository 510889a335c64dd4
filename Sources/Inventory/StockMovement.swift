import Kernel
import Storage

/// Why stock moved: the paper that belongs to postings on the ledger.
package struct StockMovement: Sendable, Equatable {
  package enum Kind: String, Column, Sendable, CaseIterable {
    case received
    case counted
    case dispatched
  }

  /// Pieces of one variant in one movement, at most.
  package static let quantityMax: Int64 = 10_000_000
  /// Variants in one movement, at most.
  package static let linesMax = 1000

  /// A variant and how many.
  package struct Line: Sendable, Equatable {
    package let variant: Int64
    package let quantity: Int64
    package init(variant: Int64, quantity: Int64) {
      self.variant = variant
      self.quantity = quantity
    }
  }

  /// One line a variant, in the variants' order; quantities checked.
  static func checked(_ lines: [Line], least: Int64 = 1) throws -> [Line] {
    guard !lines.isEmpty, lines.count <= linesMax else { throw NoStockMove.nothing }
    var sums: [Int64: Int64] = [:]
    for line in lines {
      guard line.quantity >= least else { throw NoStockMove.nothing }
      guard line.quantity <= quantityMax else { throw NoStockMove.tooMuch }
      sums[line.variant, default: 0] += line.quantity
    }
    guard sums.values.allSatisfy({ $0 <= quantityMax }) else { throw NoStockMove.tooMuch }
    return sums.sorted { $0.key < $1.key }.map { Line(variant: $0.key, quantity: $0.value) }
  }

  /// True when goods were ever moved at a place.
  package static func isAny(at location: ID<StockLocation>, in tx: Transaction) throws -> Bool {
    try tx.value("SELECT 1 FROM inventory_movement WHERE location = \(location) LIMIT 1", as: Int64.self) != nil
  }

  @discardableResult
  package static func write(
    _ kind: Kind, id known: ID<StockMovement>? = nil, merchant: PartyID, at location: ID<StockLocation>, to destination: ID<StockLocation>? = nil, by actor: PartyID,
    note: String, lines: [Line], in tx: Transaction
  ) throws -> ID<StockMovement> {
    let id = known ?? tx.id(ID<StockMovement>.self)
    try tx.run(
      """
      INSERT INTO inventory_movement (id, kind, merchant, location, destination, actor, note, at)
      VALUES (\(id), \(kind), \(merchant), \(location), \(destination), \(actor), \(note.cut(500)), \(tx.now))
      """)
    try tx.run(
      """
      INSERT INTO inventory_movement_line (movement, variant, quantity)
      VALUES \(rows: lines.map { [id.sqlValue, .int($0.variant), .int($0.quantity)] })
      """)
    try tx.emit(
      Event(
        "inventory.moved", key: location.raw,
        facts: ["movement": .string(id.description), "variants": .array(lines.map { .string(String($0.variant)) })]))
    return id
  }
}
