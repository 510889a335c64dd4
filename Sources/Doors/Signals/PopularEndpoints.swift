import Catalog
import Kernel
import Places
import Signals
import Storage
import Wire

/// What is looked at and searched for most, by counts that name nobody.
enum PopularEndpoints {
  struct Wanted: Sendable {
    let card: Card
    let visitors: Int64
  }

  struct Visited: Sendable {
    let unit: Unit
    let visitors: Int64
  }

  static func routes() -> [Route] { [products, stores, searches] }

  private static let days = Input<Int64>.query("days", .int64(1...30), or: 7)
  private static let noSite = ProblemKind(CatalogAbsence.site)

  private static let wanted = View<Wanted>.object(
    "PopularProduct", .member("product", CatalogViews.card) { $0.card }, .member("visitors", .int64) { $0.visitors })
  private static let visited = View<Visited>.object(
    "PopularStore", .member("store", PlaceViews.unit) { $0.unit }, .member("visitors", .int64) { $0.visitors })
  private static let searched = View<PopularSearches.Line>.object(
    "PopularSearch", .member("words", .text) { $0.words }, .member("visitors", .int64) { $0.visitors })

  private static let products = Endpoint(
    "listPopularProducts", .get, "/api/v1/popular/products", Phrase("많이 본 상품", "What most people looked at, from five people on"), tag: "popular",
    problems: [noSite], takes: APISite.code, days, ListInputs.cursor, .query("limit", .int(1...100), or: 20),
    answers: .page("PopularProductPage", of: wanted)
  ).read { tx, call, code, days, cursor, limit in
    let site = try APISite.find(code, call, in: tx)
    let page = try PopularThings.page(.productViewed, site: site.id.raw, days: days, after: cursor, size: limit, in: tx)
    let cards = Dictionary(try CardQueries.cards(page.items.map { ID($0.thing) }, site: site.id, in: tx).map { ($0.product.raw, $0) }) { first, _ in first }
    // What is no longer on sale is left out, so that a page may be shorter than asked for while `next` leads on.
    return Page(items: page.items.compactMap { line in cards[line.thing].map { Wanted(card: $0, visitors: line.visitors) } }, next: page.next)
  }

  private static let stores = Endpoint(
    "listPopularStores", .get, "/api/v1/popular/stores", Phrase("많이 본 매장", "Stores that most people looked at, from five people on"), tag: "popular",
    problems: [noSite], takes: APISite.code, days, ListInputs.cursor, .query("limit", .int(1...100), or: 20),
    answers: .page("PopularStorePage", of: visited)
  ).read { tx, call, code, days, cursor, limit in
    let site = try APISite.find(code, call, in: tx)
    let page = try PopularThings.page(.storeViewed, site: site.id.raw, days: days, after: cursor, size: limit, in: tx)
    let units = try Unit.all(page.items.map { PartyID($0.thing) }, in: tx)
    return Page(
      items: page.items.compactMap { line in
        guard let unit = units[PartyID(line.thing)], unit.closed == nil else { return nil }
        return Visited(unit: unit, visitors: line.visitors)
      }, next: page.next)
  }

  private static let searches = Endpoint(
    "listPopularSearches", .get, "/api/v1/popular/searches", Phrase("많이 찾은 말", "What most people searched for, from five people on"), tag: "popular",
    problems: [noSite], takes: APISite.code, days, ListInputs.cursor, .query("limit", .int(1...PopularSearches.max), or: 20),
    answers: .page("PopularSearchPage", of: searched)
  ).read { tx, call, code, days, cursor, limit in
    try PopularSearches.page(APISite.find(code, call, in: tx).id.raw, days: days, after: cursor, size: limit, in: tx)
  }
}
