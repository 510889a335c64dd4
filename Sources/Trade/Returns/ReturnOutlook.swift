import Catalog
import Kernel
import Parties
import Storage

/// What a shopper may expect who gives back all that is left of a consignment: until when, and what goes back in money.
package struct ReturnOutlook: Sendable, Equatable {
  /// The last days, as the rules stand today; nil while the goods are on their way, as they are counted from receipt.
  package let last: Last?
  /// Days from noticing a fault in which goods may come back.
  package let faultyDays: Int64
  /// What the pieces are worth that may come back after a change of mind; nil where none may.
  package let goods: Money?
  /// Taken off that for fetching them, as agreed at the sale.
  package let fee: Money
  /// What goes back for goods that are not as described or did not arrive, the way there included.
  package let refundFaulty: Money
  /// The fee for the way there in it.
  package let deliveryBack: Money

  /// What goes back after a change of mind; nil where nothing may.
  package var refund: Money? { goods.map { Money($0.minor.minus(fee.minor), $0.currency) } }

  /// Until when goods may come back.
  package struct Last: Sendable, Equatable {
    /// For a change of mind.
    package let mind: Day
    /// For goods that are not as described.
    package let faulty: Day
  }

  /// Nil where nothing left the seller's, or nothing is left to give back.
  package static func of(_ consignment: Consignment, _ order: Order, _ lines: [OrderLine], _ part: Offer.Part, in tx: Transaction) throws -> ReturnOutlook? {
    let left = lines.filter { $0.returned < $0.offered.quantity.count }
    guard consignment.state.hasLeft, !left.isEmpty else { return nil }
    let today = Zone.seoul.local(tx.now).day, received = Zone.seoul.local(consignment.changedAt).day
    let agreed = try Offer.consents(of: order.offer, in: tx)
    let claimed = try Return.claimed(order.id, in: tx)
    func worth(_ lines: [OrderLine]) -> Int64 {
      lines.reduce(0) { $0.plus($1.offered.total.minor.minus(claimed[$1.offered.number] ?? 0)) }
    }
    let free = left.filter { line in Product.Withdrawal(rawValue: line.offered.withdrawal).map { !$0.isFinal || !agreed.contains($0) } ?? true }
    let changed = try ReturnCost.of(.changedMind, on: today, in: tx), faulty = try ReturnCost.of(.faulty, on: today, in: tx)
    let goods = worth(free), all = worth(left)
    let back = faulty.isDeliveryBack ? try deliveryBack(consignment, order, left, in: tx) : 0
    let currency = order.total.currency
    return ReturnOutlook(
      last: !consignment.state.isReceived ? nil : Last(
        mind: received.adding(days: try PolicyValue.standing(PolicyKey.withdrawalDays, on: today, in: tx).value),
        faulty: received.adding(months: try PolicyValue.standing(PolicyKey.withdrawalFaultyMonths, on: today, in: tx).value)),
      faultyDays: try PolicyValue.standing(PolicyKey.withdrawalFaultyDays, on: today, in: tx).value,
      goods: free.isEmpty ? nil : Money(goods, currency), fee: Money(changed.fee(part.returnFee, off: goods), currency),
      refundFaulty: Money(all.minus(faulty.fee(part.returnFee, off: all)).plus(back), currency), deliveryBack: Money(back, currency))
  }

  /// The fee for the way there, where these pieces with all that waits to be taken back leave nothing sold.
  private static func deliveryBack(_ consignment: Consignment, _ order: Order, _ left: [OrderLine], in tx: Transaction) throws -> Int64 {
    var pieces = try Return.pending(order.id, .faulty, in: tx)
    for line in left {
      let number = line.offered.number
      pieces[number] = (pieces[number] ?? 0).plus(line.offered.quantity.count.minus(line.returned))
    }
    return try DeliveryBack(order: order, merchant: consignment.merchant).due(adding: pieces, in: tx)?.amount.minor ?? 0
  }
}
