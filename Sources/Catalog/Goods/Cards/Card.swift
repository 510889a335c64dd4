import Kernel
import Storage

/// What a listing shows of a product on one site: a projection, rebuildable, never the truth about a price or a stock.
package struct Card: Hashable, Sendable {
  /// Raised when the making of cards changes, so that old ones are made anew.
  package static let version: Int64 = 2

  package var site: ID<Site>
  package var product: ID<Product>
  package var slug: String
  package var merchant: PartyID
  package var title: Words
  package var brand: ID<Brand>?
  package var brandName: Words
  /// From the root down; one to three.
  package var categories: [ID<Category>]
  package var picture: Picture
  package var priceMin: Money
  package var priceMax: Money
  /// The former price of the cheapest variant.
  package var was: Money?
  /// 450 is 4.5; 0 is unrated.
  package var ratingHundredths: Int64
  package var ratingCount: Int64
  package var isInStock: Bool
  package var popularity: Int64
  package var created: Instant

  /// Whole percent off the former price, rounded down.
  package var percentOff: Int64? { was.flatMap(priceMin.percentBelow) }

  static let columns = """
    c.site, c.product, c.slug, c.merchant, c.title_ko, c.title_en, c.brand, c.brand_ko, c.brand_en, c.category1, c.category2, c.category3,
    c.picture_kind, c.picture, c.alt_ko, c.alt_en, c.price_min, c.price_max, c.was, c.currency, c.rating, c.rating_count, c.in_stock, c.popularity, c.created, c.picture_wide, c.picture_high
    """
  static let names = """
    site, product, slug, merchant, title_ko, title_en, brand, brand_ko, brand_en, category1, category2, category3, picture_kind, picture, alt_ko, alt_en,
    price_min, price_max, was, currency, rating, rating_count, in_stock, popularity, created, version, picture_wide, picture_high
    """

  static func read(_ row: inout Row) throws -> Card {
    let site: ID<Site> = try row.next(), product: ID<Product> = try row.next(), slug: String = try row.next(), merchant: PartyID = try row.next()
    let title = Words(try row.next(), try row.next())
    let brand: ID<Brand>? = try row.next()
    let brandName = Words(try row.next(), try row.next())
    let categories = [try row.next(ID<Category>?.self), try row.next(ID<Category>?.self), try row.next(ID<Category>?.self)].compactMap { $0 }
    let kind: String = try row.next(), source: String = try row.next()
    let alt = Words(try row.next(), try row.next())
    let min: Int64 = try row.next(), max: Int64 = try row.next(), was: Int64? = try row.next()
    let currency: Currency = try row.next()
    let picture = picture(kind: kind, source: source, alt: alt, of: product)
    var card = Card(
      site: site, product: product, slug: slug, merchant: merchant, title: title, brand: brand, brandName: brandName, categories: categories, picture: picture,
      priceMin: Money(min, currency), priceMax: Money(max, currency), was: was.map { Money($0, currency) }, ratingHundredths: try row.next(),
      ratingCount: try row.next(), isInStock: try row.next(), popularity: try row.next(), created: try row.next())
    card.picture.size = try ProductRecords.size(&row)
    return card
  }

  var values: [SQLValue] {
    let picture: (kind: String, source: String) = if case .drawn(let art, _) = picture.source { ("drawn", art) } else { ProductRecords.columns(of: picture.source) }
    return [
      site.sqlValue, product.sqlValue, .text(slug), merchant.sqlValue, .text(title.korean), .text(title.english), brand.sqlValue,
      .text(brandName.korean), .text(brandName.english), level(0), level(1), level(2), .text(picture.kind), .text(picture.source),
      .text(self.picture.alt.korean), .text(self.picture.alt.english), .int(priceMin.minor), .int(priceMax.minor), was.map { .int($0.minor) } ?? .null,
      priceMin.currency.sqlValue, .int(ratingHundredths), .int(ratingCount), isInStock.sqlValue, .int(popularity), created.sqlValue, .int(Self.version),
      self.picture.size.map { .int($0.wide) } ?? .null, self.picture.size.map { .int($0.high) } ?? .null,
    ]
  }

  private func level(_ place: Int) -> SQLValue { place < categories.count ? categories[place].sqlValue : place == 0 ? .int(0) : .null }
}


extension Card {
  /// Those of some products that stand on a site; kept in the transaction of every change, so it is never behind.
  package static func standing(_ products: Set<ID<Product>>, on site: ID<Site>, in tx: Transaction) throws -> Set<ID<Product>> {
    guard !products.isEmpty else { return [] }
    return Set(
      try tx.rows(
        "SELECT product FROM catalog_card WHERE site = \(site) AND product IN \(list: products.sorted()) ORDER BY product LIMIT 1000"
      ) { try $0.next(ID<Product>.self) })
  }

  /// A drawn picture keeps what is drawn in its source.
  static func picture(kind: String, source: String, alt: Words, of product: ID<Product>) -> Picture {
    kind == "drawn"
      ? Picture(source: .drawn(art: source, seed: product.raw), alt: alt) : ProductRecords.readPicture(kind: kind, source: source, art: "", seed: product.raw, alt: alt)
  }
}
