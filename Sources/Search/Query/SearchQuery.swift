import Kernel

/// What a shopper asks for. Empty text with filters browses; empty text alone lists the most popular.
package struct SearchQuery: Sendable {
  /// Hits on one page, at most.
  package static let sizeMax = 100

  /// Hits that are counted exactly, at most.
  package static let countMost = 50_000

  package var text: String
  package var site: ID<SearchSite>
  package var kinds: Set<SearchKind>
  package var filters: SearchFilters
  package var sort: SearchSort
  /// Somebody chose the order, so that words change it no more.
  package var isSortChosen = false
  package var cursor: Cursor?
  package var size: Int
  package var language: Language
  /// Facets cost a few milliseconds over thousands of hits; the second page seldom needs them.
  package var wantsFacets: Bool
  /// Hits that are counted; beyond them counts are of the first ones, and said to be so.
  package var countMax = Self.countMost
  /// Only as it was typed: for groups beside the goods, where a guess would be noise.
  package var isPlain = false
  /// Latin words are whole ones, and begin nothing: for words that are left over beside the goods.
  package var isWhole = false
  /// Where a kind of house does not stand where it was wanted, those elsewhere are shown.
  package var isAnywhere = false
  /// The shop's currency, by which bands of prices are cut.
  package var currency = Currency.krw

  package init(
    _ text: String, site: ID<SearchSite>, kinds: Set<SearchKind> = [.product], filters: SearchFilters = SearchFilters(),
    sort: SearchSort = .relevance, cursor: Cursor? = nil, size: Int = 40, language: Language = .korean, wantsFacets: Bool = true
  ) {
    self.text = text
    self.site = site
    self.kinds = kinds
    self.filters = filters
    self.sort = sort
    self.cursor = cursor
    self.size = size
    self.language = language
    self.wantsFacets = wantsFacets
  }

  package enum No: Refusal, Equatable {
    case sizeOutOfRange
    case cursorUnreadable
    case priceRangeEmpty
    /// The order of distance was asked for, and not from where.
    case nearUnknown
    /// Things of this kind stand nowhere.
    case nearUnheeded

    package var code: String {
      switch self {
      case .sizeOutOfRange: "search/size-out-of-range"
      case .cursorUnreadable: "search/cursor-unreadable"
      case .priceRangeEmpty: "search/price-range-empty"
      case .nearUnknown: "search/near-unknown"
      case .nearUnheeded: "search/near-unheeded"
      }
    }
    package var sort: RefusalSort { .invalid }
    package var sentence: Sentence {
      switch self {
      case .sizeOutOfRange: Sentence(SearchPhrases.sizeOutOfRange, ["max": String(SearchQuery.sizeMax)])
      case .cursorUnreadable: Sentence(SearchPhrases.cursorUnreadable)
      case .priceRangeEmpty: Sentence(SearchPhrases.priceRangeEmpty)
      case .nearUnknown: Sentence(SearchPhrases.nearUnknown)
      case .nearUnheeded: Sentence(SearchPhrases.nearUnheeded)
      }
    }
    package var pointer: String? {
      switch self {
      case .sizeOutOfRange: "/size"
      case .cursorUnreadable: "/cursor"
      case .priceRangeEmpty: "/price_max"
      case .nearUnknown: "/near"
      case .nearUnheeded: "/sort"
      }
    }
  }
}

/// How hits are ordered; ties fall to static order.
package enum SearchSort: String, CaseIterable, Sendable {
  case relevance
  case newest
  case priceUp = "price-up"
  case priceDown = "price-down"
  case popular
  case rating
  /// The nearest first, of things that are given with how far away they are (`SearchFilters.items`).
  case near
}

/// What narrows the hits. Values of one sort are alternatives; different sorts must all hold.
package struct SearchFilters: Hashable, Sendable {
  package var categories: [Int64] = []
  package var brands: [Int64] = []
  /// Of the same name alternatives, of different names all.
  package var options: [SearchOption] = []
  package var priceMin: Int64?
  package var priceMax: Int64?
  package var ratingMinHundredths: Int64?
  package var isInStock = false
  package var isOnSale = false
  /// In stock at one of these places.
  package var places: [Int64] = []
  package var merchants: [Int64] = []
  /// Colours and sizes as people write them: black, 검정, 270.
  package var colours: [String] = []
  package var sizes: [String] = []
  /// Only these things, whatever else holds, each with how far away it is; nil for all.
  package var items: [Int64: Int64]?
  /// How far these lie at most, in kilometres, where that was asked for; the search itself does not heed it.
  package var within: Int?
  /// The same by where they stand on the shelf that is looked through.
  var slots: [Int64: Int64]?

  package init() {}

  /// Values of one sort that are read, at most.
  static let valuesMax = 50

  var expression: Expression {
    var parts: [Expression] = []
    func add(_ sort: Label.Sort, _ ids: [Int64]) {
      if !ids.isEmpty { parts.append(.any(ids.prefix(Self.valuesMax).map { .token(Label(sort: sort, id: $0).token) })) }
    }
    add(.category, categories)
    add(.brand, brands)
    for (_, choices) in Dictionary(grouping: options.prefix(Self.valuesMax), by: { PlainText.fold($0.known.name) }).sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      add(.option, choices.map(\.key))
    }
    if isInStock { add(.stock, [1]) }
    if isOnSale { add(.sale, [1]) }
    add(.place, places)
    add(.merchant, merchants)
    if !colours.isEmpty { parts.append(.any(colours.prefix(Self.valuesMax).map { .token(Self.colourToken($0)) })) }
    if !sizes.isEmpty { parts.append(.any(sizes.prefix(Self.valuesMax).map { .token(Tokens.token("xz", PlainText.fold($0).filter { $0 != 0x20 && $0 != 0x2D })) })) }
    if let range = priceRange { parts.append(.any(Band.priceTokens(range).map(Expression.token))) }
    if let least = ratingMinHundredths, least > 0 {
      parts.append(.any((Band.rating(least)...Band.rating(500)).map { .token(Band.ratingToken($0)) }))
    }
    return .all(parts)
  }

  /// A known colour by any of its names; another one is carried by nothing.
  private static func colourToken(_ colour: String) -> String {
    let name = Lexicon.colour(Synonyms.key(colour)).map { Lexicon.colours[$0].name } ?? PlainText.fold(colour).filter { $0 != 0x20 && $0 != 0x2D }
    return Tokens.token("xh", name)
  }

  /// Prices that pass, or nil when all do.
  private var priceRange: ClosedRange<Int64>? {
    guard priceMin != nil || priceMax != nil else { return nil }
    let least = max(0, priceMin ?? 0)
    return least...max(least, priceMax ?? Int64.max)
  }

  /// Whether facts decide what passes.
  var needFacts: Bool { priceMin != nil || priceMax != nil || ratingMinHundredths != nil || slots != nil }

  /// The exact words on what bands only circle.
  func passes(slot: Int64, price: Int64, rating: Int64) -> Bool {
    if let slots, slots[slot] == nil { return false }
    // What words ask for and what was chosen may leave nothing between them.
    if let priceRange, !priceRange.contains(price) || price > priceMax ?? .max { return false }
    if let ratingMinHundredths, rating < ratingMinHundredths { return false }
    return true
  }
}
