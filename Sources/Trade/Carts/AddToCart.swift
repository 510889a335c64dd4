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
    // Under the cart's lock nobody changes what is there meanwhile.
    let there = try isFilledUp ? 0 : tx.value("SELECT quantity FROM cart_line WHERE cart = \(cart) AND variant = \(variant)", as: Int64.self) ?? 0
    guard there.plus(quantity.count) <= Cart.quantityMax else { throw NoCartChange.overfilled(has: there) }
    let sum: SQL = isFilledUp
      ? "CASE WHEN cart_line.quantity < excluded.quantity THEN excluded.quantity ELSE cart_line.quantity END" : "cart_line.quantity + excluded.quantity"
    try tx.send(
      """
      INSERT INTO cart_line (cart, variant, quantity, provenance, added_at)
      VALUES (\(cart), \(variant), \(quantity), \(provenance), \(tx.now))
      ON CONFLICT (cart, variant) DO UPDATE SET quantity = \(sum)
      """)
    try CartTouch.refuseOverfull(cart, in: tx)
  }
}
