import Kernel
import Storage

/// Everything that cards are made of, for some products, in a fixed number of statements.
struct CardSources {
  var products: [(product: Product, brandCode: String, brandName: Words, aliases: [String])] = []
  var sites: [Site] = []
  var variants: [ID<Product>: [Variant]] = [:]
  var options: [ID<Product>: [ProductOption]] = [:]
  var pictures: [ID<Product>: Picture] = [:]
  var standing: [ID<Product>: Standing] = [:]
  var reach: [ID<Product>: Set<ID<Site>>] = [:]
  var listed: [ID<Variant>: [ListedPrice]] = [:]
  var tree: CategoryTree

  struct Standing {
    var isInStock = false
    var rating: Int64 = 0
    var ratingCount: Int64 = 0
    var popularity: Int64 = 0
  }

  static func load(_ ids: [ID<Product>], in tx: Transaction) throws -> CardSources {
    var found = CardSources(tree: try CategoryTree.load(in: tx))
    found.sites = try SiteQueries.all(in: tx)
    found.products = try tx.rows(
      """
      SELECT \(raw: ProductRecords.columns.split(separator: ",").map { "p." + $0.drop { $0 == " " || $0 == "\n" } }.joined(separator: ",")),
        COALESCE(b.code, ''), COALESCE(b.name_ko, ''), COALESCE(b.name_en, ''), COALESCE(b.aliases, '')
      FROM catalog_product p LEFT JOIN catalog_brand b ON b.id = p.brand
      WHERE p.id IN \(list: ids) ORDER BY p.id LIMIT 500
      """
    ) { row in (product: try ProductRecords.read(&row), brandCode: try row.next(), brandName: Words(try row.next(), try row.next()), aliases: BrandRecords.aliases(try row.next())) }
    try tx.each("SELECT \(raw: ProductRecords.variantColumns) FROM catalog_variant WHERE product IN \(list: ids) AND is_retired = 0 ORDER BY product, position, id LIMIT 1000000") { row in
      let variant = try ProductRecords.readVariant(&row)
      found.variants[variant.product, default: []].append(variant)
      return true
    }
    try tx.each("SELECT product, name_ko, name_en, choices FROM catalog_option WHERE product IN \(list: ids) ORDER BY product, position LIMIT 1500") { row in
      let product: ID<Product> = try row.next()
      found.options[product, default: []].append(ProductOption(name: Words(try row.next(), try row.next()), choices: OptionText.read(try row.next())))
      return true
    }
    try tx.each(
      """
      SELECT product, \(raw: ProductRecords.shownPicture)
      FROM catalog_picture
      WHERE product IN \(list: ids) AND \(raw: ProductRecords.isShown)
      ORDER BY product, position, id
      LIMIT 125000
      """
    ) { row in
      let product: ID<Product> = try row.next()
      let picture = try ProductRecords.readShown(&row, art: "", seed: product.raw)
      if found.pictures[product] == nil { found.pictures[product] = picture }
      return true
    }
    try tx.each("SELECT product, in_stock, rating, rating_count, popularity FROM catalog_standing WHERE product IN \(list: ids) ORDER BY product LIMIT 500") { row in
      found.standing[try row.next()] = Standing(isInStock: try row.next(), rating: try row.next(), ratingCount: try row.next(), popularity: try row.next())
      return true
    }
    try tx.each("SELECT product, site FROM catalog_reach WHERE product IN \(list: ids) ORDER BY product, site LIMIT 100000") { row in
      found.reach[try row.next(), default: []].insert(try row.next())
      return true
    }
    for price in try ListedPrice.publicOnes(ofProducts: ids, in: tx) { found.listed[price.variant, default: []].append(price) }
    return found
  }

  /// One card per product and site where it stands.
  func cards() -> [Card] {
    products.flatMap { entry -> [Card] in
      guard entry.product.status == .active, let variants = variants[entry.product.id], !variants.isEmpty else { return [] }
      return sites.filter { stands(entry.product, on: $0) }.compactMap { card(entry.product, entry.brandName, variants, on: $0) }
    }
  }

  private func stands(_ product: Product, on site: Site) -> Bool {
    if reach[product.id]?.contains(site.id) == true { return true }
    return site.assortment == .everything && product.reach == .everywhere
  }

  private func card(_ product: Product, _ brand: Words, _ variants: [Variant], on site: Site) -> Card? {
    let prices = variants.compactMap { Price(base: $0, listed: listed[$0.id] ?? [], site: site.id, currency: site.currency, tier: nil, customer: nil) }
    guard let cheapest = prices.min(by: { $0.amount.minor < $1.amount.minor }), let dearest = prices.map(\.amount.minor).max() else { return nil }
    let standing = standing[product.id] ?? Standing()
    let trail = tree.trail(to: product.category)
    let picture = pictures[product.id].flatMap { $0.isDrawn ? nil : $0 }
    let art = ArtOfWords.art(title: product.title, in: trail.last, options: options[product.id] ?? [])
    return Card(
      site: site.id, product: product.id, slug: product.slug, merchant: product.merchant, title: product.title, brand: product.brand, brandName: brand,
      categories: trail.map(\.id), picture: picture ?? Picture(source: .drawn(art: art, seed: product.id.raw), alt: product.title),
      priceMin: cheapest.amount, priceMax: Money(dearest, cheapest.amount.currency), was: cheapest.was, ratingHundredths: standing.rating,
      ratingCount: standing.ratingCount, isInStock: standing.isInStock, popularity: standing.popularity, created: product.created)
  }
}
