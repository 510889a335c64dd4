import Kernel
import Ledger
import Storage

/// What may be refused when stock is moved.
package enum NoStockMove: Refusal, Equatable {
  case nothing
  case tooMuch
  case notHere(variant: Int64, left: Int64)
  case locationUnknown
  case arrivedAlready

  package var code: String {
    switch self {
    case .nothing: "stock/nothing"
    case .tooMuch: "stock/too-much"
    case .notHere: "stock/not-here"
    case .locationUnknown: "stock/location-unknown"
    case .arrivedAlready: "stock/arrived-already"
    }
  }
  package var sort: RefusalSort {
    switch self {
    case .nothing, .tooMuch: .invalid
    case .notHere, .arrivedAlready: .conflict
    case .locationUnknown: .absent
    }
  }
  package var sentence: Sentence {
    switch self {
    case .nothing: Sentence(.stockNothing)
    case .tooMuch: Sentence(.stockTooMuch, ["most": String(StockMovement.quantityMax)])
    case .notHere(_, let left): Sentence(.stockNotHere, ["left": String(left)])
    case .locationUnknown: Sentence(.stockLocationUnknown)
    case .arrivedAlready: Sentence(.stockArrivedAlready)
    }
  }
  package var facts: [String: String] {
    if case .notHere(let variant, let left) = self { ["variant": String(variant), "left": String(left)] } else { [:] }
  }
}

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

  static func write(
    _ kind: Kind, merchant: PartyID, at location: ID<StockLocation>, to destination: ID<StockLocation>? = nil, by actor: PartyID,
    note: String, lines: [Line], in tx: Transaction
  ) throws -> ID<StockMovement> {
    let id = tx.id(ID<StockMovement>.self)
    try tx.run(
      """
      INSERT INTO inventory_movement (id, kind, merchant, location, destination, actor, note, at)
      VALUES (\(id), \(kind), \(merchant), \(location), \(destination), \(actor), \(String(note.prefix(500))), \(tx.now))
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

/// Takes goods in from a supplier.
package struct ReceiveStock: Sendable {
  package var merchant: PartyID
  package var location: ID<StockLocation>
  package var lines: [StockMovement.Line]
  package var by: PartyID
  package var note: String

  package init(merchant: PartyID, location: ID<StockLocation>, lines: [StockMovement.Line], by: PartyID, note: String = "") {
    self.merchant = merchant
    self.location = location
    self.lines = lines
    self.by = by
    self.note = note
  }

  @discardableResult
  package func run(in tx: Transaction) throws -> ID<StockMovement> {
    let lines = try StockMovement.checked(lines)
    guard let place = try StockLocation.find(location, in: tx), place.merchant == merchant else { throw NoStockMove.locationUnknown }
    let id = try StockMovement.write(.received, merchant: merchant, at: location, by: by, note: note, lines: lines, in: tx)
    try Postings.post(
      lines.map { line in
        .transfer(
          Transfer(
            id: tx.id(), debit: StockAccounts.supplied(line.variant, by: merchant), credit: StockAccounts.free(line.variant, location),
            amount: line.quantity, code: "stock.received", reference: id.raw))
      }, in: tx)
    return id
  }
}

/// Sends goods from one place to another; they are in transit until they arrive.
package struct DispatchStock: Sendable {
  package var merchant: PartyID
  package var from: ID<StockLocation>
  package var to: ID<StockLocation>
  package var lines: [StockMovement.Line]
  package var by: PartyID
  package var note: String

  package init(
    merchant: PartyID, from: ID<StockLocation>, to: ID<StockLocation>, lines: [StockMovement.Line], by: PartyID, note: String = ""
  ) {
    self.merchant = merchant
    self.from = from
    self.to = to
    self.lines = lines
    self.by = by
    self.note = note
  }

  @discardableResult
  package func run(in tx: Transaction) throws -> ID<StockMovement> {
    let lines = try StockMovement.checked(lines)
    guard from != to, let a = try StockLocation.find(from, in: tx), let b = try StockLocation.find(to, in: tx),
      a.merchant == merchant, b.merchant == merchant
    else { throw NoStockMove.locationUnknown }
    let id = try StockMovement.write(.dispatched, merchant: merchant, at: from, to: to, by: by, note: note, lines: lines, in: tx)
    let results = try Postings.tryPost(
      lines.map { line in
        .transfer(
          Transfer(
            id: tx.id(), debit: StockAccounts.free(line.variant, from), credit: StockAccounts.transit(line.variant, to: to),
            amount: line.quantity, code: "stock.dispatched", reference: id.raw))
      }, in: tx)
    if let short = try Postings.firstShort(results) { throw NoStockMove.notHere(variant: lines[short.index].variant, left: short.available) }
    return id
  }
}

/// Takes in what was dispatched; the second call is refused.
package struct ArriveStock: Sendable {
  package var movement: ID<StockMovement>
  package var merchant: PartyID

  package init(movement: ID<StockMovement>, merchant: PartyID) {
    self.movement = movement
    self.merchant = merchant
  }

  package func run(in tx: Transaction) throws {
    let destination = try tx.first(
      """
      UPDATE inventory_movement SET arrived_at = \(tx.now)
      WHERE id = \(movement) AND merchant = \(merchant) AND kind = 'dispatched' AND arrived_at IS NULL
      RETURNING destination
      """
    ) { try $0.next(ID<StockLocation>.self) }
    guard let destination else { throw NoStockMove.arrivedAlready }
    let lines = try tx.rows(
      "SELECT variant, quantity FROM inventory_movement_line WHERE movement = \(movement) ORDER BY variant LIMIT \(StockMovement.linesMax)"
    ) { StockMovement.Line(variant: try $0.next(), quantity: try $0.next()) }
    try tx.emit(
      Event(
        "inventory.moved", key: destination.raw,
        facts: ["movement": .string(movement.description), "variants": .array(lines.map { .string(String($0.variant)) })]))
    try Postings.post(
      lines.map { line in
        .transfer(
          Transfer(
            id: tx.id(), debit: StockAccounts.transit(line.variant, to: destination), credit: StockAccounts.free(line.variant, destination),
            amount: line.quantity, code: "stock.arrived", reference: movement.raw))
      }, in: tx)
  }
}
