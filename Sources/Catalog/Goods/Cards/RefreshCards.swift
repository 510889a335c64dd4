import Kernel
import Storage

/// Brings the cards and search documents of some products up to date, in the transaction of whoever changed them.
package struct RefreshCards {
  /// Products that are brought up to date together.
  package static let productsMax = 500
  package var products: [ID<Product>]
  package init(products: [ID<Product>]) { self.products = products }

  package func run(in tx: Transaction) throws {
    guard !products.isEmpty else { return }
    guard products.count <= Self.productsMax else {
      for start in stride(from: 0, to: products.count, by: Self.productsMax) {
        try RefreshCards(products: Array(products[start..<min(products.count, start + Self.productsMax)])).run(in: tx)
      }
      return
    }
    let sources = try CardSources.load(products, in: tx)
    let cards = sources.cards()
    for start in stride(from: 0, to: cards.count, by: 100) {
      try tx.run(
        """
        INSERT INTO catalog_card (\(raw: Card.names)) VALUES \(rows: cards[start..<min(cards.count, start + 100)].map(\.values))
        ON CONFLICT (site, product) DO UPDATE SET slug = excluded.slug, title_ko = excluded.title_ko, title_en = excluded.title_en, brand = excluded.brand,
          brand_ko = excluded.brand_ko, brand_en = excluded.brand_en, category1 = excluded.category1, category2 = excluded.category2, category3 = excluded.category3,
          picture_kind = excluded.picture_kind, picture = excluded.picture, alt_ko = excluded.alt_ko, alt_en = excluded.alt_en,
          price_min = excluded.price_min, price_max = excluded.price_max, was = excluded.was, currency = excluded.currency, rating = excluded.rating,
          rating_count = excluded.rating_count, in_stock = excluded.in_stock, popularity = excluded.popularity, version = excluded.version,
          picture_wide = excluded.picture_wide, picture_high = excluded.picture_high
        """)
    }
    let shown = Set(cards.map { Place(product: $0.product, site: $0.site) })
    for site in sources.sites {
      let hidden = products.filter { !shown.contains(Place(product: $0, site: site.id)) }
      guard !hidden.isEmpty else { continue }
      try tx.run("DELETE FROM catalog_card WHERE site = \(site.id) AND product IN \(list: hidden)")
      try CardSearch.remove(hidden, site: site.id, in: tx)
    }
    try CardSearch.put(cards, sources: sources, in: tx)
  }

  private struct Place: Hashable {
    var product: ID<Product>
    var site: ID<Site>
  }

  /// Makes every card anew, some products at a time; returns where to go on, or nil at the end.
  package static func rebuild(after: ID<Product>?, in tx: Transaction) throws -> ID<Product>? {
    let some = try tx.rows("SELECT id FROM catalog_product WHERE id > \(after?.raw ?? 0) ORDER BY id LIMIT 200") { try $0.next(ID<Product>.self) }
    try RefreshCards(products: some).run(in: tx)
    return some.count == 200 ? some.last : nil
  }
}
