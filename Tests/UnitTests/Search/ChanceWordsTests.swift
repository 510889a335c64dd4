import Kernel
import Storage
import TestSupport
import Testing

@testable import Search

/// Words that merely stand where others meet or inside of them, and names that are read as they stand; over each engine.
@Suite struct ChanceWordsTests {
  private static let shelf: [(item: Int64, name: String, english: String, brand: String?)] = [
    (1, "자개 목걸이", "Mother-of-pearl necklace", nil), (2, "소나무 향수", "Pine perfume", nil), (3, "핸드드립 세트", "Hand drip set", nil), (4, "니트 슬립온", "Knit slip-ons", nil), (5, "산책 하네스", "Walking harness", nil),
    (6, "제주 은갈치", "Jeju hairtail", nil), (7, "원목 의자", "Solid oak chair", nil), (8, "갤럭시 S25 케이스", "Galaxy case", "삼성"), (9, "크로스 가죽 가방", "Crossbody leather bag", nil), (10, "운동 화 정리대", "Stand for shoes", nil),
    (11, "덕다운 숏 패딩", "Short duck down jacket", nil), (12, "경량 구스다운 패딩", "Light goose down jacket", nil), (13, "트러커 자켓", "Trucker jacket", nil), (14, "전자 시계 DW-5600", "G-SHOCK DW-5600", "카시오"), (15, "지샥 머드맨", "Mudman", "카시오"),
    (16, "롱 니트 원피스", "Long knit dress", nil), (17, "강낭콩 1kg", "Kidney beans, one kilo", nil), (18, "야구 점퍼 블랙", "Varsity jacket", nil), (19, "만화책 1권", "Comic 1", nil), (20, "무향 세제", "Unscented detergent", nil),
    (21, "약초 샴푸", "Herbal shampoo", nil), (22, "시어버터 립밤", "Lip balm", nil), (23, "고체 수채 물감 24색", "Watercolours, 24 pans", nil), (24, "3단 서랍장", "Three-drawer chest", nil), (25, "코듀로이 버킷햇", "Corduroy bucket hat", nil),
    (26, "무쇠 부엌칼", "Cast knife", nil), (27, "울 머플러", "Wool scarf", nil), (28, "백자 접시", "White plate", nil), (29, "말린 생선", "Dried fish", nil), (30, "니트 모자 (블랙)", "Knit hat, black", nil), (31, "토트백 (블랙)", "Tote bag, black", nil),
    (32, "에어 운동화", "Air sneakers", "나이키"), (33, "나무 선반", "Wooden board", nil),
  ]

  private func filled(_ engine: Engine, _ body: (_ find: (String) throws -> SearchAnswer) throws -> Void) throws {
    try onFreshDatabase(engine, migrations: KoreanEarTests.schema) { yard in
      let documents = Self.shelf.map { product -> SearchDocument in
        var document = SearchDocument(site: SearchYard.site, kind: .product, item: product.item, names: [product.name, product.english], created: Instant(milliseconds: product.item))
        if let brand = product.brand { document.brand = .init(id: Int64(brand.unicodeScalars.reduce(0) { $0 + Int($1.value) }), names: [brand]) }
        document.price = .won(30_000)
        document.isOnSale = product.item % 2 == 0
        return document
      }
      try yard.database.writeNow { try SearchIndex.put(documents, in: $0) }
      try body { text in
        let query = SearchQuery(text, site: SearchYard.site, language: text.utf8.allSatisfy { $0 < 0x80 } ? .english : .korean)
        return try yard.database.readNow { try query.run(in: $0) }
      }
    }
  }

  @Test(arguments: enginesHere) func whatOnlyStandsWhereWordsMeetIsNotFound(_ engine: Engine) throws {
    try filled(engine) { find throws in
      for (text, items) in [
        ("무향", [20]), ("립", [22]), ("개목걸이", [5]), ("책", [19]), ("새로 나온 책", [19]), ("그림책", [19]), ("hair", [21]), ("헤어", [21]), ("무향 세제", [20]),
      ] as [(String, Set<Int64>)] {
        let found = Set(try find(text).hits.map(\.item))
        #expect(found == items, "\(text) \(found)")
      }
      #expect(!(try find("책 선물")).hits.contains { $0.item == 5 })
    }
  }

  @Test(arguments: enginesHere) func whatIsWrittenTogetherOrApartIsStillOneWord(_ engine: Engine) throws {
    try filled(engine) { find throws in
      for (text, item) in [("갤럭시케이스", 8), ("크로스백", 9), ("운동화", 32), ("자개목걸이", 1), ("소나무향수", 2), ("수채물감", 23), ("서랍 장", 24)] as [(String, Int64)] {
        #expect(try find(text).hits.first?.item == item, "\(text)")
      }
    }
  }

  @Test(arguments: enginesHere) func aTitleFindsItsThingFirstHoweverItsWordsAreRead(_ engine: Engine) throws {
    try filled(engine) { find throws in
      for product in Self.shelf {
        for name in [product.name, product.english] where Word.split(PlainText.fold(name)).count > 1 {
          let answer = try find(name)
          #expect(answer.hits.first?.item == product.item && answer.dropped.isEmpty && answer.corrected == nil, "\(name) \(answer.hits.prefix(3).map(\.title)) \(answer.dropped)")
        }
      }
      for text in ["goose down jacket", "goose down", "거위털 패딩", "구스다운 재킷"] { #expect(try find(text).hits.map(\.item) == [12], "\(text)") }
      #expect(try find("duck down jacket").hits.map(\.item) == [11])
    }
  }

  @Test(arguments: enginesHere) func hundredthsAreSaidToBeLeftOutAndWhatIsCheaperIsAsked(_ engine: Engine) throws {
    try filled(engine) { find throws in
      for (text, dropped) in [
        ("니트 30% 할인", "30%"), ("10% 할인 니트", "10%"), ("니트 30%할인", "30%"), ("니트 30 % 이상 할인", "30% 이상"), ("30프로 할인 니트", "30%"), ("knit 30% off", "30%"), ("50 percent off knit", "50%"), ("할인 50% 니트", "50%"), ("니트 50% 할인 이상", "50%"),
      ] {
        let answer = try find(text)
        #expect(Set(answer.hits.map(\.item)) == [4, 16, 30], "\(text) \(answer.hits.map(\.title))")
        #expect(answer.dropped == [dropped] && answer.understood.map(\.wish) == [.sale], "\(text) \(answer.dropped) \(answer.understood)")
      }
      let alone = try find("30% 할인")
      #expect(alone.hits.count == Self.shelf.count { $0.item % 2 == 0 } && alone.dropped == ["30%"])
      #expect(try find("울 100% 머플러").understood.isEmpty)
    }
  }

  @Test(arguments: enginesHere) func englishWordsAreHeardInTheirOtherNumber(_ engine: Engine) throws {
    try filled(engine) { find throws in
      for (text, item) in [("knives", 26), ("knife", 26), ("scarves", 27), ("scarf", 27), ("dishes", 28), ("dish", 28), ("plates", 28), ("boards", 33)] as [(String, Int64)] {
        let answer = try find(text)
        #expect(answer.hits.map(\.item) == [item] && answer.corrected == nil, "\(text) \(answer.hits.map(\.title)) \(answer.corrected ?? "")")
      }
      #expect(try find("wives").corrected == nil)
    }
    for (one, many) in [("knife", "knives"), ("scarf", "scarves"), ("dish", "dishes"), ("cherry", "cherries"), ("box", "boxes"), ("dress", "dresses"), ("boot", "boots"), ("shelf", "shelves"), ("bookshelf", "bookshelves"), ("toy", "toys")] {
      #expect(EnglishNumber.forms(one).contains(many) && EnglishNumber.forms(many).contains(one), "\(one) \(many)")
    }
    #expect(EnglishNumber.forms("dress") == ["dresses"] && EnglishNumber.forms("knit") == ["knits"])
  }

  @Test(arguments: enginesHere) func otherWordsForTheSameAreKnown(_ engine: Engine) throws {
    try filled(engine) { find throws in
      for (text, item) in [("수채화 물감", 23), ("수채화", 23), ("수납장", 24), ("코르덴 모자", 25), ("과잠", 18), ("목줄", 5)] as [(String, Int64)] {
        #expect(try find(text).hits.first?.item == item, "\(text) \(text)")
      }
      #expect(Lexicon.look("개량한복") == Lexicon.look("생활한복") && Lexicon.look("코르덴") == Lexicon.look("코듀로이"))
    }
  }

  @Test(arguments: enginesHere) func aBrandOrALineInTheOtherScriptIsHeardWhereOnlyNamesSayIt(_ engine: Engine) throws {
    try filled(engine) { find throws in
      for text in ["g-shock", "gshock", "G-SHOCK", "지샥", "지쇼크"] { #expect(Set(try find(text).hits.map(\.item)) == [14, 15], "\(text)") }
    }
    for (korean, latin) in [("에어포스원", "airforce1"), ("척70", "chuck70"), ("슈퍼스타", "superstar"), ("맥북", "macbook"), ("지샥", "gshock")] {
      #expect(BrandNames.spellings(of: korean).map(Synonyms.key).contains(latin) && BrandNames.spellings(of: latin).map(Synonyms.key).contains(korean), "\(korean)")
    }
  }

  @Test(arguments: enginesHere, ["에어포스 원", "에어 포스 원", "척70", "척 70", "뿌웅쀼 원", "뿌웅쀼 콩", "뿌웅쀼 24"]) func aLoneSyllableOrFigureIsNoAnswer(_ engine: Engine, _ text: String) throws {
    try filled(engine) { find throws in
      let answer = try find(text)
      #expect(answer.hits.isEmpty, "\(text) \(answer.hits.map(\.title))")
    }
  }

  @Test(arguments: enginesHere) func aColourThatNothingHasIsSaidToBeLeftOut(_ engine: Engine) throws {
    try filled(engine) { find throws in
      for text in ["초록색 토트백", "초록 토트백", "green tote bag", "빨강 토트백"] {
        let answer = try find(text)
        #expect(answer.hits.map(\.item) == [31] && answer.dropped.count == 1, "\(text) \(answer.dropped)")
      }
    }
    for word in ["초록색", "초록", "green", "핑크빛"] { #expect(GoodsWords.has(word), "\(word)") }
    for word in ["카페", "성수", "가람"] { #expect(!GoodsWords.has(word), "\(word)") }
  }
}
