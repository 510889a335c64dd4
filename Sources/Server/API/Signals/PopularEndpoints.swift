import Commerce
import Kernel
import Signals
import Storage

/// What is looked at and searched for most, by counts that name nobody.
enum PopularEndpoints {
  struct Wanted: Sendable {
    let card: Card
    let visitors: Int64
  }

  static func routes() -> [Route] { [products, searches] }

  private static let days = Input<Int64>.query("days", .int64(1...30), or: 7)
  private static let noSite = ProblemKind(CatalogAbsence.site)

  private static let wanted = View<Wanted>.object(
    "PopularProduct", .member("product", CatalogViews.card) { $0.card }, .member("visitors", .int64) { $0.visitors })
  private static let searched = View<PopularSearches.Line>.object(
    "PopularSearch", .member("words", .text) { $0.words }, .member("visitors", .int64) { $0.visitors })

  private static let products = Endpoint(
    "listPopularProducts", .get, "/api/v1/popular/products", Phrase("많이 본 상품", "What most people looked at, from five people on"), tag: "popular",
    problems: [noSite], takes: APISite.code, days, .query("limit", .int(1...100), or: 20),
    answers: .ok(View<[Wanted]>.object("PopularProductList", .member("items", wanted.list) { $0 }))
  ).read { tx, call, code, days, limit in
    let site = try APISite.find(code, call, in: tx)
    let lines = try PopularProducts.of(site.id.raw, days: days, most: limit, in: tx)
    let cards = try CardQueries.cards(lines.map { ID($0.product) }, site: site.id, in: tx)
    let visitors = Dictionary(lines.map { ($0.product, $0.visitors) }) { first, _ in first }
    return cards.map { Wanted(card: $0, visitors: visitors[$0.product.raw] ?? 0) }
  }

  private static let searches = Endpoint(
    "listPopularSearches", .get, "/api/v1/popular/searches", Phrase("많이 찾은 말", "What most people searched for, from five people on"), tag: "popular",
    problems: [noSite], takes: APISite.code, days, .query("limit", .int(1...PopularSearches.max), or: 20),
    answers: .ok(View<[PopularSearches.Line]>.object("PopularSearchList", .member("items", searched.list) { $0 }))
  ).read { tx, call, code, days, limit in
    try PopularSearches.of(APISite.find(code, call, in: tx).id.raw, days: days, most: limit, in: tx)
  }
}
