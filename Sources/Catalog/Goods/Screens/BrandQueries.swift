import Kernel
import Storage

/// Brands by number, by code, and in alphabetical order.
package enum BrandQueries {
  /// For facets and addresses. One statement; at most 500.
  package static func brands(_ ids: [ID<Brand>], in tx: Transaction) throws -> [Brand] {
    guard !ids.isEmpty else { return [] }
    return try tx.rows("SELECT \(raw: BrandRecords.columns) FROM catalog_brand WHERE id IN \(list: ids) ORDER BY id LIMIT 500", BrandRecords.read)
  }

  /// Those of some brands of which a site sells something; at most 500.
  package static func standing(_ ids: [ID<Brand>], on site: ID<Site>, in tx: Transaction) throws -> Set<ID<Brand>> {
    guard !ids.isEmpty else { return [] }
    return Set(
      try tx.rows("SELECT DISTINCT brand FROM catalog_card WHERE site = \(site) AND brand IN \(list: ids) ORDER BY brand LIMIT 500") {
        try $0.next(ID<Brand>.self)
      })
  }

  /// The brand of that code; nil when there is none.
  package static func find(code: String, in tx: Transaction) throws -> Brand? {
    try tx.first("SELECT \(raw: BrandRecords.columns) FROM catalog_brand WHERE code = \(code)", BrandRecords.read)
  }

  /// Brands by their codes in alphabetical order.
  package static func page(after cursor: Cursor? = nil, size: Int = 100, in tx: Transaction) throws -> Page<Brand> {
    let size = max(1, min(size, 500))
    let found = try tx.rows(
      "SELECT \(raw: BrandRecords.columns) FROM catalog_brand WHERE code > \(cursor?.keys[0] ?? "") ORDER BY code LIMIT \(size + 1)", BrandRecords.read)
    return Page(fetched: found, size: size, passedOver: tx.passedOver) { Cursor($0.code) }
  }
}
