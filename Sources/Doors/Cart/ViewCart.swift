import Assembly
import Catalog
import Inventory
import Kernel
import Parties
import Storage
import Trade
import Web

/// Reads a cart as it could be ordered now: nine statements, whatever its size, and some more where a code was given.
enum ViewCart {
  static func of(_ cart: Cart?, site: ID<Catalog.Site>, buyer: PartyID?, in tx: Transaction) throws -> CartView {
    guard let cart, !cart.lines.isEmpty else { return CartView(groups: []) }
    let ids = cart.lines.map { ID<Variant>($0.variant) }
    let facts = try VariantFacts.of(ids, in: tx)
    let prices = try Price.of(ids, site: site, customer: buyer, in: tx)
    let free = try Availability.free(ids.map(\.raw), in: tx)
    let merchants = Set(facts.values.map(\.merchant)).sorted()
    let places = Dictionary(grouping: try StockLocation.all(ofEach: merchants, in: tx), by: \.merchant)
    let sellers = try SellerFacts.shown(merchants, in: tx)
    let currency = prices.values.first?.amount.currency ?? .krw
    let terms = try DeliveryTerms.of(merchants, currency, in: tx)
    let cards = try CardQueries.cards(Array(Set(facts.values.map(\.variant.product))).sorted(), site: site, in: tx)
    let pictures = Dictionary(cards.map { ($0.product, $0.picture) }) { first, _ in first }
    let own = try VariantPictures.of(ids, in: tx)
    let rules = try cart.shownRules(AllSaleParts.list, merchants: merchants, currency, buyer: buyer, in: tx)
    return CartView(
      groups: merchants.map { merchant in
        let mine = places[merchant] ?? []
        let lines = cart.lines.compactMap { line -> CartView.Line? in
          guard let fact = facts[ID(line.variant)], fact.merchant == merchant else { return nil }
          let stock = free[line.variant] ?? [:]
          return CartView.Line(
            facts: fact, quantity: line.quantity.count, price: prices[fact.variant.id],
            free: mine.reduce(0) { $0.plus(($1.ships || $1.collects) ? max(0, stock[$1.id] ?? 0) : 0) }, picture: own[fact.variant.id] ?? pictures[fact.variant.product]?.inColour(of: fact.variant.choices))
        }
        return CartView.Group(
          merchant: merchant, seller: sellers[merchant], lines: lines, terms: terms[merchant] ?? .usual(in: currency),
          places: mine.filter { place in place.collects && has(lines, at: [place], free) }, canDeliver: has(lines, at: mine.filter(\.ships), free))
      }, code: cart.code, rules: rules)
  }

  /// Whether these places together have all lines.
  private static func has(_ lines: [CartView.Line], at places: [StockLocation], _ free: [Int64: [ID<StockLocation>: Int64]]) -> Bool {
    lines.allSatisfy { line in
      let stock = free[line.facts.variant.id.raw] ?? [:]
      return places.reduce(0) { $0.plus(max(0, stock[$1.id] ?? 0)) } >= line.quantity
    }
  }
}
