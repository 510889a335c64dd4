import Kernel
import Storage

/// Forgets carts that nobody touched for `Cart.lifetime`; a worker calls it until it returns less than `most`.
package struct SweepCarts: Sendable {
  package var most: Int

  package init(most: Int = 500) { self.most = most }

  @discardableResult
  package func run(in tx: Transaction) throws -> Int {
    let old = try tx.rows(
      """
      SELECT id FROM cart_cart
      WHERE touched_at < \(tx.now - Cart.lifetime)
      ORDER BY touched_at, id
      LIMIT \(most)
      """
    ) { try $0.next(ID<Cart>.self) }
    guard !old.isEmpty else { return 0 }
    try tx.run("DELETE FROM cart_line WHERE cart IN \(list: old)")
    try tx.run("DELETE FROM cart_removed WHERE cart IN \(list: old)")
    try tx.run("DELETE FROM cart_guest WHERE cart IN \(list: old)")
    return try tx.run("DELETE FROM cart_cart WHERE id IN \(list: old)")
  }
}
