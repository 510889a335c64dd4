import Kernel
import Storage

/// A line of an order: what was offered, and what became of it.
package struct OrderLine: Sendable, Equatable {
  package let consignment: ID<Consignment>
  package let offered: Offer.Line
  /// Pieces that came back or are asked back.
  package let returned: Int64
  /// Of these, pieces that were taken back at the seller's cost.
  package let atSellersCost: Int64
}

/// What was ordered, line by line, and what became of it.
package enum OrderLines {
  /// The lines of one order, in their order.
  package static func all(of order: Order, in tx: Transaction) throws -> [OrderLine] {
    let offered = try Offer.lines(of: order.offer, order.total.currency, in: tx)
    let rows = try tx.rows(
      "SELECT number, consignment, returned, at_sellers_cost FROM orders_line WHERE order_id = \(order.id) ORDER BY number LIMIT 500"
    ) { row in
      (
        number: try row.next(Int64.self), consignment: try row.next(ID<Consignment>.self), returned: try row.next(Int64.self),
        atSellersCost: try row.next(Int64.self)
      )
    }
    let byNumber = Dictionary(offered.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
    return rows.compactMap { row in
      byNumber[row.number].map {
        OrderLine(consignment: row.consignment, offered: $0, returned: row.returned, atSellersCost: row.atSellersCost)
      }
    }
  }

  /// What was offered to several orders, by offer; each in its own order's currency.
  package static func offered(_ orders: [Order], in tx: Transaction) throws -> [ID<Offer>: [Offer.Line]] {
    var found: [ID<Offer>: [Offer.Line]] = [:]
    for (currency, some) in Dictionary(grouping: orders, by: \.total.currency) {
      found.merge(try Offer.lines(ofEach: some.map(\.offer), currency, in: tx)) { first, _ in first }
    }
    return found
  }

  /// Variants and pieces of one consignment.
  static func variants(of consignment: Consignment, in tx: Transaction) throws -> [(variant: Int64, quantity: Int64)] {
    guard let order = try Order.find(consignment.order, in: tx) else { return [] }
    return try Offer.lines(of: order.offer, order.total.currency, in: tx)
      .filter { $0.part == consignment.number }
      .map { ($0.variant, $0.quantity.count) }
  }

  /// Claims pieces of a line for a return; the pieces claimed so far with these, or nil when more than `whole` would be.
  static func claimReturn(_ quantity: Int64, of number: Int64, order: ID<Order>, whole: Int64, in tx: Transaction) throws -> Int64? {
    guard quantity <= whole else { return nil }
    return try tx.value(
      """
      UPDATE orders_line SET returned = returned + \(quantity)
      WHERE order_id = \(order) AND number = \(number) AND returned + \(quantity) <= \(whole)
      RETURNING returned
      """)
  }

  static func releaseReturn(_ quantity: Int64, of number: Int64, order: ID<Order>, in tx: Transaction) throws {
    try tx.run(
      "UPDATE orders_line SET returned = returned - \(quantity) WHERE order_id = \(order) AND number = \(number) AND returned >= \(quantity)")
  }

  /// Notes pieces that were taken back at the seller's cost.
  static func takeBack(_ quantity: Int64, of number: Int64, order: ID<Order>, in tx: Transaction) throws {
    try tx.run(
      "UPDATE orders_line SET at_sellers_cost = at_sellers_cost + \(quantity) WHERE order_id = \(order) AND number = \(number)")
  }

  static func unreturned(of number: Int64, order: ID<Order>, whole: Int64, in tx: Transaction) throws -> Int64 {
    whole.minus(try tx.value("SELECT returned FROM orders_line WHERE order_id = \(order) AND number = \(number)") ?? 0)
  }

  /// One line of an order and the pieces that were handed over of it.
  package struct HandedOver: Sendable {
    package let order: ID<Order>
    package let number: Int64
    package let pieces: Int64
  }

  /// Where `buyer` got `product`: in what was delivered or collected, the newest 2,000 parcels.
  package static func handedOver(_ product: Int64, to buyer: PartyID, in tx: Transaction) throws -> [HandedOver] {
    let parcels = try tx.rows(
      """
      SELECT o.id, o.offer, c.number
      FROM orders_order o JOIN orders_consignment c ON c.order_id = o.id
      WHERE o.buyer = \(buyer) AND c.state IN ('collected', 'delivered')
      ORDER BY o.id DESC, c.number
      LIMIT 2000
      """
    ) { (order: try $0.next(ID<Order>.self), offer: try $0.next(ID<Offer>.self), part: try $0.next(Int64.self)) }
    let lines = Dictionary(grouping: try Offer.lines(of: product, inAnyOf: Array(Set(parcels.map(\.offer))), in: tx)) { "\($0.offer)/\($0.part)" }
    return parcels.flatMap { parcel in
      (lines["\(parcel.offer)/\(parcel.part)"] ?? []).map { HandedOver(order: parcel.order, number: $0.number, pieces: $0.pieces) }
    }
  }
}
