import Catalog
import Hummingbird
import Kernel
import Places
import Search
import Signals
import Storage
import Web
import Wire

/// Search, and words to search for while typing.
enum SearchRoutes {
  /// Characters that are read of what was typed, at most.
  static let wordsMax = 100

  static func routes() -> [Route] {
    [
      .get("/search") { call in
        var asked = try read(call)
        let near = NearAsked(call.query("pickup")) ?? TodayWords.taken(out: &asked.text)
        let query = asked
        return try await call.showPublic { visit, tx in
          let html = try page(query, near: near, visit, in: tx)
          // Turning the page is the same search.
          guard query.cursor == nil, let words = SearchedWords(call.query("q") ?? "") else { return .page(html) }
          return .seen(html, .searched(words))
        }
      },
      .get("/search/count") { call in
        var asked = try read(call)
        (asked.cursor, asked.size, asked.wantsFacets) = (nil, 1, false)
        let near = NearAsked(call.query("pickup")) ?? TodayWords.taken(out: &asked.text)
        asked.text = StoresFound(asked.text).words
        let query = asked, language = call.shownLanguage, host = call.host, sites = call.house.sites
        let reach = Reach(call.placeSaid.whereabouts?.point, km: near?.km ?? call.house.settings.nearKm)
        let found = try await call.house.database.read { tx -> Int in
          guard let site = try sites.site(host: host, in: tx) else { return 0 }
          var query = query
          (query.site, query.currency) = (ID(site.id.raw), site.currency)
          if near != nil { query.filters.items = try NearGoods.today(reach, Format(language), in: tx) }
          return try query.run(in: tx).total.counted
        }
        let words = found == 0 ? ShopPhrases.showNone.text(in: language)
          : ShopPhrases.showCount.text(in: language, ["count": Format(language).number(Int64(found))])
        return .json((["count": .int(Int64(found)), "text": .string(words)] as JSON).bytes)
      },
      .get("/search/suggestions") { call in
        let words = (call.query("q") ?? "").cut(wordsMax)
        let language = call.shownLanguage, host = call.host, sites = call.house.sites
        let list = try await call.house.database.read { tx -> [JSON] in
          guard let site = try sites.site(host: host, in: tx) else { return [] }
          return try Suggestions(words: words, site: site, language: language).list(in: tx)
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
    filters.isOnSale = all("sale").contains("1")
    filters.options = all("option").compactMap { text in
      guard let equals = text.firstIndex(of: "=") else { return nil }
      return SearchOption(String(text[..<equals]), String(text[text.index(after: equals)...]))
    }
    if let range = all("price").first, let dash = range.firstIndex(of: "-") {
      filters.priceMin = Int64(range[..<dash])
      filters.priceMax = Int64(range[range.index(after: dash)...]).map { $0.minus(1) }
    }
    let sort = all("sort").first.flatMap(SearchSort.init(rawValue:))
    var query = SearchQuery(
      FormText.tidy((all("q").first ?? "").cut(wordsMax)), site: ID(0), filters: filters,
      sort: sort ?? .relevance, cursor: all("after").first.flatMap { Cursor(text: $0) }, language: call.shownLanguage)
    query.isSortChosen = sort != nil
    return query
  }

  private static func page(_ asked: SearchQuery, near: NearAsked?, _ visit: Visit, in tx: Transaction) throws -> HTML {
    var query = asked
    let visit = near?.km.map { visit.looking(km: $0) } ?? visit
    (query.site, query.currency) = (ID(visit.site.id.raw), visit.site.currency)
    if near != nil { query.filters.items = try NearGoods.today(visit.reader.reach, visit.reader.format, in: tx) }
    query.filters.within = near?.km
    // Goods are never open, and near to nobody.
    let stores = StoresFound(query.text)
    var goods = query
    goods.text = stores.words
    let answer = try goods.run(in: tx)
    let cards = try CardQueries.cards(answer.hits.map { ID<Product>($0.item) }, site: visit.site.id, in: tx)
    let language = query.language
    let tree = try CategoryTree.load(in: tx)
    let brands = try BrandQueries.brands(Array(Set(answer.facets.brands.map(\.value) + query.filters.brands)).sorted().map { ID($0) }, in: tx)
    let groups = try beside(goods, without: answer.dropped, hasGoods: !cards.isEmpty, stores, visit, in: tx)
    let instead = cards.isEmpty ? try CardList(site: visit.site.id, scope: .site).page(in: tx, size: 8).items : []
    return SearchPage(
      query: query, answer: answer,
      cards: try CollectDays.cards(cards, of: visit, in: tx).showing(AskedChoices(query.filters, answer).found(cards, in: tx)),
      categoryNames: Dictionary(tree.names(in: language).map { ($0.key.raw, $0.value) }, uniquingKeysWith: { first, _ in first }),
      categoryParents: Dictionary(tree.nodes.compactMap { node in node.parent.map { (node.id.raw, $0.raw) } }, uniquingKeysWith: { first, _ in first }),
      brandNames: Dictionary(brands.map { ($0.id.raw, $0.name.text(in: language)) }, uniquingKeysWith: { first, _ in first }), instead: try ShopCards(instead).withHearts(of: visit, in: tx),
      groups: groups, isNear: near != nil
    ).html(visit.reader)
  }

  /// Brands, malls and stores of the same words; only beside the first page of the whole answer. Words that no goods answer may name
  /// a place: of 여백 성수 the goods are 여백's, the mall is in 성수.
  private static func beside(_ query: SearchQuery, without dropped: [String], hasGoods: Bool, _ stores: StoresFound, _ visit: Visit, in tx: Transaction) throws -> FoundGroups {
    var groups = FoundGroups()
    guard !query.text.isEmpty, query.cursor == nil, query.filters == SearchFilters() else { return groups }
    groups.isNear = stores.isNear
    var heard = HeardWords(dropped)
    func found(_ kind: SearchKind, _ words: String? = nil) throws -> [Int64] {
      var query = query
      (query.text, query.isWhole) = (words ?? query.text, words != nil)
      (query.kinds, query.size, query.sort, query.wantsFacets, query.isPlain) = ([kind], FoundGroups.most, .relevance, false, true)
      let answer = try query.run(in: tx)
      if kind == .mall, !answer.hits.isEmpty { heard.hear(query.text, without: answer.dropped) }
      return answer.hits.map(\.item)
    }
    let reach = visit.reader.reach
    func houses(_ words: String? = nil, isAnywhere: Bool = false) throws -> [PartyID] {
      var query = query
      (query.text, query.isWhole, query.isAnywhere) = (words ?? query.text, words != nil, isAnywhere)
      let found = try stores.ids(query, from: reach, in: tx)
      (groups.storeWords, groups.placesInAll) = (query.text, found.inAll)
      if !found.ids.isEmpty {
        heard.hear(query.text, without: found.dropped)
        groups.unanswered = found.dropped
      }
      return found.ids
    }
    let brands = try found(.brand).map { ID<Brand>($0) }
    let standing = try BrandQueries.standing(brands, on: visit.site.id, in: tx)
    let known = Dictionary(try BrandQueries.brands(brands.filter(standing.contains), in: tx).map { ($0.id, $0) }) { first, _ in first }
    groups.brands = brands.compactMap { known[$0] }
    var malls = try found(.mall), places = try houses()
    for words in PlaceInWords.readings(query.text, dropped) where malls.isEmpty && places.isEmpty {
      malls = try found(.mall, words)
      // Beside goods a part of the words is the mall's, and not everything that stands in it.
      if malls.isEmpty || dropped.isEmpty || dropped.joined(separator: " ") == query.text { places = try houses(words) }
    }
    if !hasGoods, malls.isEmpty, places.isEmpty { places = try houses(isAnywhere: true) }
    // Beside goods a colour that none of them has was given up, whatever stores are called.
    groups.placeWords = hasGoods ? heard.words.filter { !GoodsWords.has($0) } : heard.words
    let mallsKnown = try Mall.all(malls.map { PartyID($0) }, in: tx)
    groups.malls = malls.compactMap { mallsKnown[PartyID($0)] }
    try stores.show(places, called: stores.called(query, among: places, in: tx), from: reach, &groups, in: tx)
    if stores.isOpenNow { try openMalls(&groups, in: tx) }
    groups.notes = try PlaceNotes.of(malls: groups.malls, units: groups.places, in: tx)
    return groups
  }

  /// Leaves the malls that are open; where nothing is, all of them, and says so.
  private static func openMalls(_ groups: inout FoundGroups, in tx: Transaction) throws {
    let states = try Openings.of(groups.malls, in: tx).compactMapValues { $0.state(at: tx.now) }
    let open = groups.malls.filter { states[$0.id]?.isOpen == true }
    if open.isEmpty, !groups.malls.isEmpty, groups.places.isEmpty { groups.areAllClosed = true }
    if !open.isEmpty || !groups.areAllClosed { groups.malls = open }
    groups.states.merge(states) { first, _ in first }
  }
}
