import Kernel
import Storage
import TestSupport
import Testing

@testable import Search

/// Words that are known as wholes: nothing is heard in the middle of one, corrected into another one or cut out of one; over each engine.
@Suite struct WholeWordsTests {
  private static let shelf: [(item: Int64, name: String, english: String, colour: String?, told: String)] = [
    (1, "터틀넥 니트", "Turtleneck knit", "아이보리", "목이 조이지 않아요"), (2, "구수한 보리차 티백 30개", "Thirty barley tea bags", nil, ""), (3, "보성 우전 녹차", "Green tea", nil, ""), (4, "브이넥 가디건", "V-neck cardigan", "네이비", "운동화에도 어울려요"),
    (5, "2구 토스터", "Toaster", "베이지", ""), (6, "누빔 배자", "Quilted vest", "그레이", ""), (7, "자수 복주머니", "Lucky pouch", nil, ""), (8, "9구 아이섀도 팔레트", "Eye shadow palette", "브라운", "펄 세 가지와 무광 6가지"), (9, "캔버스 운동화", "Canvas sneakers", nil, ""),
    (10, "부사 사과", "Fuji apples", nil, ""), (11, "첼시 부츠", "Chelsea boots", nil, ""), (12, "그린 텐트", "Green tent", nil, ""), (13, "당일 도정 햅쌀", "New rice", nil, ""), (14, "바삭 감귤칩", "Tangerine chips", nil, ""), (15, "개성 약과 12개", "Honey cookies", nil, ""),
    (16, "1.7L 전기 주전자", "Electric kettle 1.7 L", nil, ""), (17, "마사지 볼 2개", "Two massage balls", nil, ""), (18, "매듭 공예 키트", "Knotting kit", nil, ""), (19, "산뜻 선스틱", "Sun stick", nil, ""), (20, "케이블 니트 가디건", "Cable-knit cardigan", nil, ""),
    (21, "3in1 무선 충전 패드", "Charging pad", nil, "케이블이 들어 있어요"), (22, "한지 조명", "Hanji lamp", nil, ""), (23, "접이식 노트북 거치대", "Folding laptop stand", nil, ""), (24, "14인치 노트북", "14-inch laptop", nil, ""), (25, "커버 쿠션 파운데이션", "Cover cushion foundation", nil, ""),
    (26, "쿠션 러닝화", "Cushioned running shoes", nil, ""), (27, "오리 안심 강아지 간식", "Dog treats", nil, ""), (28, "가죽 벨트", "Leather belt", nil, "매장에서 길이를 줄여 드려요"), (29, "자개 목걸이", "Mother-of-pearl necklace", nil, ""), (30, "편백 바디워시", "Hinoki body wash", nil, ""),
    (31, "분청 접시 2장", "Two buncheong plates", nil, ""), (32, "극세사 유리 청소포 5장", "Five glass cloths", nil, ""), (33, "무쇠 냄비 22cm", "Cast-iron pot 22 cm", nil, ""), (34, "6mm 요가 매트", "Yoga mat 6 mm", nil, ""), (35, "숲속 퍼즐 48조각", "Puzzle, 48 pieces", nil, ""),
    (36, "투명 맥 케이스", "Clear case", nil, ""), (37, "제주 흑돼지 삼겹살", "Jeju black pork", nil, ""), (38, "저온 압착 들기름", "Perilla oil", nil, ""), (39, "울 코트", "Wool coat", nil, ""), (40, "쑥 진정 크림", "Mugwort cream", nil, ""),
  ]

  private func filled(_ engine: Engine, _ body: (_ find: (String) throws -> SearchAnswer) throws -> Void) throws {
    try onFreshDatabase(engine, migrations: KoreanEarTests.schema) { yard in
      let documents = Self.shelf.map { product -> SearchDocument in
        var document = SearchDocument(site: SearchYard.site, kind: .product, item: product.item, names: [product.name, product.english], created: Instant(milliseconds: product.item))
        document.options = product.colour.map { [SearchOption("색상", $0)] } ?? []
        document.description = product.told
        document.keywords = ["MARU-\(product.item)-1", "MARU-\(product.item)-21"]
        if [15, 14, 27].contains(product.item) { document.categories = [.init(id: 1, names: ["간식"])] }
        if product.item == 36 { document.categories = [.init(id: 2, names: ["휴대폰 용품"])] }
        document.price = .won(30_000)
        return document
      }
      try yard.database.writeNow { try SearchIndex.put(documents, in: $0) }
      try body { text in
        let query = SearchQuery(text, site: SearchYard.site, language: text.utf8.allSatisfy { $0 < 0x80 } ? .english : .korean)
        return try yard.database.readNow { try query.run(in: $0) }
      }
    }
  }

  /// Each text with exactly what is found.
  private func check(_ engine: Engine, _ wanted: [(text: String, items: Set<Int64>)]) throws {
    try filled(engine) { find throws in
      for (text, items) in wanted {
        let answer = try find(text)
        #expect(Set(answer.hits.map(\.item)) == items && answer.corrected == nil, "\(text) \(answer.hits.map(\.title)) \(answer.corrected ?? "")")
      }
    }
  }

  @Test(arguments: enginesHere) func nothingIsHeardInTheMiddleOfAKnownWord(_ engine: Engine) throws {
    try check(engine, [
      ("보리", [2]), ("찰보리", [2]), ("이비", []), ("라운", []), ("레이", []), ("이지", []), ("머니", []), ("가지", []), ("동화", []), ("이블", []), ("스틱", []), ("걸이", []),
      // What a word begins with, and what it is made of, is still heard.
      ("아이보리", [1]), ("네이비", [4]), ("주머니", [7]), ("흑돼지", [37]), ("돼지", [37]), ("기름", [38]), ("들기름", [38]), ("사과", [10]), ("목걸이", [29]),
    ])
  }

  @Test(arguments: enginesHere) func aWholeShortWordIsNoSlip(_ engine: Engine) throws {
    try check(engine, [("러그", []), ("깨", []), ("기린", []), ("부추", []), ("코드", []), ("부채", []), ("니드", [])])
    try filled(engine) { find throws in
      for (text, item, corrected) in [("쟈켓", nil, nil), ("브라우쓰", nil, nil), ("가디간", 4, "가디건"), ("운둥화", 9, "운동화"), ("tkrhk", 10, "사과")] as [(String, Int64?, String?)] {
        let answer = try find(text)
        #expect(item.map { answer.hits.map(\.item).contains($0) } ?? answer.hits.isEmpty, "\(text) \(answer.hits.map(\.title))")
        if let corrected { #expect(answer.corrected == corrected, "\(text)") }
      }
    }
  }

  @Test(arguments: enginesHere) func theLastNounIsKeptAndWhatItIsMadeOfFalls(_ engine: Engine) throws {
    try filled(engine) { find throws in
      for (text, items, dropped) in [
        ("보리 녹차", [3], ["보리"]), ("레몬 녹차", [3], ["레몬"]), ("초콜릿 녹차", [3], ["초콜릿"]), ("쌀 녹차", [3], ["쌀"]), ("현미 녹차", [3], ["현미"]), ("현미녹차", [3], ["현미"]), ("홍차 녹차", [3], ["홍차"]), ("허브 녹차", [3], ["허브"]),
        ("레몬차", [2, 3], ["레몬"]), ("현미 쌀", [13], ["현미"]), ("보리쌀", [13], ["보리"]), ("현미녹차 티백", [2], ["현미", "녹차"]), ("오이 크림", [40], ["오이"]),
      ] as [(String, Set<Int64>, [String])] {
        let answer = try find(text)
        #expect(Set(answer.hits.map(\.item)) == items && answer.dropped == dropped && answer.corrected == nil, "\(text) \(answer.hits.map(\.title)) \(answer.dropped)")
      }
    }
  }

  @Test(arguments: enginesHere) func aCompoundIsCutWhereItsPartsAreKnown(_ engine: Engine) throws {
    try check(engine, [
      ("찻주전자", [16]), ("물주전자", [16]), ("축구공", []), ("농구공", []), ("등산 스틱", []), ("usb 케이블", []), ("자석 케이블", []), ("케이블 니트", [20]), ("무드등", [22]), ("한지등", [22]), ("방석", []), ("의자 방석", []), ("소파 쿠션", []), ("쿠션", [25, 26]),
      ("코트 걸이", []), ("코트걸이", []), ("신발 정리대", []), ("신발정리대", []), ("2층 매장", []),
    ])
    try filled(engine) { find throws in
      #expect(try find("스탠드").hits.map(\.item) == [22, 23])
      #expect(try find("찻주전자").nearby?.asked == "찻주전자")
    }
  }

  @Test(arguments: enginesHere) func whatIsForAnimalsStandsLastUntilOneIsNamed(_ engine: Engine) throws {
    try filled(engine) { find throws in
      for text in ["간식", "아이랑 같이 먹을 간식"] {
        let items = try find(text).hits.map(\.item)
        #expect(items.first == 15 && items.last == 27 && items.count == 3, "\(text) \(items)")
      }
      for text in ["개 간식", "강아지 간식", "댕댕이 간식"] { #expect(try find(text).hits.map(\.item) == [27], "\(text)") }
      // Behind figures it counts.
      for text in ["약과 12개", "약과 12 개"] { #expect(try find(text).hits.map(\.item) == [15], "\(text)") }
    }
  }

  @Test(arguments: enginesHere) func otherWordsAndMeasuresForTheSame(_ engine: Engine) throws {
    try filled(engine) { find throws in
      for (text, item) in [
        ("바디샴푸", 30), ("노트북 받침대", 23), ("단화", 9), ("분청사기", 31), ("도자기", 31), ("청소용품", 32), ("무쇠 냄비 22센치", 33), ("22센치", 33), ("6미리 요가매트", 34), ("요가매트 6미리", 34), ("퍼즐 48피스", 35), ("48피스 퍼즐", 35), ("티백 30개입", 2),
        ("핸드폰 케이스", 36), ("폰케이스", 36), ("휴대폰 케이스", 36),
      ] as [(String, Int64)] {
        let answer = try find(text)
        #expect(answer.hits.first?.item == item && answer.dropped.isEmpty && answer.corrected == nil && answer.nearby == nil, "\(text) \(answer.hits.map(\.title)) \(answer.dropped)")
      }
      #expect(try find("노트북 받침대").hits.map(\.item) == [23])
      // What is no size of the thing is none.
      #expect(try find("24시간 편의점").understood.isEmpty)
    }
  }

  @Test(arguments: enginesHere) func theCodeOfAnArticleFindsItAlone(_ engine: Engine) throws {
    try check(engine, [("MARU-6-21", [6]), ("maru-21-1", [21])])
  }

  @Test func knownWordsAreCutWhereTheyHaveParts() {
    for (word, place) in [("아이보리", 2), ("운동화", 1), ("여성운동화", 3), ("네이비", 1), ("할머니", 1), ("귀걸이", 1), ("찻주전자", 2), ("손수건", 1)] { #expect(Lexicon.isCut(Hangul.scalars(word), at: place), "\(word)") }
    for (word, place) in [("여성운동화", 2), ("청바지", 1), ("후드집업", 2), ("들기름", 1), ("흑돼지", 1), ("햇양파", 1), ("네이비니트", 3), ("연하늘색", 1), ("남자아이옷", 2), ("옷걸이", 1)] { #expect(!Lexicon.isCut(Hangul.scalars(word), at: place), "\(word)") }
  }
}
