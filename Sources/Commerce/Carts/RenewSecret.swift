import Kernel
import Storage

/// Gives a cart another secret: whoever planted or learned the old one opens nothing any more.
///
/// For a short while the old one still opens the cart itself, never what was made of it: the same form sent twice must not lose it.
package struct RenewSecret: Sendable {
  /// How long the former secret still opens the cart.
  static let grace = Span.minutes(1)

  package var cart: ID<Cart>

  package init(of cart: ID<Cart>) { self.cart = cart }

  /// The new secret.
  package func run(in tx: Transaction) throws -> Secret {
    let secret = tx.secret()
    try tx.run(
      """
      UPDATE cart_cart
      SET former_digest = secret_digest, former_until = \(tx.now + Self.grace), secret_digest = \(secret.digest)
      WHERE id = \(cart)
      """)
    return secret
  }
}
