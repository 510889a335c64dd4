import Kernel
import Ledger
import Storage

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
    try ShelfRoom.check(lines, at: to, in: tx)
    let id = try StockMovement.write(.dispatched, merchant: merchant, at: from, to: to, by: by, note: note, lines: lines, in: tx)
    let results = try StockPostings.tryPost(
      lines.map { line in
        .transfer(
          Transfer(
            id: tx.id(), debit: StockAccounts.free(line.variant, from), credit: StockAccounts.transit(line.variant, to: to),
            amount: line.quantity, code: "stock.dispatched", reference: id.raw))
      }, in: tx)
    if let short = try StockPostings.firstShort(results) { throw NoStockMove.notHere(variant: lines[short.index].variant, left: short.available) }
    return id
  }
}
