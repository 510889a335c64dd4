import Kernel
import Storage
import TestSupport
import Testing

@testable import Search

/// Searches as Koreans say them: what a thing is for, either of two things, sizes that are spelt, whom it surely is for; the same over each engine.
@Suite struct SpokenWordsTests {
  private func product(
    _ item: Int64, _ name: String, brand: String? = nil, type: String? = nil, path: [String] = [], sizes: [String] = [], for audience: String? = nil, told: String = "", was: Bool = false
  ) -> SearchDocument {
    var document = SearchDocument(site: SearchYard.site, kind: .product, item: item, names: [name], created: Instant(milliseconds: item))
    if let brand { document.brand = .init(id: Int64(brand.unicodeScalars.reduce(0) { $0 + Int($1.value) }), names: [brand]) }
    if let type { document.types = [type] }
    document.categories = path.enumerated().map { .init(id: Int64($0.offset + 1), names: [$0.element]) }
    document.options = sizes.map { SearchOption("사이즈", $0) }
    if let audience { document.audience = [audience] }
    document.price = .won(30_000)
    document.description = told
    document.isOnSale = was
    return document
  }

  private var shop: [SearchDocument] {
    [
      product(1, "두 사람 텐트"), product(2, "충전식 랜턴"), product(3, "메리노 니트", path: ["여성 의류", "니트"], sizes: ["M", "L"], told: "집에서 입어요", was: true), product(4, "브이넥 가디건", path: ["여성 의류", "니트"], sizes: ["XL"]),
      product(5, "니트 가디건", path: ["니트"], sizes: ["2XL"]), product(6, "울 코트", sizes: ["Large"]), product(7, "캐시미어 머플러", sizes: ["FREE"]), product(8, "방수 백팩"), product(9, "아동 니트", sizes: ["120"]),
      product(10, "라운드 티셔츠", sizes: ["라지", "프리사이즈"]), product(11, "가죽 운동화", sizes: ["270", "275"]), product(12, "면 치노", type: "면바지", sizes: ["32"]), product(13, "라지 머그"),
    ]
  }

  private func filled<T>(_ engine: Engine, _ more: [SearchDocument] = [], _ body: (Database) throws -> T) throws -> T {
    try onFreshDatabase(engine, migrations: KoreanEarTests.schema) { yard in
      try yard.database.writeNow { try SearchIndex.put(shop + more, in: $0) }
      return try body(yard.database)
    }
  }

  private func find(_ text: String, _ database: Database, _ change: (inout SearchQuery) -> Void = { _ in }) throws -> SearchAnswer {
    var query = SearchQuery(text, site: SearchYard.site, language: text.utf8.allSatisfy { $0 < 0x80 } ? .english : .korean)
    change(&query)
    return try database.readNow { try query.run(in: $0) }
  }

  private func items(_ text: String, _ database: Database) throws -> Set<Int64> { Set(try find(text, database).hits.map(\.item)) }

  @Test(arguments: enginesHere) func whatAThingIsForFallsBeforeTheThing(_ engine: Engine) throws {
    try filled(engine) { database throws in
      for (text, item, dropped) in [
        ("텐트용 랜턴", 2, "텐트용"), ("텐트에서 쓰는 랜턴", 2, "텐트"), ("텐트 안에서 쓸 랜턴", 2, ""), ("여행갈때 쓸 백팩", 8, "여행"), ("여행 갈 때 쓸 백팩", 8, "여행"), ("여행갈 때 메는 백팩", 8, "여행"), ("lantern for tent", 2, "tent"),
      ] as [(String, Int64, String)] {
        let answer = try find(text, database)
        #expect(answer.hits.map(\.item) == [item], "\(text)")
        if !dropped.isEmpty { #expect(answer.dropped == [dropped], "\(text)") }
      }
      // What nobody has is not answered by what is worn in the same place.
      let slippers = try find("집에서 신는 슬리퍼", database)
      #expect(slippers.hits.isEmpty && slippers.dropped.contains("슬리퍼"))
      #expect(try find("텐트용 버너", database).hits.isEmpty)
    }
  }

  @Test(arguments: enginesHere) func whatIsRefusedIsTheThingItselfAndNoKindAboveWhatIsWanted(_ engine: Engine) throws {
    try filled(engine) { database throws in
      for text in ["니트 말고 가디건", "가디건 -니트", "cardigan not knit"] {
        let answer = try find(text, database)
        #expect(Set(answer.hits.map(\.item)) == [4, 5] && answer.understood.contains(where: \.isRefusal), "\(text)")
      }
      #expect(try items("가디건 말고 니트", database) == [3, 9])
    }
  }

  @Test(arguments: enginesHere) func sizesThatAreSpeltAreSizes(_ engine: Engine) throws {
    try filled(engine) { database throws in
      for (text, size, found) in [
        ("니트 라지", "l", [3]), ("코트 라지", "l", [6]), ("large coat", "l", [6]), ("가디건 엑스라지", "xl", [4]), ("extra large cardigan", "xl", [4]), ("가디건 투엑스라지", "2xl", [5]), ("가디건 XXL", "2xl", [5]), ("미디엄 니트", "m", [3]), ("니트 엠사이즈", "m", [3]), ("엘사이즈 니트", "l", [3]),
        ("티셔츠 라지", "l", [10]), ("티셔츠 L", "l", [10]), ("티셔츠 프리사이즈", "free", [10]), ("머플러 프리 사이즈", "free", [7]), ("운동화 270mm", "270", [11]), ("운동화 270 미리", "270", [11]), ("sneakers size 270", "270", [11]),
        ("운동화 27.5cm", "275", [11]), ("면바지 32인치", "32", [12]),
      ] as [(String, String, Set<Int64>)] {
        let answer = try find(text, database)
        #expect(answer.understood.map(\.wish) == [.size(size)] && Set(answer.hits.map(\.item)) == found, "\(text) \(answer.understood) \(answer.hits.map(\.item))")
      }
      // What comes in no sizes is large by its name.
      #expect(try find("라지 머그", database).hits.map(\.item) == [13])
      #expect(try find("32인치 모니터", database).understood.isEmpty)
    }
  }

  @Test(arguments: enginesHere) func eitherOfTwoThingsIsShown(_ engine: Engine) throws {
    try filled(engine) { database throws in
      for text in ["코트랑 머플러", "코트와 머플러", "코트하고 머플러", "코트나 머플러", "머플러와 코트", "코트 또는 머플러", "코트 하고 머플러", "coat or scarf", "coats and mufflers"] {
        let answer = try find(text, database)
        #expect(Set(answer.hits.map(\.item)) == [6, 7] && answer.dropped.isEmpty, "\(text) \(answer.dropped)")
      }
      #expect(try items("코트와 머플러와 백팩", database) == [6, 7, 8])
      let half = try find("코트랑 우산", database)
      #expect(half.hits.map(\.item) == [6] && half.dropped == ["우산"])
      #expect(try find("코트랑 머플러 3만원 이하", database).understood.map(\.rest) == ["코트랑 머플러"])
      // What goes with a thing is no second one.
      #expect(try find("니트랑 입을 코트", database).hits.map(\.item) == [6])
    }
  }

  @Test(arguments: enginesHere) func onlyWhatSurelyIsForChildrenAnswersForChildren(_ engine: Engine) throws {
    try filled(engine) { database throws in
      for text in ["아동 니트", "유아 니트", "남아 니트", "kids knit", "toddler knits"] { #expect(try items(text, database) == [9], "\(text)") }
      let coat = try find("여아 코트", database)
      #expect(coat.hits.map(\.item) == [6] && coat.dropped == ["여아"] && coat.understood.isEmpty)
    }
  }

  @Test(arguments: enginesHere) func whatIsCheaperThanBeforeAndWhatCanBeHadAreAskedForInWords(_ engine: Engine) throws {
    var gone = product(20, "라운드 니트", was: true)
    gone.isInStock = false
    try filled(engine, [gone]) { database throws in
      for text in ["세일 니트", "할인 중인 니트", "knit on sale", "discounted knit"] {
        let answer = try find(text, database)
        #expect(Set(answer.hits.map(\.item)) == [3, 20] && answer.understood.map(\.wish) == [.sale], "\(text)")
      }
      for text in ["품절 아닌 니트", "품절 안된 니트", "품절 제외 니트", "in stock knit"] { #expect(try items(text, database) == [3, 4, 5, 9], "\(text)") }
      #expect(try find("니트", database) { $0.filters.isOnSale = true }.hits.count == 2)
      #expect(try find("니트", database).facets.onSale == 2)
      for text in ["세일 말고 니트", "니트 -세일", "knit not on sale"] {
        let found = Set(try items(text, database))
        #expect(!found.isEmpty && found.isDisjoint(with: [3, 20]), "\(text)")
      }
      let tent = try find("세일 텐트", database)
      #expect(tent.hits.map(\.item) == [1] && tent.dropped == ["세일"])
    }
  }

  @Test(arguments: ["니트 오늘 수령", "오늘수령 니트", "오늘 받을 수 있는 니트", "니트 당일 픽업 가능한", "오늘 픽업 니트"]) func todayIsTakenOutOfTheWords(_ text: String) {
    #expect(CollectWords.taken(out: text) == "니트")
  }

  @Test func whatAsksForTodayOrForOpenPlacesIsHeard() {
    #expect(CollectWords.taken(out: "knit I can pick up today") == "knit")
    #expect(CollectWords.taken(out: "오늘의 차") == nil)
    for text in ["영업중인 식당", "지금 문 연 식당", "지금 영업하는 식당"] { #expect(OpenWords.taken(out: text) == "식당", "\(text)") }
    #expect(OpenWords.taken(out: "open now restaurants") == "restaurants")
    for text in ["내 근처 카페", "근처 카페", "가까운 카페", "집 근처 카페", "카페 근처", "내 주변 카페", "제일 가까운 카페"] { #expect(NearWords.taken(out: text) == "카페", "\(text)") }
    for text in ["cafe near me", "nearby cafe", "nearest cafe", "the closest cafe", "cafe close to me"] { #expect(NearWords.taken(out: text) == "cafe", "\(text)") }
    for text in ["컴퓨터 주변 기기", "근처", "near", "가까움"] { #expect(NearWords.taken(out: text) == nil, "\(text)") }
    #expect(OpenWords.taken(out: "오픈 토 슈즈") == nil)
  }

  @Test(arguments: enginesHere) func figuresAloneAndPiecesOfWordsFindNothing(_ engine: Engine) throws {
    try filled(engine, [product(20, "1.7L 주전자"), product(21, "대나무 가방", for: "female"), product(22, "2026 다이어리"), product(23, "수면 양말")]) { database throws in
      for text in ["1", "' OR 1=1", "7"] { #expect(try find(text, database).hits.isEmpty, "\(text)") }
      #expect(try find("20", database).hits.isEmpty)
      let bag = try find("20대 여자 가방", database)
      #expect(bag.dropped == ["20대"] && bag.hits.first?.item == 21)
      #expect(try find("진바지", database).corrected != "긴바지")
    }
  }

  @Test(arguments: enginesHere) func coloursAreHeardWithWhatIsSaidAroundThem(_ engine: Engine) throws {
    let colours = [(30, "버건디"), (31, "골드"), (32, "베이지"), (33, "라이트 그린"), (34, "차콜"), (35, "카키"), (36, "그린"), (37, "연핑크"), (38, "네이비")].map { product(Int64($0.0), "플랫 슈즈 \($0.1)") }
    try filled(engine, colours) { database throws in
      for (text, item) in [
        ("와인색", 30), ("금색", 31), ("골드", 31), ("누드톤", 32), ("살구색", 32), ("연두색", 33), ("진회색", 34), ("국방색", 35), ("잔디색", 36), ("핑크톤", 37), ("분홍색", 37), ("진남색", 38), ("네이비 계열", 38),
      ] as [(String, Int64)] {
        let answer = try find("\(text) 플랫슈즈", database)
        #expect(answer.hits.contains { $0.item == item } && answer.hits.count < 4 && answer.dropped.isEmpty, "\(text) \(answer.hits.map(\.item)) \(answer.dropped)")
      }
    }
  }

  @Test(arguments: enginesHere) func creamIsAThingBeforeItIsAColour(_ engine: Engine) throws {
    try filled(engine, [product(30, "꽈배기 니트 크림"), product(31, "진정 크림"), product(32, "유자 핸드 크림"), product(33, "데일리 로션")]) { database throws in
      #expect(Set(try find("크림", database).hits.prefix(2).map(\.item)) == [31, 32])
      #expect(try find("핸드 크림", database).hits.map(\.item) == [32])
      #expect(try find("크림 니트", database).hits.map(\.item) == [30])
      #expect(try items("니트", database).contains(30))
      #expect(!(try items("아이보리", database).contains(31)))
    }
  }

  @Test(arguments: enginesHere) func forWhichAnimalItIsIsNotGivenUpForTheThing(_ engine: Engine) throws {
    try filled(engine, [product(30, "오리 강아지 간식"), product(31, "고양이 스크래처"), product(32, "버터 쿠키")]) { database throws in
      let clothes = try find("강아지 옷", database)
      #expect(clothes.hits.map(\.item) == [30] && clothes.dropped == ["옷"])
      let snack = try find("고양이 간식", database)
      #expect(snack.hits.map(\.item) == [31] && snack.dropped == ["간식"])
      #expect(try find("반려견 간식", database).hits.map(\.item) == [30])
      // Where nothing is for it, the thing stays.
      #expect(try find("펫 쿠키", database).hits.map(\.item) == [32])
    }
  }

  @Test(arguments: enginesHere) func brandsAreHeardInTheOtherScriptAndBeforeWhatTheyMake(_ engine: Engine) throws {
    let brands = ["CASETIFY", "결", "글로니", "리바이스"]
    try filled(engine, [
      product(30, "범퍼 폰케이스", brand: brands[0]), product(31, "울 니트", brand: brands[1]), product(32, "연결 케이블", brand: "선"), product(33, "플레어 원피스", brand: brands[2]), product(34, "501 오리지널 데님", brand: brands[3], type: "데님"),
    ]) { database throws in
      for (text, item) in [("케이스티파이", 30), ("casetify", 30), ("결니트", 31), ("결", 31), ("glowny", 33), ("리바이스 청바지", 34), ("levis jeans", 34)] as [(String, Int64)] {
        let answer = try find(text, database)
        #expect(answer.hits.map(\.item) == [item] && answer.dropped.isEmpty, "\(text) \(answer.hits.map(\.title)) \(answer.dropped)")
      }
    }
  }

  @Test(arguments: [("케이스티파이", "casetify"), ("스포티파이", "spotify"), ("하우스키퍼", "housekeeper"), ("라이프워크", "lifework"), ("드파운드", "depound"), ("그린네이처", "greennature"), ("마뗑킴", "matinkim")])
  func namesSoundAlikeInsideToo(_ korean: String, _ latin: String) {
    #expect(!BrandSound.keys(PlainText.fold(korean)).isDisjoint(with: BrandSound.keys(PlainText.fold(latin))))
  }

  @Test(arguments: enginesHere) func downIsOfDuckOrOfGoose(_ engine: Engine) throws {
    try filled(engine, [product(30, "덕다운 숏 패딩"), product(31, "경량 구스다운 패딩"), product(32, "제주 노지 감귤")]) { database throws in
      #expect(try find("오리털 패딩", database).hits.map(\.item) == [30])
      #expect(try find("거위털 패딩", database).hits.map(\.item) == [31])
      #expect(try find("제주귤", database).hits.map(\.item) == [32])
    }
  }

  @Test(arguments: enginesHere) func englishForHimAndForChildren(_ engine: Engine) throws {
    try filled(engine, [product(30, "선물 상자", for: "male"), product(31, "선물 카드", for: "female"), product(32, "Kids pajama set"), product(33, "Padded bomber 점퍼")]) { database throws in
      let gift = try find("gift for him", database)
      #expect(gift.hits.map(\.item) == [30] && gift.understood.map(\.wish) == [.men])
      #expect(try find("gifts for her", database).hits.map(\.item) == [31])
      #expect(try find("toddler pajamas", database).hits.map(\.item) == [32])
      for text in ["jumper", "jumpers"] { #expect(try items(text, database) == [3, 4, 5, 9], "\(text)") }
    }
  }
}
