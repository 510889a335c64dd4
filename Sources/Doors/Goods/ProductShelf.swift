import Catalog
import Kernel
import Signals
import Storage
import Web

/// What stands under a product: what many looked at in its category by published counts, filled up with what sells there.
enum ProductShelf {
  static let most = 8
  static let days: Int64 = 14

  static func of(_ screen: ProductScreen, _ visit: Visit, in tx: Transaction) throws -> HTML? {
    guard let category = screen.trail.last else { return nil }
    let cards = try cards(beside: screen, on: visit.site.id, most: most, in: tx)
    let shown = try CollectDays.cards(cards, of: visit, in: tx)
    guard !shown.cards.isEmpty else { return nil }
    let title = visit.reader.say(ShopPhrases.alike)
    return Section(title, all: Paths.category(path: category.path)).html(visit.reader, shown.strip(visit.reader, name: title))
  }

  /// Up to `most` other goods of its category that can be bought.
  static func cards(beside screen: ProductScreen, on site: ID<Catalog.Site>, most: Int, in tx: Transaction) throws -> [Card] {
    guard let category = screen.trail.last else { return [] }
    let depth = screen.trail.count
    let seen = try PopularProducts.of(site.raw, days: days, in: tx).map(\.product)
    // Without published counts the order of the list stands, and no more of it is read than is shown.
    let cards = try CardList(site: site, scope: .category(category.id, depth: depth), onlyInStock: true)
      .page(in: tx, size: seen.isEmpty ? most + 1 : 40).items
    let rank = Dictionary(seen.enumerated().map { ($1, $0) }) { first, _ in first }
    return Array(
      cards.enumerated().sorted { (rank[$0.element.product.raw] ?? Int.max, $0.offset) < (rank[$1.element.product.raw] ?? Int.max, $1.offset) }
        .map(\.element).filter { $0.product != screen.product.id }.prefix(most))
  }
}
