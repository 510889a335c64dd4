import Kernel
import Storage
import TestSupport
import Testing

@testable import Search

/// Stores of a kind that is said beside words that no place knows, and words that say nothing; over each engine.
@Suite struct LooseStoresTests {
  private static let stores: [(item: Int64, name: String, english: String, type: String, said: [String])] = [
    (1, "들꽃 커피", "Deulkkot Coffee", "카페", ["서울 성동구", "성수 마당몰", "Seongsu Madang Mall"]), (2, "마실 찻집", "Masil Tea", "카페", ["부산 해운대구", "Haeundae"]), (3, "미리내 약국", "Mirinae Pharmacy", "약국", ["서울 성동구", "성수 마당몰", "Seongsu Madang Mall"]),
    (4, "해오름 약국", "Haeoreum Pharmacy", "약국", ["대전 유성구", "24길", "Yuseong"]), (5, "바림 국밥", "Barim Gukbap", "한식당", ["서울 성동구", "성수 마당몰"]), (6, "맛있는 만두", "Tasty Mandu", "중식당", ["대구 동구"]), (7, "솔향 빵집", "Solhyang Bakery", "빵집", ["대구 동구"]),
    (8, "초록 정육점", "Chorok Butcher", "식료품점", ["서울 성동구", "성수 마당몰"]), (9, "다온 신발가게", "Daon Shoes", "신발가게", ["대구 동구"]), (10, "아주 세탁소", "Aju Laundry", "세탁소", ["대구 동구"]),
  ]

  private func filled(_ engine: Engine, _ body: (Database) throws -> Void) throws {
    try onFreshDatabase(engine, migrations: KoreanEarTests.schema) { yard in
      var documents = Self.stores.map { store -> SearchDocument in
        var document = SearchDocument(site: SearchSite.everywhere, kind: .place, item: store.item, names: [store.name, store.english], created: Instant(milliseconds: 0))
        (document.types, document.keywords) = ([store.type], store.said)
        return document
      }
      for (item, name, said) in [(1, "성수 마당몰", "Seongsu Madang Mall"), (2, "해운대 파도몰", "Haeundae Pado Mall")] as [(Int64, String, String)] {
        documents.append(SearchDocument(site: SearchSite.everywhere, kind: .mall, item: item, names: [name, said], created: Instant(milliseconds: 0)))
      }
      try yard.database.writeNow { try SearchIndex.put(documents, in: $0) }
      try body(yard.database)
    }
  }

  private func find(_ text: String, _ database: Database, _ change: (inout SearchQuery) -> Void = { _ in }) throws -> SearchAnswer {
    var query = SearchQuery(text, site: SearchYard.site, kinds: [.place], language: text.utf8.allSatisfy { $0 < 0x80 } ? .english : .korean)
    query.isPlain = true
    change(&query)
    return try database.readNow { try query.run(in: $0) }
  }

  @Test(arguments: enginesHere) func aKindOfHouseKeepsItsStoresWithoutTheWordsThatNoPlaceKnows(_ engine: Engine) throws {
    try filled(engine) { database throws in
      for (text, items, dropped) in [
        ("조용한 카페", [1, 2], ["조용한"]), ("성수 조용한 카페", [1], ["조용한"]), ("성수동 조용한 카페", [1], ["조용한"]), ("24시간 약국", [3, 4], ["24시간"]), ("주말에 여는 약국", [3, 4], ["주말에", "여는"]), ("유명한 빵집", [7], ["유명한"]), ("맛있는 빵집", [7], ["맛있는"]),
        ("깨끗한 세탁소", [10], ["깨끗한"]), ("새로 생긴 카페", [1, 2], ["새로", "생긴"]), ("quiet cafe", [1, 2], ["quiet"]), ("24 hour pharmacy", [3, 4], ["24", "hour"]), ("튼튼한 신발 매장", [9], ["튼튼한"]),
      ] as [(String, Set<Int64>, [String])] {
        let answer = try find(text, database)
        #expect(Set(answer.hits.map(\.item)) == items && answer.dropped == dropped, "\(text) \(answer.hits.map(\.title)) \(answer.dropped)")
        let all = try database.readNow { tx in
          var query = SearchQuery(text, site: SearchYard.site, kinds: [.place], language: .korean)
          query.isPlain = true
          return try query.items(atMost: 50, in: tx)
        }
        #expect(Set(all.items) == items && all.dropped == dropped, "\(text) \(all)")
      }
      // A part of what is no kind of house is noise, and a place is not given up unless that is allowed.
      for text in ["조용한 들꽃", "해운대 약국", "해운대 조용한 약국"] { #expect(try find(text, database).hits.isEmpty, "\(text)") }
      let far = try find("해운대 조용한 약국", database) { $0.isAnywhere = true }
      #expect(Set(far.hits.map(\.item)) == [3, 4] && far.dropped == ["해운대", "조용한"])
    }
  }

  @Test(arguments: enginesHere) func nearAPlaceIsInIt(_ engine: Engine) throws {
    try filled(engine) { database throws in
      for words in ["near", "around", "close to", "next to", "by", "at", "from", "in"] {
        let answer = try find("pharmacy \(words) seongsu", database)
        #expect(answer.hits.map(\.item) == [3] && answer.dropped.isEmpty, "\(words) \(answer.hits.map(\.title)) \(answer.dropped)")
      }
      #expect(try find("tea near haeundae", database).hits.map(\.item) == [2])
    }
  }

  @Test(arguments: enginesHere) func wordsThatSayNothingBeginNoName(_ engine: Engine) throws {
    try filled(engine) { database throws in
      for text in ["but", "the", "and", "그리고"] { #expect(try find(text, database).hits.isEmpty, "\(text)") }
      for text in ["아주 좋은 빵집", "bakery but very good"] {
        let answer = try find(text, database)
        #expect(answer.hits.map(\.item) == [7] && answer.dropped.isEmpty, "\(text) \(answer.dropped)")
      }
      // A word that is left over is a whole one.
      #expect(try find("mira", database) { $0.isWhole = true }.hits.isEmpty)
      #expect(try find("miri", database).hits.map(\.item) == [3])
      #expect(try find("mirinae", database) { $0.isWhole = true }.hits.map(\.item) == [3])
    }
  }

  @Test(arguments: enginesHere) func wordsThatSayNothingAreLeftOutOfGoodsToo(_ engine: Engine) throws {
    try onFreshDatabase(engine, migrations: KoreanEarTests.schema) { yard in
      let goods = [(1, "시어버터 립밤 Butter balm"), (2, "가죽 부츠"), (3, "러닝 운동화"), (4, "메리제인 구두")].map { SearchDocument(site: SearchYard.site, kind: .product, item: $0.0, names: [$0.1], created: Instant(milliseconds: 0)) }
      try yard.database.writeNow { try SearchIndex.put(goods, in: $0) }
      for (text, items) in [("shoes but not sneakers", [2, 4]), ("shoes but not boots", [3, 4]), ("but", []), ("신발 근데 부츠 말고", [3, 4]), ("그냥 운동화", [3])] as [(String, Set<Int64>)] {
        let answer = try yard.database.readNow { try SearchQuery(text, site: SearchYard.site, language: .english).run(in: $0) }
        #expect(Set(answer.hits.map(\.item)) == items && answer.dropped.isEmpty, "\(text) \(answer.hits.map(\.title)) \(answer.dropped)")
      }
    }
  }
}
