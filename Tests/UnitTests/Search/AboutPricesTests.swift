import Kernel
import Storage
import TestSupport
import Testing

@testable import Search

/// Amounts that are only nearly meant reach to both sides, however that is said.
@Suite struct AboutPricesTests {
  @Test(arguments: [
    "5만원 정도 가방", "5만원 안팎 니트", "5만원쯤 하는 운동화", "5만원 쯤 하는 운동화", "5만 원 내외 가방", "5만원 전후 셔츠", "5만원가량 셔츠", "5만원선 셔츠", "약 5만원 셔츠", "대략 5만원 셔츠", "한 5만원 정도 셔츠", "50000원 정도 하는 셔츠", "around 50000 won shirt",
    "about 50,000 won", "shirt roughly ₩50,000", "approximately 50,000 won", "50,000 won or so",
  ]) func nearlySoMuchIsAFifthLessAndAFifthMore(_ text: String) {
    let found = PriceWords.find(Typed(text).words)
    #expect(found?.from == 40_000 && found?.through == 60_000, "\(String(describing: found))")
  }

  @Test func theBandIsRounded() {
    for (amount, band) in [(30_000, 24_000...36_000), (99_000, 79_000...119_000), (100_000, 80_000...120_000), (35_000, 28_000...42_000), (120_000, 95_000...145_000), (7, 6...8)] as [(Int64, ClosedRange<Int64>)] {
      #expect(AboutWords.band(around: amount) == band, "\(amount)")
    }
    #expect(PriceWords.find(Typed("shirt around $50").words, in: .usd).map { [$0.from, $0.through] } == [4000, 6000])
  }

  @Test(arguments: [
    "5만원도 안 되는 셔츠", "5만원도 안되는 셔츠", "5만원이 안 되는 셔츠", "5만원을 넘지 않는 셔츠", "5만원도 안 하는 셔츠", "5만원은 안 넘는 셔츠", "5만원에 못 미치는 셔츠",
  ]) func aParticleBeforeAComparisonIsNoneOfIt(_ text: String) {
    let found = PriceWords.find(Typed(text).words)
    #expect(found?.from == nil && found?.through == 50_000, "\(String(describing: found))")
  }

  @Test(arguments: ["20,000-50,000 won skincare", "20,000 won - 50,000 won skincare", "20,000 to 50,000 won skincare", "skincare 20,000~50,000 won", "2만-5만 원 스킨케어"]) func bothAmountsHaveTheCurrencyBehindThem(_ text: String) {
    let words = Typed(text).words, found = PriceWords.find(words)
    #expect(found?.from == 20_000 && found?.through == 50_000 && !words[(found?.range.upperBound ?? 0)...].contains { $0.text == "won" || $0.text == "원" }, "\(String(describing: found)) \(words.map(\.text))")
  }

  @Test func whatWasExactStaysSo() {
    for (text, from, through) in [("5만원대 셔츠", 50_000, 59_999), ("5만원짜리 셔츠", 50_000, 59_999), ("5만원 이하", nil, 50_000), ("최대 5만원 정도", nil, 50_000)] as [(String, Int64?, Int64?)] {
      let found = PriceWords.find(Typed(text).words)
      #expect(found?.from == from && found?.through == through, "\(text) \(String(describing: found))")
    }
  }

  @Test(arguments: enginesHere) func goodsNearThePriceAreFoundAndNewOnesFirst(_ engine: Engine) throws {
    try onFreshDatabase(engine, migrations: KoreanEarTests.schema) { yard in
      let goods = [(1, "롱 원피스 Long dress", 99_000, 1), (2, "셔츠 원피스 Shirt dress", 149_000, 2), (3, "리넨 셔츠 Linen shirt", 45_000, 3), (4, "새해 다이어리 New Year diary", 12_000, 4)].map { item, name, price, age -> SearchDocument in
        var document = SearchDocument(site: SearchYard.site, kind: .product, item: Int64(item), names: [name], created: Instant(milliseconds: Int64(age)))
        document.price = .won(Int64(price))
        return document
      }
      try yard.database.writeNow { try SearchIndex.put(goods, in: $0) }
      func find(_ text: String) throws -> SearchAnswer { try yard.database.readNow { try SearchQuery(text, site: SearchYard.site, language: .english).run(in: $0) } }
      for (text, items) in [("10만원 정도 원피스", [1]), ("about 50,000 won shirt", [3]), ("5만원도 안 되는 셔츠", [3])] as [(String, [Int64])] {
        let answer = try find(text)
        #expect(answer.hits.map(\.item) == items && answer.dropped.isEmpty && answer.understood.count == 1, "\(text) \(answer.hits.map(\.title)) \(answer.dropped)")
      }
      let new = try find("new dresses")
      #expect(new.hits.map(\.item) == [2, 1] && new.dropped.isEmpty && new.sort == .newest)
      let year = try find("new year diary")
      #expect(year.hits.map(\.item) == [4] && year.sort == .relevance)
    }
  }
}
