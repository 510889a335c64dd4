import Inventory
import Kernel
import Ledger
import Storage

/// The units of a consignment leave the house on the ledger: committed -> gone. What a count did not find and leaves nevertheless was there.
enum GoodsLeave {
  static func run(_ consignment: Consignment, _ code: String, by actor: PartyID, in tx: Transaction) throws {
    let lines = try OrderLines.variants(of: consignment, in: tx)
    let place = consignment.location
    let left = Dictionary(lines.map { ($0.variant, $0.quantity) }) { $0.plus($1) }
    let found = try ShelfStock.shortfall(of: left, at: place, in: tx)
    var postings: [Posting] = []
    if !found.isEmpty {
      let paper = try StockMovement.write(.counted, merchant: consignment.merchant, at: place, by: actor, note: "", lines: found, in: tx)
      postings = found.map { .transfer(CountStock.transfer($0, at: place, of: paper, in: tx)) }
    }
    postings += lines.map { line in
      .transfer(
        Transfer(
          id: tx.id(), debit: StockAccounts.committed(line.variant, place), credit: StockAccounts.gone(line.variant, place), amount: line.quantity,
          code: code, reference: consignment.order.raw))
    }
    try StockPostings.post(postings, in: tx)
  }
}
