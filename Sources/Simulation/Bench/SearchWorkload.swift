import Kernel
import Search
import Storage

/// A made-up catalogue of any size with Korean and English names, and the queries that shoppers put to it: for `madang bench`.
package struct SearchWorkload: Sendable {
  package static let site = ID<SearchSite>(1)
  /// Documents of one transaction.
  static let batch = 2000
  /// Documents that the lists take in at a time.
  private static let fold = 100_000

  package let count: Int
  package let seed: UInt64

  package init(count: Int, seed: UInt64 = 1) {
    self.count = count
    self.seed = seed
  }

  /// Fills a migrated database; tells after every batch how many documents are in.
  package func fill(_ database: Database, progress: (Int) -> Void = { _ in }) throws {
    for start in stride(from: 0, to: count, by: Self.batch) {
      let end = min(count, start + Self.batch)
      let documents = (start..<end).map(document)
      try database.writeNow { try SearchIndex.put(documents, in: $0) }
      // As its round would in the meantime.
      _ = try database.writeNow { try SearchIndex.tidy(most: Self.fold, least: Self.fold, in: $0) }
      progress(end)
    }
    while try database.writeNow({ try SearchIndex.tidy(most: Self.fold, least: 1, in: $0) }) {}
  }

  /// The `number`-th product; the same for the same seed.
  package func document(_ number: Int) -> SearchDocument {
    var dice = Dice(seed: seed &+ UInt64(number) &* 0x9E37_79B9)
    let brand = dice.below(dice.below(4) == 0 ? Self.brands.count : 40)
    let noun = dice.below(Self.nouns.count)
    let (korean, english, category) = Self.nouns[noun]
    let adjective = Self.adjectives[dice.below(Self.adjectives.count)], audience = Self.audiences[dice.below(Self.audiences.count)]
    let colour = Self.colours[dice.below(Self.colours.count)]
    let model = 100 + dice.below(900)
    var document = SearchDocument(
      site: Self.site, kind: .product, item: Int64(number + 1),
      names: [
        "\(Self.brands[brand].0) \(audience.0) \(adjective.0) \(korean) \(colour.0) \(model)",
        "\(Self.brands[brand].1) \(audience.1) \(adjective.1) \(english) \(colour.1) \(model)",
      ],
      created: Instant(milliseconds: 1_700_000_000_000 + Int64(dice.below(60_000_000)) * 1000))
    document.brand = SearchDocument.Group(id: Int64(brand + 1), names: [Self.brands[brand].0, Self.brands[brand].1])
    document.categories = [
      SearchDocument.Group(id: Int64(1000 + category), names: [Self.categories[category].0, Self.categories[category].1]),
      SearchDocument.Group(id: Int64(2000 + noun), names: [korean, english]),
    ]
    document.keywords = ["SKU-\(number)-\(model)"]
    document.options = [SearchOption("색상", colour.0)] + (0..<3).map { SearchOption("사이즈", String(230 + ($0 + dice.below(4)) * 10)) }
    document.price = .won(Int64(1 + dice.below(40) * dice.below(40)) * 1000 - 100)
    // Few are wanted much: a long tail.
    document.popularity = Int64(10_000_000 / (1 + dice.below(count * 4 + 1000)))
    document.ratingHundredths = Int64(dice.below(3) == 0 ? 0 : 300 + dice.below(201))
    document.isInStock = dice.below(10) > 0
    document.stockedAt = (0..<dice.below(5)).map { _ in Int64(1 + dice.below(300)) }
    return document
  }

  /// A mixed list: words, brands, parts, initials, slips, typos, filters and sorts, Korean and English.
  package func queries(_ wanted: Int = 500) -> [SearchQuery] {
    var dice = Dice(seed: seed &+ 77)
    return (0..<wanted).map { number in
      let noun = Self.nouns[dice.below(Self.nouns.count)], brand = Self.brands[dice.below(Self.brands.count)]
      let adjective = Self.adjectives[dice.below(Self.adjectives.count)], colour = Self.colours[dice.below(Self.colours.count)]
      var query = SearchQuery("", site: Self.site)
      switch number % 14 {
      case 0: query.text = noun.0
      case 1: query.text = noun.1
      case 2: query.text = "\(brand.0) \(noun.0)"
      case 3: query.text = "\(brand.1) \(noun.1)"
      case 4: query.text = "\(adjective.0) \(noun.0) \(colour.0)"
      case 5: query.text = String(noun.0.prefix(2))
      case 6: query.text = String(brand.1.prefix(3)).lowercased()
      case 7: query.text = Self.initials(brand.0)
      case 8: query.text = Self.initials(noun.0) + " " + colour.0
      case 9: query.text = Self.slipped(brand.0)
      case 10: query.text = Self.misspelt(brand.1, &dice)
      case 11: query.text = "\(colour.1) \(noun.1) \(100 + dice.below(900))"
      case 12:
        query.text = noun.0
        query.filters.priceMin = 10_000
        query.filters.priceMax = 50_000
        query.filters.isInStock = true
        query.sort = .priceUp
      default:
        query.text = noun.0
        query.filters.brands = [Int64(1 + dice.below(40))]
        query.sort = .newest
      }
      return query
    }
  }
}
