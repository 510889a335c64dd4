import Catalog
import Hummingbird
import Kernel
import Places
import Signals
import Storage
import Web
import Wire

/// The front page.
enum HomeRoutes {
  static func routes() -> [Route] {
    [
      .get("/") { call in
        try await call.showPublic { visit, tx in
          var shelves = try HomeShelves.open(site: visit.site.id, each: 40, in: tx)
          shelves.popular = try mostViewed(visit.site.id, in: tx) ?? varied(shelves.popular, most: 20)
          shelves.newest = varied(shelves.newest, most: 20)
          shelves.cut = varied(shelves.cut, most: 20)
          let all = try CollectDays.cards(Array(Set(shelves.popular + shelves.newest + shelves.cut)), of: visit, in: tx)
          func shelf(_ cards: [Card]) -> ShopCards {
            var some = all
            some.cards = cards
            return some
          }
          return .page(
            HomePage(
              hero: visit.site.look.hero.text(in: visit.reader.language), categories: Array(shelves.categories.prefix(8)),
              popular: shelf(shelves.popular), newest: shelf(shelves.newest), cut: shelf(shelves.cut),
              near: try places(visit, in: tx).html(visit.reader)
            ).html(visit.reader))
        }
      }
    ]
  }

  /// Days of views that make a product popular.
  static let popularDays: Int64 = 7

  /// Malls with whether they are open, those open now first, and what is on in them.
  private static func places(_ visit: Visit, in tx: Transaction) throws -> HomePlaces {
    let near = visit.reader.whereabouts.map { Near(everythingFrom: $0.point) }
    let malls = try Malls(near: near, size: 8).run(in: tx).items
    let plans = try Openings.of(malls.map(\.item), in: tx)
    let lines = malls.map { MallListScreen.Line(mall: $0.item, state: plans[$0.item.id]?.state(at: tx.now), metres: $0.metres) }
    return HomePlaces(malls: lines, offers: try PromotionsNow(near: near, size: 8).run(in: tx).items, regions: try Region.all(in: tx))
  }

  /// What people looked at most of late; nil when the published counts do not fill half a shelf.
  private static func mostViewed(_ site: ID<Catalog.Site>, in tx: Transaction) throws -> [Card]? {
    let viewed = try PopularProducts.of(site.raw, days: popularDays, most: 40, in: tx)
    guard viewed.count >= 6 else { return nil }
    let cards = try CardQueries.cards(viewed.map { ID($0.product) }, site: site, in: tx)
    return cards.count >= 6 ? Array(cards.prefix(20)) : nil
  }

  /// Cards of different categories in turn, each category's own in their order, so that a shelf shows the breadth of the house.
  static func varied(_ cards: [Card], most: Int) -> [Card] {
    var turns: [ID<Catalog.Category>?: Int] = [:]
    let placed = cards.enumerated().map { index, card -> (turn: Int, index: Int, card: Card) in
      let turn = turns[card.categories.first, default: 0]
      turns[card.categories.first] = turn + 1
      return (turn, index, card)
    }
    return placed.sorted { ($0.turn, $0.index) < ($1.turn, $1.index) }.prefix(most).map(\.card)
  }
}
