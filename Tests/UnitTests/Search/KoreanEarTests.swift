import Kernel
import Storage
import TestSupport
import Testing

@testable import Search

/// How Koreans ask for things, over a small shop on each engine.
@Suite struct KoreanEarTests {
  static let schema = StorageSchema.migrations + SearchSchema.migrations

  private func product(_ item: Int64, _ name: String, brand: String? = nil, type: String? = nil, for audience: String? = nil, sizes: [String] = [], colour: String? = nil, price: Int64 = 50_000) -> SearchDocument {
    var document = SearchDocument(site: SearchYard.site, kind: .product, item: item, names: [name], created: Instant(milliseconds: item))
    if let brand { document.brand = .init(id: Int64(brand.unicodeScalars.reduce(0) { $0 + Int($1.value) }), names: [brand]) }
    if let type { document.types = [type] }
    if let audience { document.audience = [audience] }
    document.options = sizes.map { SearchOption("사이즈", $0) } + (colour.map { [SearchOption("색상", $0)] } ?? [])
    document.price = .won(price)
    return document
  }

  private var shop: [SearchDocument] {
    [
      product(1, "오버핏 울 코트 (BLACK)", brand: "커버낫", type: "코트", for: "male"), product(2, "코트 클래식 (WHITE)", brand: "나이키", type: "스니커즈", sizes: ["260", "270"]),
      product(3, "와이드 데님 팬츠 (LIGHT BLUE)", brand: "LEE", for: "female"), product(4, "카고 와이드 팬츠", brand: "커버낫", for: "male"), product(5, "로고 후드티 블랙", brand: "커버낫", price: 29_000),
      product(6, "후드집업 (GRAY)", brand: "노스페이스", for: "unisex"), product(7, "에어 러닝화", brand: "나이키", sizes: ["250", "260"]), product(8, "가죽 반지갑"), product(9, "실버 반지"), product(10, "토트백 (BROWN)"),
      product(11, "가방 걸이"), product(12, "핀턱 슬랙스", for: "female"), product(13, "슬랙스 (NAVY)", for: "male"), product(14, "옥스포드 셔츠", price: 25_000), product(15, "린넨 셔츠", price: 45_000), product(16, "벨트 원피스", for: "female"),
      product(17, "가죽 벨트"), product(18, "나이키 호환 운동화 끈"), product(19, "플리츠 스커트", type: "스커트"), product(20, "캔버스 스니커즈", brand: "컨버스", sizes: ["240"]), product(21, "여성 경량 패딩", type: "패딩"),
    ]
  }

  private func filled<T>(_ engine: Engine, _ body: (Database) throws -> T) throws -> T {
    try onFreshDatabase(engine, migrations: Self.schema) { yard in
      try yard.database.writeNow { try SearchIndex.put(shop, in: $0) }
      return try body(yard.database)
    }
  }

  private func find(_ text: String, _ database: Database, language: Language = .korean) throws -> SearchAnswer {
    try database.readNow { try SearchQuery(text, site: SearchYard.site, language: language).run(in: $0) }
  }

  @Test(arguments: enginesHere) func particlesFallOffAKnownStem(_ engine: Engine) throws {
    try filled(engine) { database in
      for (text, first) in [("코트가", 1), ("운동화를", 2), ("슬랙스는", 12), ("셔츠의", 14), ("나이키의 운동화", 7), ("토트백도", 10)] as [(String, Int64)] {
        let items = try find(text, database).hits.map(\.item)
        #expect(items.prefix(3).contains(first), "\(text) \(items)")
      }
      #expect(try find("구두를", database).hits == [])
    }
  }

  @Test(arguments: enginesHere) func aSentenceAsksForTheThingAndForWhom(_ engine: Engine) throws {
    try filled(engine) { database in
      let coat = try find("남자가 입는 코트", database)
      #expect(coat.hits.first?.item == 1)
      #expect(coat.understood.map(\.wish) == [.men])
      #expect(try find("여자가 입는 슬랙스", database).hits.map(\.item) == [12])
    }
  }

  @Test(arguments: enginesHere) func joinedWordsComeApartByWhatIsKnown(_ engine: Engine) throws {
    try filled(engine) { database in
      for (text, first) in [("나이키운동화", 2), ("검정후드티", 5), ("카고바지", 4), ("와이드팬츠", 4), ("여자슬랙스", 12), ("커버낫코트", 1), ("경량패딩", 21)] as [(String, Int64)] {
        let found = try find(text, database).hits.first?.item
        #expect(found == first, "\(text)")
      }
      let wide = try find("와이드팬츠", database).hits.map(\.item)
      #expect(Set(wide) == [3, 4])
    }
  }

  @Test(arguments: enginesHere) func readingsAreAddedAndNotEndedByALiteralHit(_ engine: Engine) throws {
    try filled(engine) { database in
      for (text, items) in [("후드짚업", [6]), ("슬렉스", [12, 13]), ("shirts", [14, 15]), ("jeans", [3]), ("sneakers", [2, 7, 20]), ("골드 벨트", [17])] as [(String, Set<Int64>)] {
        let found = try find(text, database, language: .english).hits.map(\.item)
        #expect(Set(found).isSuperset(of: items), "\(text)")
      }
    }
  }

  @Test(arguments: enginesHere) func aBrandIsFoundInEitherScript(_ engine: Engine) throws {
    try filled(engine) { database in
      for (text, first) in [("nike", 2), ("north face", 6), ("covernat 후드", 5), ("converse", 20), ("리 청바지", 3)] as [(String, Int64)] {
        let items = try find(text, database).hits.map(\.item)
        #expect(items.prefix(2).contains(first), "\(text) \(items)")
      }
      // The brand's own goods stand before a name that only mentions it.
      let nike = try find("나이키", database).hits.map(\.item)
      #expect(nike.last == 18 && nike.count == 3)
    }
  }

  @Test func namesSoundAlikeInBothScripts() {
    for (korean, latin) in [("커버낫", "covernat"), ("노스페이스", "northface"), ("컨버스", "converse"), ("아디다스", "adidas"), ("스투시", "stussy"), ("아크테릭스", "arcteryx"), ("모르반", "morvan"), ("카스텔", "castelle"), ("라코스테", "lacoste")] {
      #expect(!BrandSound.keys(PlainText.fold(korean)).isDisjoint(with: BrandSound.keys(PlainText.fold(latin))), "\(korean) \(latin)")
    }
    #expect(BrandSound.keys(PlainText.fold("코트")).isEmpty)
    #expect(BrandSound.keys(PlainText.fold("나이키 kr")).isEmpty)
    #expect(BrandNames.brands.count >= 300)
  }

  @Test(arguments: enginesHere) func theThingItselfStandsBeforeWhatOnlySaysItsName(_ engine: Engine) throws {
    try filled(engine) { database in
      for (text, first) in [("코트", 1), ("가방", 10), ("반지", 9), ("벨트", 17), ("치마", 19)] as [(String, Int64)] {
        let found = try find(text, database).hits.first?.item
        #expect(found == first, "\(text)")
      }
      let skirts = try find("치마", database).hits.map(\.item)
      #expect(skirts == [19])
    }
  }

  @Test(arguments: enginesHere) func sizesPricesAndGendersBecomeFiltersThatCanBeTakenAway(_ engine: Engine) throws {
    try filled(engine) { database in
      let sized = try find("운동화 270", database)
      #expect(sized.hits.map(\.item) == [2])
      #expect(sized.understood == [Understood(.size("270"), words: "270", rest: "운동화")])
      let cheap = try find("3만원 이하 셔츠", database)
      #expect(cheap.hits.map(\.item) == [14])
      #expect(cheap.understood == [Understood(.price(from: nil, through: 30_000), words: "3만원 이하", rest: "셔츠")])
      let women = try find("여자 슬랙스", database)
      #expect(women.hits.map(\.item) == [12])
      #expect(women.understood.map(\.rest) == ["슬랙스"])
      #expect(try find("shirts under 30000", database, language: .english).hits.map(\.item) == [14])
    }
  }

  @Test(arguments: enginesHere) func aWordThatNothingAnswersIsSaidAndTheBrandIsNeverIt(_ engine: Engine) throws {
    try filled(engine) { database in
      let odd = try find("운동화 999", database)
      #expect(odd.dropped == ["999"])
      #expect(Set(odd.hits.map(\.item).prefix(3)) == [2, 7, 20])
      let red = try find("커버낫 후드 빨강", database)
      #expect(red.dropped == ["빨강"])
      #expect(red.hits.map(\.item) == [5])
    }
  }

  @Test(arguments: enginesHere, ["%", "!!!", "-", "***", "🏮"]) func signsAloneListNothing(_ engine: Engine, _ text: String) throws {
    try filled(engine) { database in
      let answer = try find(text, database)
      #expect(answer == .empty)
    }
  }

  @Test(arguments: enginesHere) func correctionsNameOnlyWordsThatAreOnes(_ engine: Engine) throws {
    try filled(engine) { database in
      for text in ["노스레스", "스탠딘", "없는상품", "qwzx"] {
        let answer = try find(text, database)
        let isWord = answer.corrected.map { $0.split(separator: " ").filter { !Lexicon.knows(String($0)) }.isEmpty } ?? true
        #expect(isWord, "\(text) \(answer.corrected ?? "")")
      }
    }
  }

  @Test(arguments: enginesHere) func descriptionsAreSearchedAfterEverythingElse(_ engine: Engine) throws {
    try filled(engine) { database in
      var told = product(30, "데일리 티셔츠")
      told.description = "캠핑장에서 입기 좋은 옷"
      try database.writeNow { try SearchIndex.put([told, product(31, "캠핑장 의자")], in: $0) }
      #expect(try find("캠핑장", database).hits.map(\.item) == [31, 30])
    }
  }

  @Test(arguments: [
    ("3만원 이하", nil, 30_000), ("3만원이하", nil, 30_000), ("만원 이하", nil, 10_000), ("10만원 이상", 100_000, nil), ("2만5천원 이하", nil, 25_000), ("3만원대", 30_000, 39_999), ("1~3만원", 10_000, 30_000),
    ("1만원에서 3만원", 10_000, 30_000), ("50,000원 이하", nil, 50_000), ("under 30000", nil, 30_000), ("3만원 미만", nil, 29_999), ("30000 won", 30_000, 30_999),
    ("십만원 이하", nil, 100_000), ("오만원이하", nil, 50_000), ("이십만원대", 200_000, 299_999), ("만오천원 이하", nil, 15_000), ("10만원대", 100_000, 199_999), ("15만원대", 150_000, 159_999),
    ("3.5만원 이하", nil, 35_000), ("1.2만 이하", nil, 12_000), ("3만 5천원 이하", nil, 35_000), ("3만 5천원", 35_000, 35_999), ("100만원대", 1_000_000, 1_999_999), ("삼만원", 30_000, 39_999),
  ] as [(String, Int64?, Int64?)]) func pricesInWordsAreRead(_ text: String, _ from: Int64?, _ through: Int64?) {
    let found = PriceWords.find(Typed(text).words)
    #expect(found?.from == from && found?.through == through, "\(text) \(String(describing: found))")
  }

  @Test(arguments: [
    ("5만 원 이하 가방", nil, 50_000), ("5만원 안 되는 신발", nil, 50_000), ("최대 5만원 가방", nil, 50_000), ("최대 5만원 이하 가방", nil, 50_000), ("3만 원짜리 티셔츠", 30_000, 39_999), ("10만원 안 넘는 구두", nil, 100_000),
    ("10만원 넘지 않는", nil, 100_000), ("3-5만원 가방", 30_000, 50_000), ("50000 이하", nil, 50_000), ("50000이하 가방", nil, 50_000), ("2만원 초반 비누", 20_000, 24_000), ("2만원대 후반 비누", 26_000, 29_999),
    ("between 50,000 and 100,000", 50_000, 100_000), ("bags from 50000 to 100000 won", 50_000, 100_000), ("under 100k", nil, 100_000), ("less than 50,000 won", nil, 50_000), ("at least 20k", 20_000, nil),
    ("5만원보다 싼 가방", nil, 50_000), ("3만원 이상 5만원 이하", 30_000, 50_000), ("십만 원 이하", nil, 100_000), ("5만원짜리 이하", nil, 50_000), ("최소 3만원", 30_000, nil),
  ] as [(String, Int64?, Int64?)]) func aComparisonBesideAnAmountIsAlwaysHeard(_ text: String, _ from: Int64?, _ through: Int64?) {
    let found = PriceWords.find(Typed(text).words)
    #expect(found?.from == from && found?.through == through, "\(text) \(String(describing: found))")
  }

  @Test(arguments: [
    ("백만원 이상 노트북", 1_000_000), ("천만원 이상", 10_000_000), ("1백만원 이상", 1_000_000), ("오천원 이상 상추", 5000), ("이백만원 이상", 2_000_000), ("십오만원 이상", 150_000), ("1만5천원 이상", 15_000),
    ("150만원 이상", 1_500_000), ("이천오백원 이상", 2500), ("백이십만 원 이상", 1_200_000), ("만 오천원 이상", 15_000), ("1억 이상", 100_000_000), ("십만 이상", 100_000),
  ] as [(String, Int64)]) func sumsSpeltInHangulAreRead(_ text: String, _ from: Int64) {
    let found = PriceWords.find(Typed(text).words)
    #expect(found?.from == from && found?.through == nil, "\(text) \(String(describing: found))")
  }

  @Test(arguments: ["99999억억억억원 이하", "999999999억 이하", "구천구백구십구억억 이하"]) func noSumIsTooGreatToBeRead(_ text: String) {
    #expect(PriceWords.find(Typed(text).words)?.through ?? 0 <= KoreanSum.most)
  }

  @Test func shortWordsStandOnlyForThoseThatAreLikeThem() {
    for (typed, other) in [("유아차", "유자차"), ("진바지", "긴바지")] { #expect(!Typo.isAlike(Hangul.scalars(typed), Hangul.scalars(other)), "\(typed)") }
    for (typed, other) in [("운둥화", "운동화"), ("가디간", "가디건"), ("나이끼", "나이키")] { #expect(Typo.isAlike(Hangul.scalars(typed), Hangul.scalars(other)), "\(typed)") }
    #expect(Lexicon.thing("블럭") == Lexicon.thing("블록") && Lexicon.thing("유아차") == Lexicon.thing("유모차") && Lexicon.thing("진바지") == Lexicon.thing("청바지"))
  }

  @Test(arguments: enginesHere) func aChildIsCutOffOnlyBeforeWhatChildrenWear(_ engine: Engine) throws {
    try filled(engine) { database in
      try database.writeNow { try SearchIndex.put([product(40, "아동 기모 맨투맨"), product(41, "무선 충전 패드"), product(42, "아이보리 크림")], in: $0) }
      for text in ["아이패드", "아이크림", "아이스크림", "아이패드 케이스"] { #expect(try find(text, database).understood.isEmpty, "\(text)") }
      let sweatshirt = try find("아이맨투맨", database)
      #expect(sweatshirt.understood.map(\.wish) == [.kids] && sweatshirt.hits.map(\.item) == [40])
      #expect(try find("성인용 맨투맨", database).dropped.isEmpty)
    }
  }

  @Test func whatIsWrittenTogetherWithAPriceIsNoPartOfIt() {
    #expect(PriceWords.parted(Typed("10만원이하코트").words).map(\.text) == ["10", "만원이하", "코트"])
    #expect(PriceWords.parted(Typed("5만원대가방").words).map(\.text) == ["5", "만원대", "가방"])
    #expect(PriceWords.parted(Typed("10만원이하").words).map(\.text) == ["10", "만원이하"])
    #expect(PriceWords.parted(Typed("2만두세트").words).map(\.text) == ["2", "만두세트"])
  }

  @Test(arguments: enginesHere) func aPriceThatNothingAnswersIsGivenUpBesideAWordThatNothingAnswers(_ engine: Engine) throws {
    try filled(engine) { database in
      let dear = try find("1천원 이하 운동화 뿌웅쀼", database)
      #expect(!dear.hits.isEmpty && Set(dear.dropped) == ["1천원 이하", "뿌웅쀼"])
      // A lone letter that is left answers nothing.
      #expect(try find("qqzz c 뿌웅쀼", database).hits.isEmpty)
    }
  }

  @Test(arguments: enginesHere) func whoseThingAloneAsksForThoseThatSurelyAre(_ engine: Engine) throws {
    try filled(engine) { database in
      try database.writeNow { try SearchIndex.put([product(40, "아동 기모 맨투맨"), product(41, "참기름 세트")], in: $0) }
      let items = try find("kids", database).hits.map(\.item)
      #expect(items.contains(40) && !items.contains(41))
      #expect(try find("아이 맨투맨", database).hits.first?.item == 40)
    }
  }

  @Test(arguments: ["만두", "백팩", "천", "운동화 270", "에어 90", "99999999999999999999만원", "만", "이천 쌀", "원피스", "오원", "27.5", "27.5cm", "구두", "삼천리 자전거", "천원샵", "3.5"]) func otherWordsAreNoPrices(_ text: String) {
    #expect(PriceWords.find(Typed(text).words) == nil)
  }
}
