import Kernel
import Ledger
import Storage

/// Notes what a person counted on the shelf. The whole difference is posted: where fewer stand there than are promised, free stock falls
/// below none, and what comes free later fills that first.
package struct CountStock: Sendable {
  package var merchant: PartyID
  package var location: ID<StockLocation>
  package var variant: Int64
  /// Pieces that stand there, sold ones that wait to be handed over included.
  package var counted: Int64
  package var by: PartyID
  package var note: String

  package init(merchant: PartyID, location: ID<StockLocation>, variant: Int64, counted: Int64, by: PartyID, note: String = "") {
    self.merchant = merchant
    self.location = location
    self.variant = variant
    self.counted = counted
    self.by = by
    self.note = note
  }

  /// The difference to what the books said: negative where pieces are missing.
  @discardableResult
  package func run(in tx: Transaction) throws -> Int64 {
    guard counted >= 0 else { throw NoStockMove.countWrong }
    guard counted <= StockMovement.quantityMax else { throw NoStockMove.tooMuch }
    guard let place = try StockLocation.find(location, in: tx), place.merchant == merchant else { throw NoStockMove.locationUnknown }
    let free = StockAccounts.free(variant, location)
    let committed = StockAccounts.committed(variant, location)
    let known = try StockPostings.posted([free, committed], in: tx).reduce(Int64(0)) { $0.plus($1) }
    let difference = counted.minus(known)
    guard difference != 0 else { return 0 }
    let line = StockMovement.Line(variant: variant, quantity: difference)
    let id = try StockMovement.write(.counted, merchant: merchant, at: location, by: by, note: note, lines: [line], in: tx)
    try StockPostings.post([.transfer(Self.transfer(line, at: location, of: id, in: tx))], in: tx)
    return difference
  }

  /// Books a difference: what was found, or what is missing.
  package static func transfer(_ line: StockMovement.Line, at location: ID<StockLocation>, of movement: ID<StockMovement>, in tx: Transaction) -> Transfer {
    let free = StockAccounts.free(line.variant, location), counting = StockAccounts.counted(line.variant, location)
    guard line.quantity < 0 else {
      return Transfer(id: tx.id(), debit: counting, credit: free, amount: line.quantity, code: "stock.found", reference: movement.raw)
    }
    return Transfer(
      id: tx.id(), debit: free, credit: counting, amount: Int64(0).minus(line.quantity), code: "stock.lost", reference: movement.raw,
      isFact: true)
  }
}
