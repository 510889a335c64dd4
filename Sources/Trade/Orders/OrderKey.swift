import Kernel
import Storage

/// What lets a browser see a guest's order: a 128-bit secret in a cookie, of which only the digest is kept. One key may open several orders.
package enum OrderKey {
  /// How long a key opens an order.
  package static let life = Span.days(90)

  /// A new key that opens the order and all that the browser's earlier key opens. A key that was planted in a browser, or learned
  /// from it, opens nothing that comes after it.
  package static func renew(_ earlier: Secret?, with order: ID<Order>, in tx: Transaction) throws -> Secret {
    let key = tx.secret()
    if let earlier {
      try tx.run(
        """
        INSERT INTO orders_key (digest, order_id, expires_at)
        SELECT \(key.digest), order_id, expires_at FROM orders_key
        WHERE digest = \(earlier.digest) AND expires_at > \(tx.now)
        ORDER BY expires_at DESC, order_id
        LIMIT \(ordersMax)
        """)
    }
    try grant(order, to: key, in: tx)
    return key
  }

  /// Orders that one key takes over from another, at most.
  private static let ordersMax = 50

  /// Lets `key` open the order from now on.
  package static func grant(_ order: ID<Order>, to key: Secret, in tx: Transaction) throws {
    try tx.run(
      """
      INSERT INTO orders_key (digest, order_id, expires_at) VALUES (\(key.digest), \(order), \(tx.now + life))
      ON CONFLICT (digest, order_id) DO UPDATE SET expires_at = excluded.expires_at
      """)
  }

  /// Whether `key` opens the order now.
  package static func opens(_ order: ID<Order>, _ key: Secret, in tx: Transaction) throws -> Bool {
    try tx.value(
      "SELECT 1 FROM orders_key WHERE digest = \(key.digest) AND order_id = \(order) AND expires_at > \(tx.now)", as: Int64.self) != nil
  }

  /// Whose orders `key` opens now; at most 50.
  package static func buyers(_ key: Secret, in tx: Transaction) throws -> [PartyID] {
    try tx.rows(
      """
      SELECT DISTINCT o.buyer FROM orders_key k JOIN orders_order o ON o.id = k.order_id
      WHERE k.digest = \(key.digest) AND k.expires_at > \(tx.now) ORDER BY o.buyer LIMIT 50
      """) { try $0.next() }
  }
}
