import Inventory
import Kernel
import Storage

/// One row of a shopper's list of orders.
package struct OrderRow: Sendable {
  package let order: Order
  package let lines: [Offer.Line]
  package let consignments: [Consignment]

  package var states: [Consignment.State] { consignments.map(\.state) }

  /// The orders of one person, under all the ids she has had (`Party.selves`), newest first.
  package static func page(of buyers: [PartyID], after cursor: Cursor?, size: Int, in tx: Transaction) throws -> Page<OrderRow> {
    let last = cursor.flatMap { ID<Order>(text: $0.keys[0]) } ?? ID<Order>(Int64.max)
    let orders = try tx.rows(
      """
      SELECT \(raw: Order.columns) FROM orders_order
      WHERE buyer IN \(list: buyers) AND id < \(last)
      ORDER BY id DESC
      LIMIT \(size + 1)
      """
    ) { try Order(&$0) }
    let page = Page(fetched: orders, size: size, passedOver: tx.passedOver) { Cursor($0.id.description) }
    guard !page.items.isEmpty else { return Page(items: [], next: nil) }
    let lines = try OrderLines.offered(page.items, in: tx)
    let consignments = try Consignment.all(ofEach: page.items.map(\.id), in: tx)
    return page.map { order in
      OrderRow(order: order, lines: lines[order.offer] ?? [], consignments: consignments[order.id] ?? [])
    }
  }
}

/// One row of a merchant's list of work.
package struct ConsignmentRow: Sendable {
  package let consignment: Consignment
  package let order: Order
  package let lines: [Offer.Line]
  /// Nil where it was erased.
  package let recipient: Recipient?

  package var recipientName: String { recipient?.name ?? "" }

  /// A merchant's consignments that a filter lets through, newest first.
  package static func page(
    merchant: PartyID, _ filter: OrderFilter = OrderFilter(), after cursor: Cursor?, size: Int, in tx: Transaction
  ) throws -> Page<ConsignmentRow> {
    let last = cursor.flatMap { ID<Consignment>(text: $0.keys[0]) } ?? ID<Consignment>(Int64.max)
    let found = try tx.rows(
      """
      SELECT \(raw: Consignment.columns) FROM orders_consignment
      WHERE merchant = \(merchant) AND id < \(last) \(try filter.condition(of: merchant, in: tx))
      ORDER BY id DESC
      LIMIT \(size + 1)
      """
    ) { try Consignment(&$0) }
    let page = Page(fetched: found, size: size, passedOver: tx.passedOver) { Cursor($0.id.description) }
    return Page(items: try page.items.compactMap { try row($0, in: tx) }, next: page.next)
  }

  private static func row(_ consignment: Consignment, in tx: Transaction) throws -> ConsignmentRow? {
    guard let order = try Order.find(consignment.order, in: tx) else { return nil }
    let lines = try Offer.lines(of: order.offer, order.total.currency, in: tx).filter { $0.part == consignment.number }
    return ConsignmentRow(consignment: consignment, order: order, lines: lines, recipient: try Recipient.of(order.offer, in: tx))
  }

  /// How much work waits at a merchant, or in some of its places, by state.
  package static func counts(merchant: PartyID, within places: [ID<StockLocation>]? = nil, in tx: Transaction) throws -> [Consignment.State: Int64] {
    let rows = try tx.rows(
      """
      SELECT state, CAST(COUNT(*) AS BIGINT) FROM orders_consignment
      WHERE merchant = \(merchant) \(OrderFilter.condition(within: places)) GROUP BY state ORDER BY state LIMIT 20
      """
    ) { (try $0.next(Consignment.State.self), try $0.next(Int64.self)) }
    return Dictionary(rows, uniquingKeysWith: { first, _ in first })
  }
}
