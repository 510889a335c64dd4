import Catalog
import Kernel
import Storage
import Trade
import Web

/// What is said where something was put into the cart.
enum AddedGoods {
  /// Other goods shown beside it, at most.
  static let othersMax = 3

  /// The product's page with this variant chosen and what was added said above; the cart where the product is no more.
  static func page(of variant: ID<Variant>, in tx: Transaction) throws -> Path {
    guard let facts = try VariantFacts.of([variant], in: tx)[variant], facts.isSold else { return Paths.cart }
    var path = Paths.product(slug: facts.slug)
    for (place, choice) in facts.variant.choices.enumerated() { path = path.with("o\(place + 1)", choice) }
    return path.with("added", variant)
  }

  /// The line as this cart holds it; nil where it holds none.
  static func notice(_ variant: ID<Variant>, _ cart: Cart?, _ visit: Visit, isSheet: Bool, in tx: Transaction) throws -> AddedNotice? {
    let view = try ViewCart.of(cart, site: visit.site.id, buyer: visit.party, in: tx)
    guard let cart, let line = view.groups.lazy.flatMap(\.lines).first(where: { $0.facts.variant.id == variant }) else { return nil }
    let others = isSheet ? try others(than: line.facts, visit, in: tx) : []
    return AddedNotice(line: line, pieces: cart.pieces, goods: view.quote.goods, others: others)
  }

  private static func others(than facts: VariantFacts, _ visit: Visit, in tx: Transaction) throws -> [Card] {
    guard case .here(let screen) = try ProductScreen.open(slug: facts.slug, site: visit.site.id, customer: visit.party, in: tx) else { return [] }
    return try ProductShelf.cards(beside: screen, on: visit.site.id, most: othersMax, in: tx)
  }
}
