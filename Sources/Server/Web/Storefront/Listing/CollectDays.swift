import Commerce
import Kernel
import Storage
import Web

/// Which of some products stand in a shop where they can be collected now: three statements for a page of cards, two more where
/// the first size of a product is gone.
enum CollectToday {
  static func among(_ cards: [Card], in tx: Transaction) throws -> Set<ID<Product>> {
    let inStock = cards.filter(\.isInStock)
    guard !inStock.isEmpty else { return [] }
    let products = Set(inStock.map(\.product))
    let open = try StockLocation.all(ofEach: Set(inStock.map(\.merchant)).sorted(), in: tx).filter(\.collects).map(\.id)
    guard !open.isEmpty else { return [] }
    // One variant of each product answers for most of them; the others are asked only where it does not.
    let found = try free(VariantFacts.first(of: products.sorted(), in: tx), at: open, in: tx)
    let rest = products.subtracting(found)
    guard !rest.isEmpty else { return found }
    return found.union(try free(VariantFacts.sold(of: rest.sorted(), in: tx), at: open, in: tx))
  }

  private static func free(_ variants: [Int64: ID<Product>], at open: [ID<StockLocation>], in tx: Transaction) throws -> Set<ID<Product>> {
    Set(try Availability.anyFree(Array(variants.keys), at: open, in: tx).compactMap { variants[$0] })
  }

  static func cards(_ cards: [Card], in tx: Transaction) throws -> ShopCards { ShopCards(cards, collectable: try among(cards, in: tx)) }
}
