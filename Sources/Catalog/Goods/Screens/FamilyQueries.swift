import Kernel
import Storage

/// Which reviews belong to which products, whatever was relisted or merged since.
package enum FamilyQueries {
  /// Families joined by merging, at most.
  static let kinMax = 1000

  /// The family that new reviews of a product are written under.
  package static func family(of product: ID<Product>, in tx: Transaction) throws -> ID<ProductFamily>? {
    try tx.value("SELECT family FROM catalog_product WHERE id = \(product)")
  }

  /// The family itself and all that were merged into it: reviews of any of them stand on its products.
  package static func kin(of family: ID<ProductFamily>, in tx: Transaction) throws -> [ID<ProductFamily>] {
    try tx.rows(
      """
      WITH RECURSIVE kin (family) AS (
        SELECT CAST(\(family) AS BIGINT) UNION SELECT m.family FROM catalog_family_merge m JOIN kin k ON m.into_family = k.family
      )
      SELECT family FROM kin ORDER BY family LIMIT \(kinMax)
      """
    ) { try $0.next() }
  }

  /// The family in which a merged one goes on; itself when it was not merged.
  package static func heir(of family: ID<ProductFamily>, in tx: Transaction) throws -> ID<ProductFamily> { try MergeChain.families.end(of: family, in: tx) }

  /// Products of a family and of those merged into it.
  package static func products(of family: ID<ProductFamily>, in tx: Transaction) throws -> [ID<Product>] {
    try tx.rows("SELECT id FROM catalog_product WHERE family IN \(list: try kin(of: family, in: tx)) ORDER BY id LIMIT 500") { try $0.next() }
  }
}
