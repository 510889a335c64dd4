import Catalog
import Kernel
import Places
import Search
import Storage
import Web
import Wire

/// Finding products, brands and stores.
enum SearchEndpoints {
  enum Kind: String, CaseIterable, Sendable {
    case product, brand, place, mall

    init(_ kind: SearchKind) {
      switch kind {
      case .product: self = .product
      case .brand: self = .brand
      case .place: self = .place
      case .mall: self = .mall
      }
    }
    var searched: SearchKind {
      switch self {
      case .product: .product
      case .brand: .brand
      case .place: .place
      case .mall: .mall
      }
    }
  }

  struct Found: Sendable {
    let answer: SearchAnswer
    let cards: [ID<Product>: Card]
    /// Where each can be collected near the caller; empty where none was said.
    let pickups: [ID<Product>: CollectFact]
    /// Words ask for what is near.
    let isNearAsked: Bool
  }

  struct Hit: Sendable {
    let hit: SearchHit
    let card: Card?
    let pickup: CollectFact?
  }

  private static let price = Shape<Int64>.int64(0...1_000_000_000_000)

  static func routes() -> [Route] { [search, suggest] }

  private static let search = Endpoint(
    "search", .get, "/api/v1/search", Phrase("검색", "Search, with facets"), tag: "search",
    problems: [ProblemKind(SearchQuery.No.cursorUnreadable), ProblemKind(SearchQuery.No.priceRangeEmpty), ProblemKind(SearchQuery.No.nearUnknown), ProblemKind(SearchQuery.No.nearUnheeded), ProblemKind(CatalogAbsence.site)],
    takes: .query("q", .text(0...200), or: ""), APISite.code, .query("kind", .choice(Kind.self), or: .product),
    .query("category", .id(Catalog.Category.self)), .query("brand", .id(Brand.self)), .query("priceMin", price),
    .query("priceMax", price), .query("inStock", .flag, or: false), .query("onSale", .flag, or: false),
    .query("sort", .choice(SearchSort.self), or: .relevance), PlaceQueries.near, PlaceQueries.metres, .query("collectToday", .flag, or: false), ListInputs.cursor, ListInputs.limit,
    answers: .ok(view)
  ).read { tx, call, text, code, kind, category, brand, low, high, inStock, onSale, sort, near, metres, collectToday, cursor, limit in
    let metres = try PlaceQueries.reach(of: near, metres)
    guard near != nil || !collectToday else { throw PlaceQueries.needsNear(InputPhrases.nearMissingForToday) }
    let site = try APISite.find(code, call, in: tx)
    var filters = SearchFilters()
    filters.categories = category.map { [$0.raw] } ?? []
    filters.brands = brand.map { [$0.raw] } ?? []
    (filters.priceMin, filters.priceMax, filters.isInStock, filters.isOnSale) = (low, high, inStock, onSale)
    let reach = Reach(near, metres: metres), format = Format(call.language)
    let rest = CollectWords.taken(out: text)
    let isToday = collectToday || rest != nil && near != nil
    try Self.heed(kind, near, sort, isToday: isToday, collectToday: collectToday)
    if isToday, kind == .product { filters.items = try NearGoods.today(reach, format, in: tx) ?? [:] }
    if let near, kind == .place || kind == .mall { filters.items = try PlaceDistances.around(Near(near, metres: metres), kind == .mall ? .malls : .units, in: tx) }
    let around = kind == .place || kind == .mall ? NearWords.taken(out: text) : nil
    var query = SearchQuery(
      kind == .product ? rest ?? text : around ?? text, site: ID(site.id.raw), kinds: [kind.searched], filters: filters, sort: sort, cursor: cursor, size: limit, language: call.language)
    query.currency = site.currency
    if around != nil, near != nil, sort == .relevance { query.sort = .near }
    let answer = try query.run(in: tx)
    let products = answer.hits.filter { $0.kind == .product }.map { ID<Product>($0.item) }
    let cards = try CardQueries.cards(products, site: site.id, in: tx)
    return Found(
      answer: answer, cards: Dictionary(cards.map { ($0.product, $0) }) { first, _ in first }, pickups: try CollectDays.among(cards, reach, format, in: tx),
      isNearAsked: around != nil)
  }

  /// Refuses what would be passed over: distance where nothing has one, or from nowhere.
  private static func heed(_ kind: Kind, _ near: GeoPoint?, _ sort: SearchSort, isToday: Bool, collectToday: Bool) throws(SearchQuery.No) {
    if sort == .near, near == nil { throw .nearUnknown }
    if sort == .near, kind == .product, !isToday { throw .nearUnheeded }
    if kind == .brand, near != nil { throw .nearUnheeded }
    if kind != .product, collectToday { throw .nearUnheeded }
  }

  private static let suggest = Endpoint(
    "suggest", .get, "/api/v1/search/suggest", Phrase("검색어 제안", "What may be meant while it is typed"), tag: "search",
    problems: [ProblemKind(CatalogAbsence.site)],
    takes: .query("q", .text(0...200), or: ""), APISite.code,
    answers: .ok(View<[Search.Suggest.Suggestion]>.object("SuggestionList", .member("items", suggestion.list) { $0 }))
  ).read { tx, call, text, code in
    let site = try APISite.find(code, call, in: tx)
    let found = try Suggest(text, site: ID(site.id.raw), language: call.language).run(in: tx)
    return try SuggestedNames(found, site: site.id, in: tx).named(found, call.language)
  }

  static let suggestion = View<Search.Suggest.Suggestion>.object(
    "Suggestion",
    .member("kind", .choice(Kind.self)) { Kind($0.kind) }, .member("item", .text) { String($0.item) }, .member("title", .text) { $0.title })

  static let hit = View<Hit>.object(
    "SearchHit",
    .member("kind", .choice(Kind.self)) { Kind($0.hit.kind) },
    .member("item", .text) { String($0.hit.item) },
    .member("title", .text) { $0.hit.title },
    .member("card", CatalogViews.card.orNull) { $0.card },
    .member("pickup", pickup.orNull) { hit in if case .at(let day, let store?, let metres?) = hit.pickup { Pickup(day: Pickup.When(day), store: store, metres: metres) } else { nil } })

  /// The nearest shop that has it soonest, where the caller said where they are and one is near.
  struct Pickup: Sendable {
    enum When: String, CaseIterable, Sendable {
      case today, tomorrow, later

      init(_ day: CollectDay) {
        switch day {
        case .today: self = .today
        case .tomorrow: self = .tomorrow
        case .later: self = .later
        }
      }
    }
    let day: When
    let store: Phrase
    let metres: Int
  }

  static let pickup = View<Pickup>.object(
    "NearPickup", .member("day", .choice(Pickup.When.self)) { $0.day }, .member("store", .words) { $0.store }, .member("metres", .int) { $0.metres })

  static let count = View<SearchFacets.Count<Int64>>.object(
    "FacetCount", .member("item", .text) { String($0.value) }, .member("count", .int) { $0.count })

  static let band = View<SearchFacets.Count<SearchFacets.PriceBand>>.object(
    "PriceBand",
    .member("min", .int64) { $0.value.min }, .member("below", View<Int64>.int64.orNull) { $0.value.below }, .member("count", .int) { $0.count })

  static let facets = View<SearchFacets>.object(
    "SearchFacets",
    .member("categories", count.list) { $0.categories }, .member("brands", count.list) { $0.brands },
    .member("prices", band.list) { $0.prices }, .member("inStock", .int) { $0.inStock }, .member("onSale", .int) { $0.onSale }, .member("isExact", .flag) { $0.isExact })

  /// What is shown in the place of a thing that nobody has here.
  static let nearby = View<Nearby>.object("SearchNearby", .member("asked", .text) { $0.asked }, .member("shown", View<Phrase>.words.list) { $0.shown })

  static let view = View<Found>.object(
    "SearchAnswer",
    .member("items", hit.list) { found in
      found.answer.hits.map { Hit(hit: $0, card: $0.kind == .product ? found.cards[ID($0.item)] : nil, pickup: $0.kind == .product ? found.pickups[ID($0.item)] : nil) }
    },
    .member("total", .int) { $0.answer.total.counted },
    .member("isTotalExact", .flag) { $0.answer.total.isExact },
    .member("facets", facets) { $0.answer.facets },
    .member("corrected", View<String>.text.orNull) { $0.answer.corrected },
    .member("isLoosened", .flag) { $0.answer.isLoosened },
    .member("dropped", View<String>.text.list) { $0.answer.dropped },
    .member("nearby", nearby.orNull) { $0.answer.nearby },
    .member("isNearAsked", .flag) { $0.isNearAsked },
    .member("next", View<String>.text.orNull) { $0.answer.next?.text })
}
