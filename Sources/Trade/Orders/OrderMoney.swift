import Kernel
import Ledger
import Storage

/// What an order's clearing account pays, in the order's one batch: a transfer a line and one for each delivery fee, so that each can be
/// taken back exactly.
package struct OrderMoney {
  /// By the line's place in the offer.
  private(set) var lineTransfers: [Int64]
  /// By the part's place in the offer; nil where delivery is free.
  private(set) var deliveryTransfers: [Int64?]
  private(set) var postings: [Posting] = []

  init(order: Order, offer: Offer, in tx: Transaction) {
    let source = SaleAccounts.clearing(offer.id, offer.total.currency)
    let merchants = Dictionary(offer.parts.map { ($0.number, $0.merchant) }, uniquingKeysWith: { first, _ in first })
    lineTransfers = []
    deliveryTransfers = []
    func pay(_ amount: Money, to merchant: PartyID, _ code: String) -> Int64? {
      guard amount.minor > 0 else { return nil }
      let id = tx.id(ID<Transfer>.self)
      postings.append(
        .transfer(
          Transfer(
            id: id, debit: source, credit: SaleAccounts.payable(merchant, amount.currency), amount: amount.minor, code: code,
            reference: order.id.raw)))
      return id.raw
    }
    for line in offer.lines { lineTransfers.append(pay(line.total, to: merchants[line.part]!, "order.sale") ?? 0) }
    for part in offer.parts { deliveryTransfers.append(pay(part.delivery, to: part.merchant, "order.delivery")) }
  }
}
