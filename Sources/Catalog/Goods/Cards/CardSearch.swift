import Kernel
import Search
import Storage

/// Cards as search documents.
enum CardSearch {
  static func put(_ cards: [Card], sources: CardSources, in tx: Transaction) throws {
    let products = Dictionary(sources.products.map { ($0.product.id, $0.product) }) { first, _ in first }
    let aliases = Dictionary(sources.products.map { ($0.product.id, $0.aliases) }) { first, _ in first }
    let facts = try SearchFacts.of(products.keys.sorted(), in: tx)
    try SearchIndex.put(
      cards.compactMap { card in products[card.product].map { document(of: card, product: $0, facts: facts[card.product] ?? SearchFacts(), aliases: aliases[card.product] ?? [], sources: sources) } }, in: tx)
    try BrandSearch.put(cards.compactMap(\.brand), in: tx)
  }

  static func remove(_ products: [ID<Product>], site: ID<Site>, in tx: Transaction) throws {
    for product in products { try SearchIndex.remove(.product, product.raw, site: site.as(SearchSite.self), in: tx) }
  }

  private static func document(of card: Card, product: Product, facts: SearchFacts, aliases: [String], sources: CardSources) -> SearchDocument {
    let variants = sources.variants[product.id] ?? []
    let options = sources.options[product.id] ?? []
    var document = SearchDocument(
      site: card.site.as(SearchSite.self), kind: .product, item: product.id.raw, names: product.title.all, created: product.created)
    document.brand = card.brand.map { SearchDocument.Group(id: $0.raw, names: card.brandName.all + aliases) }
    document.categories = sources.tree.trail(to: product.category).map { SearchDocument.Group(id: $0.id.raw, names: $0.name.all) }
    document.keywords = product.tags.prefix(20) + variants.prefix(40).map(\.sku) + variants.prefix(20).compactMap { $0.gtin?.digits }
    for option in options {
      let name = option.name.text(in: .korean)
      for choice in option.choices.prefix(40) { document.options.append(SearchOption(name, choice.text(in: .korean))) }
    }
    document.types = facts.types
    document.audience = facts.audience
    document.description = Sanitizer.plain(beginning(of: product.body.korean) + " " + beginning(of: product.body.english))
    document.merchant = card.merchant.raw
    document.price = card.priceMin
    document.popularity = card.popularity
    document.ratingHundredths = card.ratingHundredths
    document.isInStock = card.isInStock
    document.isOnSale = card.was.map { $0.minor > card.priceMin.minor } ?? false
    return document
  }
}

/// Enough of a description for search; counted in scalars, so that no letter with a thousand marks costs more.
private func beginning(of text: String) -> String { String(String.UnicodeScalarView(text.unicodeScalars.prefix(3000))) }

/// What the shop's file says of products besides their words: its own category, whom they are for.
struct SearchFacts {
  var types: [String] = []
  var audience: [String] = []

  /// Codes under which files' facts are kept, by what they say.
  private static let typeCodes: Set<String> = ["feed.type", "feed.google-product-category"]
  private static let audienceCodes: Set<String> = ["feed.gender", "feed.age-group"]

  /// Of at most 500 products.
  static func of(_ products: [ID<Product>], in tx: Transaction) throws -> [ID<Product>: SearchFacts] {
    guard !products.isEmpty else { return [:] }
    var found: [ID<Product>: SearchFacts] = [:]
    let codes = typeCodes.union(audienceCodes).sorted()
    try tx.each(
      """
      SELECT product, code, value_ko, value_en FROM catalog_attribute
      WHERE product IN \(list: products) AND code IN \(list: codes)
      ORDER BY product, code DESC LIMIT 5000
      """
    ) { row in
      let product: ID<Product> = try row.next(), code: String = try row.next()
      let said = Words(try row.next(), try row.next()).all
      if typeCodes.contains(code) { found[product, default: SearchFacts()].types += said } else { found[product, default: SearchFacts()].audience += said }
      return true
    }
    return found
  }
}
