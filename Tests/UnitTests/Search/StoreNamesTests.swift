import Kernel
import Storage
import TestSupport
import Testing

@testable import Search

/// Stores by their names, by what they are and by where they stand, over each engine.
@Suite struct StoreNamesTests {
  /// A store by its number: its names, what it says it is, where it stands.
  private static let stores: [(item: Int64, name: String, english: String, type: String, said: [String])] = [
    (1, "새참 안경원", "Saecham Opticians", "잡화점", ["잡화", "부산 해운대구", "부산광역시", "부산시"]), (2, "들꽃 이발소", "Deulkkot Barbers", "미용실", ["미용실", "서울 성동구"]), (3, "결", "Gyeol", "옷가게", ["패션", "대구 동구"]),
    (4, "볕뉘 커피", "Byeotnwi Coffee", "카페", ["카페", "대구 동구"]), (5, "다온 휴대폰", "Daon Mobile", "전자제품매장", ["디지털"]), (6, "담소 오디오", "Damso Audio", "전자제품매장", ["디지털"]), (7, "가람 파스타", "Garam Pasta", "양식당", ["양식"]),
    (8, "은모래 한식당", "Eunmorae Korean Kitchen", "한식당", ["한식"]), (9, "결마루", "Gyeolmaru", "옷가게", ["패션"]), (10, "도담 책방", "Dodam Books", "서점", ["책과 문구"]), (11, "엄마 식당", "Mum's Kitchen", "한식당", ["한식"]),
    (12, "솔향 신발가게", "Solhyang Shoes", "신발가게", ["신발"]), (13, "라온 가구점", "Raon Furniture", "생활용품점", ["리빙"]), (14, "여울 이불집", "Yeoul Bedding", "생활용품점", ["리빙"]), (15, "초록 정육점", "Chorok Butcher", "식료품점", ["식품"]),
    (16, "커피 볕뉘 골목", "Alley of Coffee", "카페", ["카페"]), (17, "가온 문구점", "Gaon Stationery", "서점", ["책과 문구"]),
  ]

  private func filled(_ engine: Engine, _ body: (_ find: (String) throws -> [Int64], Database) throws -> Void) throws {
    try onFreshDatabase(engine, migrations: KoreanEarTests.schema) { yard in
      let documents = Self.stores.map { store -> SearchDocument in
        var document = SearchDocument(site: SearchSite.everywhere, kind: .place, item: store.item, names: [store.name, store.english], created: Instant(milliseconds: 0))
        (document.types, document.keywords) = ([store.type], store.said)
        return document
      }
      try yard.database.writeNow { try SearchIndex.put(documents, in: $0) }
      try body({ text in try yard.database.readNow { try Self.query(text).run(in: $0).hits.map(\.item) } }, yard.database)
    }
  }

  private static func query(_ text: String) -> SearchQuery {
    var query = SearchQuery(text, site: SearchYard.site, kinds: [.place], language: text.utf8.allSatisfy { $0 < 0x80 } ? .english : .korean)
    query.isPlain = true
    return query
  }

  @Test(arguments: enginesHere) func aStoresOwnNameFindsItFirstAtEveryDoor(_ engine: Engine) throws {
    try filled(engine) { find, database throws in
      for store in Self.stores {
        for name in [store.name, store.english, store.name.replacing(" ", with: "")] {
          #expect(try find(name).first == store.item, "\(name)")
        }
        #expect(try database.readNow { try Self.query(store.name).items(atMost: 50, in: $0) }.contains(store.item), "\(store.name)")
        #expect(try database.readNow { try Self.query(store.name).called(in: $0) } == [store.item], "\(store.name)")
        let said = try database.readNow { try Suggest(store.name, site: SearchYard.site, kinds: [.place]).run(in: $0) }
        #expect(said.first?.item == store.item, "\(store.name)")
      }
      #expect(try database.readNow { try Self.query("볕뉘").called(in: $0) } == [])
    }
  }

  @Test(arguments: enginesHere) func aStoreIsWhatItsNameSaysBesideWhatItSaysItIs(_ engine: Engine) throws {
    try filled(engine) { find, _ throws in
      for (words, items) in [
        ("안경원", [1]), ("optician", [1]), ("이발소", [2]), ("barber", [2]), ("휴대폰", [5]), ("핸드폰", [5]), ("파스타", [7]), ("커피", [4, 16]), ("서점", [10, 17]), ("책방", [10, 17]), ("문구점", [17]), ("문방구", [17]), ("식당", [7, 8, 11]), ("가구점", [13]),
      ] as [(String, Set<Int64>)] { #expect(Set(try find(words)) == items, "\(words)") }
    }
  }

  @Test(arguments: enginesHere) func aStoreThatSellsAThingIsAskedForByTheThing(_ engine: Engine) throws {
    try filled(engine) { find, _ throws in
      for (words, items) in [
        ("핸드폰 매장", [5]), ("휴대폰 가게", [5]), ("휴대폰가게", [5]), ("운동화 매장", [12]), ("sneakers shop", [12]), ("가구 매장", [13]), ("노트북 매장", [5, 6]), ("정육점", [15]),
      ] as [(String, Set<Int64>)] { #expect(Set(try find(words)) == items, "\(words)") }
    }
  }

  @Test(arguments: enginesHere) func aPlacesNameIsNotHeardInsideAnother(_ engine: Engine) throws {
    try filled(engine) { find, _ throws in
      #expect(Set(try find("대구")) == [3, 4])
      #expect(Set(try find("동구")) == [3, 4])
      #expect(try find("구") == [])
      #expect(try find("모래") == [])
      #expect(try find("해운대") == [1])
      for words in ["부산", "부산시", "부산광역시", "부산시 안경원"] { #expect(try find(words) == [1], "\(words)") }
      #expect(Set(try find("결")) == [3, 9])
    }
  }

  @Test(arguments: enginesHere) func aPlaceIsNoSlipForGoods(_ engine: Engine) throws {
    try onFreshDatabase(engine, migrations: KoreanEarTests.schema) { yard in
      let goods = [(1, "청송 부사 사과"), (2, "백자 대접"), (3, "구미 젤리")].map { SearchDocument(site: SearchYard.site, kind: .product, item: $0.0, names: [$0.1], created: Instant(milliseconds: 0)) }
      var mall = SearchDocument(site: SearchSite.everywhere, kind: .mall, item: 1, names: ["물레몰"], created: Instant(milliseconds: 0))
      mall.keywords = ["새물내 1길"]
      try yard.database.writeNow { try SearchIndex.put(goods + [mall], in: $0) }
      for words in ["부산", "대전", "대구", "부산시", "새물내"] {
        let answer = try yard.database.readNow { try SearchQuery(words, site: SearchYard.site).run(in: $0) }
        #expect(answer.hits.isEmpty && answer.corrected == nil, "\(words) \(answer.hits.map(\.title))")
      }
    }
  }

  @Test(arguments: enginesHere) func aHouseIsSoughtFirstByWhatItCallsItselfAndNotByThoseWhoWantNewGoods(_ engine: Engine) throws {
    try filled(engine) { find, _ throws in
      for words in ["서점", "책방"] { #expect(try find(words).first == 10, "\(words)") }
      for words in ["새로 나온 책", "3만원 이하 책", "제일 싼 책"] { #expect(try find(words) == [], "\(words)") }
      #expect(Set(try find("인기 식당")) == [7, 8, 11])
    }
  }

  @Test(arguments: enginesHere) func aMallIsSoughtByItsPlaceAndByAnyWordForMalls(_ engine: Engine) throws {
    try onFreshDatabase(engine, migrations: KoreanEarTests.schema) { yard in
      let malls = [(1, "제주 돌담몰", "Jeju Doldam Mall", ["제주특별자치도 제주시", "제주도"]), (2, "해운대 파도몰", "Haeundae Pado Mall", ["부산광역시 해운대구", "부산"])].map { item, name, english, said -> SearchDocument in
        var mall = SearchDocument(site: SearchSite.everywhere, kind: .mall, item: Int64(item), names: [name, english], created: Instant(milliseconds: 0))
        mall.keywords = said
        return mall
      }
      try yard.database.writeNow { try SearchIndex.put(malls, in: $0) }
      for (text, items) in [
        ("제주 몰", [1]), ("제주 쇼핑몰", [1]), ("부산 몰", [2]), ("부산 쇼핑몰", [2]), ("몰", [1, 2]), ("쇼핑몰", [1, 2]), ("mall", [1, 2]), ("jeju mall", [1]), ("제주 돌담몰", [1]), ("대구 몰", []),
      ] as [(String, Set<Int64>)] {
        var query = Self.query(text)
        query.kinds = [.mall]
        let found = try yard.database.readNow { try query.run(in: $0) }
        #expect(Set(found.hits.map(\.item)) == items, "\(text) \(found.hits.map(\.title))")
      }
    }
  }

  @Test func whatStandsBesideHousesIsNear() {
    for (text, rest) in [("주변 약국", "약국"), ("주변 카페", "카페"), ("약국 주변", "약국"), ("이 주변 카페", "카페"), ("주변 운동화 매장", "운동화 매장"), ("근처 약국", "약국")] { #expect(NearWords.taken(out: text) == rest, "\(text)") }
    for text in ["컴퓨터 주변 기기", "주변", "주변기기"] { #expect(NearWords.taken(out: text) == nil, "\(text)") }
  }
}
