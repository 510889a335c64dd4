import Kernel
import Storage

/// Where merged products go on.
package enum MergeQueries {
  /// The product in which this one goes on; itself when it was not merged.
  package static func heir(of product: ID<Product>, in tx: Transaction) throws -> ID<Product> {
    let end: ID<Product>? = try tx.value(
      """
      \(chain(from: product))
      SELECT product FROM chain WHERE NOT EXISTS (SELECT 1 FROM catalog_merge m WHERE m.product = chain.product) LIMIT 1
      """)
    // Rows that go round in a circle have no end: the product is itself.
    return end ?? product
  }

  /// Whether a product's merges lead to another.
  static func leads(from product: ID<Product>, to other: ID<Product>, in tx: Transaction) throws -> Bool {
    try tx.value("\(chain(from: product)) SELECT 1 FROM chain WHERE product = \(other) LIMIT 1", as: Int64.self) != nil
  }

  /// A product and those that it was merged into, one after the other, each once.
  private static func chain(from product: ID<Product>) -> SQL {
    """
    WITH RECURSIVE chain (product) AS (
      SELECT CAST(\(product) AS BIGINT) UNION SELECT m.into_product FROM catalog_merge m JOIN chain c ON m.product = c.product)
    """
  }

  /// The address that replaces a merged product's; nil when it was not merged.
  static func slug(replacing slug: String, in tx: Transaction) throws -> String? {
    guard let product = try tx.value("SELECT id FROM catalog_product WHERE slug = \(slug)", as: ID<Product>.self) else { return nil }
    let heir = try heir(of: product, in: tx)
    guard heir != product else { return nil }
    return try tx.value("SELECT slug FROM catalog_product WHERE id = \(heir)")
  }
}
