import Kernel
import Storage
import TestSupport
import Testing

@testable import Search

/// Search over a filled database, on each engine that is here.
@Suite struct SearchEngineTests {
  static let schema = StorageSchema.migrations + SearchSchema.migrations

  private func filled<T>(_ engine: Engine, _ documents: [SearchDocument], _ body: (Database) throws -> T) throws -> T {
    try onFreshDatabase(engine, migrations: Self.schema) { yard in
      try yard.database.writeNow { tx in
        try SearchIndex.put(documents, in: tx)
      }
      return try body(yard.database)
    }
  }

  private func product(_ item: Int64, _ names: String..., brand: String? = nil, popularity: Int64 = 0, price: Int64 = 10_000) -> SearchDocument {
    var document = SearchDocument(site: SearchYard.site, kind: .product, item: item, names: names, created: Instant(milliseconds: item))
    if let brand { document.brand = .init(id: 1, names: [brand]) }
    document.popularity = popularity
    document.price = .won(price)
    return document
  }

  private func find(_ text: String, _ database: Database, _ change: (inout SearchQuery) -> Void = { _ in }) throws -> SearchAnswer {
    var query = SearchQuery(text, site: SearchYard.site)
    change(&query)
    return try database.readNow { try query.run(in: $0) }
  }

  @Test(arguments: enginesHere) func aShopperFindsThingsHoweverTheyAreTyped(_ engine: Engine) throws {
    let documents = [
      product(1, "나이키 에어맥스 270", "Nike Air Max 270", brand: "나이키"), product(2, "여성운동화 화이트"), product(3, "경량 운동 화"), product(4, "신발장 3단"), product(5, "아름 머그컵"),
      product(6, "Canvas Sneakers"), product(7, "Levi's 청바지", price: 89_000), product(8, "초경량 패딩 베스트"), product(9, "소니 WH-1000XM5"), product(10, "오버핏 맨투맨 (남성)"), product(11, "옷걸이"),
    ]
    let wanted: [(String, Set<Int64>, String?)] = [
      ("나이키", [1], nil), ("ㄴㅇㅋ", [1], nil), ("나ㅇㅋ", [1], nil), ("nike", [1], nil), ("NIKE", [1], nil), ("ｎｉｋｅ", [1], nil), ("ㅜㅑㅏㄷ", [1], "nike"), ("skdlzl", [1], "나이키"),
      ("나이끼", [1], "나이키"), ("nkie", [1], "nike"), ("에어 맥스", [1], nil), ("airmax", [1], nil), ("air max 270", [1], nil), ("운동화", [2, 3, 6], nil), ("운동 화", [2, 3, 6], nil), ("스니커즈", [2, 3, 6], nil),
      ("sneakers", [2, 3, 6], nil), ("동화", [], nil), ("운동하", [2, 3, 6], "운동화"), ("ㅅㅂ", [4], nil), ("신ㅂ", [4], nil), ("dkfma", [5], "아름"), ("dkfms", [5], "아름"), ("levis", [7], nil), ("levi's", [7], nil),
      ("다운재킷", [8], nil), ("wh1000xm5", [9], nil), ("wh-1000", [9], nil), ("1000xm5", [9], nil), ("맨투맨남성", [10], nil), ("남성맨투맨", [10], nil), ("옷", [7, 8, 10], nil), ("sneekers", [2, 3, 6], "sneakers"),
      ("없는상품", [], nil),
    ]
    try filled(engine, documents) { database in
      for (text, items, corrected) in wanted {
        let answer = try find(text, database)
        #expect(Set(answer.hits.map(\.item)) == items, "\(text)")
        #expect(answer.corrected == corrected, "\(text)")
        #expect(answer.total == .exactly(items.count), "\(text)")
      }
    }
  }

  @Test(arguments: enginesHere) func aKindThatNobodyHasGivesWayToTheNearestOneThatSomebodyHas(_ engine: Engine) throws {
    let documents = [
      product(1, "아동 패딩 조끼"), product(2, "메리노 라운드 니트"), product(3, "헤비웨이트 후드 티"), product(4, "찻잔 세트 4인"), product(5, "사이드 라인 트레이닝복"), product(6, "카키 백팩"),
    ]
    let wanted: [(text: String, items: Set<Int64>, wider: String?)] = [
      ("니트 조끼", [1], "조끼"), ("니트조끼", [1], "조끼"), ("커피잔", [4], nil), ("러닝화", [], nil), ("후드집업", [3], "후드"), ("추리닝 바지", [5], "운동복"), ("쿠키", [], nil), ("조끼", [1], nil), ("니트", [2], nil),
    ]
    try filled(engine, documents) { database in
      for (text, items, wider) in wanted {
        let answer = try find(text, database)
        #expect(Set(answer.hits.map(\.item)) == items, "\(text)")
        // It is said to be near, and no correction of what was typed.
        #expect(answer.nearby?.shown.first?.korean == wider && answer.corrected == nil, "\(text)")
      }
    }
  }

  @Test(arguments: enginesHere) func theBetterFitStandsFirstAndThePopularBeforeTheUnknown(_ engine: Engine) throws {
    let documents = [
      product(1, "운동화 끈"), product(2, "운동화"), product(3, "여성운동화"), product(4, "운동화 세탁", popularity: 900), product(5, "양말", brand: "운동화나라"),
    ]
    try filled(engine, documents) { database in
      let answer = try find("운동화", database)
      #expect(answer.hits.map(\.item) == [2, 3, 4, 1, 5])
      #expect(answer.hits.map(\.matched) == [[.kind], [.kind], [.name], [.name], [.brand]])
      #expect(answer.hits[0].title == "운동화")
    }
  }

  @Test(arguments: enginesHere) func aMissingWordIsForgivenAndSaid(_ engine: Engine) throws {
    try filled(engine, [product(1, "나이키 운동화"), product(2, "나이키 모자")]) { database in
      let answer = try find("나이키 운동화 특가", database)
      #expect(answer.hits.map(\.item) == [1])
      #expect(answer.dropped == ["특가"])
    }
  }

  @Test(arguments: enginesHere) func facetsAreCountedExactlyAndFiltersNarrow(_ engine: Engine) throws {
    let catalogue = SearchYard.catalogue(1500)
    try filled(engine, catalogue) { database in
      let products = catalogue.filter { $0.kind == .product }
      let shoes = products.filter { $0.categories[0].id == 100 }
      let answer = try find("운동화", database) { $0.filters.categories = [100] }
      #expect(answer.total == .exactly(shoes.count))
      #expect(answer.facets.isExact)
      for count in answer.facets.brands { #expect(count.count == shoes.filter { $0.brand?.id == count.value }.count) }
      for count in answer.facets.options { #expect(count.count == shoes.filter { $0.options.contains(count.value) }.count) }
      for count in answer.facets.places { #expect(count.count == shoes.filter { $0.stockedAt.contains(count.value) }.count) }
      #expect(answer.facets.brands.count == SearchYard.brands.count)
      #expect(answer.facets.prices.map(\.count).reduce(0, +) == shoes.count)
      #expect(answer.facets.inStock == shoes.filter(\.isInStock).count)

      let narrowed = try find("", database) {
        $0.filters.priceMin = 20_000
        $0.filters.priceMax = 70_000
        $0.filters.isInStock = true
        $0.filters.ratingMinHundredths = 210
        $0.filters.options = [SearchOption("색상", "블랙"), SearchOption("색상", "레드")]
        $0.sort = .priceDown
        $0.size = 100
      }
      let wanted = products.filter { document in
        (20_000...70_000).contains(document.price!.minor) && document.isInStock && document.ratingHundredths >= 210
          && ["블랙", "레드"].contains(document.options[0].value)
      }
      #expect(narrowed.total == .exactly(wanted.count))
      #expect(narrowed.hits.prefix(100).map(\.item).count == min(100, wanted.count))
      let prices = narrowed.hits.map { hit in products.first { $0.item == hit.item }!.price!.minor }
      #expect(prices == prices.sorted(by: >))
    }
  }

  @Test(arguments: enginesHere) func pagesLoseNothingAndRepeatNothing(_ engine: Engine) throws {
    try filled(engine, SearchYard.catalogue(1500)) { database in
      for (text, sort) in [("운동화", .relevance), ("", .priceUp), ("nike", .newest), ("나이끼", .rating), ("ㄴㅇㅋ", .popular)] as [(String, SearchSort)] {
        var seen: [Int64] = []
        var cursor: Cursor?
        var total = 0
        repeat {
          let answer = try find(text, database) {
            $0.sort = sort
            $0.size = 37
            $0.cursor = cursor.flatMap { Cursor(text: $0.text) }
          }
          seen += answer.hits.map(\.item)
          total = answer.total.counted
          cursor = answer.next
        } while cursor != nil
        #expect(seen.count == total, "\(text)")
        #expect(Set(seen).count == total, "\(text)")
        #expect(total > 37, "\(text)")
      }
    }
  }

  @Test(arguments: enginesHere) func aChangedDocumentIsFoundAsItIsNow(_ engine: Engine) throws {
    try filled(engine, [product(1, "나이키 운동화"), product(2, "나이키 모자", popularity: 4)]) { database in
      var changed = product(1, "나이키 운동화", price: 10_100)
      try database.writeNow { try SearchIndex.put(changed, in: $0) }
      #expect(try find("", database) { $0.sort = .priceDown }.hits.map(\.item) == [1, 2])
      changed = product(1, "아디다스 샌들", popularity: 5000, price: 99_000)
      try database.writeNow { try SearchIndex.put(changed, in: $0) }
      #expect(try find("나이키", database).hits.map(\.item) == [2])
      #expect(try find("샌들", database).hits.map(\.item) == [1])
      #expect(try find("", database).hits.map(\.item) == [1, 2])
      #expect(try find("", database) { $0.filters.priceMin = 50_000 }.hits.map(\.item) == [1])
      try database.writeNow { try SearchIndex.remove(.product, 1, in: $0) }
      #expect(try find("샌들", database).hits == [])
      #expect(try find("", database).total == .exactly(1))
    }
  }

  @Test(arguments: enginesHere) func oneSitesThingsAreNotFoundOnAnother(_ engine: Engine) throws {
    var other = product(1, "나이키 운동화")
    other.site = ID(8)
    try filled(engine, [other, product(2, "나이키 모자")]) { database in
      #expect(try find("나이키", database).hits.map(\.item) == [2])
      #expect(try find("나이키", database) { $0.site = ID(8) }.hits.map(\.item) == [1])
      #expect(try find("나이키", database) { $0.site = ID(9) }.hits == [])
      try database.writeNow { try SearchIndex.remove(.product, 1, site: ID(8), in: $0) }
      #expect(try find("나이키", database) { $0.site = ID(8) }.hits == [])
    }
  }

  @Test(arguments: enginesHere) func typingAheadSuggestsWhatTheWordCanBecome(_ engine: Engine) throws {
    try filled(engine, SearchYard.catalogue(200)) { database in
      for text in ["나", "나이", "나잌", "나이ㅋ", "ㄴㅇ", "ㄴㅇㅋ", "ni", "Nik", "skdl"] {
        let found = try database.readNow { try Suggest(text, site: SearchYard.site, kinds: [.brand, .place, .product], each: 3).run(in: $0) }
        #expect(found.first == Suggest.Suggestion(kind: .brand, item: 1, title: "나이키"), "\(text)")
        #expect(Set(found.map(\.kind)) == [.brand, .place, .product], "\(text)")
        #expect(found.filter { $0.kind == .product }.count == 3, "\(text)")
      }
      #expect(try database.readNow { try Suggest("", site: SearchYard.site).run(in: $0) } == [])
    }
  }

  @Test(arguments: enginesHere) func whatBeginsAsWasTypedIsSuggestedBeforeWhatHasItInside(_ engine: Engine) throws {
    func brand(_ item: Int64, _ names: String..., popularity: Int64 = 0) -> SearchDocument {
      var document = SearchDocument(site: SearchYard.site, kind: .brand, item: item, names: names, created: Instant(milliseconds: 0))
      document.popularity = popularity
      return document
    }
    let brands = [brand(1, "파타고니아", "Patagonia", popularity: 900), brand(2, "유니클로", "Uniqlo", popularity: 800), brand(3, "니트하우스"), brand(4, "고운 니들")]
    try filled(engine, brands) { database throws in
      func titles(_ text: String) throws -> [String] { try database.readNow { try Suggest(text, site: SearchYard.site, kinds: [.brand]).run(in: $0) }.map(\.title) }
      #expect(Set(try titles("니")) == ["니트하우스", "고운 니들"])
      #expect(try titles("니클") == ["유니클로"])
      #expect(Set(try titles("유")) == ["유니클로"])
    }
  }

  @Test(arguments: enginesHere) func operatorsKeepTheSynonyms(_ engine: Engine) throws {
    try filled(engine, [product(1, "쪼리 샌들"), product(2, "플립플랍")]) { database in
      try database.writeNow { try SetSynonym(.korean, term: "쪼리", means: "플립 플랍", isMutual: false).run(in: $0) }
      #expect(Set(try find("쪼리", database).hits.map(\.item)) == [1, 2])
      #expect(try find("플립플랍", database).hits.map(\.item) == [2])
      try database.writeNow { try SetSynonym(.korean, term: "쪼리", means: "플립 플랍").run(in: $0) }
      #expect(Set(try find("플립플랍", database).hits.map(\.item)) == [1, 2])
      #expect(try database.writeNow { try DropSynonym(.korean, term: "쪼리", means: "플립 플랍").run(in: $0) })
      #expect(try find("쪼리", database).hits.map(\.item) == [1])
      #expect(throws: SetSynonym.No.same) { try database.writeNow { try SetSynonym(.korean, term: "쪼리", means: " 쪼리 ").run(in: $0) } }
      #expect(throws: SetSynonym.No.empty) { try database.writeNow { try SetSynonym(.korean, term: "쪼리", means: "!").run(in: $0) } }
      for number in 0..<Synonyms.alternativesMax { try database.writeNow { try SetSynonym(.korean, term: "가득", means: "말\(number)", isMutual: false).run(in: $0) } }
      #expect(throws: SetSynonym.No.full) { try database.writeNow { try SetSynonym(.korean, term: "가득", means: "하나더", isMutual: false).run(in: $0) } }
      let page = try database.readNow { try Synonyms.list(.korean, size: 5, in: $0) }
      #expect(page.items.count == 5)
      #expect(page.next != nil)
    }
  }

  @Test(arguments: enginesHere) func whatMakesNoSenseIsRefused(_ engine: Engine) throws {
    try filled(engine, [product(1, "나이키")]) { database in
      #expect(throws: SearchQuery.No.sizeOutOfRange) { try find("나이키", database) { $0.size = 0 } }
      #expect(throws: SearchQuery.No.cursorUnreadable) { try find("나이키", database) { $0.cursor = Cursor("x") } }
      #expect(throws: SearchQuery.No.priceRangeEmpty) {
        try find("나이키", database) {
          $0.filters.priceMin = 2
          $0.filters.priceMax = 1
        }
      }
      for odd in ["\"", "' OR 1=1 --", "* NEAR(", "\\", "a'b\\c", String(repeating: "가", count: 5000), "\u{0}", "🏮", "나이키\u{0}", ") AND ("] { _ = try find(odd, database) }
    }
  }

  @Test func bothEnginesGiveTheSameAnswersTo500Queries() throws {
    guard enginesHere.contains(.postgres) else { return }
    let catalogue = SearchYard.catalogue(3000), queries = SearchYard.queries(500)
    let answers = try [Engine.sqlite, .postgres, .postgres].enumerated().map { turn, engine in
      try filled(engine, catalogue) { database in
        // The server engine once with everything just put in, and once with a part of it in its lists.
        if turn == 2 { _ = try database.writeNow { try SearchIndex.tidy(most: 2000, least: 1, in: $0) } }
        return try queries.map { query in try database.readNow { try query.run(in: $0) } }
      }
    }
    for (index, query) in queries.enumerated() {
      #expect(answers[0][index] == answers[1][index], "\(query.text) \(query.sort) \(query.filters)")
      #expect(answers[0][index] == answers[2][index], "\(query.text) \(query.sort) \(query.filters), in lists")
    }
    #expect(answers[0].filter { !$0.hits.isEmpty }.count > 350)
  }
}
