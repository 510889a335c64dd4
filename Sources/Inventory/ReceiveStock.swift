import Kernel
import Ledger
import Storage

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
    try ShelfRoom.check(lines, at: location, in: tx)
    let id = try StockMovement.write(.received, merchant: merchant, at: location, by: by, note: note, lines: lines, in: tx)
    try StockPostings.post(
      lines.map { line in
        .transfer(
          Transfer(
            id: tx.id(), debit: StockAccounts.supplied(line.variant, by: merchant), credit: StockAccounts.free(line.variant, location),
            amount: line.quantity, code: "stock.received", reference: id.raw))
      }, in: tx)
    return id
  }
}
