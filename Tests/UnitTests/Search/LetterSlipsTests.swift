import Kernel
import Storage
import TestSupport
import Testing

@testable import Search

/// Korean words with one wrong letter, where nothing else is found, and words that are no slips; over each engine.
@Suite struct LetterSlipsTests {
  private static let goods: [(Int64, String)] = [
    (1, "셔츠 원피스"), (2, "편백 바디워시"), (3, "2인용 텐트"), (4, "시어버터 립밤"), (5, "가죽 벨트"), (6, "소나무 향수"), (7, "한방 샴푸"), (8, "입문용 만년필"), (9, "밀 떡볶이"), (10, "구수한 보리차 티백"), (11, "침실 스탠드"), (12, "가죽 운동화"), (13, "그린 부츠"), (14, "생활 한복"),
    (15, "울 니트"), (16, "트렌치 코트"), (17, "나무 의자"),
    (18, "Wooden block set"), (19, "Orange plate"), (20, "Outer jacket"), (21, "Leather watch"),
  ]

  private func filled(_ engine: Engine, _ body: ((String) throws -> SearchAnswer) throws -> Void) throws {
    try onFreshDatabase(engine, migrations: KoreanEarTests.schema) { yard in
      let documents = Self.goods.map { SearchDocument(site: SearchYard.site, kind: .product, item: $0.0, names: [$0.1], created: Instant(milliseconds: 0)) }
      let store = SearchDocument(site: SearchSite.everywhere, kind: .place, item: 1, names: ["향시 책방"], created: Instant(milliseconds: 0))
      try yard.database.writeNow { try SearchIndex.put(documents + [store], in: $0) }
      try body { text in try yard.database.readNow { try SearchQuery(text, site: SearchYard.site).run(in: $0) } }
    }
  }

  @Test(arguments: enginesHere) func oneWrongLetterIsTheKnownWord(_ engine: Engine) throws {
    try filled(engine) { find throws in
      for (text, item, meant) in [
        ("완피스", 1, "원피스"), ("바디와시", 2, "바디워시"), ("텐드", 3, "텐트"), ("립밥", 4, "립밤"), ("벨터", 5, "벨트"), ("향소", 6, "향수"), ("샴포", 7, "샴푸"), ("먄년필", 8, "만년필"), ("떡볶위", 9, "떡볶이"), ("보리챠", 10, "보리차"), ("서탠드", 11, "스탠드"), ("운동훠", 12, "운동화"),
        ("여자 완피스", 1, "여자 원피스"), ("가죽 벨터", 5, "가죽 벨트"),
      ] as [(String, Int64, String)] {
        let answer = try find(text)
        #expect(answer.hits.first?.item == item && answer.corrected == meant && answer.dropped.isEmpty, "\(text) \(answer.hits.map(\.title)) \(answer.corrected ?? "")")
      }
    }
  }

  @Test(arguments: enginesHere) func aWordOfTheLanguageOrOfAStoreIsNoSlip(_ engine: Engine) throws {
    try filled(engine) { find throws in
      // The last is what a store is called.
      for text in ["기린", "부추", "부채", "항복", "코드", "니드", "의지", "운동회", "여우", "향시"] {
        let answer = try find(text)
        #expect(answer.hits.isEmpty && answer.corrected == nil, "\(text) \(answer.hits.map(\.title))")
      }
    }
  }

  /// A finger seldom slips on the first letter, and a word that is one is no slip.
  @Test(arguments: enginesHere) func anEnglishWordIsNoOther(_ engine: Engine) throws {
    try filled(engine) { find throws in
      for text in ["clock", "plane", "range", "router", "match", "patch"] {
        let answer = try find(text)
        #expect(answer.hits.isEmpty && answer.corrected == nil, "\(text) \(answer.hits.map(\.title)) \(answer.corrected ?? "")")
      }
      for (text, item) in [("plaet", 19), ("waych", 21), ("jackte", 20)] as [(String, Int64)] { #expect(try find(text).hits.first?.item == item, "\(text)") }
    }
  }

  /// What was meant is kept before it is given up for a word beside it.
  @Test(arguments: enginesHere) func aSlipBesideAWordThatNothingCarriesIsStillHeard(_ engine: Engine) throws {
    try filled(engine) { find throws in
      for text in ["완피스 자개", "자개 완피스"] {
        let answer = try find(text)
        #expect(answer.hits.map(\.item) == [1] && answer.dropped == ["자개"], "\(text) \(answer.hits.map(\.title)) \(answer.dropped)")
      }
    }
  }

  @Test func oneLetterOfOneSyllableChanges() {
    let two = Set(LetterSlips.of(Hangul.scalars("텐드")).map { String(scalars: $0) })
    #expect(two.isSuperset(of: ["텐트", "텐도", "탠드", "텐들"]) && two.isDisjoint(with: ["덴드", "텐느", "덴트", "텐드"]))
    #expect(LetterSlips.of(Hangul.scalars("유아차")).allSatisfy { String(scalars: $0) != "유자차" })
    #expect(LetterSlips.of(Hangul.scalars("옷")).isEmpty && LetterSlips.of(Hangul.scalars("ab")).isEmpty)
  }

  /// Goods and for whom they are; empty for everybody.
  private static func document(_ item: Int, _ name: String, _ whom: String) -> SearchDocument {
    var document = SearchDocument(site: SearchYard.site, kind: .product, item: Int64(item), names: [name], created: Instant(milliseconds: 0))
    if !whom.isEmpty { document.audience = [whom] }
    return document
  }

  @Test(arguments: enginesHere) func thingsAreSuggestedBehindOtherWords(_ engine: Engine) throws {
    try onFreshDatabase(engine, migrations: KoreanEarTests.schema) { yard in
      let goods = [(1, "울 코트", "female"), (2, "가죽 운동화", "male"), (3, "검정 코르셋", "")].map(Self.document)
      try yard.database.writeNow { try SearchIndex.put(goods, in: $0) }
      func words(_ text: String) throws -> [String] { try yard.database.readNow { try SuggestWords(text, site: SearchYard.site, language: .korean).run(in: $0) } }
      #expect(try words("여자 코") == ["여자 코트"])
      #expect(try words("남자 운동") == ["남자 운동화"])
      #expect(try words("여자 운동") == [])
      #expect(try words("코").contains("코트"))
      let goodsFound = try yard.database.readNow { try Suggest("여자 코", site: SearchYard.site, kinds: [.product]).run(in: $0) }
      #expect(goodsFound.first?.item == 1)
    }
  }

  @Test(arguments: enginesHere) func peopleAreSpokenOfPolitelyAndBrandsInEitherScript(_ engine: Engine) throws {
    try onFreshDatabase(engine, migrations: KoreanEarTests.schema) { yard in
      let goods = [(1, "메리제인 구두", "female"), (2, "더비 구두", "male"), (3, "오뚜기 카레", "")].map(Self.document)
      try yard.database.writeNow { try SearchIndex.put(goods, in: $0) }
      func find(_ text: String) throws -> SearchAnswer { try yard.database.readNow { try SearchQuery(text, site: SearchYard.site).run(in: $0) } }
      for (text, item, wish) in [("여성분들이 신는 구두", 1, .women), ("남자분 구두", 2, .men), ("남성분들 구두", 2, .men), ("어머님들 구두", 1, .women)] as [(String, Int64, Understood.Wish)] {
        let answer = try find(text)
        #expect(answer.hits.map(\.item) == [item] && answer.understood.map(\.wish) == [wish] && answer.dropped.isEmpty, "\(text) \(answer.hits.map(\.title)) \(answer.dropped)")
      }
      #expect(try find("ottogi").hits.map(\.item) == [3])
    }
  }
}
