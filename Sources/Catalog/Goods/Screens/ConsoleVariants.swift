import Kernel
import Storage

/// A merchant's variants as a list that is read on: newest product first, its variants in their order. One statement a page.
package enum ConsoleVariants {
  private struct Spot {
    var variant: ID<Variant>
    var product: Int64
    var position: Int64
  }

  /// - Parameter words: parts of a title, an address, a SKU or of what is chosen of its options, in any order, or a whole barcode.
  package static func page(
    merchant: PartyID, words: String = "", product: ID<Product>? = nil, cursor: Cursor? = nil, size: Int = 50, in tx: Transaction
  ) throws -> Page<ID<Variant>> {
    var sql: SQL = """
      SELECT v.id, v.product, v.position
      FROM catalog_product p JOIN catalog_variant v ON v.product = p.id
      WHERE p.merchant = \(merchant) AND v.is_retired = 0
      """
    let from = (cursor?.keys ?? []).compactMap { Int64($0) }
    if from.count == 3 {
      sql = """
        \(sql) AND p.id <= \(from[0])
          AND (p.id < \(from[0]) OR v.position > \(from[1]) OR (v.position = \(from[1]) AND v.id > \(from[2])))
        """
    }
    if let product { sql = "\(sql) AND p.id = \(product)" }
    let sought = SoughtGoods(words)
    if !sought.isEmpty { sql = "\(sql) AND \(sought.ofVariant)" }
    let found = try tx.rows("\(sql) ORDER BY p.id DESC, v.position, v.id LIMIT \(size + 1)") { row in
      Spot(variant: try row.next(), product: try row.next(), position: try row.next())
    }
    let page = Page(fetched: found, size: size, passedOver: tx.passedOver) { Cursor(String($0.product), String($0.position), $0.variant.description) }
    return Page(items: page.items.map(\.variant), next: page.next)
  }
}
