import Kernel
import Storage

/// A merchant's own products, newest first, whatever their state. One statement a page.
package enum ConsoleProducts {
  package struct Line: Hashable, Sendable {
    package var product: ID<Product>
    package var handle: String
    package var slug: String
    package var title: Words
    package var status: Product.Status
    package var revised: Instant
    package var variantCount: Int64
    package var priceMin: Int64?
    package var priceMax: Int64?
    package var currency: Currency?
    /// What shoppers pay at least while a sale runs that a file stated; only where `withSales` asked for it.
    package var saleFrom: Money?
  }

  package static func page(
    merchant: PartyID, status: Product.Status? = nil, words: String = "", cursor: Cursor? = nil, size: Int = 50, in tx: Transaction
  ) throws -> Page<Line> {
    let below = cursor?.keys.first.flatMap { Int64($0) } ?? Int64.max
    var sql: SQL = """
      SELECT p.id, p.handle, p.slug, p.title_ko, p.title_en, p.status, p.revised,
        (SELECT CAST(COUNT(*) AS BIGINT) FROM catalog_variant v WHERE v.product = p.id AND v.is_retired = 0),
        (SELECT MIN(v.price) FROM catalog_variant v WHERE v.product = p.id AND v.is_retired = 0),
        (SELECT MAX(v.price) FROM catalog_variant v WHERE v.product = p.id AND v.is_retired = 0),
        (SELECT MIN(v.currency) FROM catalog_variant v WHERE v.product = p.id)
      FROM catalog_product p WHERE p.merchant = \(merchant) AND p.id < \(below)
      """
    if let status { sql = "\(sql) AND p.status = \(status)" }
    let sought = SoughtGoods(words)
    if !sought.isEmpty { sql = "\(sql) AND \(sought.ofProduct)" }
    sql = "\(sql) ORDER BY p.id DESC LIMIT \(size + 1)"
    let lines = try tx.rows(sql) { row in
      Line(
        product: try row.next(), handle: try row.next(), slug: try row.next(), title: Words(try row.next(), try row.next()), status: try row.next(),
        revised: try row.next(), variantCount: try row.next(), priceMin: try row.next(), priceMax: try row.next(), currency: try row.next())
    }
    return Page(fetched: lines, size: size, passedOver: tx.passedOver) { Cursor(String($0.product.raw)) }
  }

  /// The same lines, each with what a running sale asks at least: for whoever shows it.
  package static func withSales(_ page: Page<Line>, in tx: Transaction) throws -> Page<Line> {
    let sales = StandingSale.lowest(try StandingSale.of(page.items.map(\.product), in: tx), at: tx.now)
    return page.map { line in
      var line = line
      line.saleFrom = sales[line.product]
      return line
    }
  }

  /// A merchant's products whose name holds each of these words, however they are spaced: the newest 50. A single letter names none.
  package static func named(_ words: String, merchant: PartyID, in tx: Transaction) throws -> [ID<Product>] {
    guard words.unicodeScalars.count(where: { !$0.properties.isWhitespace }) >= 2 else { return [] }
    return try tx.rows(
      """
      SELECT p.id FROM catalog_product p
      WHERE p.merchant = \(merchant) AND \(SoughtGoods(words).ofTitle)
      ORDER BY p.id DESC
      LIMIT 50
      """
    ) { try $0.next() }
  }

  /// A merchant's variants whose name and options together hold each of these words, whatever their order: the newest 300. A single letter names none.
  package static func variants(named words: String, merchant: PartyID, in tx: Transaction) throws -> [(product: ID<Product>, variant: ID<Variant>)] {
    guard words.unicodeScalars.count(where: { !$0.properties.isWhitespace }) >= 2 else { return [] }
    return try tx.rows(
      """
      SELECT p.id, v.id FROM catalog_product p
      JOIN catalog_variant v ON v.product = p.id
      WHERE p.merchant = \(merchant) AND \(SoughtGoods(words).ofName)
      ORDER BY p.id DESC, v.id DESC
      LIMIT 300
      """
    ) { (product: try $0.next(), variant: try $0.next()) }
  }

  /// A product as its form shows it: the sheet that would save it unchanged.
  package static func sheet(of product: ID<Product>, in tx: Transaction) throws -> (product: Product, sheet: ProductSheet, variants: [Variant])? {
    guard let found = try tx.first("SELECT \(raw: ProductRecords.columns) FROM catalog_product WHERE id = \(product)", ProductRecords.read),
      let state = try ProductRecords.load([found], in: tx).first
    else { return nil }
    let tree = try CategoryTree.load(in: tx)
    let brand = try found.brand.flatMap { id in
      try tx.first("SELECT \(raw: BrandRecords.columns) FROM catalog_brand WHERE id = \(id)", BrandRecords.read)
    }
    return (found, ProductSheet(state, category: tree[found.category]?.path, brand: brand?.name), state.variants)
  }
}

extension ProductSheet {
  /// What the catalogue holds, written as a sheet.
  init(_ state: ProductState, category: String?, brand: Words?) {
    self.init(handle: state.product.handle, title: state.product.title)
    body = state.product.body
    self.brand = brand
    self.category = category
    tags = state.product.tags
    status = state.product.status
    tax = state.product.tax
    withdrawal = state.product.withdrawal
    options = state.options
    variants = state.variants.filter { !$0.isRetired }.map { variant in
      var sheet = VariantSheet(sku: variant.sku, price: variant.price)
      sheet.gtin = variant.gtin
      sheet.choices = variant.choices
      sheet.was = variant.was
      sheet.grams = variant.grams
      return sheet
    }
    pictures = state.pictures.map(\.picture)
    attributes = state.attributes
  }
}
