import Kernel
import Ledger
import Storage

/// The delivery fee that one merchant took in an order. It goes back once, when everything that was sent for it came back at
/// the seller's cost; a cancelled parcel no longer counts (전자상거래법 18조).
package struct DeliveryBack {
  /// A fee that goes back: the posting that took it, and how much it was.
  package struct Due: Sendable, Equatable {
    let consignment: ID<Consignment>
    let transfer: ID<Transfer>
    package let amount: Money
  }

  let order: Order
  let merchant: PartyID

  /// What would go back if these pieces, by the line's number, came back at the seller's cost too; nil where something stays sold.
  func due(adding pieces: [Int64: Int64] = [:], in tx: Transaction) throws -> Due? {
    let sent = try Consignment.all(of: order.id, in: tx).filter {
      $0.merchant == merchant && $0.method == .delivery && $0.state != .cancelled
    }
    let ids = Set(sent.map(\.id))
    let lines = try OrderLines.all(of: order, in: tx).filter { ids.contains($0.consignment) }
    guard !lines.isEmpty, lines.allSatisfy({ $0.atSellersCost.plus(pieces[$0.offered.number] ?? 0) >= $0.offered.quantity.count }) else {
      return nil
    }
    let bearer = try tx.first(
      """
      SELECT id, number, delivery_transfer FROM orders_consignment
      WHERE order_id = \(order.id) AND id IN \(list: ids.sorted()) AND delivery_transfer IS NOT NULL AND delivery_back_at IS NULL
      ORDER BY number
      LIMIT 1
      """
    ) { (id: try $0.next(ID<Consignment>.self), number: try $0.next(Int64.self), transfer: try $0.next(Int64.self)) }
    guard let bearer else { return nil }
    let part = try Offer.parts(of: order.offer, order.total.currency, in: tx).first { $0.number == bearer.number }
    return part.map { Due(consignment: bearer.id, transfer: ID(bearer.transfer), amount: $0.delivery) }
  }

  /// Takes the fee to give it back; nil where it is not due or went back before. The caller holds the order (`Order.hold`), so that
  /// of two last pieces at once the second sees the first.
  func claim(in tx: Transaction) throws -> Due? {
    guard let due = try due(in: tx) else { return nil }
    let claimed = try tx.run(
      "UPDATE orders_consignment SET delivery_back_at = \(tx.now) WHERE id = \(due.consignment) AND delivery_back_at IS NULL")
    return claimed == 1 ? due : nil
  }

  /// Consignments of these orders whose delivery fee went back by itself.
  static func gone(of orders: [ID<Order>], in tx: Transaction) throws -> Set<ID<Consignment>> {
    guard !orders.isEmpty else { return [] }
    return Set(
      try tx.rows("SELECT id FROM orders_consignment WHERE order_id IN \(list: orders) AND delivery_back_at IS NOT NULL ORDER BY id LIMIT 5000") {
        try $0.next(ID<Consignment>.self)
      })
  }
}

extension Order {
  /// Keeps other changes of this order's money waiting until the transaction ends.
  static func hold(_ id: ID<Order>, in tx: Transaction) throws {
    try tx.run("UPDATE orders_order SET total = total WHERE id = \(id)")
  }
}
