import Kernel
import Ledger
import Payments
import Storage

/// Brings money of an order back to what paid it: each tender gets the share that it still has in the order, by the largest remainder, so
/// that none ever gets more than it gave and the last refund takes all that is left.
struct TendersBack {
  let order: Order

  /// Asks for the refunds and hands over the postings that take the money out of the order's clearing account. The caller holds the order
  /// (`Order.hold`) and brings the same amount into that account in the same batch, before these.
  /// - Parameters:
  ///   - amount: above zero; never more than is left.
  ///   - reversed: how much of it comes by taking transfers of the sale back. In an order of before that went straight to the tender.
  func postings(_ amount: Money, reversed: Money, code: String, reference: Int64, in tx: Transaction) throws -> [Posting] {
    let tenders = try OrderTender.all(of: order, in: tx)
    let shares = amount.shared(by: tenders.map(\.left))
    var postings: [Posting] = []
    for (tender, share) in zip(tenders, shares) where share.minor > 0 {
      let counted = try tx.run(
        """
        UPDATE orders_tender SET back = back + \(share.minor)
        WHERE order_id = \(order.id) AND number = \(tender.number) AND back + \(share.minor) <= amount
        """)
      guard counted == 1 else { throw RefundOverPayment(payment: tender.payment, amount: share) }
      try AskRefund(payment: tender.payment, amount: share, isPaid: tender.kind == .wallet).run(in: tx)
      let posted = tender.transfer == 0 ? share.minor.minus(reversed.minor) : share.minor
      guard posted > 0 else { continue }
      let currency = share.currency
      let account =
        switch tender.kind {
        case .wallet: SaleAccounts.wallet(order.buyer, currency)
        case .provider: SaleAccounts.receivable(tender.gateway, currency)
        }
      postings.append(
        .transfer(
          Transfer(
            id: tx.id(), debit: SaleAccounts.clearing(order.offer, currency), credit: account, amount: posted, code: code, reference: reference)))
    }
    guard !tenders.isEmpty else { throw RefundOverPayment(payment: order.payment, amount: amount) }
    return postings
  }
}
