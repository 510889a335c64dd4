import Kernel
import Storage

/// What a cart line, a stock list or a receipt must know of a variant. One statement for many.
package struct VariantFacts: Hashable, Sendable {
  package var variant: Variant
  package var family: ID<ProductFamily>
  package var merchant: PartyID
  package var slug: String
  package var title: Words
  package var status: Product.Status
  package var tax: Product.TaxClass
  package var withdrawal: Product.Withdrawal

  /// The choices in words: `검정 / M`; empty for a product without options.
  package var choiceText: String { variant.choices.filter { !$0.isEmpty }.joined(separator: " / ") }
  package var isSold: Bool { status == .active && !variant.isRetired }

  /// At most 500 variants.
  package static func of(_ variants: [ID<Variant>], in tx: Transaction) throws -> [ID<Variant>: VariantFacts] {
    try found("v.id IN \(list: variants)", in: tx)
  }

  /// All variants of some products.
  package static func of(products: [ID<Product>], in tx: Transaction) throws -> [ID<Variant>: VariantFacts] {
    try found("v.product IN \(list: products)", in: tx)
  }

  /// By what is printed on the goods; several merchants may sell one GTIN.
  package static func of(gtin: GTIN, in tx: Transaction) throws -> [VariantFacts] {
    try found("v.gtin = \(gtin.digits)", in: tx).values.sorted { $0.variant.id < $1.variant.id }
  }

  package static func of(sku: String, merchant: PartyID, in tx: Transaction) throws -> VariantFacts? {
    try found("v.merchant = \(merchant) AND v.sku = \(sku)", in: tx).values.first
  }

  private static let variantColumns =
    ProductRecords.variantColumns.split(separator: ",").map { "v." + $0.drop { $0 == " " || $0 == "\n" } }.joined(separator: ",")

  private static func found(_ condition: SQL, in tx: Transaction) throws -> [ID<Variant>: VariantFacts] {
    let rows = try tx.rows(
      """
      SELECT \(raw: variantColumns), p.family, p.merchant, p.slug, p.title_ko, p.title_en, p.status, p.tax, p.withdrawal
      FROM catalog_variant v JOIN catalog_product p ON p.id = v.product
      WHERE \(condition) ORDER BY v.id LIMIT 5000
      """
    ) { row in
      VariantFacts(
        variant: try ProductRecords.readVariant(&row), family: try row.next(), merchant: try row.next(), slug: try row.next(),
        title: Words(try row.next(), try row.next()), status: try row.next(), tax: try row.next(), withdrawal: try row.next())
    }
    return Dictionary(uniqueKeysWithValues: rows.map { ($0.variant.id, $0) })
  }
}
