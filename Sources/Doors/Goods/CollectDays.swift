import Catalog
import Inventory
import Kernel
import Places
import Storage
import Web

/// What cards say of collecting, to a reader whose place is known: the shop that has it soonest and nearest within reach, else that it is sent. Whoever has
/// not said where they are is promised nothing.
enum CollectDays {
  static func cards(_ cards: [Card], of visit: Visit, in tx: Transaction) throws -> ShopCards {
    try ShopCards(cards, collectable: among(cards, visit.reader.reach, visit.reader.format, in: tx)).withHearts(of: visit, in: tx)
  }

  static func among(_ cards: [Card], _ reach: Reach, _ format: Format, in tx: Transaction) throws -> [ID<Product>: CollectFact] {
    let inStock = cards.filter(\.isInStock)
    guard let here = reach.here, !inStock.isEmpty else { return [:] }
    let places = try StockLocation.all(ofEach: Set(inStock.map(\.merchant)).sorted(), in: tx)
    let near = try NearShops.of(places, Near(here, metres: Int(reach.metres)), reach, format, in: tx)
    let products = Set(inStock.map(\.product))
    let found = try soonest(of: products, among: near, in: tx)
    let others = products.subtracting(found.keys)
    let sent = try any(of: others, at: places.filter(\.ships).map(\.id), in: tx)
    return found.merging(others.map { ($0, CollectFact.notNear(isSent: sent.contains($0))) }) { first, _ in first }
  }

  /// Of each product the shop that comes first in `shops` and has a piece of any variant.
  private static func soonest(of products: Set<ID<Product>>, among shops: [NearShops.Shop], in tx: Transaction) throws -> [ID<Product>: CollectFact] {
    guard !shops.isEmpty else { return [:] }
    let rank = Dictionary(shops.enumerated().map { ($0.element.location.id, $0.offset) }) { first, _ in first }
    var best: [ID<Product>: Int] = [:]
    // Every variant counts: the first one may stand in a farther shop than another.
    let variants = try VariantFacts.sold(of: products.sorted(), in: tx)
    for (variant, places) in try Availability.places(of: Array(variants.keys), among: shops.map(\.location.id), in: tx) {
      guard let product = variants[variant], let first = places.compactMap({ rank[$0] }).min() else { continue }
      best[product] = min(best[product] ?? .max, first)
    }
    return best.mapValues { CollectFact.at(shops[$0].day, store: shops[$0].location.name, metres: shops[$0].metres) }
  }

  /// Those products of which any of these places has a piece.
  private static func any(of products: Set<ID<Product>>, at places: [ID<StockLocation>], in tx: Transaction) throws -> Set<ID<Product>> {
    guard !products.isEmpty, !places.isEmpty else { return [] }
    let variants = try VariantFacts.sold(of: products.sorted(), in: tx)
    guard !variants.isEmpty else { return [] }
    return Set(try Availability.anyFree(Array(variants.keys), at: places, in: tx).compactMap { variants[$0] })
  }
}

/// Shops within reach in which goods wait, those that open soonest first, and of these the nearest.
enum NearShops {
  struct Shop {
    let location: StockLocation
    let day: CollectDay
    /// To ten metres.
    let metres: Int
  }

  /// Shops that are looked at for one page, at most; the nearest of more.
  static let most = 200

  static func of(_ places: [StockLocation], _ near: Near, _ reach: Reach, _ format: Format, in tx: Transaction) throws -> [Shop] {
    let standing = places.filter { $0.collects && $0.unit != nil }
    let points = try UnitPoints.of(Set(standing.compactMap(\.unit)).sorted(), near: near, in: tx)
    let shops = reach.sorted(standing.filter { $0.unit.map { points[$0] != nil } ?? false }) { $0.unit.flatMap { points[$0] } }.prefix(most)
    let states = try Openings.of(units: Set(shops.compactMap(\.unit)).sorted(), in: tx).mapValues { $0.state(at: tx.now) }
    return shops.compactMap { place -> Shop? in
      guard let unit = place.unit, let metres = reach.distance(to: points[unit]), metres <= reach.metres else { return nil }
      return Shop(location: place, day: CollectDay(states[unit] ?? nil, now: tx.now, format: format), metres: Int((metres / 10).rounded()) * 10)
    }.enumerated().sorted { ($0.element.day.rawValue, $0.offset) < ($1.element.day.rawValue, $1.offset) }.map(\.element)
  }
}
