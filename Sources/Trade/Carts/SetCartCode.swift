import Kernel
import Storage

/// Notes what the shopper gave to have something taken off a cart; an empty text takes it away.
package struct SetCartCode: Sendable {
  package var cart: ID<Cart>
  /// As it is kept.
  package var code: String

  package init(_ cart: ID<Cart>, code: String) {
    self.cart = cart
    self.code = code
  }

  package func run(in tx: Transaction) throws {
    try CartTouch.run(cart, in: tx)
    try tx.run("UPDATE cart_cart SET code = \(code.cut(Cart.codeMax)) WHERE id = \(cart)")
  }
}

extension Cart {
  /// Letters of a code, at most.
  package static let codeMax = 40
}
