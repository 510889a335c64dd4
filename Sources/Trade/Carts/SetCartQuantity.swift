import Kernel
import Storage

/// Sets how many pieces of a variant a cart holds; none takes the line out.
package struct SetCartQuantity: Sendable {
  package var cart: ID<Cart>
  package var variant: Int64
  package var quantity: Quantity

  package init(cart: ID<Cart>, variant: Int64, quantity: Quantity) {
    self.cart = cart
    self.variant = variant
    self.quantity = quantity
  }

  package func run(in tx: Transaction) throws {
    guard (0...Cart.quantityMax).contains(quantity.count) else { throw NoCartChange.quantityOutOfRange }
    try CartTouch.run(cart, in: tx)
    if quantity.count == 0 {
      try RemovedLine.keep(variant, of: cart, in: tx)
      try tx.run("DELETE FROM cart_line WHERE cart = \(cart) AND variant = \(variant)")
    } else {
      try tx.run(
        """
        INSERT INTO cart_line (cart, variant, quantity, provenance, added_at)
        VALUES (\(cart), \(variant), \(quantity), '', \(tx.now))
        ON CONFLICT (cart, variant) DO UPDATE SET quantity = excluded.quantity
        """)
      try CartTouch.refuseOverfull(cart, in: tx)
    }
  }
}
