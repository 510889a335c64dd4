import Commerce
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
    let facts = try VariantFacts.of(products: cards.map(\.product), in: tx)
    let free = try Availability.free(facts.values.filter(\.isSold).map(\.variant.id.raw), in: tx)
    let here = Set(free.filter { $0.value.contains { places.contains($0.key) && $0.value > 0 } }.compactMap { facts[ID($0.key)]?.variant.product })
    let day = CollectDay(try CollectPlaces.of([place], in: tx)[place.id]?.state, now: tx.now, format: visit.reader.format)
    return try ShopCards(Array(cards.filter { here.contains($0.product) }.prefix(most)), collectable: here.reduce(into: [:]) { $0[$1] = .at(day) })
      .withHearts(of: visit, in: tx)
  }
}
