import Inventory
import Kernel
import Ledger
import Storage

/// Takes back a consignment that has not left the house: stock and money return by the recorded inverse, to what paid it.
///
/// The buyer may while nobody has accepted it; the merchant until it is handed over.
package struct CancelConsignment: Sendable {
  package enum No: Refusal, Equatable {
    case acceptedAlready

    package var code: String { "order/accepted-already" }
    package var sort: RefusalSort { .conflict }
    package var sentence: Sentence { Sentence(.orderAcceptedAlready) }
  }

  package var consignment: ID<Consignment>
  package var by: PartyID
  package var reason: String
  /// What takes part in sales besides goods and delivery.
  package var parts: SaleParts

  package init(consignment: ID<Consignment>, by: PartyID, reason: String, parts: SaleParts = .none) {
    self.parts = parts
    self.consignment = consignment
    self.by = by
    self.reason = reason
  }

  package func run(in tx: Transaction) throws {
    guard let before = try Consignment.find(consignment, in: tx), let order = try Order.find(before.order, in: tx) else {
      throw NoConsignmentMove.unknown
    }
    let moved = try MoveConsignment(id: consignment, to: .cancelled, by: by, note: reason).run(in: tx)
    // The step is taken under the row's lock; if a merchant accepted meanwhile, the buyer's wish is undone as a whole.
    let steps = try ConsignmentStep.all(of: consignment, in: tx)
    if by == order.buyer, steps.contains(where: { $0.state == .accepted }) { throw No.acceptedAlready }
    let lines = try tx.rows(
      """
      SELECT stock_transfer, money_transfer FROM orders_line
      WHERE order_id = \(moved.order) AND consignment = \(consignment)
      ORDER BY number
      LIMIT 500
      """
    ) { (stock: try $0.next(Int64.self), money: try $0.next(Int64.self)) }
    try Order.hold(order.id, in: tx)
    // Where all else of this merchant came back as faulty, this was the last that its delivery fee was for.
    let fee = moved.method == .delivery ? try DeliveryBack(order: order, merchant: moved.merchant).claim(in: tx) : nil
    let part = try Offer.parts(of: order.offer, order.total.currency, in: tx).first { $0.number == moved.number }
    let back = (part?.goods.minor ?? 0).plus(part?.delivery.minor ?? 0).plus(fee?.amount.minor ?? 0)
    var postings = lines.map { Posting.reverse(ID($0.stock), id: tx.id(), code: "order.goods-cancelled") }
    let money = lines.map(\.money).filter { $0 > 0 } + [moved.deliveryTransfer].compactMap { $0 } + [fee?.transfer.raw].compactMap { $0 }
    postings += money.map { .reverse(ID($0), id: tx.id(), code: "order.sale-cancelled") }
    if back > 0 {
      let amount = Money(back, order.total.currency)
      postings += try TendersBack(order: order).postings(amount, reversed: amount, code: "order.refund", reference: order.id.raw, in: tx)
    }
    let claims = ClaimsBack(order: order, parts: parts)
    postings += try claims.postings(.cancelled, gone: { try claims.cancelled(in: tx) }, in: tx)
    try StockPostings.post(postings, in: tx)
  }
}
