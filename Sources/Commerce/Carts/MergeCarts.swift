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
      try tx.run("UPDATE cart_cart SET owner = \(member), revision = revision + 1 WHERE id = \(guest.id) AND closed_at IS NULL")
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

/// Forgets carts that nobody touched for `Cart.lifetime`; a worker calls it until it returns less than `most`.
package struct SweepCarts: Sendable {
  package var most: Int

  package init(most: Int = 500) { self.most = most }

  @discardableResult
  package func run(in tx: Transaction) throws -> Int {
    let old = try tx.rows(
      """
      SELECT id FROM cart_cart
      WHERE touched_at < \(tx.now - Cart.lifetime)
      ORDER BY touched_at, id
      LIMIT \(most)
      """
    ) { try $0.next(ID<Cart>.self) }
    guard !old.isEmpty else { return 0 }
    try tx.run("DELETE FROM cart_line WHERE cart IN \(list: old)")
    try tx.run("DELETE FROM cart_guest WHERE cart IN \(list: old)")
    return try tx.run("DELETE FROM cart_cart WHERE id IN \(list: old)")
  }
}

/// Closes a cart that became an order.
package struct CloseCart: Sendable {
  package var cart: ID<Cart>

  package init(cart: ID<Cart>) { self.cart = cart }

  package func run(in tx: Transaction) throws {
    try tx.send("UPDATE cart_cart SET closed_at = \(tx.now), revision = revision + 1 WHERE id = \(cart) AND closed_at IS NULL")
  }
}
