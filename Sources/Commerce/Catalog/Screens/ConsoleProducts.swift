import Kernel
import Storage

/// A merchant's own products, newest first, whatever their state. Two statements a page.
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
    /// What shoppers pay at least while a sale runs that a file stated.
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
    if !words.isEmpty { sql = "\(sql) AND \(matching(words))" }
    sql = "\(sql) ORDER BY p.id DESC LIMIT \(size + 1)"
    var lines = try tx.rows(sql) { row in
      Line(
        product: try row.next(), handle: try row.next(), slug: try row.next(), title: Words(try row.next(), try row.next()), status: try row.next(),
        revised: try row.next(), variantCount: try row.next(), priceMin: try row.next(), priceMax: try row.next(), currency: try row.next())
    }
    let sales = StandingSale.lowest(try StandingSale.of(lines.map(\.product), in: tx), at: tx.now)
    for place in lines.indices { lines[place].saleFrom = sales[lines[place].product] }
    return Page(fetched: lines, size: size, passedOver: tx.passedOver) { Cursor(String($0.product.raw)) }
  }

  /// Any text that holds these words, whatever its capitals.
  static func pattern(_ words: String) -> String {
    let plain = words.lowercased().prefix(100).flatMap { (c: Character) -> [Character] in "%_!".contains(c) ? ["!", c] : [c] }
    return "%" + String(plain) + "%"
  }

  /// Words as a merchant types them: part of a title, a handle or a SKU.
  private static func matching(_ words: String) -> SQL {
    let like = pattern(words)
    return """
      (LOWER(p.title_ko) LIKE \(like) ESCAPE '!' OR LOWER(p.title_en) LIKE \(like) ESCAPE '!' OR p.handle LIKE \(like) ESCAPE '!'
        OR EXISTS (SELECT 1 FROM catalog_variant w WHERE w.product = p.id AND LOWER(w.sku) LIKE \(like) ESCAPE '!'))
      """
  }

  /// A merchant's products whose name holds these words, however they are spaced: the newest 50. A single letter names none.
  package static func named(_ words: String, merchant: PartyID, in tx: Transaction) throws -> [ID<Product>] {
    let plain = words.filter { !$0.isWhitespace }
    guard plain.unicodeScalars.count >= 2 else { return [] }
    let like = pattern(plain)
    return try tx.rows(
      """
      SELECT p.id FROM catalog_product p
      WHERE p.merchant = \(merchant)
        AND (REPLACE(LOWER(p.title_ko), ' ', '') LIKE \(like) ESCAPE '!' OR REPLACE(LOWER(p.title_en), ' ', '') LIKE \(like) ESCAPE '!')
      ORDER BY p.id DESC
      LIMIT 50
      """
    ) { try $0.next() }
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
