import Commerce
import Kernel

/// Cards of the catalogue with what is known of their stock today.
package struct ShopCards: Sendable {
  package var cards: [Card]
  /// Products that stand in a shop where they can be collected now.
  package var collectable: Set<ID<Product>>
  /// What the reader keeps for later, by product.
  package var kept: Set<Int64> = []

  package init(_ cards: [Card], collectable: Set<ID<Product>> = []) {
    self.cards = cards
    self.collectable = collectable
  }

  /// Those that can be collected today.
  package var ready: ShopCards { only(cards.filter { collectable.contains($0.product) }) }

  package func prefix(_ count: Int) -> ShopCards { only(Array(cards.prefix(count))) }

  private func only(_ some: [Card]) -> ShopCards {
    var shown = self
    shown.cards = some
    return shown
  }

  package func grid(_ reader: Reader) -> HTML { ProductCard.grid(shown(reader), reader) }
  package func strip(_ reader: Reader, name: String) -> HTML { ProductCard.strip(shown(reader), reader, name: name) }

  private func shown(_ reader: Reader) -> [ProductCard] {
    cards.map { card in
      ProductCard(
        path: Paths.product(slug: card.slug), name: card.title.text(in: reader.language), brand: card.brandName.text(in: reader.language),
        picture: Picture(card.picture), price: PriceTag(card.priceMin, was: card.was),
        rating: StarRating(hundredths: Int(card.ratingHundredths), count: card.ratingCount),
        facts: collectable.contains(card.product) ? [.pickupToday(reader)] : [], isSoldOut: !card.isInStock,
        keep: .init(Paths.bookmark("product", card.product.raw), isKept: kept.contains(card.product.raw)))
    }
  }
}
