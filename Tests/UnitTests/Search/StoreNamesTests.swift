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
        #expect(try database.readNow { try Self.query(store.name).items(atMost: 50, in: $0).items }.contains(store.item), "\(store.name)")
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

  @Test(arguments: enginesHere) func aStoreThatSaysWhatWasAskedStandsFirst(_ engine: Engine) throws {
    try onFreshDatabase(engine, migrations: KoreanEarTests.schema) { yard in
      let stores = [
        (1, "바당", "Badang", "식료품점"), (2, "초록 정육점", "Chorok Butcher", "식료품점"), (3, "소담 과일가게", "Sodam Fruit", "식료품점"), (4, "바림 국밥", "Barim Gukbap", "한식당"), (5, "은모래 한식당", "Eunmorae", "한식당"), (6, "윤슬 김밥", "Yunseul Gimbap", "분식집"), (7, "마실 찻집", "Masil Tea", "카페"),
        (8, "들꽃 커피", "Deulkkot Coffee", "카페"), (9, "오솔 꽃집", "Osol Flowers", "꽃집"), (10, "꽃잠 화장품", "Kkotjam Beauty", "화장품가게"), (11, "라온 돈카츠", "Raon Tonkatsu", "일식당"), (12, "달빛 자전거", "Dalbit Cycles", "스포츠매장"), (13, "오솔 맥주집", "Osol Taproom", "술집"), (14, "한울 반찬", "Hanul Banchan", "식료품점"),
      ].map { item, name, english, type -> SearchDocument in
        var store = SearchDocument(site: SearchSite.everywhere, kind: .place, item: Int64(item), names: [name, english], created: Instant(milliseconds: 0))
        (store.types, store.keywords, store.popularity) = ([type], ["서울 성동구", "성수"], Int64(100 - item))
        return store
      }
      try yard.database.writeNow { try SearchIndex.put(stores, in: $0) }
      func find(_ text: String) throws -> [Int64] { try yard.database.readNow { try Self.query(text).run(in: $0).hits.map(\.item) } }
      for (text, items) in [
        ("김밥집", [6]), ("김밥 집", [6]), ("김밥가게", [6]), ("김밥 파는 곳", [6]), ("성수 김밥집", [6]), ("kimbap", [6]), ("국밥집", [4]), ("돈카츠집", [11]), ("돈까스집", [11]), ("자전거집", [12]), ("자전거 전문점", [12]), ("반찬집", [14]), ("반찬가게", [14]),
        ("과일가게", [3]), ("과일 가게", [3]), ("greengrocer", [3]), ("정육점", [2]), ("butcher", [2]), ("bar", [13]), ("꽃", [9]), ("꽃 파는 곳", [9]), ("커피집", [8, 7]), ("coffee shop", [8, 7]), ("찻집", [7]),
      ] as [(String, [Int64])] {
        let found = try find(text)
        #expect(found == items, "\(text) \(found)")
      }
      // Where nobody calls himself so, the wider kind.
      #expect(Set(try find("생선가게")) == [1, 2, 3, 14])
      #expect(Set(try find("마트")) == [1, 2, 3, 14])
      for text in ["칼집", "푸드코트", "사진집"] { #expect(try find(text) == [], "\(text)") }
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
