import Kernel
import Storage

/// Cards as search documents.
enum CardSearch {
  static func put(_ cards: [Card], sources: CardSources, in tx: Transaction) throws {
  }

  static func remove(_ products: [ID<Product>], site: ID<Site>, in tx: Transaction) throws {
  }
}
