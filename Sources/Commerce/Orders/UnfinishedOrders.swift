import Kernel
import Storage

/// Orders of a buyer of which goods were not handed over yet.
package enum UnfinishedOrders {
  package static func isAny(of buyer: PartyID, in tx: Transaction) throws -> Bool {
    try tx.value(
      """
      SELECT 1
      FROM orders_order o JOIN orders_consignment c ON c.order_id = o.id
      WHERE o.buyer = \(buyer) AND c.state IN ('placed', 'accepted', 'ready', 'shipped')
      LIMIT 1
      """, as: Int64.self) != nil
  }
}
