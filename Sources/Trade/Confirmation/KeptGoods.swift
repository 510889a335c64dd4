import Kernel
import Storage

/// What stays bought of one consignment, as it was recorded: what was sold less what was taken back.
package struct KeptGoods: Sendable {
  /// Pieces of a line that the buyer keeps, and what was paid for them.
  package struct Line: Sendable, Equatable {
    package let number: Int64
    package let variant: Int64
    package let product: Int64
    package let pieces: Int64
    package let amount: Money
  }

  package let order: Order
  /// Lines of which something stays.
  package let lines: [Line]
  /// The delivery fee, unless it went back.
  package let delivery: Money
  /// What was kept of refunds for fetching goods.
  package let returnFees: Money
  /// Whether a return waits for its decision.
  package let isAsked: Bool

  /// What was paid for the goods that stay.
  package var goods: Money { Money(lines.reduce(0) { $0.plus($1.amount.minor) }, order.total.currency) }

  /// Nil where the order is not whole.
  static func of(_ consignment: Consignment, in tx: Transaction) throws -> KeptGoods? {
    guard let order = try Order.find(consignment.order, in: tx) else { return nil }
    let currency = order.total.currency, back = try GoodsBack.of(consignment, in: tx)
    guard let part = try Offer.parts(of: order.offer, currency, in: tx).first(where: { $0.number == consignment.number }) else { return nil }
    let sold = try OrderLines.all(of: order, in: tx).filter { $0.consignment == consignment.id }.map(\.offered)
    guard !sold.isEmpty else { return nil }
    let lines = sold.map { line in
      let gone = back.accepted(of: line.number)
      return Line(
        number: line.number, variant: line.variant, product: line.product, pieces: line.quantity.count.minus(gone.pieces),
        amount: Money(line.total.minor.minus(gone.worth), currency))
    }
    let isFeeBack = try DeliveryBack.gone(of: [order.id], in: tx).contains(consignment.id)
    return KeptGoods(
      order: order, lines: lines.filter { $0.pieces > 0 }, delivery: isFeeBack ? Money(0, currency) : part.delivery,
      returnFees: Money(back.fees.reduce(0) { $0.plus($1.fee.minor) }, currency), isAsked: back.isAsked)
  }
}
