import Kernel
import Storage

/// Closes a cart that became an order.
package struct CloseCart: Sendable {
  package var cart: ID<Cart>

  package init(cart: ID<Cart>) { self.cart = cart }

  package func run(in tx: Transaction) throws {
    try tx.send("UPDATE cart_cart SET closed_at = \(tx.now), revision = revision + 1 WHERE id = \(cart) AND closed_at IS NULL")
  }
}
