import Kernel
import Storage

/// Where merged products go on.
package enum MergeQueries {
  /// The product in which this one goes on; itself when it was not merged.
  package static func heir(of product: ID<Product>, in tx: Transaction) throws -> ID<Product> { try MergeChain.products.end(of: product, in: tx) }

  /// The address that replaces a merged product's; nil when it was not merged.
  static func slug(replacing slug: String, in tx: Transaction) throws -> String? {
    guard let product = try tx.value("SELECT id FROM catalog_product WHERE slug = \(slug)", as: ID<Product>.self) else { return nil }
    let heir = try heir(of: product, in: tx)
    guard heir != product else { return nil }
    return try tx.value("SELECT slug FROM catalog_product WHERE id = \(heir)")
  }
}
