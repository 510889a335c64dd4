import Inventory
import Kernel
import Parties
import Payments
import Storage

/// Everything that an order's page shows to the person who bought. It stands above orders and fulfilment and reads both.
package struct OrderScreen: Sendable {
  package let order: Order
  package let offer: Offer
  package let recipient: Recipient?
  package let consignments: [ConsignmentPart]
  /// What was paid, a provider's before the wallet's.
  package let payment: Payment?
  /// All that paid it.
  package let tenders: [OrderTender]
  /// What went back to any of them, oldest first.
  package let refunds: [Refund]
  /// What is left of the sale, sum by sum.
  package let kept: KeptSale

  /// A consignment with its lines, steps and place.
  package struct ConsignmentPart: Sendable {
    package let consignment: Consignment
    package let part: Offer.Part
    package let lines: [OrderLine]
    package let steps: [ConsignmentStep]
    package let location: StockLocation?
    package let waybill: Waybill?
    /// What the waybill was before it was put right, oldest first.
    package let corrections: [WaybillCorrection]
    /// The last day on which goods that are ready wait at the counter; nil unless they wait there.
    package let waitsUntil: Day?
    /// From when and until when goods can be collected that were not yet: the promise of the sale, and the last day on which they wait.
    package let collects: (from: Instant, through: Day)?
    /// What may be expected of a return; nil where none can be asked.
    package let returns: ReturnOutlook?
    /// What is to come of a purchase that is not confirmed; nil where it is, or cannot be.
    package let confirms: ConfirmOutlook?

    /// When this state was reached first; nil when it was not.
    package func reached(_ state: Consignment.State) -> Instant? { steps.first { $0.state == state }?.at }
  }

  /// The screen of one order; nil when there is none.
  package static func load(_ id: ID<Order>, in tx: Transaction) throws -> OrderScreen? {
    guard let order = try Order.find(id, in: tx), let offer = try Offer.find(order.offer, in: tx) else { return nil }
    let lines = try OrderLines.all(of: order, in: tx)
    let parts = Dictionary(offer.parts.map { ($0.number, $0) }) { first, _ in first }
    let all = try Consignment.all(of: id, in: tx)
    let waybills = try Waybill.all(of: all.map(\.id), in: tx)
    let days = try all.contains { $0.method == .collect && $0.state.isInHouse } ? PolicyValue.standing(PolicyKey.pickupDays, on: Zone.seoul.local(tx.now).day, in: tx).value : 0
    let back = try GoodsBack.ofEach(all, in: tx)
    let consignments = try all.compactMap { consignment -> ConsignmentPart? in
      guard let part = parts[consignment.number] else { return nil }
      let own = lines.filter { $0.consignment == consignment.id }
      let readyOn = consignment.state == .ready ? Zone.seoul.local(consignment.changedAt).day : nil
      return ConsignmentPart(
        consignment: consignment, part: part, lines: own,
        steps: try ConsignmentStep.all(of: consignment.id, in: tx), location: try StockLocation.find(consignment.location, in: tx),
        waybill: waybills[consignment.id], corrections: waybills[consignment.id] == nil ? [] : try WaybillCorrection.all(of: consignment.id, in: tx),
        waitsUntil: readyOn?.adding(days: days), collects: collects(consignment, from: part.collectsFrom, readyOn: readyOn, days: days, now: tx.now),
        returns: try ReturnOutlook.of(consignment, order, own, part, in: tx),
        confirms: try ConfirmOutlook.of(consignment, own, back: back[consignment.id] ?? GoodsBack(), in: tx))
    }
    let kept = KeptSale.of(
      consignments, feesBack: try DeliveryBack.gone(of: [id], in: tx), back: back, order.total.currency)
    let tenders = try OrderTender.all(of: order, in: tx)
    return OrderScreen(
      order: order, offer: offer, recipient: try Recipient.of(order.offer, in: tx), consignments: consignments,
      payment: try Payment.find(order.payment, in: tx), tenders: tenders, refunds: try Refund.all(ofEach: tenders.map(\.payment), in: tx), kept: kept)
  }

  private static func collects(_ consignment: Consignment, from: Instant?, readyOn: Day?, days: Int64, now: Instant) -> (from: Instant, through: Day)? {
    guard let from, consignment.method == .collect, consignment.state.isInHouse else { return nil }
    let through = (readyOn ?? max(Zone.seoul.local(from).day, Zone.seoul.local(now).day)).adding(days: days)
    return (from, through)
  }

  /// What went back or is going back.
  package var refunded: Money { Money(refunds.reduce(0) { $0.plus($1.amount.minor) }, order.total.currency) }
  /// What the order cost in the end.
  package var left: Money { Money(order.total.minor.minus(refunded.minor), order.total.currency) }

  /// The tax in what the order cost in the end.
  package var vatLeft: Money { left.minor > 0 ? kept.vat : Money(0, order.total.currency) }
}
