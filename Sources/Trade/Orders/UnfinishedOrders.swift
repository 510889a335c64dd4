import Kernel
import Storage

/// Orders of a buyer of which goods were not handed over yet.
package enum UnfinishedOrders {
  /// Orders on their way that one person has, at most.
  private static let most = 500

  package static func isAny(of buyer: PartyID, in tx: Transaction) throws -> Bool { try !offers(of: buyer, in: tx).isEmpty }

  /// The offers that they came of.
  static func offers(of buyer: PartyID, in tx: Transaction) throws -> [ID<Offer>] {
    try tx.rows(
      """
      SELECT DISTINCT o.offer
      FROM orders_order o JOIN orders_consignment c ON c.order_id = o.id
      WHERE o.buyer = \(buyer) AND c.state IN ('placed', 'accepted', 'ready', 'shipped')
      ORDER BY o.offer
      LIMIT \(most)
      """
    ) { try $0.next() }
  }
}
