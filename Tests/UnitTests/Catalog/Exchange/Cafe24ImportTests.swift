import Foundation
import Kernel
import Storage
import TestSupport
import Testing

@testable import Catalog

/// Product files as Cafe24 writes them.
struct Cafe24ImportTests {
  static let head = "상품코드,자체 상품코드,진열상태,판매상태,상품분류 번호,상품명,영문 상품명,상품 요약설명,상품 상세설명,검색어설정,과세구분,소비자가,판매가,판매가 대체문구 사용,옵션사용,품목 구성방식,옵션세트명,옵션입력,옵션추가금,이미지등록(상세),이미지등록(추가),제조사,브랜드,원산지,상품 전체중량(kg)\n"
  private static let names = ["상품코드", "자체", "진열", "판매", "분류", "상품명", "영문", "요약", "상세", "검색어", "과세", "소비자가", "판매가", "문구", "옵션", "방식", "세트", "입력", "추가금", "그림", "더", "제조사", "브랜드", "원산지", "무게"]

  static func row(_ cells: KeyValuePairs<String, String>) -> String {
    var fields = [String](repeating: "", count: names.count)
    for (name, text) in cells { fields[names.firstIndex(of: name)!] = text.contains(where: { ",\"\n".contains($0) }) ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text }
    return fields.joined(separator: ",") + "\n"
  }

  private static let shirt = row([
    "상품코드": "P000000A", "자체": "TEE", "진열": "Y", "판매": "Y", "분류": "29|30", "상품명": "오버핏 티셔츠", "영문": "Oversized tee", "요약": "가벼운 면", "상세": "<p>도톰해요</p><script>x</script>", "검색어": "티셔츠,반팔", "과세": "A|10",
    "소비자가": "25000.00", "판매가": "19000.00", "옵션": "Y", "방식": "T", "입력": "색상{블랙|화이트}//사이즈{S|M|XL(+2,000원)}", "그림": "//img.test/1.jpg", "더": "https://img.test/2.jpg|/web/3.jpg", "제조사": "M0000000", "브랜드": "온결",
    "원산지": "국산", "무게": "0.25",
  ])
  private static let cup = row(["상품코드": "P000000B", "진열": "Y", "판매": "N", "상품명": "분청 찻잔", "과세": "B", "소비자가": "0.00", "판매가": "12000.00", "옵션": "N", "브랜드": "B0000000", "원산지": "1798"])

  @Test(arguments: enginesHere) func productsComeInWithTheirOptionsAndWithoutStock(_ engine: Engine) throws {
    try ExchangeYard.open(engine) { yard throws in
      let text = Self.head + Self.shirt + Self.cup
      #expect(try yard.bring(text) == ImportCatalog.Result(rows: 2, products: 2, variants: 7, refused: 0, noted: 3))
      #expect(try yard.faults() == ["1,", "2,", "2,이미지등록(추가)"])
      #expect(try yard.report().contains("재고 열이 없어서"))
      #expect(
        try yard.variants() == [
          "P000000A|TEE-블랙-S|블랙+S=19000<25000", "P000000A|TEE-블랙-M|블랙+M=19000<25000", "P000000A|TEE-블랙-XL|블랙+XL=21000<27000", "P000000A|TEE-화이트-S|화이트+S=19000<25000",
          "P000000A|TEE-화이트-M|화이트+M=19000<25000", "P000000A|TEE-화이트-XL|화이트+XL=21000<27000", "P000000B|P000000B|=12000",
        ])
      #expect(try yard.column("status") == ["active", "draft"])
      #expect(try yard.column("tax") == ["standard", "exempt"])
      #expect(try yard.column("body_ko")[0] == "가벼운 면<p>도톰해요</p>")
      #expect(try yard.column("title_en")[0] == "Oversized tee")
      #expect(try yard.column("source", of: "catalog_picture") == ["https://img.test/1.jpg", "https://img.test/2.jpg"])
      #expect(try yard.column("value_ko", of: "(SELECT product AS id, value_ko FROM catalog_attribute) AS said") == ["국산"])
      #expect(try yard.c.free(at: yard.shelf).isEmpty || yard.c.free(at: yard.shelf).values.allSatisfy { $0 == 0 })
      // Again, changed: the same product by its code.
      #expect(try yard.bring(text.replacingOccurrences(of: "분청 찻잔", with: "백자 찻잔")).products == 2)
      #expect(try yard.column("title_ko") == ["오버핏 티셔츠", "백자 찻잔"])
    }
  }

  @Test func oldKoreanLettersAndNamesWithUnderscoresAreRead() throws {
    try ExchangeYard.open { yard throws in
      // "상품코드,상품_명" and the like in CP949.
      let cp949: [String: [UInt8]] = [
        "상": [0xBB, 0xF3], "품": [0xC7, 0xB0], "코": [0xC4, 0xDA], "드": [0xB5, 0xE5], "진": [0xC1, 0xF8], "열": [0xBF, 0xAD], "태": [0xC5, 0xC2], "판": [0xC6, 0xC7], "매": [0xB8, 0xC5], "명": [0xB8, 0xED], "가": [0xB0, 0xA1],
        "니": [0xB4, 0xCF], "트": [0xC6, 0xAE], "옵": [0xBF, 0xC9], "션": [0xBC, 0xC7], "입": [0xC0, 0xD4], "력": [0xB7, 0xC2], "색": [0xBB, 0xF6],
      ]
      let bytes = "상품코드,진열_상태,판매_상태,상품명,판매_가,옵션입력\r\nP1,Y,Y,니트,39000,색{니트|가}\r\n".flatMap { cp949[String($0)] ?? Array(String($0).utf8) }
      #expect(try yard.bring(bytes: bytes) == ImportCatalog.Result(rows: 1, products: 1, variants: 2, refused: 0, noted: 1))
      #expect(try yard.variants() == ["P1|P1-니트|니트=39000", "P1|P1-가|가=39000"])
    }
  }

  @Test func optionsThatCannotBeReadAreToldWithTheReason() throws {
    try ExchangeYard.open { yard throws in
      func goods(_ n: Int, _ options: String, extras: String = "", set: String = "", uses: String = "Y") -> String {
        Self.row(["상품코드": "P\(n)", "상품명": "상품 \(n)", "판매가": "1000", "옵션": uses, "세트": set, "입력": options, "추가금": extras])
      }
      let many = (0..<2000).map { "값\($0)" }.joined(separator: "|")
      let text = Self.head + goods(1, "색상{블랙|}") + goods(2, "색상{블랙") + goods(3, "", set: "기본 색상") + goods(4, "", uses: "Y") + goods(5, "가{1}//나{1}//다{1}//라{1}")
        + goods(6, "가{\(many)}//나{\(many)}//다{\(many)}") + goods(7, "색{빨강|빨강|파랑}") + goods(8, "색{빨강|파랑}", extras: "색{0|-2000}") + goods(9, "색{빨강|파랑}//크기{S|M}", extras: "0|500//0|1,000")
        + goods(10, "색{빨강|파랑}", extras: "0|비쌈") + goods(11, "가{" + (0..<50).map(String.init).joined(separator: "|") + "}//나{" + (0..<50).map(String.init).joined(separator: "|") + "}") + goods(12, "무시{함}", uses: "N")
        + goods(13, "색{한 장(+)|두 장(2개)}")
      #expect(try yard.bring(text).products == 4)
      #expect(
        try yard.variants() == [
          "P7|P7-빨강|빨강=1000", "P7|P7-파랑|파랑=1000", "P9|P9-빨강-S|빨강+S=1000", "P9|P9-빨강-M|빨강+M=2000", "P9|P9-파랑-S|파랑+S=1500", "P9|P9-파랑-M|파랑+M=2500", "P12|P12|=1000", "P13|P13-한 장(+)|한 장(+)=1000",
          "P13|P13-두 장(2개)|두 장(2개)=1000",
        ])
      #expect(
        Set(try yard.faults()).isSuperset(of: [
          "2,옵션입력", "3,옵션입력", "4,옵션세트명", "5,옵션입력", "6,옵션입력", "7,옵션입력", "8,", "9,옵션입력", "11,옵션추가금", "12,옵션입력",
        ]))
    }
  }

  @Test func whatOptionsAddIsTakenWholeOrNotAtAll() throws {
    try ExchangeYard.open { yard throws in
      func goods(_ n: Int, _ options: String, _ extras: String) -> String {
        Self.row(["상품코드": "P\(n)", "상품명": "상품 \(n)", "판매가": "10000", "옵션": "Y", "입력": options, "추가금": extras])
      }
      let two = "색상{블랙|화이트}//사이즈{S|M}"
      let text = Self.head + goods(1, two, "0|1000|2000|3000") + goods(2, "사이즈{S|M|L}", "0|1000") + goods(3, "사이즈{S|M|L}", "0|1000|2000|9999") + goods(4, two, "0|1000")
        + goods(5, two, "0|1000//0|1000//0|1000") + goods(6, two, "0|1000//") + goods(7, two, "")
      #expect(try yard.bring(text).products == 2)
      #expect(
        try yard.variants().map { String($0.split(separator: "|", maxSplits: 2)[2]) } == [
          "블랙+S=10000", "블랙+M=10000", "화이트+S=11000", "화이트+M=11000", "블랙+S=10000", "블랙+M=10000", "화이트+S=10000", "화이트+M=10000",
        ])
      #expect(try yard.faults().filter { $0.hasSuffix(",옵션추가금") } == ["2,옵션추가금", "3,옵션추가금", "4,옵션추가금", "5,옵션추가금", "6,옵션추가금"])
    }
  }

  @Test(arguments: ["색상{블랙|화이트//사이즈{S}", "색상{블랙|화이트//사이즈{S|M}", "색상{블랙,화이트}", "색상블랙|화이트}", "색상{블랙|화이트}사이즈{S}"]) func aBraceThatIsMissingMakesNoChoice(_ text: String) {
    #expect(Cafe24Options.axes(text) == nil)
  }

  @Test func oneChoiceMayHaveANumberWithACommaInIt() {
    #expect(Cafe24Options.axes("용량{1,000ml}")?.map(\.values) == [["1,000ml"]])
    #expect(Cafe24Options.axes("색상{블랙|화이트}//사이즈{S}")?.map(\.values) == [["블랙", "화이트"], ["S"]])
  }

  @Test func badCellsCostWhatTheyShould() throws {
    try ExchangeYard.open { yard throws in
      let text = Self.head + Self.row(["상품코드": "P1", "상품명": "'=1+1", "판매가": "\"", "무게": "x"]).replacing("\"\"\"\"", with: "12,000원") + Self.row(["상품코드": "P2", "상품명": "찻잔", "판매가": "비쌈"]) + Self.row(["상품코드": "P3", "상품명": "", "판매가": "1000"])
        + Self.row(["상품명": "이름만", "판매가": "1000", "무게": "무거움", "소비자가": "500"]) + Self.row(["상품코드": "P5", "상품명": "문의", "판매가": "1000", "문구": "Y", "진열": "Y", "판매": "Y"]) + Self.row(["상품코드": "P5", "상품명": "같은 코드", "판매가": "2000"])
      let result = try yard.bring(text)
      #expect(result.rows == 6)
      #expect(try yard.column("title_ko") == ["이름만", "문의"])
      #expect(try yard.column("status") == ["active", "draft"])
      #expect(Set(try yard.faults()).isSuperset(of: ["3,판매가", "4,상품명", "5,소비자가", "5,상품 전체중량(kg)", "6,판매가 대체문구 사용", "7,"]))
    }
  }

  @Test(arguments: enginesHere) func anImportThatWasCutOffGoesOnToTheSameEnd(_ engine: Engine) throws {
    var text = Self.head
    for n in 0..<900 { text += Self.row(["상품코드": "P\(n)", "상품명": "상품 \(n)", "판매가": n % 50 == 3 ? "x" : "\(1000 + n).00", "옵션": "Y", "입력": "크기{S|M}", "진열": "Y", "판매": "Y"]) }
    var whole: (ImportCatalog.Result, [String], String)?
    try ExchangeYard.open(engine) { yard throws in whole = (try yard.bring(text), try yard.variants(), try yard.report()) }
    #expect(whole?.0 == ImportCatalog.Result(rows: 900, products: 882, variants: 1764, refused: 18, noted: 1))
    try ExchangeYard.open(engine) { yard throws in
      #expect(try yard.bringInPieces(text, cuts: 2) == whole?.0)
      #expect(try yard.variants() == whole?.1)
      #expect(try yard.report() == whole?.2)
    }
  }
}
