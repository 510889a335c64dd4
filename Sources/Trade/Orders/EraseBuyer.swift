import Kernel
import Storage

/// Destroys what a buyer wrote in orders and what opens them without signing in: a part of the erasure of a member. The
/// orders stay, as the law asks, and name nobody; where goods are still on their way the address goes when they arrive.
package struct EraseBuyer: Sendable {
  package var party: PartyID
  package init(_ party: PartyID) { self.party = party }

  package func run(in tx: Transaction) throws {
    try tx.run("DELETE FROM orders_key WHERE order_id IN (SELECT id FROM orders_order WHERE buyer = \(party))")
    try tx.run("UPDATE orders_step SET note = '' WHERE actor = \(party)")
    try EraseRecipients(party, sparing: try UnfinishedOrders.offers(of: party, in: tx)).run(in: tx)
  }

  /// The last consignment of an order by somebody who has left was received or cancelled: now the address goes too.
  package static func afterwards(_ order: Order, in tx: Transaction) throws {
    try EraseRecipients(order.buyer, sparing: try UnfinishedOrders.offers(of: order.buyer, in: tx)).run(in: tx)
  }
}
