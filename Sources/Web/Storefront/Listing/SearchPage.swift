import Commerce
import Kernel
import Search

/// What was found, ways to narrow it with counts, and a way on when nothing was.
package struct SearchPage: Sendable {
  package var query: SearchQuery
  package var answer: SearchAnswer
  package var cards: ShopCards
  package var categoryNames: [Int64: String]
  package var brandNames: [Int64: String]
  /// Shown when nothing was found.
  package var instead: ShopCards
  /// Found beside the goods.
  package var groups = FoundGroups()

  package init(
    query: SearchQuery, answer: SearchAnswer, cards: ShopCards, categoryNames: [Int64: String], brandNames: [Int64: String],
    instead: ShopCards = ShopCards([]), groups: FoundGroups = FoundGroups()
  ) {
    self.groups = groups
    self.query = query
    self.answer = answer
    self.cards = cards
    self.categoryNames = categoryNames
    self.brandNames = brandNames
    self.instead = instead
  }

  private var isNarrowed: Bool { query.filters != SearchFilters() }

  package func html(_ reader: Reader) -> HTML {
    let words = query.text
    let title = words.isEmpty ? reader.say(ShopPhrases.searchAll) : reader.say(ShopPhrases.searchTitle, ["words": words])
    return Layout.page(
      Head(title: title, canonical: Paths.search(words), isPublic: false), reader, tab: .search, asksPlace: true,
      body: """
        <div class="stack"><div class="only-phone">\(Layout.searchBox(reader, id: "page-search", words: words))</div><h1 class="search-title">\(title)</h1>\(said(reader))\(groups.html(reader))\(cards.cards.isEmpty ? nothing(reader) : found(reader))</div>
        """)
  }

  private func said(_ reader: Reader) -> HTML {
    let corrected: HTML? = answer.corrected.map { Notice(reader.say(SearchPhrases.corrected, ["text": $0]), .indigo).html }
    let struck: [HTML] = answer.dropped.map { "<s>\($0)</s> " }
    let dropped: HTML? = struck.isEmpty ? nil : #"<p class="muted search-dropped" role="status">\#(SearchPhrases.without, reader.language): \#(struck)</p>"#
    return "\(corrected)\(dropped)\(UnderstoodChips(query: query, understood: answer.understood).html(reader))"
  }

  private func found(_ reader: Reader) -> HTML {
    let count = reader.format.number(answer.total.counted)
    let total = reader.say(answer.total.isExact ? SearchPhrases.total : SearchPhrases.totalMore, ["count": count])
    let inexact: HTML? = answer.facets.isExact ? nil : #"<p class="muted">\#(SearchPhrases.countedSome, reader.language)</p>"#
    let groups = SearchFilterChoices(query: query, facets: answer.facets, categoryNames: categoryNames, brandNames: brandNames).groups(reader)
    let facets = Facets(Paths.search, kept: [(name: "q", value: query.text)], groups: groups).html(reader)
    let clear: HTML? = isNarrowed ? Button(reader.say(ShopPhrases.clearFilters), .plain, isSmall: true).link(Paths.search(query.text)) : nil
    return """
      <div class="split is-side"><details class="filters"\("open", if: isNarrowed)><summary>\(Icon.filter.html)\(ShopPhrases.filters, reader.language)</summary><div class="stack">\(facets)\(clear)</div></details>
      <div><p class="muted result-count" role="status">\(total)</p>\(inexact)<h2 class="hide">\(ShopPhrases.goods, reader.language)</h2>\(cards.grid(reader))\(Pager(path, cursor: query.cursor, next: answer.next).html(reader))</div></div>
      """
  }

  private func nothing(_ reader: Reader) -> HTML {
    // A store or a brand is an answer too.
    if !groups.isEmpty, !isNarrowed { return #"<p class="muted" role="status">\#(SearchPhrases.noGoods, reader.language)</p>"# }
    let state =
      isNarrowed
      ? EmptyState(
        reader.say(ShopPhrases.nothingTitle, ["words": query.text]), reader.say(ShopPhrases.nothingFilters),
        way: .init(reader.say(ShopPhrases.clearFilters), Paths.search(query.text)))
      : EmptyState(
        reader.say(ShopPhrases.nothingTitle, ["words": query.text]), reader.say(ShopPhrases.nothingWords),
        way: .init(reader.say(ShopPhrases.seeCategories), Paths.categories))
    let more: HTML? = instead.cards.isEmpty ? nil : Section(reader.say(ShopPhrases.tryThese)).html(reader, instead.grid(reader))
    return "\(state.html)\(more)"
  }

  /// This search without a cursor.
  private var path: Path {
    let filters = query.filters
    var path = Paths.search(query.text).with("sort", query.sort == .relevance ? nil : query.sort.rawValue).with("stock", filters.isInStock ? "1" : nil)
    for id in filters.categories { path = path.with("category", String(id)) }
    for id in filters.brands { path = path.with("brand", String(id)) }
    for option in filters.options { path = path.with("option", option.name + "=" + option.value) }
    if filters.priceMin != nil || filters.priceMax != nil {
      path = path.with("price", "\(filters.priceMin ?? 0)-\(filters.priceMax.map { String($0 + 1) } ?? "")")
    }
    return path
  }
}

/// Facets as questions of a form.
struct SearchFilterChoices {
  var query: SearchQuery
  var facets: SearchFacets
  var categoryNames: [Int64: String]
  var brandNames: [Int64: String]
  /// Values of one question shown, at most.
  static let valuesMax = 12

  func groups(_ reader: Reader) -> [Choices] {
    var groups = [sorts(reader)]
    let chosen = query.filters
    if facets.inStock > 0 || chosen.isInStock {
      groups.append(Choices("stock", reader.say(ShopPhrases.stock), [Choice("1", reader.say(ShopPhrases.onlyInStock), isChosen: chosen.isInStock, count: Int64(facets.inStock))], isMany: true))
    }
    groups.append(Choices("category", reader.say(ShopPhrases.categories), named(facets.categories, categoryNames, chosen.categories), isMany: true))
    groups.append(Choices("brand", reader.say(FramePhrases.brands), named(facets.brands, brandNames, chosen.brands), isMany: true))
    groups.append(Choices("price", reader.say(ShopPhrases.price), prices(reader)))
    let byName = Dictionary(grouping: facets.options, by: \.value.name)
    for (name, values) in byName.sorted(by: { $0.key < $1.key }).prefix(4) {
      groups.append(
        Choices(
          "option", OptionWords.text(name, in: reader.language),
          SizeOrder.sorted(Array(values.prefix(Self.valuesMax)), by: \.value.value).map {
            Choice("\(name)=\($0.value.value)", OptionWords.text($0.value.value, in: reader.language), isChosen: chosen.options.contains($0.value), count: Int64($0.count))
          }, isMany: true))
    }
    return groups.filter { !$0.choices.isEmpty }
  }

  private func sorts(_ reader: Reader) -> Choices {
    let all: [(SearchSort, Phrase)] = [
      (.relevance, ShopPhrases.sortRelevance), (.popular, ShopPhrases.sortPopular), (.newest, ShopPhrases.sortNewest),
      (.priceUp, ShopPhrases.sortPriceUp), (.priceDown, ShopPhrases.sortPriceDown), (.rating, ShopPhrases.sortRating),
    ]
    return Choices("sort", reader.say(ShopPhrases.sort), all.map { Choice($0.0.rawValue, reader.say($0.1), isChosen: $0.0 == query.sort) })
  }

  private func named(_ counts: [SearchFacets.Count<Int64>], _ names: [Int64: String], _ chosen: [Int64]) -> [Choice] {
    counts.prefix(Self.valuesMax).compactMap { count in
      names[count.value].map { Choice(String(count.value), $0, isChosen: chosen.contains(count.value), count: Int64(count.count)) }
    }
  }

  private func prices(_ reader: Reader) -> [Choice] {
    facets.prices.map { count in
      let least = reader.format.money(.won(count.value.min))
      let words = count.value.below.map { below in
        count.value.min == 0
          ? reader.say(ShopPhrases.upTo, ["price": reader.format.money(.won(below))]) : least + " ~ " + reader.format.money(.won(below))
      } ?? reader.say(ShopPhrases.from, ["price": least])
      let isChosen = query.filters.priceMin == count.value.min && query.filters.priceMax == count.value.below.map { $0 - 1 }
      return Choice("\(count.value.min)-\(count.value.below.map { String($0) } ?? "")", words, isChosen: isChosen, count: Int64(count.count))
    }
  }
}
