import Kernel
import Storage

/// What a review, a bookmark or a notice must know of a product, archived ones included.
package struct ProductFacts: Hashable, Sendable {
  package let product: ID<Product>
  package let family: ID<ProductFamily>
  package let merchant: PartyID
  package let slug: String
  package let title: Words

  package static func find(_ product: ID<Product>, in tx: Transaction) throws -> ProductFacts? {
    try tx.first("SELECT \(raw: columns) FROM catalog_product p WHERE p.id = \(product)", read)
  }

  /// The product that stands for each family today: one on sale before an archived one, a newer before an older. At most 500.
  package static func standing(for families: [ID<ProductFamily>], in tx: Transaction) throws -> [ID<ProductFamily>: ProductFacts] {
    guard !families.isEmpty else { return [:] }
    let found = try tx.rows(
      """
      SELECT \(raw: columns)
      FROM catalog_product p
      WHERE p.family IN \(list: families)
      ORDER BY p.family, CASE WHEN p.status = 'active' THEN 0 ELSE 1 END, p.id DESC
      LIMIT 5000
      """, read)
    return Dictionary(found.map { ($0.family, $0) }) { first, _ in first }
  }

  /// Whether it is bought by a size, so that it helps to know who wore it.
  package static func comesInSizes(_ product: ID<Product>, in tx: Transaction) throws -> Bool {
    try tx.rows("SELECT name_ko, name_en FROM catalog_option WHERE product = \(product) ORDER BY position LIMIT 10") { Words(try $0.next(), try $0.next()) }
      .contains(where: OptionWords.isSize)
  }

  private static let columns = "p.id, p.family, p.merchant, p.slug, p.title_ko, p.title_en"
  private static func read(_ row: inout Row) throws -> ProductFacts {
    ProductFacts(
      product: try row.next(), family: try row.next(), merchant: try row.next(), slug: try row.next(), title: Words(try row.next(), try row.next()))
  }
}
