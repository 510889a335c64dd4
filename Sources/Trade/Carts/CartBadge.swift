import Kernel
import Storage

/// How many pieces stand beside the cart's icon, for pages that need no more of a cart. One statement, for secrets of old another one.
package enum CartBadge {
  /// Pieces in a guest's open cart on a site; 0 when the secret opens none there.
  package static func pieces(by secret: Secret, site: Int64, in tx: Transaction) throws -> Int64 {
    let digest = secret.digest
    return try pieces("secret_digest = \(digest)", site, in: tx) ?? pieces(Cart.openedLate(by: digest), site, in: tx) ?? 0
  }

  /// Nil where no open cart fits.
  private static func pieces(_ opens: SQL, _ site: Int64, in tx: Transaction) throws -> Int64? {
    try tx.value(
      """
      SELECT CAST(SUM(COALESCE(l.quantity, 0)) AS BIGINT)
      FROM cart_cart c LEFT JOIN cart_line l ON l.cart = c.id
      WHERE \(opens) AND c.site = \(site) AND c.owner IS NULL AND c.closed_at IS NULL
      """, as: Int64?.self) ?? nil
  }
}
