import Kernel
import Storage

/// The row of a cart as the lock of its lines.
enum CartTouch {
  /// Moves the revision on; this row is the lock under which a cart's lines change.
  static func run(_ cart: ID<Cart>, in tx: Transaction) throws {
    let changed = try tx.run(
      "UPDATE cart_cart SET revision = revision + 1, touched_at = \(tx.now) WHERE id = \(cart) AND closed_at IS NULL")
    guard changed == 1 else { throw NoCartChange.gone }
  }

  /// Under the cart's lock the count cannot change.
  static func refuseOverfull(_ cart: ID<Cart>, in tx: Transaction) throws {
    let lines = try tx.value("SELECT CAST(COUNT(*) AS BIGINT) FROM cart_line WHERE cart = \(cart)", as: Int64.self) ?? 0
    guard lines <= Cart.linesMax else { throw NoCartChange.full }
  }
}
