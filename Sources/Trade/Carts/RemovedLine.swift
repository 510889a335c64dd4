import Kernel
import Storage

/// A line that was taken out of a cart, kept for a day so that it can be put back as it was.
package struct RemovedLine: Sendable, Equatable {
  /// How long a line can be put back.
  static let life = Span.days(1)

  package let variant: Int64
  package let quantity: Quantity

  /// What was taken out of a cart of one variant; nil where nothing was, or it is back.
  package static func find(_ variant: Int64, in cart: ID<Cart>, in tx: Transaction) throws -> RemovedLine? {
    try tx.rows(
      """
      SELECT variant, quantity FROM cart_removed
      WHERE cart = \(cart) AND variant = \(variant) AND removed_at > \(tx.now - life)
      LIMIT 1
      """
    ) { RemovedLine(variant: try $0.next(), quantity: try $0.next()) }.first
  }

  /// Remembers the line, as a part of taking it out; what nobody put back in a day is forgotten.
  static func keep(_ variant: Int64, of cart: ID<Cart>, in tx: Transaction) throws {
    try tx.run("DELETE FROM cart_removed WHERE cart = \(cart) AND removed_at <= \(tx.now - life)")
    try tx.run(
      """
      INSERT INTO cart_removed (cart, variant, quantity, provenance, added_at, removed_at)
      SELECT cart, variant, quantity, provenance, added_at, CAST(\(tx.now) AS BIGINT) FROM cart_line WHERE cart = \(cart) AND variant = \(variant)
      ON CONFLICT (cart, variant) DO UPDATE SET quantity = excluded.quantity, provenance = excluded.provenance,
        added_at = excluded.added_at, removed_at = excluded.removed_at
      """)
  }
}

/// Puts a line back that was taken out of a cart: the same count at the same place. A second time changes nothing.
package struct PutBackIntoCart: Sendable {
  package var cart: ID<Cart>
  package var variant: Int64

  package init(cart: ID<Cart>, variant: Int64) {
    self.cart = cart
    self.variant = variant
  }

  package func run(in tx: Transaction) throws {
    guard try RemovedLine.find(variant, in: cart, in: tx) != nil else { return }
    try CartTouch.run(cart, in: tx)
    // What was added meanwhile stays as it is.
    try tx.run(
      """
      INSERT INTO cart_line (cart, variant, quantity, provenance, added_at)
      SELECT cart, variant, quantity, provenance, added_at FROM cart_removed
      WHERE cart = \(cart) AND variant = \(variant) AND removed_at > \(tx.now - RemovedLine.life)
      ON CONFLICT (cart, variant) DO NOTHING
      """)
    try tx.run("DELETE FROM cart_removed WHERE cart = \(cart) AND variant = \(variant)")
    try CartTouch.refuseOverfull(cart, in: tx)
  }
}
