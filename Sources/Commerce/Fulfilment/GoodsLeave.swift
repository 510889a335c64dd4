import Ledger
import Storage

/// The units of a consignment leave the house on the ledger: committed -> gone.
enum GoodsLeave {
  static func run(_ consignment: Consignment, _ code: String, in tx: Transaction) throws {
    let lines = try OrderLines.variants(of: consignment, in: tx)
    try Postings.post(
      lines.map { line in
        .transfer(
          Transfer(
            id: tx.id(), debit: StockAccounts.committed(line.variant, consignment.location),
            credit: StockAccounts.gone(line.variant, consignment.location), amount: line.quantity, code: code,
            reference: consignment.order.raw))
      }, in: tx)
  }
}
