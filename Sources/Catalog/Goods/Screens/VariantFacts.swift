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
  /// In what the storefront sells that was asked about; nil where none was.
  package var trades: Currency?

  /// The choices in both languages, as far as they are known.
  package var choices: [Words]

  /// The choices in words: `검정 / M`, `Black / M`; empty for a product without options.
  package func choiceText(in language: Language) -> String {
    choices.filter { !$0.isEmpty }.map { $0.text(in: language) }.joined(separator: " / ")
  }
  package var choicePhrase: Phrase { Phrase(choiceText(in: .korean), choiceText(in: .english)) }
  package var isSold: Bool { status == .active && !variant.isRetired }

  /// At most 500 variants.
  package static func of(_ variants: [ID<Variant>], in tx: Transaction) throws -> [ID<Variant>: VariantFacts] {
    try found("v.id IN \(list: variants)", in: tx)
  }

  /// Those of some variants that are on sale and stand on a site.
  package static func sold(_ variants: [ID<Variant>], on site: ID<Site>, in tx: Transaction) throws -> [ID<Variant>: VariantFacts] {
    try found(
      """
      v.id IN \(list: variants) AND v.is_retired = 0 AND p.status = \(Product.Status.active)
        AND EXISTS (SELECT 1 FROM catalog_card c WHERE c.site = \(site) AND c.product = p.id)
      """, on: site, in: tx)
  }

  /// All variants of some products.
  package static func of(products: [ID<Product>], in tx: Transaction) throws -> [ID<Variant>: VariantFacts] {
    try found("v.product IN \(list: products)", in: tx)
  }

  /// The variants of some products that are on sale, each with its product: for pages of cards.
  package static func sold(of products: [ID<Product>], in tx: Transaction) throws -> [Int64: ID<Product>] {
    let pairs = try tx.rows(
      """
      SELECT v.id, v.product
      FROM catalog_variant v JOIN catalog_product p ON p.id = v.product
      WHERE v.product IN \(list: products) AND v.is_retired = 0 AND p.status = \(Product.Status.active)
      ORDER BY v.id
      LIMIT 5000
      """
    ) { (try $0.next(Int64.self), try $0.next(ID<Product>.self)) }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }

  /// The product of each of these variants.
  package static func products(of variants: [ID<Variant>], in tx: Transaction) throws -> [Int64: ID<Product>] {
    try pairs("id IN \(list: variants)", in: tx)
  }

  /// All variants of these products, on sale or not, each with its product.
  package static func variants(ofEach products: [ID<Product>], in tx: Transaction) throws -> [Int64: ID<Product>] {
    try pairs("product IN \(list: products)", in: tx)
  }

  private static func pairs(_ condition: SQL, in tx: Transaction) throws -> [Int64: ID<Product>] {
    let pairs = try tx.rows("SELECT id, product FROM catalog_variant WHERE \(condition) ORDER BY id LIMIT 50000") {
      (try $0.next(Int64.self), try $0.next(ID<Product>.self))
    }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }

  /// One variant on sale of each product that has a card, with its product.
  package static func first(of products: [ID<Product>], in tx: Transaction) throws -> [Int64: ID<Product>] {
    let pairs = try tx.rows(
      """
      SELECT MIN(id), product
      FROM catalog_variant
      WHERE product IN \(list: products) AND is_retired = 0
      GROUP BY product
      ORDER BY product
      LIMIT 500
      """
    ) { (try $0.next(Int64.self), try $0.next(ID<Product>.self)) }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }

  /// By what is printed on the goods; several merchants may sell one GTIN.
  package static func of(gtin: GTIN, in tx: Transaction) throws -> [VariantFacts] {
    try found("v.gtin = \(gtin.digits)", in: tx).values.sorted { $0.variant.id < $1.variant.id }
  }

  /// Those on sale that bear a merchant's label; there may be several.
  package static func of(sku: String, merchant: PartyID, in tx: Transaction) throws -> [VariantFacts] {
    try found("v.merchant = \(merchant) AND v.sku = \(sku) AND v.is_retired = 0", in: tx).values.sorted { $0.variant.id < $1.variant.id }
  }

  /// Those of a merchant that a label or a barcode may mean, label first.
  package static func meant(by text: String, merchant: PartyID, in tx: Transaction) throws -> [VariantFacts] {
    let labelled = try of(sku: text, merchant: merchant, in: tx)
    guard labelled.isEmpty, let gtin = GTIN(text) else { return labelled }
    return try of(gtin: gtin, in: tx).filter { $0.merchant == merchant && !$0.variant.isRetired }
  }

  /// The variants of a merchant that each of these labels or barcodes may mean, label first; at most 500 codes.
  package static func labelled(_ codes: [String], merchant: PartyID, in tx: Transaction) throws -> [String: [ID<Variant>]] {
    guard !codes.isEmpty else { return [:] }
    var found: [String: [ID<Variant>]] = [:]
    try tx.each(
      """
      SELECT sku, id FROM catalog_variant
      WHERE merchant = \(merchant) AND sku IN \(list: codes) AND is_retired = 0
      ORDER BY id
      LIMIT 5000
      """
    ) { row in
      found[try row.next(), default: []].append(try row.next())
      return true
    }
    let barcodes = codes.compactMap { code in found[code] == nil ? GTIN(code).map { (digits: $0.digits, code: code) } : nil }
    guard !barcodes.isEmpty else { return found }
    var byDigits: [String: [ID<Variant>]] = [:]
    try tx.each(
      """
      SELECT gtin, id FROM catalog_variant
      WHERE gtin IN \(list: barcodes.map(\.digits)) AND merchant = \(merchant) AND is_retired = 0
      ORDER BY id
      LIMIT 5000
      """
    ) { row in
      byDigits[try row.next(), default: []].append(try row.next())
      return true
    }
    for barcode in barcodes { found[barcode.code] = byDigits[barcode.digits] }
    return found
  }

  private static let variantColumns =
    ProductRecords.variantColumns.split(separator: ",").map { "v." + $0.drop { $0 == " " || $0 == "\n" } }.joined(separator: ",")

  private static func found(_ condition: SQL, on site: ID<Site>? = nil, in tx: Transaction) throws -> [ID<Variant>: VariantFacts] {
    let rows = try tx.rows(
      """
      SELECT \(raw: variantColumns), p.family, p.merchant, p.slug, p.title_ko, p.title_en, p.status, p.tax, p.withdrawal,
        (SELECT s.currency FROM catalog_site s WHERE s.id = \(site))
      FROM catalog_variant v JOIN catalog_product p ON p.id = v.product
      WHERE \(condition) ORDER BY v.id LIMIT 5000
      """
    ) { row in
      let variant = try ProductRecords.readVariant(&row)
      return VariantFacts(
        variant: variant, family: try row.next(), merchant: try row.next(), slug: try row.next(), title: Words(try row.next(), try row.next()),
        status: try row.next(), tax: try row.next(), withdrawal: try row.next(),
        trades: try row.next(String?.self).flatMap(Currency.init(code:)), choices: variant.choices.map { OptionWords.both($0) })
    }
    return Dictionary(try translated(rows, in: tx).map { ($0.variant.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// With what the merchant wrote in the other language; asked only for choices that are no common words.
  private static func translated(_ rows: [VariantFacts], in tx: Transaction) throws -> [VariantFacts] {
    let unknown = Set(rows.filter { $0.choices.contains { $0.english.isEmpty && !$0.korean.utf8.allSatisfy { $0 < 0x80 } } }.map(\.variant.product))
    guard !unknown.isEmpty else { return rows }
    var written: [ID<Product>: [[Words]]] = [:]
    for start in stride(from: 0, to: unknown.count, by: 500) {
      let some = Array(unknown.sorted()[start..<min(unknown.count, start + 500)])
      try tx.each("SELECT product, choices FROM catalog_option WHERE product IN \(list: some) ORDER BY product, position LIMIT 1500") { row in
        written[try row.next(), default: []].append(OptionText.read(try row.next()))
        return true
      }
    }
    return rows.map { row in
      guard let options = written[row.variant.product] else { return row }
      var row = row
      for (place, choice) in row.variant.choices.enumerated() where place < options.count {
        if let known = options[place].first(where: { $0.korean == choice && !$0.english.isEmpty }) { row.choices[place] = known }
      }
      return row
    }
  }
}
