import Commerce
import Kernel
import Storage
import Web

/// Which of some products stand in a shop where they can be collected now: three statements for a page of cards.
enum CollectToday {
  static func among(_ cards: [Card], in tx: Transaction) throws -> Set<ID<Product>> {
    let inStock = cards.filter(\.isInStock)
    guard !inStock.isEmpty else { return [] }
    let sold = try VariantFacts.sold(of: Array(Set(inStock.map(\.product))).sorted(), in: tx)
    let open = try StockLocation.all(ofEach: Set(inStock.map(\.merchant)).sorted(), in: tx).filter(\.collects).map(\.id)
    return Set(try Availability.anyFree(Array(sold.keys), at: open, in: tx).compactMap { sold[$0] })
  }

  static func cards(_ cards: [Card], in tx: Transaction) throws -> ShopCards { ShopCards(cards, collectable: try among(cards, in: tx)) }
}
