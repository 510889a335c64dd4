import Kernel
import Storage

/// What a buyer still waits for: goods that were not handed over, and returns that were not decided.
package enum UnfinishedOrders {
  package static func isAny(of buyer: PartyID, in tx: Transaction) throws -> Bool {
    try tx.value(
      """
      SELECT 1
      FROM orders_order o JOIN orders_consignment c ON c.order_id = o.id
      WHERE o.buyer = \(buyer) AND c.state IN ('placed', 'accepted', 'ready', 'shipped')
      LIMIT 1
      """, as: Int64.self) != nil
      || tx.value("SELECT 1 FROM returns_return WHERE buyer = \(buyer) AND state = 'asked' LIMIT 1", as: Int64.self) != nil
  }
}
