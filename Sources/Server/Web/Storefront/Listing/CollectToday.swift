import Commerce
import Kernel
import Storage
import Web

/// Which of some products stand in a shop where they can be collected now: three statements for a page of cards.
enum CollectToday {
  static func among(_ cards: [Card], in tx: Transaction) throws -> Set<ID<Product>> {
    let inStock = cards.filter(\.isInStock)
    guard !inStock.isEmpty else { return [] }
    let facts = try VariantFacts.of(products: Array(Set(inStock.map(\.product))).sorted(), in: tx)
    let free = try Availability.free(facts.values.filter(\.isSold).map(\.variant.id.raw), in: tx)
    let open = Set(try StockLocation.all(ofEach: Set(inStock.map(\.merchant)).sorted(), in: tx).filter(\.collects).map(\.id))
    var found: Set<ID<Product>> = []
    for (variant, places) in free where places.contains(where: { $0.value > 0 && open.contains($0.key) }) {
      if let fact = facts[ID(variant)] { found.insert(fact.variant.product) }
    }
    return found
  }

  static func cards(_ cards: [Card], in tx: Transaction) throws -> ShopCards { ShopCards(cards, collectable: try among(cards, in: tx)) }
}
