import Kernel
import Storage

/// What somebody surely has or had in hand: handed over, and not said or found to have never arrived.
package enum ReceivedGoods {
  /// Whether `buyer` received any piece of `product`; a buyer who asked for money back because it did not arrive says not, until that is
  /// refused or taken back.
  package static func has(_ product: Int64, buyer: PartyID, in tx: Transaction) throws -> Bool {
    let lines = try OrderLines.handedOver(product, to: buyer, in: tx)
    guard !lines.isEmpty else { return false }
    let missing = try missing(of: Array(Set(lines.map(\.order))), in: tx)
    return lines.contains { $0.pieces > missing["\($0.order)/\($0.number)"] ?? 0 }
  }

  /// Pieces that never arrived, by order and line.
  private static func missing(of orders: [ID<Order>], in tx: Transaction) throws -> [String: Int64] {
    let rows = try tx.rows(
      """
      SELECT r.order_id, l.number, CAST(SUM(CASE WHEN r.state = 'asked' THEN l.quantity ELSE l.accepted END) AS BIGINT)
      FROM returns_return r JOIN returns_line l ON l.return_id = r.id
      WHERE r.order_id IN \(list: orders) AND (r.reason = 'not-arrived' OR r.lost = 1) AND r.state IN ('asked', 'accepted', 'partly-accepted')
      GROUP BY r.order_id, l.number
      ORDER BY r.order_id, l.number
      LIMIT 20000
      """
    ) { ("\(try $0.next(ID<Order>.self))/\(try $0.next(Int64.self))", try $0.next(Int64.self)) }
    return Dictionary(rows, uniquingKeysWith: { $0.plus($1) })
  }
}
