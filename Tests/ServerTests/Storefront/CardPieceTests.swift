import Catalog
import Kernel
import Storage
import Testing
import Web

@testable import Doors

/// Cards kept as written pieces are found again only by what they show.
@Suite struct CardPieceTests {
  @Test func aCardReadsTheSameFromItsPieceAndAnotherOneDoesNot() throws {
    let yard = try ShopYard()
    let cards = try yard.database.readNow { tx in
      try CardList(site: SiteQueries.all(in: tx)[0].id, scope: .site).page(in: tx).items
    }
    let korean = Reader(language: .korean, now: Instant(milliseconds: 0)), english = Reader(language: .english, now: Instant(milliseconds: 0))
    let first = ShopCards(cards).grid(korean)
    #expect(ShopCards(cards).grid(korean) == first)
    #expect(first.text.contains("포근한 니트") && first.text.contains("39,000원"))
    #expect(ShopCards(cards).grid(english).text.contains("Soft knit"))
    var cheaper = cards
    for place in cheaper.indices { cheaper[place].priceMin = .won(1_000) }
    #expect(ShopCards(cheaper).grid(korean).text.contains("1,000원"))
    var kept = ShopCards(cards, collectable: [cards[0].product: .at(.today, store: Phrase("성수점", "Seongsu"), metres: 1_240)])
    kept.kept = [cards[0].product.raw]
    let hearts = kept.grid(korean).text
    #expect(hearts.contains(#"aria-pressed="true""#) && hearts.contains("오늘 수령 · 성수점 1.2km"))
    #expect(!first.text.contains(#"aria-pressed="true""#))
    #expect(ShopCards(cards).grid(korean) == first)
  }
}
