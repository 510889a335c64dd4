import Kernel
import Storage

/// Gives a cart another secret: whoever planted or learned the old one opens nothing any more.
///
/// For a short while the old one still repeats the checkout that gave the new one, and does nothing else: the same form sent twice must not
/// lose the cart. Both times that form is answered by the same new secret, whichever answer the browser keeps.
package struct RenewSecret: Sendable {
  /// How long the former secret still repeats its checkout.
  static let grace = Span.minutes(1)

  package var cart: ID<Cart>
  /// What the browser showed.
  package var shown: Secret

  package init(of cart: ID<Cart>, shown: Secret) {
    self.cart = cart
    self.shown = shown
  }

  /// The new secret: what was shown, mixed with a key that nobody but the database holds.
  package func run(in tx: Transaction) throws -> Secret {
    let key = tx.secret().bytes, secret = Self.mix(shown, key)
    try tx.run(
      """
      UPDATE cart_cart
      SET former_digest = \(shown.digest), former_until = \(tx.now + Self.grace), secret_digest = \(secret.digest), renewal = \(key), left_digest = NULL
      WHERE id = \(cart)
      """)
    return secret
  }

  /// What the former secret was renewed to a moment ago; nil where what was shown is no former one.
  package func again(in tx: Transaction) throws -> Secret? {
    let key = try tx.value(
      """
      SELECT renewal FROM cart_cart
      WHERE id = \(cart) AND former_digest = \(shown.digest) AND former_until > \(tx.now) AND renewal IS NOT NULL
      """, as: [UInt8].self)
    return key.map { Self.mix(shown, $0) }
  }

  private static func mix(_ shown: Secret, _ key: [UInt8]) -> Secret { Secret(mixing: shown.bytes, with: key) }
}
