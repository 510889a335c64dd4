import Catalog
import Kernel
import Search
import Web

/// A search as it stands in an address, without a cursor: what a form asks again, and what a chip leaves out.
struct SearchAddress {
  var query: SearchQuery

  /// The filters as questions, in the order in which addresses have them.
  func filters() -> [(name: String, value: String)] {
    let filters = query.filters
    var asked: [(name: String, value: String)] = filters.items == nil ? [] : [("pickup", NearAsked(km: filters.within).text)]
    if filters.isInStock { asked.append(("stock", "1")) }
    if filters.isOnSale { asked.append(("sale", "1")) }
    asked += filters.categories.map { ("category", String($0)) }
    asked += filters.brands.map { ("brand", String($0)) }
    asked += filters.options.map { ("option", $0.name + "=" + $0.value) }
    if filters.priceMin != nil || filters.priceMax != nil {
      asked.append(("price", "\(filters.priceMin ?? 0)-\(filters.priceMax.map { String($0.plus(1)) } ?? "")"))
    }
    return asked
  }

  /// The order when it is not the usual one, or was chosen against what the words ask for.
  var sort: String? { query.sort == .relevance && !query.isSortChosen ? nil : query.sort.rawValue }

  /// This search; `omitted` leaves one filter out.
  func path(without omitted: (name: String, value: String)? = nil) -> Path {
    filters().reduce(Paths.search(query.text).with("sort", sort)) { path, asked in
      if let omitted, omitted == asked { return path }
      return path.with(asked.name, asked.value)
    }
  }
}

/// The filters that narrow a search now, each a link to the same search without it.
struct ActiveFilters {
  var query: SearchQuery
  var categoryNames: [Int64: String]
  var brandNames: [Int64: String]

  func html(_ reader: Reader) -> HTML? {
    let address = SearchAddress(query: query)
    let chips: [HTML] = address.filters().map { asked in
      let words = words(asked, reader)
      let way = address.path(without: asked).at("results")
      return """
        <a class="chip is-set" href="\(to: way)" aria-label="\(reader.say(SearchPhrases.remove, ["filter": words]))">\(words)<span aria-hidden="true">✕</span></a>
        """
    }
    guard !chips.isEmpty else { return nil }
    let clear: HTML? = chips.count < 2 ? nil
      : #"<a class="text-button" href="\#(to: Paths.search(query.text).with("sort", address.sort).at("results"))">\#(ShopPhrases.clearFilters, reader.language)</a>"#
    return #"<nav class="chips active-filters" aria-label="\#(ShopPhrases.activeFilters, reader.language)">\#(chips)\#(clear)</nav>"#
  }

  private func words(_ asked: (name: String, value: String), _ reader: Reader) -> String {
    switch asked.name {
    case "pickup": return reader.say(PlacePhrases.today)
    case "stock": return reader.say(ShopPhrases.onlyInStock)
    case "sale": return reader.say(ShopPhrases.onlyOnSale)
    case "category": return Int64(asked.value).flatMap { categoryNames[$0] } ?? asked.value
    case "brand": return Int64(asked.value).flatMap { brandNames[$0] } ?? asked.value
    case "price": return price(reader)
    default:
      let value = asked.value.split(separator: "=", maxSplits: 1).last.map(String.init) ?? asked.value
      return OptionWords.text(value, in: reader.language)
    }
  }

  private func price(_ reader: Reader) -> String {
    let filters = query.filters
    func money(_ amount: Int64) -> String { reader.format.money(Money(amount, query.currency)) }
    guard let most = filters.priceMax.map({ $0.plus(1) }) else { return reader.say(ShopPhrases.from, ["price": money(filters.priceMin ?? 0)]) }
    guard let least = filters.priceMin, least > 0 else { return reader.say(ShopPhrases.upTo, ["price": money(most)]) }
    return reader.format.span(money(least), money(most))
  }
}

/// The order of what was found, apart from the filters; sends itself where scripts run.
struct SearchSorting {
  var query: SearchQuery
  /// The order that is shown.
  var shown: SearchSort

  static func phrase(_ sort: SearchSort) -> Phrase {
    switch sort {
    case .relevance: ShopPhrases.sortRelevance
    case .popular: ShopPhrases.sortPopular
    case .newest: ShopPhrases.sortNewest
    case .priceUp: ShopPhrases.sortPriceUp
    case .priceDown: ShopPhrases.sortPriceDown
    case .rating: ShopPhrases.sortRating
    case .near: PlacePhrases.sortNearest
    }
  }

  func html(_ reader: Reader) -> HTML {
    // Distance is known of what stands near the reader alone.
    let all: [SearchSort] = (query.filters.items == nil ? [] : [.near]) + [.relevance, .popular, .newest, .priceUp, .priceDown, .rating]
    let options: [HTML] = all.map { #"<option value="\#($0.rawValue)"\#("selected", if: $0 == shown)>\#(Self.phrase($0), reader.language)</option>"# }
    let kept: [HTML] = ([(name: "q", value: query.text)] + SearchAddress(query: query).filters()).filter { !$0.value.isEmpty }.map {
      #"<input type="hidden" name="\#($0.name)" value="\#($0.value)">"#
    }
    return """
      <form novalidate class="sorting" action="\(to: Paths.search.at("results"))" data-auto-submit>\(kept)<label class="hide" for="search-sort">\(ShopPhrases.sort, reader.language)</label><select class="input" id="search-sort" name="sort">\(options)</select><span data-auto-hide>\(Button(reader.say(ShopPhrases.show), .outline, isSmall: true).submit())</span></form>
      """
  }
}
