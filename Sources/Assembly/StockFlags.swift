import Catalog
import Community
import Inventory
import Kernel
import Signals
import Storage
import Trade

/// Keeps the "in stock" flag of cards and search behind the ledger: hears what moved and looks anew at those variants.
package enum StockFlags {
  /// From the beginning: it looks at what is there now, so what it hears late or twice does no harm, and what it never heard would stay wrong.
  package static let subscription = Subscription(
    "cards.stock", topics: ["inventory.moved", OrderEvents.placedTopic, OrderEvents.movedTopic, "returns.decided"], from: .beginning
  ) { events, tx in
    let variants = Set(try events.flatMap { try named(by: $0.event, in: tx) }).sorted()
    for start in stride(from: 0, to: variants.count, by: variantsMax) {
      try look(at: Array(variants[start..<min(variants.count, start + variantsMax)]), in: tx)
    }
  }

  /// Variants that are looked at together, at most.
  private static let variantsMax = 200

  /// A product of which a named variant is left is in stock; only of the others are all variants asked for.
  private static func look(at variants: [ID<Variant>], in tx: Transaction) throws {
    let named = try VariantFacts.products(of: variants, in: tx)
    var inStock = try left(of: named, in: tx)
    let others = Set(named.values).subtracting(inStock).sorted()
    if !others.isEmpty { try inStock.formUnion(left(of: VariantFacts.variants(ofEach: others, in: tx), in: tx)) }
    try ProductStanding.setInStock(Dictionary(Set(named.values).map { ($0, inStock.contains($0)) }, uniquingKeysWith: { first, _ in first }), in: tx)
  }

  /// The products of which any of these variants can be had.
  private static func left(of variants: [Int64: ID<Product>], in tx: Transaction) throws -> Set<ID<Product>> {
    Set(try Availability.anyFree(variants.keys.sorted(), in: tx).compactMap { variants[$0] })
  }

  /// The variants that an event names, itself or through its order.
  static func named(by event: Event, in tx: Transaction) throws -> [ID<Variant>] {
    if let variants = event.facts["variants"]?.items { return variants.compactMap { $0.text.flatMap { ID(text: $0) } } }
    if let lines = event.facts["lines"]?.items { return lines.compactMap { $0["variant"]?.text.flatMap { ID(text: $0) } } }
    guard let id = event.facts["order"]?.text.flatMap({ ID<Order>(text: $0) }), let order = try Order.find(id, in: tx) else { return [] }
    return try Offer.lines(of: order.offer, order.total.currency, in: tx).map { ID($0.variant) }
  }
}

/// Makes what sells more easily found: a sale counts ten times a view.
package enum SalesPopularity {
  /// From the beginning: every sale of the house counts, and each once.
  package static let subscription = Subscription("cards.popularity", topics: [OrderEvents.placedTopic], from: .beginning, together: { events, tx in
    var points: [ID<Product>: Int64] = [:]
    for line in events.flatMap({ $0.event.facts["lines"]?.items ?? [] }) {
      guard let product = line["product"]?.text.flatMap({ ID<Product>(text: $0) }) else { continue }
      points[product] = (points[product] ?? 0).plus((line["quantity"]?.integer ?? 1).times(10))
    }
    try ProductStanding.addPopularity(points, in: tx)
  })
}
