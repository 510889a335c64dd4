import Kernel
import Storage

/// Brings a guest's cart and the member's together when the shopper signs in: lines add up, nothing is lost, one of them closes.
package struct MergeCarts: Sendable {
  /// Which cart is the member's afterwards.
  package enum Lasting: Sendable {
    /// The member's own, where there is one.
    case own
    /// The guest's, as somebody is about to pay for what is in it.
    case guests
    /// Both, as both are about to be paid.
    case both
  }

  package var guestCart: ID<Cart>
  package var member: PartyID
  package var lasting: Lasting

  package init(guestCart: ID<Cart>, member: PartyID, lasting: Lasting = .own) {
    self.guestCart = guestCart
    self.member = member
    self.lasting = lasting
  }

  /// The cart that the member goes on with; nil when the guest's cart was gone and the member has none.
  @discardableResult
  package func run(in tx: Transaction) throws -> ID<Cart>? {
    guard let guest = try Cart.open(guestCart, in: tx) else { return nil }
    let own = try Cart.open(of: member, site: guest.site, in: tx)
    guard let own, own.id != guest.id, lasting == .own else {
      try adopt(guest.id, in: tx)
      if let own, own.id != guest.id, lasting == .guests { try move(from: own.id, into: guest.id, in: tx) }
      return guest.id
    }
    try move(from: guest.id, into: own.id, in: tx)
    return own.id
  }

  /// From now on the account opens it, and the secret that a guest's browser held does not.
  private func adopt(_ cart: ID<Cart>, in tx: Transaction) throws {
    try tx.run(
      """
      UPDATE cart_cart SET owner = \(member), secret_digest = \(tx.secret().digest), former_digest = NULL, left_digest = NULL, revision = revision + 1
      WHERE id = \(cart) AND closed_at IS NULL
      """)
  }

  private func move(from: ID<Cart>, into: ID<Cart>, in tx: Transaction) throws {
    let closed = try tx.run("UPDATE cart_cart SET closed_at = \(tx.now) WHERE id = \(from) AND closed_at IS NULL")
    guard closed == 1 else { return }
    try CartTouch.run(into, in: tx)
    try tx.run("UPDATE cart_cart SET code = (SELECT f.code FROM cart_cart f WHERE f.id = \(from)) WHERE id = \(into) AND code = ''")
    try tx.run(
      """
      INSERT INTO cart_line (cart, variant, quantity, provenance, added_at)
      SELECT \(into), variant, quantity, provenance, added_at FROM cart_line WHERE cart = \(from)
      ON CONFLICT (cart, variant) DO UPDATE SET quantity =
        CASE WHEN cart_line.quantity + excluded.quantity > \(Cart.quantityMax) THEN \(Cart.quantityMax)
        ELSE cart_line.quantity + excluded.quantity END
      """)
  }
}
