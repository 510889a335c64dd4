import Inventory
import Kernel
import Ledger

extension Offer {
  /// What is held for a line while the offer stands, and posted when it is paid: its pieces, from free to committed, at the place
  /// that they leave from. Nothing where the line's part is missing, which no offer lacks.
  func goods(of line: Line) -> Transfer {
    let place = parts.first { $0.number == line.part }?.location ?? ID(0)
    return Transfer(
      id: ID(line.hold), debit: StockAccounts.free(line.variant, place), credit: StockAccounts.committed(line.variant, place),
      amount: line.quantity.count, code: "order.goods", reference: id.raw)
  }
}
