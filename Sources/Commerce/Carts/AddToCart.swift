import Kernel
import Storage

/// Puts pieces of a variant into a cart: on top of those that are there, or as many as are missing.
package struct AddToCart: Sendable {
  package var cart: ID<Cart>
  package var variant: Int64
  package var quantity: Quantity
  package var provenance: Provenance
  /// Pieces that are there already count: pressed twice, the cart holds no more.
  package var isFilledUp: Bool

  package init(cart: ID<Cart>, variant: Int64, quantity: Quantity, provenance: Provenance = .unknown, isFilledUp: Bool = false) {
    self.cart = cart
    self.variant = variant
    self.quantity = quantity
    self.provenance = provenance
    self.isFilledUp = isFilledUp
  }

  package func run(in tx: Transaction) throws {
    guard (1...Cart.quantityMax).contains(quantity.count) else { throw NoCartChange.quantityOutOfRange }
    try CartTouch.run(cart, in: tx)
    // What is there then stays within the limit as part of the statement: a cart never holds more than may be ordered.
    let sum: SQL = isFilledUp
      ? "CASE WHEN cart_line.quantity < excluded.quantity THEN excluded.quantity ELSE cart_line.quantity END"
      : """
        CASE WHEN cart_line.quantity + excluded.quantity > \(Cart.quantityMax) THEN \(Cart.quantityMax)
        ELSE cart_line.quantity + excluded.quantity END
        """
    try tx.send(
      """
      INSERT INTO cart_line (cart, variant, quantity, provenance, added_at)
      VALUES (\(cart), \(variant), \(quantity), \(provenance), \(tx.now))
      ON CONFLICT (cart, variant) DO UPDATE SET quantity = \(sum)
      """)
    try CartTouch.refuseOverfull(cart, in: tx)
  }
}
