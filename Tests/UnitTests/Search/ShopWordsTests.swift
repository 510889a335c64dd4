import Kernel
import Storage
import TestSupport
import Testing

@testable import Search

/// Words as shoppers write them: joined, by ear, for their sons and daughters, with a size; the same over each engine.
@Suite struct ShopWordsTests {
  private func product(_ item: Int64, _ names: String..., for audience: [String] = [], brand: String? = nil, options: [(String, String)] = []) -> SearchDocument {
    var document = SearchDocument(site: SearchYard.site, kind: .product, item: item, names: names, created: Instant(milliseconds: item))
    if let brand { document.brand = .init(id: Int64(brand.unicodeScalars.reduce(0) { $0 + Int($1.value) }), names: [brand]) }
    document.audience = audience
    document.options = options.map { SearchOption($0.0, $0.1) }
    document.price = .won(30_000)
    return document
  }

  private func filled(_ engine: Engine, _ shop: [SearchDocument], _ body: (_ find: (String) throws -> SearchAnswer) throws -> Void) throws {
    try onFreshDatabase(engine, migrations: KoreanEarTests.schema) { yard in
      try yard.database.writeNow { try SearchIndex.put(shop, in: $0) }
      try body { text in
        let query = SearchQuery(text, site: SearchYard.site, language: text.utf8.allSatisfy { $0 < 0x80 } ? .english : .korean)
        return try yard.database.readNow { try query.run(in: $0) }
      }
    }
  }

  @Test(arguments: enginesHere) func aWordWrittenTogetherFindsWhatStandsApart(_ engine: Engine) throws {
    let shop = [
      product(1, "갤럭시 S25 케이스", brand: "삼성"), product(2, "아이폰 16 케이스 투명", brand: "애플"), product(3, "핸드폰 케이스"), product(4, "장미 향수"), product(5, "크로스 가죽 가방"), product(6, "소가죽 가방"), product(7, "가죽 반지갑"),
    ]
    try filled(engine, shop) { find throws in
      for (text, items) in [
        ("갤럭시케이스", [1]), ("갤럭시 케이스", [1]), ("아이폰케이스", [2]), ("iphone case", [2]), ("핸드폰케이스", [1, 2, 3]), ("phone case", [1, 2, 3]), ("케이스", [1, 2, 3]), ("크로스백", [5]),
      ] as [(String, Set<Int64>)] {
        let answer = try find(text)
        #expect(Set(answer.hits.map(\.item)) == items, "\(text)")
        #expect(answer.corrected == nil && answer.dropped.isEmpty, "\(text)")
      }
      #expect(try find("핸드폰케이스").hits.first?.item == 3)
      let bags = try find("노트북가방")
      #expect(Set(bags.hits.map(\.item)) == [5, 6] && bags.nearby?.shown.map(\.korean) == ["가방"] && bags.corrected == nil)
    }
  }

  @Test(arguments: enginesHere) func sonsAndDaughtersAreChildrenOfOneSex(_ engine: Engine) throws {
    let shop = [
      product(1, "주니어 운동화 A", for: ["male", "kids"]), product(2, "주니어 운동화 B", for: ["female", "kids"]), product(3, "키즈 운동화"), product(4, "남아 벨크로 운동화"), product(5, "여아 반짝 운동화"), product(6, "남성 운동화", for: ["male"]),
      product(7, "Girls Sneakers"), product(8, "여아 내복"), product(9, "남아 내복"), product(10, "남녀 아동 공용 운동화", for: ["unisex", "kids"]), product(11, "유아 운동화", for: ["male", "toddler"]),
    ]
    let boys: Set<Int64> = [1, 3, 4, 10, 11], girls: Set<Int64> = [2, 3, 5, 7, 10]
    try filled(engine, shop) { find throws in
      for text in ["남아 운동화", "남자아이 운동화", "남자 아이 운동화", "아들 운동화", "boys sneakers", "남자 아동 운동화", "남아운동화"] { #expect(Set(try find(text).hits.map(\.item)) == boys, "\(text)") }
      for text in ["여아 운동화", "여자아이 운동화", "딸 운동화", "girls sneakers", "아동 여자 운동화"] { #expect(Set(try find(text).hits.map(\.item)) == girls, "\(text)") }
      #expect(try find("여자아이 내복").hits.map(\.item) == [8])
      #expect(try find("남아 운동화").understood.map(\.wish) == [.boys])
      #expect(try find("딸 운동화").understood.map(\.rest) == ["운동화"])
      #expect(Set(try find("아동 운동화").hits.map(\.item)) == boys.union(girls))
      #expect(Set(try find("남자 운동화").hits.map(\.item)) == [6])
    }
  }

  @Test(arguments: enginesHere) func wordsAreHeardAsTheyAreMeant(_ engine: Engine) throws {
    let shop = [
      product(1, "와이드 조거 팬츠"), product(2, "아동 운동화"), product(3, "셔링 블라우스"), product(4, "브라운 하우스 코트"), product(5, "에어팟 프로 2세대", brand: "애플"), product(6, "코튼 반팔 티", options: [("사이즈", "2XL")]),
      product(7, "경량 러닝화", options: [("사이즈", "270")]), product(8, "등산 재킷", brand: "파타고니아"), product(9, "보조배터리 20000mAh"), product(10, "대용량 에어프라이어"), product(11, "에어 맥스 운동화", brand: "나이키"),
      product(12, "여성 롱 패딩"), product(13, "여성 트위드 재킷"), product(14, "옥스퍼드 셔츠"), product(15, "하늘색 티셔츠"),
    ]
    try filled(engine, shop) { find throws in
      for (text, items) in [
        ("추리닝", [1]), ("츄리닝", [1]), ("추리닝 바지", [1]), ("운동복 바지", [1]), ("조거팬츠", [1]), ("브라우스", [3]), ("airpods", [5]), ("에어팟", [5]), ("xxl 반팔", [6]), ("2XL 반팔", [6]), ("투엑스라지 반팔", [6]),
        ("이백칠십 운동화", [7]), ("파타고냐", [8]), ("보조밧데리", [9]), ("에어후라이기", [10]), ("나이키이", [11]), ("women's padding jacket", [12]),
      ] as [(String, [Int64])] {
        let answer = try find(text)
        #expect(answer.hits.map(\.item) == items, "\(text)")
        #expect(answer.dropped.isEmpty, "\(text) \(answer.dropped)")
      }
      #expect(try find("브라우스").corrected == "블라우스")
      let shirts = try find("하늘색 셔츠")
      #expect(shirts.hits.map(\.item) == [14] && shirts.dropped == ["하늘색"])
    }
  }

  @Test(arguments: enginesHere) func oneOptionNamedInTwoLanguagesIsOne(_ engine: Engine) throws {
    let shop = [
      product(1, "반팔 A", options: [("색상", "블랙"), ("사이즈", "L"), ("사이즈", "XXL")]), product(2, "반팔 B", options: [("Color", "Black"), ("Size", "Large")]), product(3, "반팔 C", options: [("컬러", "검정"), ("크기", "2XL")]),
      product(4, "반팔 D", options: [("색상", "올리브"), ("사이즈", "프리")]), product(5, "반팔 E", options: [("Colour", "Khaki"), ("Size", "One Size")]),
    ]
    try onFreshDatabase(engine, migrations: KoreanEarTests.schema) { yard in
      try yard.database.writeNow { try SearchIndex.put(shop, in: $0) }
      func find(_ options: SearchOption...) throws -> SearchAnswer {
        var query = SearchQuery("반팔", site: SearchYard.site)
        query.filters.options = options
        return try yard.database.readNow { try query.run(in: $0) }
      }
      let counts = try find().facets.options.map { "\($0.value.name)=\($0.value.value) \($0.count)" }
      #expect(Set(counts) == ["색상=블랙 3", "색상=올리브 1", "색상=카키 1", "사이즈=L 2", "사이즈=2XL 2", "사이즈=프리 2"])
      for option in [SearchOption("색상", "블랙"), SearchOption("Color", "black"), SearchOption("컬러", "검정색")] { #expect(Set(try find(option).hits.map(\.item)) == [1, 2, 3]) }
      #expect(Set(try find(SearchOption("Size", "L"), SearchOption("사이즈", "XXL")).hits.map(\.item)) == [1, 2, 3])
      #expect(Set(try find(SearchOption("사이즈", "L"), SearchOption("Colour", "블랙")).hits.map(\.item)) == [1, 2])
    }
  }
}
