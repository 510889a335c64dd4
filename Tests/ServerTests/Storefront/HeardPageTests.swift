import Assembly
import Catalog
import Kernel
import Parties
import Places
import Storage
import Testing

@testable import Server

/// A search's page says what was heard, and stores in a place among the words are found beside the goods.
@Suite struct HeardPageTests {
  private func page(_ words: String, _ door: Door, _ language: String = "ko", more: String = "") async throws -> String {
    try await door.get("/search?q=\(words.replacing(" ", with: "%20"))\(more)", ["Accept-Language": language]).text
  }

  @Test func whatIsNotWantedAndTheOrderAreChips() async throws {
    let yard = try ShopYard()
    try yard.settle()
    let korean = try await page("제일 싼 니트 -가디건", yard.door)
    #expect(korean.contains(#"aria-label="가디건 제외 조건 삭제"><span aria-hidden="true">−</span> 가디건 제외"#))
    #expect(korean.contains(#"aria-label="낮은 가격순 조건 삭제">"#) && korean.contains(#"<option value="price-up" selected>"#))
    #expect(korean.contains("포근한 니트"))
    let english = try await page("cheapest knit without cardigans", yard.door, "en")
    #expect(english.contains("</span> Not cardigans") && english.contains(#"aria-label="Remove Price, low first""#))
    // An order that was chosen by hand stands, the usual one too.
    let chosen = try await page("제일 싼 니트", yard.door, more: "&sort=relevance")
    #expect(chosen.contains(#"<option value="relevance" selected>"#) && !chosen.contains("낮은 가격순 조건 삭제"))
  }

  @Test func aPageWithoutGoodsSaysWhatWasHeard() async throws {
    let yard = try ShopYard()
    try yard.settle()
    let none = try await page("여성 텀블러 5만원 이하", yard.door)
    #expect(none.contains("상품을 찾지 못한 단어: <s>텀블러</s>") && none.contains("여성 조건 삭제") && none.contains("50,000원 이하 조건 삭제"))
    let cardigan = try await page("cardigan", yard.door, "en")
    #expect(cardigan.contains("There is no “cardigan” here. These are similar: knit") && cardigan.contains("Soft knit"))
  }

  @Test func aPlaceAmongTheWordsIsFoundBesideTheGoods() async throws {
    let yard = try ShopYard()
    try yard.database.writeNow { tx in _ = try SmallMall(cafeOf: yard.merchant, in: tx) }
    try yard.settle()
    for words in ["온결 성수", "니트 성수동", "성수동"] {
      let found = try await page(words, yard.door)
      #expect(found.contains("성수 마당몰") && !found.contains("search-dropped"), "\(words)")
    }
    #expect(try await page("니트 999", yard.door).contains("search-dropped"))
  }

  @Test func aKindOfHouseInAPlaceIsFoundAndWhetherItIsOpen() async throws {
    let yard = try ShopYard()
    let mall = try yard.database.writeNow { tx in
      let mall = try SmallMall(cafeOf: yard.merchant, in: tx)
      for (name, category) in [("볕뉘 국밥", UnitCategory.korean), ("밤 국밥", .korean)] {
        let unit = try OpenUnit(
          UnitWords(category: category, name: Phrase(name, name)), at: .street(region: "11200", address: Phrase("성동구 왕십리로 2", "2 Wangsimni-ro"), point: SmallMall.here), merchant: yard.merchant, by: Party.house
        ).run(in: tx)
        if name.hasPrefix("볕") { try SetHours(unit, WeekHours(daily: OpenSpan("00:00", "24:00")!), by: Party.house).run(in: tx) }
      }
      return mall
    }
    try yard.settle()
    for words in ["성수동 카페", "성동구 카페", "카페 성수", "seongsu cafe"] {
      let found = try await page(words, yard.door)
      #expect(found.contains("/stores/\(mall.cafe)") && !found.contains("국밥") && !found.contains("골목 슈퍼"), "\(words)")
    }
    let open = try await page("영업중인 식당", yard.door)
    #expect(open.contains("볕뉘 국밥 <small>서울 성동구 · 24시간 영업</small>") && !open.contains("밤 국밥"))
    #expect(try await page("open now restaurants", yard.door, "en").contains("볕뉘 국밥 <small>"))
    let both = try await page("성동구 식당", yard.door)
    #expect(both.contains("볕뉘 국밥 <small>서울 성동구</small>") && both.contains("밤 국밥"))
    try yard.database.writeNow { tx in try SetHours(mall.cafe, WeekHours(days: Array(repeating: [], count: 7)), by: Party.house).run(in: tx) }
    let shut = try await page("지금 문 연 카페", yard.door)
    #expect(shut.contains("지금 문을 연 곳이 없어요") && shut.contains("/stores/\(mall.cafe)"))
    let malls = try await page("영업중인 몰", yard.door)
    #expect(malls.contains("성수 마당몰"))
    let near = try await yard.door.get("/search?q=국밥", ["Accept-Language": "ko", "Cookie": "place=11200-seongsu"]).text
    #expect(near.contains("<small>서울 성동구 · ") && near.contains("m · 24시간 영업</small>"))
  }

  @Test func wordsForTodayAndForLowerPricesAreTheHousesOwnFilters() async throws {
    let yard = try ShopYard()
    try yard.settle()
    for words in ["니트 오늘 수령", "오늘 받을 수 있는 니트"] {
      let today = try await page(words, yard.door)
      #expect(today.contains("동네를 고르면") && today.contains("포근한 니트") && !today.contains("search-dropped"), "\(words)")
    }
    let none = try await page("세일 니트", yard.door)
    #expect(none.contains("search-dropped") && none.contains("<s>세일</s>"))
    _ = try yard.database.writeNow { tx in try tx.run("UPDATE catalog_variant SET was = 50000 WHERE sku = 'KN-S'") }
    try yard.database.writeNow { tx in _ = try RefreshCards.rebuild(after: nil, in: tx) }
    let sale = try await page("할인 니트", yard.door)
    #expect(sale.contains(#"aria-label="할인 상품만 조건 삭제""#) && sale.contains("포근한 니트") && !sale.contains("search-dropped"))
    let filtered = try await page("니트", yard.door, more: "&sale=1")
    #expect(filtered.contains("포근한 니트") && filtered.contains("sale"))
  }

  @Test func anEmptyPageOffersToTakeBackWhatWasNotWanted() async throws {
    let yard = try ShopYard()
    try yard.settle()
    #expect(try await page("니트 -포근한", yard.door).contains("포근한 포함해서 찾기"))
    #expect(try await page("니트 -포근한", yard.door, more: "&stock=1").contains("포근한 포함해서 찾기"))
  }
}

extension ShopYard {
  /// Lets everything be heard by search.
  fileprivate func settle() throws { try AllRounds.settle(database) }
}
