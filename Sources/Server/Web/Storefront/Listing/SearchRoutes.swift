import Commerce
import Hummingbird
import Kernel
import Search
import Signals
import Storage
import Web

/// Search, and words to search for while typing.
enum SearchRoutes {
  /// Characters that are read of what was typed, at most.
  static let wordsMax = 100

  static func routes() -> [Route] {
    [
      .get("/search") { call in
        let asked = try read(call)
        return try await call.showPublic { visit, tx in
          let html = try page(asked, visit, in: tx)
          // Turning the page is the same search.
          guard asked.cursor == nil, let words = SearchedWords(call.query("q") ?? "") else { return .page(html) }
          return .seen(html, .searched(words))
        }
      },
      .get("/search/suggestions") { call in
        let words = (call.query("q") ?? "").cut(wordsMax)
        let language = call.shownLanguage, host = call.host, sites = call.house.sites
        let found = try await call.house.database.read { tx -> [Suggest.Suggestion] in
          guard let site = try sites.site(host: host, in: tx) else { return [] }
          return try Suggest(words, site: ID(site.id.raw), each: 5, language: language).run(in: tx)
        }
        let list = found.map { suggestion -> JSON in
          let path: Path = switch suggestion.kind {
          case .product: Paths.product(ID<Product>(suggestion.item))
          case .brand: Paths.brand(ID<Brand>(suggestion.item))
          case .place: Paths.store(ID<Brand>(suggestion.item))
          }
          return ["text": .string(suggestion.title), "href": .string(path.text)]
        }
        return .json(JSON.array(list).bytes)
      },
    ]
  }

  /// What the address asks for; the site is filled in later.
  private static func read(_ call: Call) throws -> SearchQuery {
    let pairs = try call.query()
    func all(_ name: String) -> [String] { pairs.filter { $0.name == name }.map(\.value) }
    var filters = SearchFilters()
    filters.categories = all("category").compactMap { Int64($0) }
    filters.brands = all("brand").compactMap { Int64($0) }
    filters.isInStock = all("stock").contains("1")
    filters.options = all("option").compactMap { text in
      guard let equals = text.firstIndex(of: "=") else { return nil }
      return SearchOption(String(text[..<equals]), String(text[text.index(after: equals)...]))
    }
    if let range = all("price").first, let dash = range.firstIndex(of: "-") {
      filters.priceMin = Int64(range[..<dash])
      filters.priceMax = Int64(range[range.index(after: dash)...]).map { $0.minus(1) }
    }
    return SearchQuery(
      FormText.tidy((all("q").first ?? "").cut(wordsMax)), site: ID(0), filters: filters,
      sort: all("sort").first.flatMap(SearchSort.init(rawValue:)) ?? .relevance, cursor: all("after").first.flatMap { Cursor(text: $0) },
      language: call.shownLanguage)
  }

  private static func page(_ asked: SearchQuery, _ visit: Visit, in tx: Transaction) throws -> HTML {
    var query = asked
    query.site = ID(visit.site.id.raw)
    let answer = try query.run(in: tx)
    let cards = try CardQueries.cards(answer.hits.map { ID<Product>($0.item) }, site: visit.site.id, in: tx)
    let language = query.language
    let tree = try CategoryTree.load(in: tx)
    let brands = try BrandQueries.brands(Array(Set(answer.facets.brands.map(\.value) + query.filters.brands)).sorted().map { ID($0) }, in: tx)
    let instead = cards.isEmpty ? try CardList(site: visit.site.id, scope: .site).page(in: tx, size: 8).items : []
    return SearchPage(
      query: query, answer: answer, cards: try CollectDays.cards(cards, of: visit, in: tx),
      categoryNames: Dictionary(uniqueKeysWithValues: tree.nodes.map { ($0.id.raw, $0.name.text(in: language)) }),
      brandNames: Dictionary(uniqueKeysWithValues: brands.map { ($0.id.raw, $0.name.text(in: language)) }), instead: try ShopCards(instead).withHearts(of: visit, in: tx)
    ).html(visit.reader)
  }
}
