import Catalog
import Kernel
import Web

/// Cards of the catalogue with what is known of their stock today.
package struct ShopCards: Sendable {
  package var cards: [Card]
  /// What is said of collecting them; nothing to a reader whose place nobody knows.
  package var collectable: [ID<Product>: CollectFact]
  /// What the reader keeps for later, by product.
  package var kept: Set<Int64> = []
  /// What the reader asked for among the choices of a product, which its card shows and leads to.
  package var chosen: [ID<Product>: [String?]] = [:]

  package init(_ cards: [Card], collectable: [ID<Product>: CollectFact] = [:]) {
    self.cards = cards
    self.collectable = collectable
  }

  /// Those that can be collected on that day at the earliest.
  package func ready(_ day: CollectDay) -> ShopCards { only(cards.filter { collectable[$0.product]?.day == day }) }

  /// Each in what was asked for of it: the black one, where somebody wants black.
  package func showing(_ found: [ID<Product>: AskedChoices.Found]) -> ShopCards {
    var shown = self
    shown.chosen = found.mapValues(\.choices)
    shown.cards = cards.map { card in
      var card = card
      if let picture = found[card.product]?.picture { card.picture = picture }
      return card
    }
    return shown
  }

  package func prefix(_ count: Int) -> ShopCards { only(Array(cards.prefix(count))) }

  /// Two whole rows of a desk, or one: nothing stands alone in the last.
  package var rows: ShopCards { prefix(cards.count >= 8 ? 8 : cards.count >= 4 ? 4 : cards.count) }

  /// What is left when some stand above already; all of them when hardly any were left.
  package func without(_ others: ShopCards) -> ShopCards {
    let above = Set(others.cards.map(\.product))
    let rest = cards.filter { !above.contains($0.product) }
    return rest.count < 4 ? self : only(rest)
  }

  private func only(_ some: [Card]) -> ShopCards {
    var shown = self
    shown.cards = some
    return shown
  }

  package func grid(_ reader: Reader) -> HTML { ProductCard.grid(pieces(reader)) }
  package func strip(_ reader: Reader, name: String) -> HTML { ProductCard.strip(pieces(reader), name: name) }

  private func pieces(_ reader: Reader) -> [HTML] {
    cards.map { card in
      let key = CardPieces.Key(
        card, fact: collectable[card.product], isKept: kept.contains(card.product.raw), chosen: chosen[card.product] ?? [], language: reader.language)
      return CardPieces.piece(key) { shown(card, key).html(reader) }
    }
  }

  private func shown(_ card: Card, _ key: CardPieces.Key) -> ProductCard {
    ProductCard(
      path: Paths.product(slug: card.slug).choosing(key.chosen), name: card.title.text(in: key.language), brand: card.brandName.text(in: key.language),
      picture: Picture(card.picture), price: PriceTag(card.priceMin, was: card.was),
      rating: StarRating(hundredths: Int(card.ratingHundredths), count: card.ratingCount),
      facts: key.fact.map { [$0.badge(key.language)] } ?? [], isSoldOut: !card.isInStock,
      keep: .init(Paths.bookmark("product", card.product.raw), isKept: key.isKept))
  }
}
