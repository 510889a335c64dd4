import Kernel
import Storage

/// Addresses of a site's products for search engines, in parts.
package enum SitemapQueries {
  /// Products of a site.
  package static func count(site: ID<Site>, in tx: Transaction) throws -> Int64 {
    try tx.value("SELECT CAST(COUNT(*) AS BIGINT) FROM catalog_card WHERE site = \(site)") ?? 0
  }

  /// The slugs of part `number` (from 0), `size` each, in the order of the products' making.
  package static func slugs(site: ID<Site>, part number: Int64, size: Int64, in tx: Transaction) throws -> [String] {
    try tx.rows(
      """
      SELECT slug FROM (
        SELECT slug, ROW_NUMBER() OVER (ORDER BY product) AS number FROM catalog_card WHERE site = \(site)) numbered
      WHERE number > \(number * size) AND number <= \((number + 1) * size)
      ORDER BY number LIMIT \(size)
      """) { try $0.next() }
  }
}
