import Kernel
import Storage

/// Brands by what other features know of them.
package enum BrandQueries {
  /// Brands of these ids, at most 500 asked at once; unknown ids are left out.
  package static func all(_ ids: [ID<Brand>], in tx: Transaction) throws -> [Brand] {
    precondition(ids.count <= 500, "500 brands at once")
    guard !ids.isEmpty else { return [] }
    return try tx.rows("SELECT \(raw: BrandRecords.columns) FROM catalog_brand WHERE id IN \(list: ids) ORDER BY code LIMIT 500", BrandRecords.read)
  }

  /// The brand of that code; nil when there is none.
  package static func find(code: String, in tx: Transaction) throws -> Brand? {
    try tx.first("SELECT \(raw: BrandRecords.columns) FROM catalog_brand WHERE code = \(code)", BrandRecords.read)
  }
}
