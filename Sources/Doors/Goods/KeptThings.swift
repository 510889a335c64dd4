import Catalog
import Community
import Kernel
import Storage

extension ShopCards {
  /// The same cards with the hearts of this visitor; a guest keeps nothing, so nothing is asked.
  func withHearts(of visit: Visit, in tx: Transaction) throws -> ShopCards {
    guard let party = visit.party, !cards.isEmpty else { return self }
    var cards = self
    cards.kept = try Bookmark.kept(by: party, .product, among: self.cards.map(\.product.raw), in: tx)
    return cards
  }
}
