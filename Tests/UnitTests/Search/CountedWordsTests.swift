import Kernel
import Storage
import TestSupport
import Testing

@testable import Search

/// How many are wanted, particles behind short nouns, words that stand in a title, usual misspellings, prices with a dash; over each engine.
@Suite struct CountedWordsTests {
  private static let shelf: [(item: Int64, name: String, english: String)] = [
    (1, "옹기 머그", "Onggi mug"), (2, "부사 사과", "Fuji apples"), (3, "쌀 비누 3개", "Rice soap, 3 pieces"), (4, "마사지 볼 2개", "Two massage balls"), (5, "원목 블록 50개", "Wooden blocks"), (6, "오리 안심 강아지 간식", "Dog treats"),
    (7, "골지 양말 3켤레", "Ribbed socks"), (8, "방수 백팩", "Backpack"), (9, "헤비웨이트 후드 티", "Heavyweight hoodie"), (10, "신발 끈", "Shoelaces"), (11, "덕다운 숏 패딩", "Short duck down jacket"), (12, "눕시 다운 자켓", "Nuptse"),
    (13, "해남 꿀고구마", "Honey sweet potatoes"), (14, "커버 쿠션 파운데이션", "Cover cushion foundation"), (15, "울 코트", "Wool coat"), (16, "당일 도정 햅쌀", "New rice"), (17, "3단 서랍장", "Three-drawer chest"), (18, "니트 롱 원피스", "Long knit dress"),
    (19, "더비 슈즈", "Derby dress shoes"), (20, "기능성 티셔츠", "Training T-shirt"), (21, "보리차 티백", "Barley tea bags"), (22, "가죽 토트백", "Leather bag"), (23, "생활한복 저고리", "Modern hanbok top"), (24, "린넨 커튼", "Linen curtains"),
    (25, "한방 샴푸", "Herbal shampoo"), (26, "아동 기모 맨투맨", "Kids sweatshirt"), (27, "와이드 슬랙스", "Wide trousers"), (28, "키홀더 세트", "Key holders"), (29, "밀크 저그", "Milk jug"), (30, "스트레이트 청바지", "Straight jeans"),
  ]

  private func filled(_ engine: Engine, _ body: (_ find: (String) throws -> SearchAnswer) throws -> Void) throws {
    try onFreshDatabase(engine, migrations: KoreanEarTests.schema) { yard in
      let documents = Self.shelf.map { product -> SearchDocument in
        var document = SearchDocument(site: SearchYard.site, kind: .product, item: product.item, names: [product.name, product.english], created: Instant(milliseconds: product.item))
        document.price = .won(product.item == 15 ? 55_000 : 30_000)
        if product.item == 26 { document.options = [SearchOption("사이즈", "110"), SearchOption("사이즈", "120")] }
        return document
      }
      try yard.database.writeNow { try SearchIndex.put(documents, in: $0) }
      try body { text in
        let query = SearchQuery(text, site: SearchYard.site, language: text.utf8.allSatisfy { $0 < 0x80 } ? .english : .korean)
        return try yard.database.readNow { try query.run(in: $0) }
      }
    }
  }

  private func check(_ engine: Engine, _ wanted: [(text: String, items: Set<Int64>, dropped: [String])]) throws {
    try filled(engine) { find throws in
      for (text, items, dropped) in wanted {
        let answer = try find(text)
        #expect(Set(answer.hits.map(\.item)) == items && answer.dropped == dropped && answer.nearby == nil, "\(text) \(answer.hits.map(\.title)) \(answer.dropped)")
      }
    }
  }

  @Test(arguments: enginesHere) func aCountIsGivenUpBeforeWhatIsCounted(_ engine: Engine) throws {
    try check(engine, [
      ("머그컵 한 개", [1], ["한 개"]), ("사과 열 개", [2], ["열 개"]), ("비누 두 개", [3], ["두 개"]), ("비누 두개만", [3], ["두개"]), ("비누 세 개", [3], []), ("쌀 비누 3개를", [3], []), ("비누 3개씩", [3], []), ("마사지 볼 2개를", [4], []), ("마사지 볼 두 개", [4], []),
      ("마사지 볼 7개", [4], ["7개"]), ("원목 블록 50개를", [5], []), ("블록 오십 개", [5], []), ("양말 세 켤레", [7], []), ("양말 세켤레만", [7], []), ("양말 10켤레", [7], ["10켤레"]), ("강아지 간식 두 개", [6], ["두 개"]), ("개 간식", [6], []), ("백 팩", [8], []), ("울 코트 한 벌", [15], ["한 벌"]),
      ("three soap", [3], ["three"]),
    ])
    for (text, words) in [("두통", ["두통"]), ("열매", ["열매"]), ("3개를", ["3", "개"]), ("열두개만", ["열두", "개"]), ("몇 장", ["몇", "장"])] { #expect(Typed(text).words.map(\.text) == words, "\(text)") }
  }

  @Test(arguments: enginesHere) func aParticleIsTakenOffAShortNounAndOffWordsThatAreOneThing(_ engine: Engine) throws {
    try check(engine, [("후드 티를", [9], []), ("후드 티가", [9], []), ("신발 끈을", [10], []), ("신발 끈도", [10], []), ("쌀을", [16], []), ("쌀은", [16], []), ("아이 옷을", [26], [])])
    try filled(engine) { find throws in
      let clothes = Set(try find("옷").hits.map(\.item))
      #expect(clothes.isSuperset(of: [9, 11, 12, 15, 18, 20, 26, 27, 30]))
      for text in ["옷을", "옷이", "옷은", "옷도", "옷들"] { #expect(Set(try find(text).hits.map(\.item)) == clothes, "\(text)") }
    }
  }

  @Test(arguments: enginesHere) func aWordOfATitleFindsItsThing(_ engine: Engine) throws {
    try check(engine, [
      ("jacket", [11, 12], []), ("자켓", [11, 12], []), ("다운재킷", [11, 12], []), ("potatoes", [13], []), ("potato", [13], []), ("파운데이션", [14], []), ("foundation", [14], []), ("dresses", [18], []), ("dress", [18], []), ("tee shirt", [20], []), ("bag", [8, 22], []),
      ("한복", [23], []), ("hanbok", [23], []), ("한복 대여", [23], ["대여"]), ("푸드코트", [], []), ("푸드 코트", [], []), ("food court", [], []),
    ])
  }

  @Test(arguments: enginesHere) func anEnglishRequestIsHeardAndAPlainWordIsNoSlip(_ engine: Engine) throws {
    try check(engine, [
      ("looking for a coat", [15], []), ("I'm looking for a coat", [15], []), ("do you have a coat", [15], []), ("where can I buy a coat", [15], []), ("코트 찾고 있어요", [15], []), ("dresser", [17], []),
    ])
    try filled(engine) { find throws in
      for text in ["mice", "soup", "tins"] {
        let answer = try find(text)
        #expect(answer.hits.isEmpty && answer.corrected == nil, "\(text) \(answer.hits.map(\.title))")
      }
    }
  }

  @Test(arguments: enginesHere) func aUsualMisspellingIsUnderstood(_ engine: Engine) throws {
    try filled(engine) { find throws in
      for (text, item, corrected) in [("커텐", 24, "커튼"), ("샴프", 25, "샴푸"), ("청바디", 30, "청바지"), ("티셔쓰", 20, "티셔츠"), ("원피쓰", 18, "원피스")] as [(String, Int64, String)] {
        let answer = try find(text)
        #expect(answer.hits.map(\.item) == [item] && answer.corrected == corrected, "\(text) \(answer.hits.map(\.title)) \(answer.corrected ?? "")")
      }
      #expect(try find("롱 커텐").hits.map(\.item) == [24])
    }
  }

  @Test(arguments: enginesHere) func twoAmountsWithADashAreAPriceInEitherLanguage(_ engine: Engine) throws {
    try filled(engine) { find throws in
      for text in ["₩50,000-₩60,000 coat", "coat ₩50,000 to ₩60,000", "coat 50k-60k", "coat 50k to 60k", "코트 50000-60000", "코트 5만-6만", "코트 5만원~6만원", "₩50,000 - ₩60,000 coat", "between ₩50,000 and ₩60,000 coat"] {
        let answer = try find(text)
        #expect(answer.hits.map(\.item) == [15] && answer.understood.map(\.wish) == [.price(from: 50_000, through: 60_000)] && answer.dropped.isEmpty, "\(text) \(answer.understood) \(answer.dropped)")
      }
      #expect(try find("₩50,000-₩60,000 coat").understood.map(\.words) == ["₩50000 ₩60000"])
      #expect(try find("coat under ₩60,000").understood.map(\.rest) == ["coat"])
      #expect(try find("$50-$60 coat").dropped == ["$50 $60"])
      for text in ["DW-5600", "010-1234-5678", "230-250", "YEOBAEK-6-21"] { #expect(PriceRanges.parted(text) == text, "\(text)") }
    }
  }

  @Test(arguments: enginesHere) func aNumberedSizeIsASizeAndAWordThatFallsIsSaid(_ engine: Engine) throws {
    try filled(engine) { find throws in
      let sized = try find("110호 맨투맨")
      #expect(sized.hits.map(\.item) == [26] && sized.understood.map(\.wish) == [.size("110")])
      let slacks = try find("키 작은 여자 슬랙스")
      #expect(slacks.hits.map(\.item) == [27] && slacks.dropped == ["키", "작은"])
      let shoes = try find("비 올 때 신는 신발")
      #expect(shoes.hits.first?.item == 19 && shoes.dropped == ["비"])
      #expect(try find("나 코트 좀").dropped.isEmpty)
    }
  }

  @Test func whatIsNearIsAskedOfGoodsThatShopsHave() {
    for (text, rest) in [("근처 운동화", "운동화"), ("운동화 내 근처", "운동화"), ("가까운 운동화", "운동화"), ("sneakers near me", "sneakers"), ("내 근처 옷", "옷")] { #expect(NearWords.taken(outOfGoods: text) == rest, "\(text)") }
    for text in ["내 근처 꽃집", "근처 커피", "근처 꽃", "운동화 매장 근처", "근처 약국", "운동화", "근처 국밥"] { #expect(NearWords.taken(outOfGoods: text) == nil, "\(text)") }
  }
}
