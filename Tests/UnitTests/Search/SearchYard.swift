import Kernel
import Search

/// A small seeded shop for search tests: Korean and English products, brands and stores.
enum SearchYard {
  static let site = ID<SearchSite>(7)

  static let nouns: [(String, String)] = [
    ("운동화", "Sneakers"), ("러닝화", "Running Shoes"), ("패딩", "Puffer"), ("원피스", "Dress"), ("청바지", "Jeans"), ("백팩", "Backpack"), ("선크림", "Sunscreen"), ("무선 이어폰", "Wireless Earbuds"),
    ("텀블러", "Tumbler"), ("프라이팬", "Frying Pan"), ("메모리폼 베개", "Memory Foam Pillow"), ("초콜릿", "Chocolate"), ("요가매트", "Yoga Mat"), ("캠핑의자", "Camping Chair"), ("손목시계", "Watch"),
  ]
  static let brands: [(String, String)] = [
    ("나이키", "Nike"), ("아디다스", "Adidas"), ("마당상회", "Madang"), ("노바웨이", "Novaway"), ("아름공방", "Areum"), ("솔라핏", "Solafit"), ("한울", "Hanul"), ("모리벨", "Moribel"),
  ]
  static let adjectives: [(String, String)] = [("경량", "Light"), ("방수", "Waterproof"), ("데일리", "Daily"), ("오버핏", "Oversized"), ("미니", "Mini"), ("겨울", "Winter")]
  static let colours: [(String, String)] = [("블랙", "Black"), ("화이트", "White"), ("네이비", "Navy"), ("레드", "Red"), ("그린", "Green")]

  static func catalogue(_ count: Int, seed: UInt64 = 5) -> [SearchDocument] {
    var dice = Dice(seed: seed)
    return (0..<count).map { product($0, &dice) } + brands.indices.map(brand) + (0..<40).map { store($0, &dice) }
  }

  private static func product(_ number: Int, _ dice: inout Dice) -> SearchDocument {
    let noun = dice.below(nouns.count), brand = dice.below(brands.count)
    let adjective = adjectives[dice.below(adjectives.count)], colour = colours[dice.below(colours.count)]
    let model = 100 + dice.below(900)
    var document = SearchDocument(
      site: site, kind: .product, item: Int64(1000 + number),
      names: [
        "\(brands[brand].0) \(adjective.0) \(nouns[noun].0) \(colour.0) \(model)", "\(brands[brand].1) \(adjective.1) \(nouns[noun].1) \(colour.1) \(model)",
      ],
      created: Instant(milliseconds: 1_700_000_000_000 + Int64(dice.below(1_000_000)) * 1000))
    document.brand = SearchDocument.Group(id: Int64(brand + 1), names: [brands[brand].0, brands[brand].1])
    document.categories = [SearchDocument.Group(id: Int64(100 + noun), names: [nouns[noun].0])]
    document.keywords = ["AB-\(number)"]
    document.options = [SearchOption("색상", colour.0), SearchOption("사이즈", String(230 + dice.below(6) * 10))]
    document.price = .won(Int64(1 + dice.below(200)) * 1000)
    document.popularity = Int64(dice.below(30) * dice.below(30))
    document.ratingHundredths = Int64(dice.below(501))
    document.isInStock = dice.below(5) > 0
    document.stockedAt = [Int64(1 + dice.below(9))]
    return document
  }

  private static func brand(_ number: Int) -> SearchDocument {
    SearchDocument(site: site, kind: .brand, item: Int64(number + 1), names: [brands[number].0, brands[number].1], created: Instant(milliseconds: 0))
  }

  private static func store(_ number: Int, _ dice: inout Dice) -> SearchDocument {
    let brand = brands[dice.below(brands.count)]
    var document = SearchDocument(site: site, kind: .place, item: Int64(number + 1), names: ["\(brand.0) \(number + 1)호점", "\(brand.1) Store \(number + 1)"], created: Instant(milliseconds: 0))
    document.popularity = Int64(dice.below(50))
    return document
  }

  /// Queries of every sort, the same for the same seed.
  static func queries(_ count: Int, seed: UInt64 = 11) -> [SearchQuery] {
    var dice = Dice(seed: seed)
    return (0..<count).map { number in
      let noun = nouns[dice.below(nouns.count)], brand = brands[dice.below(brands.count)], adjective = adjectives[dice.below(adjectives.count)]
      let texts = [
        noun.0, noun.1, brand.0, brand.1, "\(brand.0) \(noun.0)", "\(adjective.1) \(noun.1)", "\(noun.0) \(adjective.0)", String(noun.0.prefix(1)), String(noun.1.prefix(4)), "ㄴㅇㅋ", "나ㅇㅋ 운동화",
        "운동 화", "dnsehdghk", "ㅜㅑㅏㄷ", "나이끼", "sneekers", "아디디스 패딩", "스니커즈", "AB-\(dice.below(3000))", "\(100 + dice.below(900))", "", "없는말없는말", "\(brand.0) 없는말", "나이키운동하",
      ]
      var query = SearchQuery(texts[dice.below(texts.count)], site: site, kinds: dice.below(4) == 0 ? Set(SearchKind.allCases) : [.product], size: 1 + dice.below(50))
      query.sort = dice.below(2) == 0 ? .relevance : SearchSort.allCases[dice.below(SearchSort.allCases.count)]
      query.language = dice.below(3) == 0 ? .english : .korean
      if dice.below(5) == 0 { query.filters.brands = [Int64(1 + dice.below(brands.count))] }
      if dice.below(6) == 0 { query.filters.priceMin = Int64(dice.below(50)) * 1000 }
      if dice.below(6) == 0 { query.filters.priceMax = Int64(60 + dice.below(100)) * 1000 }
      if dice.below(8) == 0 { query.filters.isInStock = true }
      if dice.below(8) == 0 { query.filters.options = [SearchOption("색상", "블랙"), SearchOption("색상", "레드"), SearchOption("사이즈", "250")] }
      if dice.below(8) == 0 { query.filters.ratingMinHundredths = 370 }
      if dice.below(10) == 0 { query.filters.places = [Int64(1 + dice.below(9))] }
      if dice.below(10) == 0 { query.filters.categories = [Int64(100 + dice.below(nouns.count))] }
      return query
    }
  }
}
