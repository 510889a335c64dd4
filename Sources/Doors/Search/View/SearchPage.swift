import Catalog
import Kernel
import Search
import Web

/// What was found, ways to narrow it with counts, and a way on when nothing was.
package struct SearchPage: Sendable {
  package var query: SearchQuery
  package var answer: SearchAnswer
  package var cards: ShopCards
  package var categoryNames: [Int64: String]
  /// The category above each; those at the top are left out.
  package var categoryParents: [Int64: Int64]
  package var brandNames: [Int64: String]
  /// Shown when nothing was found.
  package var instead: ShopCards
  /// Found beside the goods.
  package var groups = FoundGroups()
  /// Whether only what can be collected near the reader today was asked for.
  package var isNear: Bool

  /// What the address says then.
  package static let nearToday = "today"

  package init(
    query: SearchQuery, answer: SearchAnswer, cards: ShopCards, categoryNames: [Int64: String], categoryParents: [Int64: Int64], brandNames: [Int64: String],
    instead: ShopCards = ShopCards([]), groups: FoundGroups = FoundGroups(), isNear: Bool = false
  ) {
    self.isNear = isNear
    self.groups = groups
    self.query = query
    self.answer = answer
    self.cards = cards
    self.categoryNames = categoryNames
    self.categoryParents = categoryParents
    self.brandNames = brandNames
    self.instead = instead
  }

  private var isNarrowed: Bool { isNear || query.filters != SearchFilters() }

  package func html(_ reader: Reader) -> HTML {
    let words = query.text
    let title = words.isEmpty ? reader.say(ShopPhrases.searchAll) : reader.say(ShopPhrases.searchTitle, ["words": words])
    return Layout.page(
      Head(title: title, canonical: Paths.search(words), isPublic: false), reader, tab: .search, asksPlace: true, words: words,
      body: """
        <div class="stack"><div class="only-phone">\(Layout.searchBox(reader, id: "page-search", words: words))</div><h1 class="search-title">\(title)</h1>\(said(reader))\(nearWords(reader))\(groups.html(reader))\(cards.cards.isEmpty ? nothing(reader) : found(reader))</div>
        """)
  }

  private func said(_ reader: Reader) -> HTML {
    let corrected: HTML? = answer.corrected.map { Notice(reader.say(SearchPhrases.corrected, ["text": $0]), .indigo).html }
    // What names a mall or a store was heard, beside the goods.
    let isOfStores = answer.hits.isEmpty && !groups.places.isEmpty, unheard = answer.dropped.filter { !groups.placeWords.contains($0) }
    let struck: [HTML] = (isOfStores ? groups.unanswered + unheard.filter { !groups.unanswered.contains($0) } : unheard).map { "<s>\($0)</s> " }
    let why = answer.hits.isEmpty && !isOfStores ? SearchPhrases.unanswered : SearchPhrases.without
    let dropped: HTML? = struck.isEmpty ? nil : #"<p class="muted search-dropped" role="status">\#(why, reader.language): \#(struck)</p>"#
    let nearby: HTML? = answer.nearby.map { near in
      let shown = near.shown.map { $0.text(in: reader.language) }.joined(separator: ", ")
      return Notice(reader.say(SearchPhrases.nearby, ["asked": near.asked, "shown": shown]), .indigo).html
    }
    return "\(corrected)\(nearby)\(dropped)\(UnderstoodChips(query: query, understood: answer.understood).html(reader))"
  }

  /// From where near counts, or that nobody knows yet.
  private func nearWords(_ reader: Reader) -> HTML? {
    guard isNear else { return nil }
    guard let name = PlaceWords.name(reader) else {
      return Notice(reader.say(PlacePhrases.todayWantsPlace), .indigo, way: .init(reader.say(PlacePhrases.choose), Paths.place(then: reader.here ?? Paths.search(query.text).with("pickup", Self.nearToday)))).html
    }
    return #"<p class="muted">\#(reader.say(PlacePhrases.todayNear, ["place": name, "km": String(reader.nearKm)]))</p>"#
  }

  private func found(_ reader: Reader) -> HTML {
    let count = reader.format.number(answer.total.counted)
    let total = reader.say(answer.total.isExact ? SearchPhrases.total : SearchPhrases.totalMore, ["count": count])
    let inexact: HTML? = answer.facets.isExact ? nil : #"<p class="muted">\#(SearchPhrases.countedSome, reader.language)</p>"#
    let address = SearchAddress(query: query)
    let kept = [(name: "q", value: query.text), (name: "sort", value: address.sort ?? "")].filter { !$0.value.isEmpty }
    let facets = Facets(
      Paths.search.at("results"), kept: kept,
      groups: SearchFilterChoices(query: query, facets: answer.facets, categoryNames: categoryNames, categoryParents: categoryParents, brandNames: brandNames).groups(reader),
      count: Paths.searchCount, clear: Paths.search(query.text).with("sort", address.sort), chosen: address.filters().count)
    return """
      <div class="split is-side">\(facets.html(reader))
      <div class="results" id="results"><div class="result-head"><p class="muted result-count" role="status">\(total)</p>\(SearchSorting(query: query, shown: answer.sort).html(reader))</div>\(active.html(reader))\(inexact)<h2 class="hide">\(ShopPhrases.goods, reader.language)</h2>\(cards.grid(reader))\(Pager(address.path(), cursor: query.cursor, next: answer.next).html(reader))</div></div>
      """
  }

  private var active: ActiveFilters { ActiveFilters(query: query, categoryNames: categoryNames, brandNames: brandNames) }

  private func nothing(_ reader: Reader) -> HTML {
    // A store or a brand is an answer too, unless something was not to be shown.
    if !groups.isEmpty, !isNarrowed, !answer.understood.contains(where: \.isRefusal) { return #"<p class="muted" role="status">\#(SearchPhrases.noGoods, reader.language)</p>"# }
    // Words that narrow can be taken back in one press, the unwanted first.
    let wish = answer.understood.first(where: \.isRefusal) ?? answer.understood.first
    let state =
      isNear && reader.whereabouts != nil
      ? nothingNear(reader)
      : isNarrowed
      ? EmptyState(
        query.text.isEmpty ? reader.say(ShopPhrases.nothingHere) : reader.say(ShopPhrases.nothingTitle, ["words": query.text]), reader.say(ShopPhrases.nothingFilters),
        way: .init(reader.say(ShopPhrases.clearFilters), Paths.search(query.text)),
        more: wish.flatMap { $0.isRefusal ? Notice.Way(UnderstoodChips(query: query, understood: [$0]).taken($0.wish, reader), Paths.search($0.rest)) : nil })
      : wish.map { wish in
        EmptyState(
          reader.say(ShopPhrases.nothingTitle, ["words": query.text]), reader.say(ShopPhrases.nothingWished),
          way: .init(UnderstoodChips(query: query, understood: [wish]).taken(wish.wish, reader), Paths.search(wish.rest)))
      } ?? EmptyState(
        query.text.isEmpty ? reader.say(ShopPhrases.nothingHere) : reader.say(ShopPhrases.nothingTitle, ["words": query.text]), reader.say(ShopPhrases.nothingWords),
        way: .init(reader.say(ShopPhrases.seeCategories), Paths.categories))
    let more: HTML? = instead.cards.isEmpty ? nil : Section(reader.say(ShopPhrases.tryThese)).html(reader, instead.grid(reader))
    return #"<div class="results" id="results">\#(active.html(reader))\#(state.html)</div>\#(more)"#
  }

  /// No shop within reach has anything for today: the way leads farther out, and from there to what is sent.
  private func nothingNear(_ reader: Reader) -> EmptyState {
    let address = SearchAddress(query: query), usual = ("pickup", NearAsked(km: query.filters.within).text)
    let name = PlaceWords.name(reader) ?? "", km = query.filters.within ?? reader.nearKm
    let title = reader.say(ShopPhrases.nothingNear, ["place": name, "km": String(km)])
    let everything = Notice.Way(reader.say(ShopPhrases.alsoSent), address.path(without: usual))
    guard km < NearAsked.widest else {
      return EmptyState(
        title, reader.say(ShopPhrases.nothingWide), way: everything, more: .init(reader.say(PlacePhrases.choose), Paths.place(then: reader.here ?? address.path())))
    }
    let wide = address.path(without: usual).with("pickup", NearAsked(km: NearAsked.widest).text)
    return EmptyState(title, reader.say(ShopPhrases.nothingNearWords), way: .init(reader.say(ShopPhrases.lookWider, ["km": String(NearAsked.widest)]), wide), more: everything)
  }
}

/// Facets as questions of a form.
struct SearchFilterChoices {
  var query: SearchQuery
  var facets: SearchFacets
  var categoryNames: [Int64: String]
  var categoryParents: [Int64: Int64]
  var brandNames: [Int64: String]
  /// Values of one question shown, at most.
  static let valuesMax = 12

  func groups(_ reader: Reader) -> [Choices] {
    var groups: [Choices] = []
    let chosen = query.filters
    let isNear = chosen.items != nil
    if isNear || reader.whereabouts != nil {
      groups.append(Choices("pickup", reader.say(ShopPhrases.collect), [Choice(NearAsked(km: chosen.within).text, reader.say(PlacePhrases.today), isChosen: isNear)], isMany: true))
    }
    if facets.inStock > 0 || chosen.isInStock {
      groups.append(Choices("stock", reader.say(ShopPhrases.stock), [Choice("1", reader.say(ShopPhrases.onlyInStock), isChosen: chosen.isInStock, count: Int64(facets.inStock))], isMany: true))
    }
    if facets.onSale > 0 || chosen.isOnSale {
      groups.append(Choices("sale", reader.say(ShopPhrases.sale), [Choice("1", reader.say(ShopPhrases.onlyOnSale), isChosen: chosen.isOnSale, count: Int64(facets.onSale))], isMany: true))
    }
    groups.append(Choices("category", reader.say(ShopPhrases.categories), named(level(of: facets.categories), categoryNames, chosen.categories), isMany: true))
    groups.append(Choices("brand", reader.say(FramePhrases.brands), named(facets.brands, brandNames, chosen.brands), isMany: true))
    groups.append(Choices("price", reader.say(ShopPhrases.price), prices(reader)))
    let byName = Dictionary(grouping: facets.options, by: \.value.name)
    for (name, values) in byName.sorted(by: { $0.key < $1.key }).prefix(4) {
      groups.append(
        Choices(
          "option", OptionWords.text(name, in: reader.language),
          SizeOrder.sorted(Array(values.prefix(Self.valuesMax)), by: \.value.value).map {
            Choice("\(name)=\($0.value.value)", OptionWords.text($0.value.value, in: reader.language), isChosen: chosen.options.contains(where: $0.value.isSame), count: Int64($0.count))
          }, isMany: true))
    }
    return groups.filter { !$0.choices.isEmpty }
  }

  /// Categories of one level: the deepest of which there are not too many, beside what ends above it; so that no goods are counted
  /// once for a category and once more for the one around it.
  func level(of counts: [SearchFacets.Count<Int64>]) -> [SearchFacets.Count<Int64>] {
    func depth(_ id: Int64) -> Int {
      var depth = 0, next = categoryParents[id]
      while let parent = next, depth < Category.depthMax { (depth, next) = (depth + 1, categoryParents[parent]) }
      return depth
    }
    let around = Set(counts.compactMap { categoryParents[$0.value] })
    let chosen = query.filters.categories
    for level in stride(from: Category.depthMax, through: 1, by: -1) {
      let shown = counts.filter { depth($0.value) == level || (depth($0.value) < level && !around.contains($0.value)) || chosen.contains($0.value) }
      if shown.count <= Self.valuesMax { return shown }
    }
    return counts.filter { depth($0.value) == 0 || chosen.contains($0.value) }
  }

  private func named(_ counts: [SearchFacets.Count<Int64>], _ names: [Int64: String], _ chosen: [Int64]) -> [Choice] {
    // What is chosen is always there: a form that left it out would take it away.
    let first = counts.filter { chosen.contains($0.value) } + counts.filter { !chosen.contains($0.value) }
    return first.prefix(max(Self.valuesMax, chosen.count)).compactMap { count in
      names[count.value].map { Choice(String(count.value), $0, isChosen: chosen.contains(count.value), count: Int64(count.count)) }
    }
  }

  private func prices(_ reader: Reader) -> [Choice] {
    facets.prices.map { count in
      let least = reader.format.money(Money(count.value.min, query.currency))
      let words = count.value.below.map { below in
        count.value.min == 0
          ? reader.say(ShopPhrases.upTo, ["price": reader.format.money(Money(below, query.currency))]) : reader.format.span(least, reader.format.money(Money(below, query.currency)))
      } ?? reader.say(ShopPhrases.from, ["price": least])
      let isChosen = query.filters.priceMin == count.value.min && query.filters.priceMax == count.value.below.map { $0 - 1 }
      return Choice("\(count.value.min)-\(count.value.below.map { String($0) } ?? "")", words, isChosen: isChosen, count: Int64(count.count))
    }
  }
}
