import Kernel
import Testing

@testable import Catalog
@testable import Simulation

struct DemoCatalogueTests {
  private let sheets = DemoCatalogue().sheets

  @Test func theDemoSellsAtLeast120GoodsOfEveryBrandAndOfEveryField() {
    #expect(sheets.count >= 120)
    #expect(Set(sheets.map(\.brand)) == Set(DemoBrand.all.map(\.code)))
    let fields = Set(sheets.compactMap { $0.sheet.category?.split(separator: "/").first.map(String.init) })
    #expect(fields == ["fashion", "beauty", "food", "living", "digital", "kids", "sports", "books", "etc"])
  }

  @Test func noTwoGoodsShareATitleOrALabel() {
    #expect(Set(sheets.map { $0.sheet.title?.korean ?? "" }).count == sheets.count)
    let labels = sheets.flatMap { $0.sheet.variants.compactMap(\.sku) }
    #expect(Set(labels).count == labels.count)
  }

  @Test func everythingIsSaidInBothLanguages() {
    func hasHangul(_ text: String) -> Bool { text.unicodeScalars.contains { (0xAC00...0xD7A3).contains($0.value) } }
    for (_, _, sheet) in sheets {
      let words: [Words] = [sheet.title, sheet.body].compactMap { $0 } + (sheet.options ?? []).flatMap { [$0.name] + $0.choices } + (sheet.attributes ?? []).map(\.value)
      for word in words {
        #expect(!word.korean.isEmpty && !word.english.isEmpty && !hasHangul(word.english), "\(sheet.handle): \(word.korean) / \(word.english)")
      }
      #expect(hasHangul(sheet.body?.korean ?? ""), "\(sheet.handle)")
    }
  }

  @Test func pricesArePlausibleAndAReducedOneIsLower() {
    for (_, _, sheet) in sheets {
      for variant in sheet.variants {
        #expect(variant.price.minor >= 3_000 && variant.price.minor <= 1_500_000 && variant.price.minor % 100 == 0, "\(sheet.handle)")
        if let was = variant.was { #expect(was.minor > variant.price.minor, "\(sheet.handle)") }
      }
    }
  }

  /// What things of a kind cost in shops, in won; the longest beginning of a category's path counts.
  private static let usual: [String: ClosedRange<Int64>] = [
    "fashion": 9_900...190_000, "fashion/women/outer": 49_000...450_000, "fashion/men/outer": 49_000...450_000, "fashion/hanbok": 59_000...250_000, "fashion/shoes": 29_000...290_000,
    "fashion/jewellery": 29_000...250_000, "kids": 9_900...79_000, "beauty": 7_000...75_000, "beauty/fragrance": 49_000...220_000, "food": 3_500...99_000, "living": 5_900...99_000,
    "living/bedding": 29_000...250_000, "living/furniture": 59_000...450_000, "digital": 9_900...129_000, "digital/audio": 29_000...390_000, "digital/computer": 19_000...190_000,
    "digital/appliance": 19_900...99_000, "sports": 9_900...259_000, "books": 4_900...59_000, "etc": 3_000...29_000,
  ]
  /// Those that cost more than others of their category.
  private static let dear: [String: ClosedRange<Int64>] = ["14인치 노트북": 700_000...2_000_000, "거실용 공기청정기": 120_000...450_000]

  @Test func everyPriceFitsItsKind() throws {
    for (_, _, sheet) in sheets {
      let path = sheet.category ?? "", title = sheet.title?.korean ?? ""
      let kind = Self.usual.keys.filter { path.hasPrefix($0) }.max { $0.count < $1.count }
      let range = try #require(Self.dear[title] ?? kind.flatMap { Self.usual[$0] }, "\(path)")
      for variant in sheet.variants { #expect(range.contains(variant.price.minor), "\(title): \(variant.price.minor)") }
    }
  }

  @Test func theDrawingOfEachIsOfTheThingThatItsTitleNames() {
    let drawn = Dictionary(
      sheets.map { ($0.sheet.title?.korean ?? "", ArtOfWords.art(title: $0.sheet.title ?? Words(""), category: "box", options: []).split(separator: ".").first.map(String.init) ?? "") }
    ) { first, _ in first }
    let wanted = [
      "국물 떡볶이 밀키트 2인분": "tteokbokki", "메리제인 플랫": "mary-jane", "부드러운 닭가슴살 10팩": "chicken", "메리노 라운드 니트": "knit", "캐시미어 라운드 니트": "knit",
      "터틀넥 니트": "turtleneck", "리본 블라우스": "bow-blouse", "철릭 원피스": "cheollik", "셔츠 원피스": "shirt-dress", "니트 롱 원피스": "knit-dress", "탄산 유자차 6캔": "cans",
      "쌀겨 토너": "toner", "1.7L 전기 주전자": "kettle", "산책 하네스": "harness", "자전거 헬멧": "helmet", "무쇠 냄비 22cm": "kitchen", "참나무 원목 의자": "wooden-chair", "9구 아이섀도 팔레트": "palette", "한우 불고기용": "sliced-beef", "유자 핸드크림": "tube",
      "백자 면기": "bowl", "분청 접시 2장": "plates", "몬스테라 화분": "monstera", "헨리넥 티셔츠": "henley", "코튼 크롭 티셔츠": "crop-tee", "벨티드 트렌치 코트": "trench", "발마칸 코트": "outer",
      "초경량 방풍 재킷": "windbreaker", "누빔 배자": "baeja", "아동 패딩 조끼": "vest", "케이블 가디건": "cable-cardigan", "브이넥 가디건": "cardigan", "와이드 슬랙스": "wide-trousers",
      "테이퍼드 슬랙스": "tapered-trousers", "스트레이트 데님 팬츠": "trousers", "첼시 부츠": "chelsea", "산뜻 선스틱": "sun-stick", "시어버터 립밤": "lip-balm", "벨벳 틴트": "tint", "제주 은갈치": "hairtail",
      "손질 고등어 5팩": "fish", "제주 흑돼지 삼겹살": "pork-belly", "명이 장아찌": "pickles", "잔멸치볶음": "anchovies", "구수한 보리차 티백 30개": "tea-bags", "보성 우전 녹차": "tea-tin", "얇은 은반지": "ring",
      "보자기 선물 포장 세트": "gift-cloth", "한지 조명": "paper-lamp", "침실 스탠드": "lamp", "원목 블록 50개": "blocks", "골판지 고양이 스크래처": "scratcher",
    ]
    for (title, art) in wanted { #expect(drawn[title] == art, "\(title): \(drawn[title] ?? "none")") }
    let books = Set(sheets.filter { $0.sheet.category == "books/book" }.compactMap { $0.sheet.title?.korean })
    let unnamed = drawn.filter { $0.value == "box" && !books.contains($0.key) }.keys.sorted()
    #expect(unnamed.isEmpty, "nothing is drawn of \(unnamed)")
  }

  @Test(arguments: [
    ("백자 면기", "bowl.white"), ("얇은 은반지", "ring.silver"), ("분청 접시 2장", "plates.grey"), ("자개 목걸이", "necklace.ivory"), ("착즙 감귤 주스 10병", "drink.orange"), ("저온 압착 들기름", "sauce-bottle.mustard"),
    ("유자 핸드크림", "tube.yellow"),
  ]) func whatHasItsColourByNameIsDrawnInIt(_ title: String, _ art: String) throws {
    let sheet = try #require(sheets.first { $0.sheet.title?.korean == title }).sheet
    #expect(ArtOfWords.art(title: sheet.title ?? Words(""), category: "box", options: sheet.options ?? []) == art)
  }

  @Test func titlesAreThoseOfGoodsInShops() {
    for (_, brand, sheet) in sheets {
      let title = sheet.title?.korean ?? ""
      #expect(title.count <= 20 && title.split(separator: " ").count <= 4, "\(title)")
      // A brand before its thing is how a machine would call it: the brand stands beside.
      #expect(!DemoBrand.all.contains { $0.code == brand && title.hasPrefix($0.name.korean) }, "\(title)")
    }
  }

  @Test func whatIsSaidFitsTheGoodsAndNobodySaysItTwice() {
    var heads: [String: [DemoOpinion]] = [:]
    for (_, _, sheet) in sheets {
      let title = sheet.title?.korean ?? "", all = DemoOpinion.all(about: title)
      heads[title] = all
      #expect(all.count >= 3, "\(title)")
      #expect(Set(all.map(\.words.korean)).count == all.count && Set(all.map(\.words.english)).count == all.count, "\(title)")
      for turn in 0..<6 {
        let said = (0..<8).compactMap { DemoOpinion.about(title, turn: turn, nth: $0)?.words.korean }
        #expect(said.count == all.count && Set(said).count == said.count, "\(title)")
      }
    }
    func says(_ title: String, _ word: String) -> Bool { heads[title]?.contains { $0.words.korean.contains(word) } ?? false }
    #expect(says("오리 안심 강아지 간식", "봉지 소리") && !says("산책 하네스", "봉지 소리"))
    #expect(says("캠핑용 접이식 의자", "접으면") && !says("자전거 헬멧", "접으면"))
    #expect(says("쌀겨 토너", "당기지") && !says("9구 아이섀도 팔레트", "당기지"))
    #expect(says("케이블 가디건", "단추") && !says("터틀넥 니트", "단추"))
    #expect(heads["터틀넥 니트"]?.first { $0.reply != nil }?.reply?.korean.contains("소매") == true)
  }
}
