import Kernel
import Storage

/// Brings the popularity that was noted since the last time to cards and search: what sells a hundred times a minute is written once.
package struct ShowPopularity: Sendable {
  /// Products of one step; a step is one short transaction.
  package static let productsMax = 50

  package init() {}

  /// One step; returns how many products it brought up to date. Call again while it returns `productsMax`.
  @discardableResult
  package func run(in tx: Transaction) throws -> Int {
    let products = try tx.rows(
      """
      DELETE FROM catalog_wanted
      WHERE product IN (SELECT product FROM catalog_wanted ORDER BY product LIMIT \(Self.productsMax))
      RETURNING product
      """
    ) { try $0.next(ID<Product>.self) }
    try RefreshCards(products: products.sorted()).run(in: tx)
    return products.count
  }
}
