import Kernel
import Search
import Storage

/// Cards as search documents.
enum CardSearch {
  static func put(_ cards: [Card], sources: CardSources, in tx: Transaction) throws {
    let products = Dictionary(uniqueKeysWithValues: sources.products.map { ($0.product.id, $0.product) })
    try SearchIndex.put(cards.map { document(of: $0, product: products[$0.product]!, sources: sources) }, in: tx)
  }

  static func remove(_ products: [ID<Product>], site: ID<Site>, in tx: Transaction) throws {
    for product in products { try SearchIndex.remove(.product, product.raw, site: site.as(SearchSite.self), in: tx) }
  }

  private static func document(of card: Card, product: Product, sources: CardSources) -> SearchDocument {
    let variants = sources.variants[product.id] ?? []
    let options = sources.options[product.id] ?? []
    var document = SearchDocument(
      site: card.site.as(SearchSite.self), kind: .product, item: product.id.raw, names: product.title.all, created: product.created)
    document.brand = card.brand.map { SearchDocument.Group(id: $0.raw, names: card.brandName.all) }
    document.categories = sources.tree.trail(to: product.category).map { SearchDocument.Group(id: $0.id.raw, names: $0.name.all) }
    document.keywords = Array((product.tags.prefix(20) + variants.prefix(20).flatMap { [$0.sku, $0.gtin?.digits].compactMap { $0 } }))
    for option in options {
      let name = option.name.text(in: .korean)
      for choice in option.choices.prefix(40) { document.options.append(SearchOption(name, choice.text(in: .korean))) }
    }
    document.price = card.priceMin
    document.popularity = card.popularity
    document.ratingHundredths = card.ratingHundredths
    document.isInStock = card.isInStock
    return document
  }
}
