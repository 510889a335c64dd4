import Assembly
import Commerce
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
    #expect(korean.contains(#"aria-label="가디건 제외 조건 빼기"><span aria-hidden="true">−</span> 가디건 제외"#))
    #expect(korean.contains(#"aria-label="낮은 가격순 조건 빼기">"#) && korean.contains(#"<option value="price-up" selected>"#))
    #expect(korean.contains("포근한 니트"))
    let english = try await page("cheapest knit without cardigans", yard.door, "en")
    #expect(english.contains("</span> Not cardigans") && english.contains(#"aria-label="Remove Price, low first""#))
    // An order that was chosen by hand stands, the usual one too.
    let chosen = try await page("제일 싼 니트", yard.door, more: "&sort=relevance")
    #expect(chosen.contains(#"<option value="relevance" selected>"#) && !chosen.contains("낮은 가격순 조건 빼기"))
  }

  @Test func aPageWithoutGoodsSaysWhatWasHeard() async throws {
    let yard = try ShopYard()
    try yard.settle()
    let none = try await page("여성 텀블러 5만원 이하", yard.door)
    #expect(none.contains("상품을 찾지 못한 단어: <s>텀블러</s>") && none.contains("여성 조건 빼기") && none.contains("50,000원 이하 조건 빼기"))
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
}

extension ShopYard {
  /// Lets everything be heard by search.
  fileprivate func settle() throws { try AllRounds.settle(database) }
}
