import Kernel
import Storage

/// Everything a product page shows from the catalogue, in at most eight statements.
package struct ProductScreen: Sendable {
  package var product: Product
  package var brand: Brand?
  /// From the root down.
  package var trail: [Category]
  package var options: [ProductOption]
  package var variants: [Variant]
  package var prices: [ID<Variant>: Price]
  /// Never empty: without a picture one is drawn.
  package var pictures: [Picture]
  package var attributes: [ProductAttribute]
  /// What the merchant said for the product information that the law wants.
  package var notice: [ProductAttribute] = []
  package var card: Card
  /// Pictures of its descriptions that can be shown, by the address that these name.
  package var insets: [String: Picture] = [:]
  /// Of variants that have one of their own.
  package var variantPictures: [ID<Variant>: Picture] = [:]

  package enum Answer: Sendable {
    case here(ProductScreen)
    /// It was merged into another: send the reader there.
    case moved(slug: String)
    case absent
  }

  /// The page of a slug on a site for a buyer.
  package static func open(
    slug: String, site: ID<Site>, tier: String? = nil, customer: PartyID? = nil, in tx: Transaction
  ) throws -> Answer {
    guard let (card, product, brand, trail) = try head(slug: slug, site: site, in: tx) else {
      return try MergeQueries.slug(replacing: slug, in: tx).map(Answer.moved) ?? .absent
    }
    let id = product.id
    let options = try tx.rows("SELECT name_ko, name_en, choices FROM catalog_option WHERE product = \(id) ORDER BY position LIMIT 3") { row in
      ProductOption(name: Words(try row.next(), try row.next()), choices: OptionText.read(try row.next()))
    }
    let variants = try tx.rows(
      "SELECT \(raw: ProductRecords.variantColumns) FROM catalog_variant WHERE product = \(id) AND is_retired = 0 ORDER BY position, id LIMIT 2000",
      ProductRecords.readVariant)
    let listed = Dictionary(grouping: try ListedPrice.all(ofProduct: id, in: tx), by: \.variant)
    let pictures = try tx.rows(
      """
      SELECT \(raw: ProductRecords.shownPicture)
      FROM catalog_picture
      WHERE product = \(id) AND \(raw: ProductRecords.isShown)
      ORDER BY position, id
      LIMIT 250
      """
    ) { try ProductRecords.readShown(&$0, art: trail.last?.art ?? "box", seed: id.raw) }
    let attributes = try tx.rows(
      "SELECT code, name_ko, name_en, value_ko, value_en FROM catalog_attribute WHERE product = \(id) ORDER BY position, code LIMIT 100",
      ProductRecords.readAttribute)
    return .here(
      ProductScreen(
        product: product, brand: brand, trail: trail, options: options, variants: variants,
        prices: variants.reduce(into: [:]) { prices, base in
          prices[base.id] = Price(
            base: base, listed: listed[base.id] ?? [], site: site, currency: card.priceMin.currency, tier: tier, customer: customer)
        },
        pictures: pictures.isEmpty ? [card.picture] : pictures, attributes: attributes.filter(\.isShown), notice: attributes.filter(ProductNotice.isNotice), card: card,
        insets: product.showsInsets ? try InsetPictures.of(id, in: tx) : [:],
        variantPictures: variants.count > 1 && pictures.count > 1 ? try VariantPictures.of(product: id, in: tx) : [:]))
  }

  private static let productColumns =
    ProductRecords.columns.split(separator: ",").map { "p." + $0.drop { $0 == " " || $0 == "\n" } }.joined(separator: ",")

  private static func head(slug: String, site: ID<Site>, in tx: Transaction) throws -> (Card, Product, Brand?, [Category])? {
    try tx.first(
      """
      SELECT \(raw: Card.columns), \(raw: productColumns), b.id, b.code, b.name_ko, b.name_en, b.story_ko, b.story_en, b.aliases,
        x.id, x.path, x.parent, x.name_ko, x.name_en, x.art, y.id, y.path, y.parent, y.name_ko, y.name_en, y.art,
        z.id, z.path, z.parent, z.name_ko, z.name_en, z.art
      FROM catalog_product p
      JOIN catalog_card c ON c.site = \(site) AND c.product = p.id
      LEFT JOIN catalog_brand b ON b.id = p.brand
      LEFT JOIN catalog_category x ON x.id = c.category1
      LEFT JOIN catalog_category y ON y.id = c.category2
      LEFT JOIN catalog_category z ON z.id = c.category3
      WHERE p.slug = \(slug)
      """
    ) { row in
      let card = try Card.read(&row)
      let product = try ProductRecords.read(&row)
      let brand = try optional(&row, 7) { try BrandRecords.read(&$0) }
      var trail: [Category] = []
      for _ in 0..<3 {
        if let node = try optional(&row, 6, { try readCategory(&$0) }) { trail.append(node) }
      }
      return (card, product, brand, trail)
    }
  }

  private static func readCategory(_ row: inout Row) throws -> Category {
    Category(id: try row.next(), path: try row.next(), parent: try row.next(), name: Words(try row.next(), try row.next()), art: try row.next())
  }

  /// Columns of an outer join: nothing when its key is NULL.
  private static func optional<T>(_ row: inout Row, _ count: Int, _ read: (inout Row) throws -> T) throws -> T? {
    guard row.nextIsNull else { return try read(&row) }
    for _ in 0..<count { row.skip() }
    return nil
  }
}
