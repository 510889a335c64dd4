import Commerce
import Hummingbird
import Kernel
import Signals
import Storage
import Web

/// The front page.
enum HomeRoutes {
  static func routes() -> [Route] {
    [
      .get("/") { call in
        try await call.showPublic { visit, tx in
          var shelves = try HomeShelves.open(site: visit.site.id, each: 40, in: tx)
          shelves.popular = try mostViewed(visit.site.id, in: tx) ?? varied(shelves.popular, most: 12)
          shelves.newest = varied(shelves.newest, most: 8)
          shelves.cut = varied(shelves.cut, most: 12)
          let ready = try CollectToday.among(Array(Set(shelves.popular + shelves.newest + shelves.cut)), in: tx)
          return .page(
            HomePage(
              hero: visit.site.look.hero.text(in: visit.reader.language), categories: Array(shelves.categories.prefix(8)),
              popular: ShopCards(shelves.popular, collectable: ready), newest: ShopCards(shelves.newest, collectable: ready),
              cut: ShopCards(shelves.cut, collectable: ready)
            ).html(visit.reader))
        }
      }
    ]
  }

  /// Days of views that make a product popular.
  static let popularDays: Int64 = 7

  /// What people looked at most of late; nil when the published counts do not fill half a shelf.
  private static func mostViewed(_ site: ID<Commerce.Site>, in tx: Transaction) throws -> [Card]? {
    let viewed = try PopularProducts.of(site.raw, days: popularDays, most: 40, in: tx)
    guard viewed.count >= 6 else { return nil }
    let cards = try CardQueries.cards(viewed.map { ID($0.product) }, site: site, in: tx)
    return cards.count >= 6 ? Array(cards.prefix(12)) : nil
  }

  /// Cards of different categories in turn, each category's own in their order, so that a shelf shows the breadth of the house.
  static func varied(_ cards: [Card], most: Int) -> [Card] {
    var turns: [ID<Commerce.Category>?: Int] = [:]
    let placed = cards.enumerated().map { index, card -> (turn: Int, index: Int, card: Card) in
      let turn = turns[card.categories.first, default: 0]
      turns[card.categories.first] = turn + 1
      return (turn, index, card)
    }
    return placed.sorted { ($0.turn, $0.index) < ($1.turn, $1.index) }.prefix(most).map(\.card)
  }
}
