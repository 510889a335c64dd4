import Kernel
import Storage

/// Every brand that a site sells something of, with how many products.
package enum BrandDirectory {
  /// Brands of one site that are listed, at most.
  package static let most = 20_000

  package struct Line: Hashable, Sendable {
    package let brand: Brand
    package let products: Int64
  }

  /// In the order of their codes. One statement.
  package static func of(site: ID<Site>, in tx: Transaction) throws -> [Line] {
    try tx.rows(
      """
      SELECT \(raw: BrandRecords.columns), counted.products
      FROM (
        SELECT c.brand, CAST(COUNT(*) AS BIGINT) AS products FROM catalog_card c WHERE c.site = \(site) AND c.brand IS NOT NULL GROUP BY c.brand
      ) counted
      JOIN catalog_brand ON catalog_brand.id = counted.brand
      ORDER BY code
      LIMIT \(most)
      """
    ) { row in Line(brand: try BrandRecords.read(&row), products: try row.next()) }
  }
}
