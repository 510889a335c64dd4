import Kernel
import Storage
import TestSupport
import Testing

@testable import Search

/// What words of a query say besides what is sought: what is not, in which order, with a laugh; the same over each engine.
@Suite struct HeardWordsTests {
  private func product(_ item: Int64, _ name: String, brand: String? = nil, for audience: String? = nil, price: Int64 = 50_000, told: String = "") -> SearchDocument {
    var document = SearchDocument(site: SearchYard.site, kind: .product, item: item, names: [name], created: Instant(milliseconds: item))
    if let brand { document.brand = .init(id: Int64(brand.unicodeScalars.reduce(0) { $0 + Int($1.value) }), names: [brand]) }
    if let audience { document.audience = [audience] }
    document.price = .won(price)
    document.description = told
    document.ratingHundredths = item * 10
    return document
  }

  private var shop: [SearchDocument] {
    [
      product(1, "메리노 니트", brand: "여백", price: 60_000), product(2, "브이넥 가디건", brand: "여백", price: 40_000), product(3, "니트 가디건 블랙", price: 20_000), product(4, "캐시미어 니트", price: 90_000),
      product(5, "데님 팬츠"), product(6, "극세사 청소포"), product(7, "분청 접시"), product(8, "셔츠 원피스"), product(9, "더비 드레스 슈즈"), product(10, "백단향 향수", told: "우유처럼 부드러워요"),
      product(11, "안장 가방", price: 30_000, told: "지갑이 들어가요"), product(12, "벨벳 틴트"), product(13, "시어버터 립밤"), product(14, "롱 코트", for: "female"), product(15, "남성 반지갑", for: "male"), product(16, "토트백", price: 70_000),
      product(17, "백자 그릇"), product(18, "어성초 샴푸 500ml"), product(19, "선물 상자"), product(20, "무선 충전 패드"),
    ]
  }

  private func filled<T>(_ engine: Engine, _ body: (Database) throws -> T) throws -> T {
    try onFreshDatabase(engine, migrations: KoreanEarTests.schema) { yard in
      try yard.database.writeNow { try SearchIndex.put(shop, in: $0) }
      return try body(yard.database)
    }
  }

  private func find(_ text: String, _ database: Database, _ change: (inout SearchQuery) -> Void = { _ in }) throws -> SearchAnswer {
    var query = SearchQuery(text, site: SearchYard.site, language: text.utf8.allSatisfy { $0 < 0x80 } ? .english : .korean)
    change(&query)
    return try database.readNow { try query.run(in: $0) }
  }

  @Test(arguments: enginesHere) func whatIsNotWantedIsNotShown(_ engine: Engine) throws {
    try filled(engine) { database throws in
      for text in ["니트 -가디건", "니트 가디건 말고", "가디건 빼고 니트", "니트 (가디건 제외)", "가디건말고 니트", "knit -cardigan", "knit without cardigan", "knit not cardigans", "니트 －가디건"] {
        let answer = try find(text, database)
        #expect(Set(answer.hits.map(\.item)) == [1, 4], "\(text)")
        #expect(answer.understood.count == 1 && answer.understood[0].isRefusal && answer.dropped.isEmpty, "\(text) \(answer.understood)")
      }
      #expect(try find("니트 -가디건", database).understood.map(\.rest) == ["니트"])
      #expect(Set(try find("니트 -블랙", database).hits.map(\.item)) == [1, 2, 4])
      #expect(Set(try find("여백 말고 니트", database).hits.map(\.item)) == [3, 4])
      #expect(Set(try find("니트 -가디간", database).hits.map(\.item)) == [1, 4])
    }
  }

  @Test(arguments: enginesHere) func aParticleFallsOffWhatOnlyEndsAWordOfATitle(_ engine: Engine) throws {
    try onFreshDatabase(engine, migrations: KoreanEarTests.schema) { yard in
      try yard.database.writeNow { try SearchIndex.put([product(1, "무안 햇양파 3kg"), product(2, "완도 활전복"), product(3, "제주 은갈치"), product(4, "꿀고구마 5kg")], in: $0) }
      for (text, item) in [("양파는", 1), ("양파를", 1), ("전복은", 2), ("갈치로", 3), ("고구마도", 4), ("고구마", 4)] as [(String, Int64)] {
        let answer = try find(text, yard.database)
        #expect(answer.hits.map(\.item) == [item], "\(text)")
        #expect(answer.dropped.isEmpty, "\(text)")
      }
    }
  }

  @Test(arguments: enginesHere) func aChipsRestIsReadAsItWasMeant(_ engine: Engine) throws {
    try filled(engine) { database throws in
      let both = try find("6만원 이하 니트 가디건 말고", database)
      #expect(both.hits.map(\.item) == [1])
      #expect(both.understood.map(\.rest) == ["니트 -가디건", "6만원 이하 니트"])
      #expect(Set(try find(both.understood[0].rest, database).hits.map(\.item)) == [1, 4])
    }
  }

  @Test(arguments: enginesHere) func whoWantsNothingButToLeaveOutIsShownWhatTheWordSays(_ engine: Engine) throws {
    try filled(engine) { database throws in
      for text in ["-가디건", "가디건 말고", "not cardigan"] { #expect(Set(try find(text, database).hits.map(\.item)) == [2, 3], "\(text)") }
      // Dashes within and between words refuse nothing.
      for text in ["니트-가디건", "니트 - 가디건"] { #expect(try find(text, database).understood.isEmpty, "\(text)") }
      let cheap = try find("3만원 이하 -가디건", database)
      #expect(cheap.hits.map(\.item) == [11])
    }
  }

  @Test(arguments: enginesHere) func wordsAskForAnOrderUnlessOneIsChosen(_ engine: Engine) throws {
    try filled(engine) { database throws in
      for text in ["제일 싼 니트", "싼 니트", "저렴한 니트", "최저가 니트", "싼니트", "cheapest knit"] {
        let answer = try find(text, database)
        #expect(answer.hits.map(\.item) == [3, 2, 1, 4], "\(text)")
        #expect(answer.sort == .priceUp && answer.understood.map(\.wish) == [.order(.priceUp)], "\(text)")
      }
      #expect(try find("제일 비싼 니트", database).hits.map(\.item) == [4, 1, 2, 3])
      #expect(try find("신상 니트", database).hits.map(\.item) == [4, 3, 2, 1])
      #expect(try find("best rated knit", database).hits.map(\.item) == [4, 3, 2, 1])
      #expect(try find("인기 많은 니트", database).sort == .popular)
      #expect(try find("제일 싼 니트", database).understood.map(\.rest) == ["니트"])
      let chosen = try find("싼 니트", database) { ($0.sort, $0.isSortChosen) = (.newest, true) }
      #expect(chosen.hits.map(\.item) == [4, 3, 2, 1] && chosen.understood.isEmpty)
      let usual = try find("싼 니트", database) { $0.isSortChosen = true }
      #expect(usual.sort == .relevance)
    }
  }

  @Test(arguments: enginesHere) func aPageOfAnOrderInWordsGoesOn(_ engine: Engine) throws {
    try filled(engine) { database throws in
      let first = try find("싼 니트", database) { $0.size = 2 }
      let second = try find("싼 니트", database) { ($0.size, $0.cursor) = (2, first.next) }
      #expect(first.hits.map(\.item) + second.hits.map(\.item) == [3, 2, 1, 4])
      #expect(throws: SearchQuery.No.cursorUnreadable) { try find("비싼 니트", database) { $0.cursor = first.next } }
    }
  }

  @Test(arguments: enginesHere) func anOrdersWordWithinANameStays(_ engine: Engine) throws {
    try filled(engine) { database throws in
      try database.writeNow { try SearchIndex.put([product(30, "슬림 진", brand: "Cheap Monday"), product(31, "싼타페 카매트")], in: $0) }
      let monday = try find("cheap monday", database)
      #expect(monday.hits.map(\.item) == [30] && monday.understood.isEmpty)
      #expect(try find("싼타페", database).hits.map(\.item) == [31])
    }
  }

  @Test(arguments: enginesHere) func laughsAndTearsAreNoWords(_ engine: Engine) throws {
    try filled(engine) { database throws in
      for text in ["가디건ㅋㅋ", "가디건 ㅋㅋㅋ", "가디건ㅎㅎ", "가디건ㅠㅠ", "가디건 ㅜㅜ", "가디건~", "가디건!!", "ㅋㅋ 가디건"] { #expect(Set(try find(text, database).hits.map(\.item)) == [2, 3], "\(text)") }
    }
  }

  @Test func initialsAndSlipsAreNoLaughs() {
    for text in ["ㅋㅋ", "ㄴㅇㅋㅋ", "니트ㅋ", "ㅜㅜ", "ㅊㅐㅅㅅ새ㅜ"] { #expect(Laughter.left(out: Hangul.scalars(text)) == Hangul.scalars(text), "\(text)") }
    #expect(Laughter.left(out: Hangul.scalars("니트ㅋㅋ 코트ㅠㅠ")) == Hangul.scalars("니트 코트"))
  }

  @Test(arguments: enginesHere) func initialsFindWhatIsSpeltOtherwiseAndAreNoSlipOfTheKeyboard(_ engine: Engine) throws {
    try filled(engine) { database throws in
      try database.writeNow { try SearchIndex.put([product(30, "Zero 27"), product(31, "Zermatt 모자"), product(32, "Linen dress")], in: $0) }
      let cardigans = try find("ㅋㄷㄱ", database)
      #expect(Set(cardigans.hits.map(\.item)) == [2, 3] && cardigans.corrected == nil)
      #expect(try find("ㅋㄷㄱㅂ", database).hits.isEmpty)
      #expect(try find("ㅇㄱㄷㄴㄴ", database).corrected == "dress")
    }
  }

  @Test(arguments: enginesHere) func whatMerelySaysOrBeginsLikeAThingIsNone(_ engine: Engine) throws {
    try filled(engine) { database throws in
      for (text, items) in [("데님", [5]), ("denim", [5]), ("원피스", [8]), ("드레스", [8]), ("우유", []), ("지갑", [15]), ("아빠 지갑", [15])] as [(String, [Int64])] {
        #expect(try find(text, database).hits.map(\.item) == items, "\(text)")
      }
      #expect(try find("아빠 지갑", database).understood.map(\.wish) == [.men])
    }
  }

  @Test(arguments: enginesHere) func whatNobodyHasIsAnsweredByItsNeighboursAndSaysSo(_ engine: Engine) throws {
    try filled(engine) { database throws in
      let lipstick = try find("립스틱", database)
      #expect(Set(lipstick.hits.map(\.item)) == [12, 13])
      #expect(lipstick.nearby?.asked == "립스틱" && lipstick.nearby?.shown.map(\.korean) == ["틴트", "립밤"])
      #expect(try find("틴트", database).nearby == nil)
      let bowl = try find("밥그릇", database)
      #expect(bowl.hits.map(\.item) == [17] && bowl.dropped == ["밥"])
      let gift = try find("돌선물", database)
      #expect(gift.hits.map(\.item) == [19] && gift.dropped == ["돌"])
      #expect(try find("무선충전기", database).hits.map(\.item) == [20])
      #expect(Set(try find("옷", database).hits.map(\.item)) == [1, 2, 3, 4, 5, 8, 14])
    }
  }

  @Test(arguments: enginesHere) func whatIsLeftOfAThingThatNobodyHasAnswersNothingAndSaysWhatWasHeard(_ engine: Engine) throws {
    try filled(engine) { database throws in
      let tumbler = try find("텀블러 500ml", database)
      #expect(tumbler.hits.isEmpty && tumbler.dropped == ["텀블러"])
      let none = try find("여성 텀블러 5만원대", database)
      #expect(none.hits.isEmpty || none.dropped.contains("텀블러"))
      let heard = try find("텀블러 -블랙 5만원 이하", database)
      #expect(heard.understood.contains { $0.isRefusal } && heard.understood.contains { $0.wish == .price(from: nil, through: 50_000) })
    }
  }

  @Test(arguments: enginesHere) func whoAndHowDearIsNoAnswerWithoutTheThing(_ engine: Engine) throws {
    try filled(engine) { database throws in
      for text in ["여자 키링", "5만원 이하 키링", "블랙 키링", "wireless keyring"] { #expect(try find(text, database).hits.isEmpty, "\(text)") }
      #expect(try find("여자 키링", database).understood.map(\.wish) == [.women])
      #expect(try find("유리컵", database).hits.isEmpty)
      try database.writeNow { try SearchIndex.put([product(40, "옹기 머그"), product(41, "크림", brand: "뷰티나라")], in: $0) }
      #expect(try find("유리컵", database).hits.map(\.item) == [40])
      // 티 is no part of 뷰티.
      #expect(try find("티", database).hits.isEmpty)
    }
  }

  @Test(arguments: enginesHere) func whatIsSoldOutIsLeftOutWhereWordsAskForIt(_ engine: Engine) throws {
    try filled(engine) { database throws in
      var gone = product(40, "라운드 니트")
      gone.isInStock = false
      try database.writeNow { try SearchIndex.put([gone], in: $0) }
      #expect(try find("라운드 니트", database).hits.map(\.item) == [40])
      for text in ["품절 제외 니트", "재고 있는 니트", "knit in stock"] {
        let answer = try find(text, database)
        #expect(Set(answer.hits.map(\.item)) == [1, 2, 3, 4] && answer.understood.map(\.wish) == [.stock], "\(text)")
      }
    }
  }

  @Test(arguments: enginesHere) func aBrandIsNotHeardAcrossASentence(_ engine: Engine) throws {
    try filled(engine) { database throws in
      try database.writeNow { try SearchIndex.put([product(40, "토트백", brand: "KALDOR")], in: $0) }
      #expect(Set(try find("학교 갈 때 메는 토트백", database).hits.map(\.item)) == [16, 40])
      #expect(try find("칼도르 토트백", database).hits.map(\.item) == [40])
    }
  }

  @Test(arguments: ["5만원 안넘는", "5만원 안 넘는", "5만원 넘지 않는", "5만원안넘는"]) func whatAPriceDoesNotPass(_ text: String) {
    #expect(PriceWords.find(Typed(text).words)?.through == 50_000)
  }

  @Test(arguments: [
    ("₩50,000 이하", nil, 50_000), ("￦50000 이하", nil, 50_000), ("₩ 50,000 이하", nil, 50_000), ("50,000₩ 이하", nil, 50_000), ("50,000 ₩ 이하", nil, 50_000), ("₩5만 이하", nil, 50_000),
    ("KRW 50000 이하", nil, 50_000), ("krw50000 이하", nil, 50_000), ("50000krw", 50_000, 50_999), ("under ₩30,000", nil, 30_000), ("₩10,000~₩30,000", 10_000, 30_000), ("under 30000krw", nil, 30_000),
  ] as [(String, Int64?, Int64?)]) func signsOfCurrenciesStandBesideAnAmount(_ text: String, _ from: Int64?, _ through: Int64?) {
    let found = PriceWords.find(Typed(text).words)
    #expect(found?.from == from && found?.through == through && found?.isForeign == false, "\(text) \(String(describing: found))")
  }

  @Test(arguments: [("$30 이하", nil, 3000), ("30$ 이하", nil, 3000), ("under $30", nil, 3000), ("under 30", nil, 3000), ("USD 30", 3000, 3099), ("30달러 이하", nil, 3000), ("$29.50 이하", nil, 2950)] as [(String, Int64?, Int64?)])
  func aShopInDollarsHearsDollars(_ text: String, _ from: Int64?, _ through: Int64?) {
    let found = PriceWords.find(Typed(text).words, in: .usd)
    #expect(found?.from == from && found?.through == through && found?.isForeign == false, "\(text) \(String(describing: found))")
  }

  @Test(arguments: enginesHere) func moneyOfAnotherCurrencyIsSaidToBeLeftOut(_ engine: Engine) throws {
    try filled(engine) { database throws in
      #expect(PriceWords.find(Typed("$30 이하 니트").words)?.isForeign == true)
      let knit = try find("$30 이하 니트", database)
      #expect(Set(knit.hits.map(\.item)) == [1, 2, 3, 4] && knit.dropped == ["30달러 이하"])
      let alone = try find("$30 이하", database)
      #expect(alone.hits.isEmpty && alone.dropped == ["30달러 이하"])
    }
  }

  @Test(arguments: ["30불고기", "2엔진", "A$AP", "니트 $", "100파운드케이크"]) func theseAreNoSums(_ text: String) { #expect(PriceWords.find(Typed(text).words) == nil) }
}
