import Kernel
import Storage

/// How many pieces stand beside the cart's icon, for pages that need no more of a cart. One statement.
package enum CartBadge {
  /// Pieces in a guest's open cart on a site; 0 when the secret opens none there.
  package static func pieces(by secret: Secret, site: Int64, in tx: Transaction) throws -> Int64 {
    try tx.value(
      """
      SELECT CAST(COALESCE(SUM(l.quantity), 0) AS BIGINT)
      FROM cart_cart c LEFT JOIN cart_line l ON l.cart = c.id
      WHERE (c.secret_digest = \(secret.digest) OR (c.former_digest = \(secret.digest) AND c.former_until > \(tx.now))) AND c.site = \(site) AND c.owner IS NULL AND c.closed_at IS NULL
      """) ?? 0
  }
}
