import Foundation
import Kernel
import Storage
import TestSupport
import Testing

@testable import Catalog

/// Bulk sheets of Smartstore, saved as CSV.
struct SmartImportTests {
  static let head = "판매자 상품코드,카테고리코드,상품명,상품상태,판매가,부가세,재고수량,옵션형태,옵션명,옵션값,옵션가,옵션 재고수량,대표이미지,추가이미지,상세설명,브랜드,제조사,원산지코드,즉시할인 값,즉시할인 단위,\"조건부무료-\n상품판매가 합계\"\n"
  private static let names = ["코드", "분류", "상품명", "상태", "판매가", "부가세", "재고", "형태", "옵션명", "옵션값", "옵션가", "옵션재고", "그림", "더", "상세", "브랜드", "제조사", "원산지", "할인", "단위", "무료"]

  static func row(_ cells: KeyValuePairs<String, String>) -> String {
    var fields = [String](repeating: "", count: names.count)
    for (name, text) in cells { fields[names.firstIndex(of: name)!] = text.contains(where: { ",\"\n".contains($0) }) ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text }
    return fields.joined(separator: ",") + "\n"
  }

  private static func goods(_ code: String, names: String, values: String, prices: String = "", stock: String = "", kind: String = "조합형", pieces: String = "", price: String = "10000") -> String {
    row(["코드": code, "상품명": "상품 \(code)", "판매가": price, "재고": pieces, "형태": kind, "옵션명": names, "옵션값": values, "옵션가": prices, "옵션재고": stock])
  }

  /// In lines as the values are, prices are what each value adds; lines that do not fit cost the row. A discount in another money is told.
  @Test(arguments: enginesHere) func pricesInLinesAddUpAndAForeignDiscountIsTold(_ engine: Engine) throws {
    try ExchangeYard.open(engine) { yard throws in
      let text = Self.head + Self.goods("A", names: "색\n크기", values: "빨강,파랑\nS,M", prices: "0,1000\n0,500", stock: "1,1,1,1")
        + Self.goods("B", names: "색\n크기", values: "빨강,파랑\nS,M", prices: "0,1000\n0", stock: "1,1,1,1")
        + Self.row(["코드": "C", "상품명": "달러", "판매가": "10000", "재고": "1", "할인": "10", "단위": "달러"])
      let result = try yard.bring(text)
      #expect(result.products == 2 && result.refused == 1 && result.noted == 1)
      #expect(
        try yard.variants() == [
          "A|A-빨강-S|빨강+S=10000", "A|A-빨강-M|빨강+M=10500", "A|A-파랑-S|파랑+S=11000", "A|A-파랑-M|파랑+M=11500", "C|C|=10000",
        ])
    }
  }

  @Test func aSmallDiscountWithoutAUnitIsToldAndTakesNothingOff() throws {
    try ExchangeYard.open { yard throws in
      let goods = [("A", "10"), ("B", "1,500"), ("C", "50원"), ("D", "10%")].map { code, off in Self.row(["코드": code, "상품명": "상품 \(code)", "판매가": "10000", "재고": "1", "할인": off]) }
      let result = try yard.bring(Self.head + goods.joined())
      #expect(result.products == 4 && result.noted == 1)
      #expect(try yard.variants() == ["A|A|=10000", "B|B|=8500<10000", "C|C|=9950<10000", "D|D|=9000<10000"])
    }
  }

  @Test(arguments: enginesHere) func productsComeInWithOptionsPricesAndStock(_ engine: Engine) throws {
    try ExchangeYard.open(engine) { yard throws in
      let cup = Self.row([
        "코드": "CUP", "분류": "50003356", "상품명": "분청 찻잔", "상태": "신상품", "판매가": "12000", "부가세": "면세상품", "재고": "7", "그림": "https://img.test/1.jpg", "더": "https://img.test/2.jpg\nhttps://img.test/3.jpg",
        "상세": "<p>손으로 빚었어요</p>", "브랜드": "흙결", "제조사": "흙결 공방", "원산지": "0200037", "할인": "10", "단위": "%",
      ])
      let text = Self.head + cup + Self.goods("A", names: "색상\n사이즈", values: "빨강,파랑\nS,M", prices: "0,1000,0,-500", stock: "1,2,3,4") + Self.goods("B", names: "색상,사이즈", values: "빨강,파랑\nS,M", prices: "0,1000", stock: "5,6")
        + Self.goods("C", names: "향", values: "레몬,자몽", prices: "500", stock: "3,0") + Self.goods("D", names: "각인", values: "있음,없음", kind: "단독형", pieces: "9") + Self.row(["코드": "E", "상품명": "할인", "판매가": "5000", "재고": "1", "할인": "1500", "단위": "원"])
      #expect(try yard.bring(text) == ImportCatalog.Result(rows: 6, products: 6, variants: 12, refused: 0, noted: 2))
      #expect(
        try yard.variants() == [
          "CUP|CUP|=10800<12000", "A|A-빨강-S|빨강+S=10000", "A|A-빨강-M|빨강+M=11000", "A|A-파랑-S|파랑+S=10000", "A|A-파랑-M|파랑+M=9500", "B|B-빨강-S|빨강+S=10000", "B|B-파랑-M|파랑+M=11000", "C|C-레몬|레몬=10500", "C|C-자몽|자몽=10500",
          "D|D-있음|있음=10000", "D|D-없음|없음=10000", "E|E|=3500<5000",
        ])
      #expect(
        try yard.c.free(at: yard.shelf).filter { $0.value > 0 } == [
          "CUP": 7, "A-빨강-S": 1, "A-빨강-M": 2, "A-파랑-S": 3, "A-파랑-M": 4, "B-빨강-S": 5, "B-파랑-M": 6, "C-레몬": 3, "D-있음": 1, "D-없음": 1, "E": 1,
        ])
      #expect(try yard.column("tax")[0] == "exempt")
      #expect(try yard.column("source", of: "catalog_picture").count == 3)
      #expect(try yard.bring(text.replacingOccurrences(of: "분청 찻잔", with: "백자 찻잔")).products == 6)
      #expect(try yard.column("title_ko")[0] == "백자 찻잔")
      #expect(try yard.variants().count == 12)
    }
  }

  @Test func anExtraPriceBeyondAllNumbersCostsItsRow() throws {
    try ExchangeYard.open { yard throws in
      let text = Self.head + Self.row(["코드": "A", "상품명": "상품", "판매가": "10000", "재고": "1", "형태": "조합형", "옵션명": "색상", "옵션값": "빨강,파랑", "옵션가": "-9223372036854775807,0", "할인": "1500", "단위": "원"])
        + Self.row(["코드": "B", "상품명": "다른 상품", "판매가": "5000", "재고": "1"])
      let result = try yard.bring(text)
      #expect(result.products == 1 && result.refused == 1, "\(result)")
      #expect(try yard.variants() == ["B|B|=5000"])
    }
  }

  @Test func aHalfReadFileWhoseRowRanAwayIsNotCountedOn() throws {
    try ExchangeYard.open { yard throws in
      let text = Self.head + Self.row(["코드": "B", "상품명": "상품", "판매가": "5000", "재고": "1"])
      try yard.leave(text, at: "byte_offset = \(Int64.max), line = \(Int64.max), record = \(Int64.max), product_count = \(Int64.max), report_bytes = \(Int64.max)")
      #expect(throws: FileFault.runsAlready) { try yard.bring(text) }
    }
  }

  @Test func titlesAndHintsAroundTheNamesAreNoProductsAndNumbersComeFirst() throws {
    try ExchangeYard.open { yard throws in
      let text = "\u{FEFF}상품 주요정보,,,,\n상품번호(스마트스토어),판매자상품코드,상품명*,판매가*,재고수량\n필수,선택,필수,필수,필수\n숫자만,50자 이내,100자 이내,판매가는 10원 단위로 입력해 주세요. 숫자 외의 글자는 입력할 수 없어요. 최대 10억,\n1234567,CUP,찻잔,12000,3\n"
      #expect(try yard.bring(text) == ImportCatalog.Result(rows: 1, products: 1, variants: 1, refused: 0, noted: 0))
      #expect(try yard.variants() == ["naver-1234567|CUP|=12000"])
      #expect(try yard.column("slug") == ["찻잔"])
    }
  }

  @Test func optionsThatDoNotFitAreToldWithTheReason() throws {
    try ExchangeYard.open { yard throws in
      let many = (0..<2000).map { "값\($0)" }.joined(separator: ",")
      let text = Self.head + Self.goods("A", names: "색상\n사이즈", values: "빨강,파랑") + Self.goods("B", names: "색상", values: "빨강,,파랑") + Self.goods("C", names: "색상\n사이즈", values: "빨강,파랑\nS,M", prices: "0,0,0")
        + Self.goods("D", names: "가\n나\n다", values: [many, many, many].joined(separator: "\n"), stock: many) + Self.goods("E", names: "색상", values: "빨강,파랑", prices: "0,비쌈") + Self.goods("F", names: "색상", values: "빨강,파랑", prices: "0,-20000")
        + Self.goods("G", names: "색상", values: "빨강,파랑", stock: "1,99999999") + Self.goods("H", names: "가,나,다,라", values: "1\n1\n1\n1") + Self.goods("I", names: "이름", values: "", kind: "직접입력형", pieces: "2")
        + Self.row(["코드": "J", "상품명": "할인", "판매가": "5000", "할인": "6000", "단위": "원"]) + Self.row(["코드": "K", "상품명": "값 없음"])
      #expect(try yard.bring(text).products == 2)
      #expect(try yard.variants() == ["I|I|=10000", "J|J|=5000"])
      let faults = Set(try yard.report().split(separator: "\r\n").dropFirst().map { $0.split(separator: ",", omittingEmptySubsequences: false)[1] })
      #expect(faults == ["옵션명", "옵션값", "옵션가", "옵션 재고수량", "즉시할인 값", "판매가"])
    }
  }

  @Test(arguments: enginesHere) func anImportThatWasCutOffGoesOnToTheSameEnd(_ engine: Engine) throws {
    var text = Self.head
    for n in 0..<900 { text += Self.goods("P\(n)", names: "크기", values: "S,M", prices: "0,\(n)", stock: "\(n % 5),2", price: n % 50 == 3 ? "x" : "\(1000 + n)") }
    var whole: (ImportCatalog.Result, [String], String)?
    try ExchangeYard.open(engine) { yard throws in whole = (try yard.bring(text), try yard.variants(), try yard.report()) }
    #expect(whole?.0 == ImportCatalog.Result(rows: 900, products: 882, variants: 1764, refused: 18, noted: 0))
    try ExchangeYard.open(engine) { yard throws in
      #expect(try yard.bringInPieces(text, cuts: 2) == whole?.0)
      #expect(try yard.variants() == whole?.1)
      #expect(try yard.report() == whole?.2)
    }
  }
}
