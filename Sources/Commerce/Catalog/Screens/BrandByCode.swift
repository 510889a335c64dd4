import Kernel
import Storage

extension BrandQueries {
  /// The brand of that code; nil when there is none.
  package static func find(code: String, in tx: Transaction) throws -> Brand? {
    try tx.first("SELECT \(raw: BrandRecords.columns) FROM catalog_brand WHERE code = \(code)", BrandRecords.read)
  }

  /// Brands by their codes in alphabetical order.
  package static func page(after cursor: Cursor? = nil, size: Int = 100, in tx: Transaction) throws -> Page<Brand> {
    let size = max(1, min(size, 500))
    let found = try tx.rows(
      "SELECT \(raw: BrandRecords.columns) FROM catalog_brand WHERE code > \(cursor?.keys[0] ?? "") ORDER BY code LIMIT \(size + 1)", BrandRecords.read)
    return Page(fetched: found, size: size) { Cursor($0.code) }
  }
}
