import Catalog
import Inventory
import Kernel
import Places
import Storage
import Web

/// What of a merchant's goods stands in one store now.
enum StockHere {
  /// Cards shown at most, of the merchant's most wanted.
  static let most = 12

  static func cards(_ unit: Unit, _ visit: Visit, in tx: Transaction) throws -> ShopCards {
    guard let merchant = unit.merchant, unit.closed == nil else { return ShopCards([]) }
    let standing = try StockLocation.all(of: merchant, in: tx).filter { $0.unit == unit.id }
    let places = Set(standing.map(\.id))
    guard let place = standing.first else { return ShopCards([]) }
    let cards = try CardList(site: visit.site.id, scope: .merchant(merchant), onlyInStock: true).page(in: tx).items
    guard !cards.isEmpty else { return ShopCards([]) }
    let here = try products(among: cards, at: places, in: tx)
    let day = CollectDay(try CollectPlaces.of([place], in: tx)[place.id]?.state, now: tx.now, format: visit.reader.format)
    return try ShopCards(Array(cards.filter { here.contains($0.product) }.prefix(most)), collectable: here.reduce(into: [:]) { $0[$1] = .at(day) })
      .withHearts(of: visit, in: tx)
  }

  /// Of these goods those that stand in that store now, in their order; none where the store keeps no stock.
  static func cards(_ cards: [Card], in unit: Unit, in tx: Transaction) throws -> [Card] {
    guard let merchant = unit.merchant, unit.closed == nil, !cards.isEmpty else { return [] }
    let places = Set(try StockLocation.all(of: merchant, in: tx).filter { $0.unit == unit.id }.map(\.id))
    let here = try places.isEmpty ? [] : products(among: cards, at: places, in: tx)
    return cards.filter { here.contains($0.product) }
  }

  private static func products(among cards: [Card], at places: Set<ID<StockLocation>>, in tx: Transaction) throws -> Set<ID<Product>> {
    let facts = try VariantFacts.of(products: cards.map(\.product), in: tx)
    let free = try Availability.free(facts.values.filter(\.isSold).map(\.variant.id.raw), in: tx)
    return Set(free.filter { $0.value.contains { places.contains($0.key) && $0.value > 0 } }.compactMap { facts[ID($0.key)]?.variant.product })
  }
}
