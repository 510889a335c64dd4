import Kernel
import Storage
import TestSupport
import Testing

@testable import Search

/// Plain words one by one over a small shelf on each engine, so that one word that is lost again fails.
@Suite struct SingleWordsTests {
  /// A product by its number: a name, a brand, whom it is for.
  private static let shelf: [(item: Int64, name: String, english: String, brand: String?)] = [
    (1, "옹기 머그", "Onggi mug", nil), (2, "스웨이드 클래식 (블랙)", "Suede classic", "푸마"), (3, "8홀 부츠", "8-eye boots", "Dr. Martens"), (4, "듀얼타임 손목시계", "Dual-time watch", "지샥"), (5, "올드스쿨 스니커즈", "Old Skool", "반스"),
    (6, "오버핏 데님 재킷", "Oversized denim jacket", nil), (7, "경량 바람막이 자켓", "Light jacket", nil), (8, "보아 플리스 집업", "Boa zip-up", nil), (9, "코듀로이 팬츠 (브라운)", "Corduroy trousers", nil), (10, "겨울 귀도리", "Winter warmers", nil),
    (11, "순면 파자마 세트", "Cotton pyjama set", nil), (12, "반소매 린넨 셔츠", "Half-sleeve shirt", nil), (13, "투명 휴대폰 케이스", "Clear phone case", nil), (14, "울 더플 코트", "Wool duffle coat", nil), (15, "라운드 니트 (그린)", "Crew-neck knit", nil),
    (16, "옥스퍼드 셔츠 (블루)", "Oxford shirt", nil), (17, "브이넥 가디건 (퍼플)", "V-neck cardigan", nil), (18, "반팔 티셔츠", "T-shirt", nil), (19, "친환경 상추", "Organic lettuce", nil), (20, "손질 고등어 5팩", "Cleaned mackerel", nil),
    (21, "나주 신고 배", "Naju pears", nil), (22, "당일 도정 햅쌀 10kg", "New rice", nil), (23, "쌀 비누 3개", "Rice soap", nil), (24, "보성 우전 녹차", "Green tea of Boseong", nil), (25, "녹차 폼 클렌저", "Green tea cleanser", nil),
    (26, "담수 진주 귀걸이", "Freshwater pearl earrings", nil), (27, "개성 약과 12개", "Honey cookies", nil), (28, "명이 장아찌", "Pickled wild garlic", nil), (29, "터틀넥 니트", "Turtleneck knit", nil), (30, "9구 아이섀도 팔레트", "Eye shadow palette", nil),
    (31, "벨티드 트렌치 코트", "Belted trench coat", nil), (32, "선크림 50ml", "Mineral sunscreen", nil), (33, "쑥 진정 크림", "Mugwort cream", nil), (34, "14인치 노트북", "14-inch laptop", nil), (35, "접이식 책상", "Folding desk", nil),
    (36, "탁상용 미니 가습기", "Desktop humidifier", nil), (37, "몬스테라 화분", "Monstera in a pot", nil), (38, "무쇠 냄비", "Cast-iron pot", nil), (39, "커버 쿠션 파운데이션", "Cover cushion foundation", nil), (40, "쿠션 러닝화", "Cushioned running shoes", nil),
    (41, "방수 백팩 22L", "Backpack 22 L", nil), (42, "제주 감귤", "Jeju tangerines", nil), (43, "피케 반팔 폴로 셔츠", "Pique polo shirt", "산마루"), (44, "로고 캡", "Logo cap", "폴로 랄프로렌"), (45, "캔버스 단화", "Canvas plimsolls", "케즈"),
    (46, "로고 스웻셔츠", "Logo top", "Stone Island"), (47, "왁스 자켓", "Waxed jacket", "Barbour"), (48, "작은 가게의 계산법", "Small Shop Arithmetic", nil), (49, "탄산 유자차", "Sparkling yuzu tea", nil), (50, "와이드 팬츠 (브라운)", "Wide trousers", nil),
    (51, "케이블 가디건 (크림)", "Cable cardigan", nil), (52, "무향 핸드크림", "Unscented hand cream", nil), (53, "누빔 배자", "Quilted vest", nil), (54, "벨벳 틴트", "Velvet tint", nil), (55, "시어버터 립밤", "Lip balm", nil),
  ]

  private static var documents: [SearchDocument] {
    let worn: Set<Int64> = [60, 61, 62]
    var all = shelf.map { product -> SearchDocument in
      var document = SearchDocument(site: SearchYard.site, kind: .product, item: product.item, names: [product.name, product.english], created: Instant(milliseconds: product.item))
      if let brand = product.brand { document.brand = .init(id: 100 + product.item, names: [brand]) }
      document.price = .won(30_000)
      return document
    }
    for (item, name, audience) in [(60, "유아 순면 내복", "kids"), (61, "아동 패딩", "kids"), (62, "여성 로퍼", "female"), (63, "남성 로퍼", "male"), (64, "성인 패딩", "male")] as [(Int64, String, String)] {
      var document = SearchDocument(site: SearchYard.site, kind: .product, item: item, names: [name], created: Instant(milliseconds: item))
      document.audience = [worn.contains(item) && audience == "kids" ? "kids" : audience]
      document.price = .won(30_000)
      all.append(document)
    }
    return all
  }

  private func filled<T>(_ engine: Engine, _ body: (Database) throws -> T) throws -> T {
    try onFreshDatabase(engine, migrations: KoreanEarTests.schema) { yard in
      try yard.database.writeNow { try SearchIndex.put(Self.documents, in: $0) }
      return try body(yard.database)
    }
  }

  private func find(_ text: String, _ database: Database) throws -> SearchAnswer {
    let language: Language = text.utf8.allSatisfy { $0 < 0x80 } ? .english : .korean
    return try database.readNow { try SearchQuery(text, site: SearchYard.site, language: language).run(in: $0) }
  }

  /// Each word, what must be found first, and how far down it may stand.
  private func check(_ words: [(String, Int64)], within: Int = 1, _ database: Database) throws {
    for (text, item) in words {
      let answer = try find(text, database)
      #expect(answer.hits.prefix(within).contains { $0.item == item }, "\(text) \(answer.hits.prefix(5).map(\.title)) \(answer.dropped)")
      #expect(answer.dropped.isEmpty, "\(text) \(answer.dropped)")
    }
  }

  @Test(arguments: enginesHere) func formsBrandsAndTheOtherScriptAreHeardOneByOne(_ engine: Engine) throws {
    try filled(engine) { database in
      try check([
        ("mugs", 1), ("mug", 1), ("머그", 1), ("puma", 2), ("푸마", 2), ("dr. martens", 3), ("닥터마틴", 3), ("g-shock", 4), ("gshock", 4), ("지샥", 4), ("vans", 5), ("반스", 5), ("keds", 45), ("스톤아일랜드", 46), ("바버", 47),
        ("polo", 44), ("폴로", 44),
      ], database)
    }
  }

  @Test(arguments: enginesHere) func wordsForClothesAreHeardOneByOne(_ engine: Engine) throws {
    try filled(engine) { database in
      try check([
        ("청자켓", 6), ("바람막이", 7), ("윈드브레이커", 7), ("windbreaker", 7), ("후리스", 8), ("플리스", 8), ("골덴", 9), ("귀마개", 10), ("귀도리", 10), ("이어머프", 10), ("earmuffs", 10), ("잠옷", 11), ("파자마", 11), ("pajamas", 11),
        ("반소매", 12), ("핸드폰 케이스", 13), ("폰케이스", 13), ("떡볶이 코트", 14), ("더플코트", 14), ("스웻셔츠", 46), ("목폴라", 29), ("폴라티", 29), ("바바리", 31), ("반팔티", 18), ("시계", 4),
      ], database)
      try check([("아이폰 케이스", 13), ("iphone case", 13)], database)
      try check([("갈색", 9), ("초록색", 15), ("파란", 16), ("보라", 17), ("신발", 5)], within: 6, database)
      #expect(try find("신발", database).hits.allSatisfy { [3, 5, 40, 45, 62, 63].contains($0.item) })
      #expect(try find("반팔티", database).hits.first?.item == 18)
    }
  }

  @Test(arguments: enginesHere) func wordsForFoodsAndHouseholdsAreHeardOneByOne(_ engine: Engine) throws {
    try filled(engine) { database in
      try check([
        ("야채", 19), ("채소", 19), ("vegetables", 19), ("생선", 20), ("수산물", 20), ("fish", 20), ("나주배", 21), ("pears", 21), ("pear", 21), ("쌀", 22), ("rice", 22), ("녹차", 24), ("green tea", 24), ("한과", 27), ("반찬", 28), ("섀도우", 30),
        ("아이섀도우", 30), ("아이쉐도우", 30), ("sun cream", 32), ("쿠션", 39), ("oranges", 42), ("립스틱", 54), ("냄비", 38), ("desk", 35),
      ], database)
      #expect(try find("oranges", database).hits.map(\.item) == [42])
    }
  }

  @Test(arguments: enginesHere) func aWordIsNotHeardInsideOthersOrWhereTwoMeet(_ engine: Engine) throws {
    try filled(engine) { database in
      for (text, wrong) in [
        ("mug", 33), ("desk", 36), ("car park", 49), ("pear", 26), ("브라", 50), ("bra", 50), ("냄비", 37), ("rice", 33), ("수분크림", 51), ("생활용품", 53), ("전자제품", 53),
      ] as [(String, Int64)] {
        let found = try find(text, database).hits.map(\.item)
        #expect(!found.contains(wrong), "\(text) \(found)")
      }
    }
  }

  @Test(arguments: enginesHere) func whomAndWhatInOneWordAreBothHeard(_ engine: Engine) throws {
    try filled(engine) { database in
      for (text, items) in [("유아복", [60, 61]), ("아동복", [60, 61]), ("애기옷", [60, 61]), ("여성화", [62]), ("남자신발", [63]), ("초등학생 패딩", [61])] as [(String, Set<Int64>)] {
        let answer = try find(text, database)
        let sure = Set(answer.hits.map(\.item)).intersection([60, 61, 62, 63, 64])
        #expect(sure == items && answer.dropped.isEmpty, "\(text) \(answer.hits.map(\.title)) \(answer.dropped)")
      }
    }
  }

  @Test(arguments: enginesHere) func measuresSignsAndPairsAreRead(_ engine: Engine) throws {
    try filled(engine) { database in
      for text in ["백팩 22리터", "백팩 22L", "백팩 22 리터", "backpack 22 litres"] {
        let answer = try find(text, database)
        #expect(answer.hits.first?.item == 41 && answer.dropped.isEmpty, "\(text) \(answer.dropped)")
      }
      for text in ["니트,코트", "니트/코트", "니트 , 코트"] {
        let answer = try find(text, database)
        let found = Set(answer.hits.map(\.item))
        #expect(found.isSuperset(of: [14, 15, 29, 31]) && answer.dropped.isEmpty, "\(text) \(found) \(answer.dropped)")
      }
      #expect(Set(try find("푸마,반스 신발", database).hits.map(\.item)).isSubset(of: [2, 5]))
      #expect(try find("푸마,반스", database).hits.map(\.item).sorted() == [2, 5])
      #expect(try find("향 없는 핸드크림", database).hits.map(\.item) == [52])
      #expect(try find("민감성 선크림", database).dropped == ["민감성"])
    }
  }
}
