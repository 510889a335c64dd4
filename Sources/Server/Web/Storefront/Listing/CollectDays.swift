import Commerce
import Kernel
import Storage
import Web

/// Which of some products stand in a shop, and on which day they can be collected there at the earliest: the shops that are open
/// today are asked first, and others only for what those have not.
enum CollectDays {
  static func among(_ cards: [Card], _ format: Format, in tx: Transaction) throws -> [ID<Product>: CollectDay] {
    let inStock = cards.filter(\.isInStock)
    guard !inStock.isEmpty else { return [:] }
    let places = try StockLocation.all(ofEach: Set(inStock.map(\.merchant)).sorted(), in: tx).filter(\.collects)
    guard !places.isEmpty else { return [:] }
    let hours = try CollectHours.of(places, in: tx)
    let byDay = Dictionary(grouping: places) { CollectDay(hours[$0.id], now: tx.now, format: format) }
    var found: [ID<Product>: CollectDay] = [:]
    var rest = Set(inStock.map(\.product))
    // One variant of each product answers for most of them; the others are asked only where it does not.
    let first = try VariantFacts.first(of: rest.sorted(), in: tx)
    for (day, open) in CollectDay.allCases.compactMap({ day in byDay[day].map { (day, $0.map(\.id)) } }) where !rest.isEmpty {
      var here = try free(first.filter { rest.contains($0.value) }, at: open, in: tx)
      let missing = rest.subtracting(here)
      if !missing.isEmpty { here.formUnion(try free(VariantFacts.sold(of: missing.sorted(), in: tx), at: open, in: tx)) }
      for product in here { found[product] = day }
      rest.subtract(here)
    }
    return found
  }

  private static func free(_ variants: [Int64: ID<Product>], at open: [ID<StockLocation>], in tx: Transaction) throws -> Set<ID<Product>> {
    guard !variants.isEmpty else { return [] }
    return Set(try Availability.anyFree(Array(variants.keys), at: open, in: tx).compactMap { variants[$0] })
  }

  static func cards(_ cards: [Card], of visit: Visit, in tx: Transaction) throws -> ShopCards {
    try ShopCards(cards, collectable: among(cards, visit.reader.format, in: tx)).withHearts(of: visit, in: tx)
  }
}
