import Kernel
import Storage

/// Brings a guest's cart into the member's when the shopper signs in: lines add up, nothing is lost, the guest's cart closes.
package struct MergeCarts: Sendable {
  package var guestCart: ID<Cart>
  package var member: PartyID

  package init(guestCart: ID<Cart>, member: PartyID) {
    self.guestCart = guestCart
    self.member = member
  }

  /// The cart that the member goes on with; nil when the guest's cart was gone and the member has none.
  @discardableResult
  package func run(in tx: Transaction) throws -> ID<Cart>? {
    guard let guest = try Cart.open(guestCart, in: tx) else { return nil }
    guard let own = try Cart.open(of: member, site: guest.site, in: tx), own.id != guest.id else {
      // From now on the account opens it, and the secret that a guest's browser held does not.
      try tx.run(
        """
        UPDATE cart_cart SET owner = \(member), secret_digest = \(tx.secret().digest), former_digest = NULL, left_digest = NULL, revision = revision + 1
        WHERE id = \(guest.id) AND closed_at IS NULL
        """)
      return guest.id
    }
    let closed = try tx.run("UPDATE cart_cart SET closed_at = \(tx.now) WHERE id = \(guest.id) AND closed_at IS NULL")
    guard closed == 1 else { return own.id }
    try CartTouch.run(own.id, in: tx)
    try tx.run(
      """
      INSERT INTO cart_line (cart, variant, quantity, provenance, added_at)
      SELECT \(own.id), variant, quantity, provenance, added_at FROM cart_line WHERE cart = \(guest.id)
      ON CONFLICT (cart, variant) DO UPDATE SET quantity =
        CASE WHEN cart_line.quantity + excluded.quantity > \(Cart.quantityMax) THEN \(Cart.quantityMax)
        ELSE cart_line.quantity + excluded.quantity END
      """)
    return own.id
  }
}
