import Kernel
import Payments
import Storage

/// What paid a share of an order, and how much of it went back.
package struct OrderTender: Sendable, Equatable {
  /// Where the money came from and goes back to.
  package enum Kind: String, Column, Sendable, CaseIterable {
    /// The buyer's own money here.
    case wallet
    /// A provider: a card, a bank, another's wallet.
    case provider
  }

  package let order: ID<Order>
  package let number: Int64
  package let kind: Kind
  /// The provider's name; empty for the wallet.
  package let gateway: String
  package let payment: ID<Payment>
  package let amount: Money
  /// What took it in the books; 0 for an order of before, whose money went straight to the merchants.
  let transfer: Int64
  /// What went back or is going back.
  package let back: Money

  /// What could go back still, in minor units.
  var left: Int64 { amount.minor.minus(back.minor) }

  /// The tenders of each order, in the order in which they paid. An order that cost nothing has none.
  package static func all(ofEach orders: [Order], in tx: Transaction) throws -> [ID<Order>: [OrderTender]] {
    guard !orders.isEmpty else { return [:] }
    let currencies = Dictionary(orders.map { ($0.id, $0.total.currency) }) { first, _ in first }
    var found: [ID<Order>: [OrderTender]] = [:]
    for start in stride(from: 0, to: orders.count, by: 200) {
      let some = orders[start..<min(orders.count, start + 200)].map(\.id)
      try tx.each(
        """
        SELECT order_id, number, kind, gateway, payment, amount, transfer, back FROM orders_tender
        WHERE order_id IN \(list: some)
        ORDER BY order_id, number
        LIMIT 2000
        """
      ) { row in
        let order: ID<Order> = try row.next()
        guard let currency = currencies[order] else { return true }
        found[order, default: []].append(
          OrderTender(
            order: order, number: try row.next(), kind: try row.next(), gateway: try row.next(), payment: try row.next(),
            amount: Money(try row.next(), currency), transfer: try row.next(), back: Money(try row.next(), currency)))
        return true
      }
    }
    return found
  }

  package static func all(of order: Order, in tx: Transaction) throws -> [OrderTender] { try all(ofEach: [order], in: tx)[order.id] ?? [] }
}
