import Testing

@testable import Catalog

/// What an import says is true: how many fields, which blanks, which letters, and figures that add up.
struct ImportWordsTests {
  private static let head = "Handle,Title,Option1 Name,Option1 Value,Option2 Name,Option2 Value,Variant SKU,Variant Price\n"

  @Test func aRowWithTooManyOrTooFewFieldsSaysHowManyOfHowMany() throws {
    try ExchangeYard.open { yard throws in
      let came = try yard.bring(Self.head + "a,하나,,,,,A,1,000\nb,둘,,,,,B\nc,셋,,,,,C,1000,,\n")
      #expect(came == ImportCatalog.Result(rows: 3, products: 1, variants: 1, refused: 2))
      #expect(try yard.faults() == ["2,", "3,Variant Price"])
      let report = try yard.report()
      #expect(report.contains("이 행은 9칸이고 첫 행은 8칸이에요") && report.contains("The row has 9 fields and the first line 8"))
      #expect(report.contains("이 행은 7칸이고 첫 행은 8칸이라서 ‘Variant Price’ 칸을 읽을 수 없어요"))
    }
    try ExchangeYard.open { yard throws in
      try yard.bring("id,title,price\nA,하나\nB,둘,1000 KRW,남는 칸\n")
      let report = try yard.report()
      #expect(report.contains("The row has 2 fields and the first line 3, so \"\"price\"\" cannot be read") && report.contains("The row has 4 fields and the first line 3"))
    }
  }

  @Test func aHardBlankIsABlank() throws {
    try ExchangeYard.open { yard throws in
      let came = try yard.bring("Handle,\u{A0}Title&nbsp;,Vendor,Variant SKU,Variant Price,Body (HTML)\nmug,\u{A0}물레&nbsp;찻잔\u{A0},흙&nbsp;결,MUG&nbsp;,12000\u{A0},<p>하나&nbsp;둘</p>\n")
      #expect(came == ImportCatalog.Result(rows: 1, products: 1, variants: 1, refused: 0))
      #expect(try yard.column("title_ko") == ["물레 찻잔"])
      #expect(try yard.variants() == ["mug|MUG|=12000"])
      #expect(try yard.column("name_ko", of: "catalog_brand") == ["흙 결"])
    }
  }

  @Test func anOptionNameThatStandsTwiceIsTold() throws {
    try ExchangeYard.open { yard throws in
      let came = try yard.bring(Self.head + "tee,티셔츠,색상,검정,색상,흰색,T-1,1000\ncap,모자,색상,검정,사이즈,M,C-1,1000\n")
      #expect(came == ImportCatalog.Result(rows: 2, products: 2, variants: 2, refused: 0, noted: 1))
      #expect(try yard.report().contains("옵션 이름 ‘색상’이 한 상품에 두 번 있어요"))
    }
  }

  @Test func lettersOfSixteenBitsAreKnownWithoutAMark() throws {
    let csv = "Handle,Title,Variant SKU,Variant Price\r\nknit,포근한 니트,KN-1,39000\r\n", tsv = "id\ttitle\tprice\nA\t하나\t1000 KRW\n"
    let xml = #"<?xml version="1.0" encoding="UTF-16"?><rss xmlns:g="http://base.google.com/ns/1.0" version="2.0"><channel><item><g:id>A</g:id><title>하나</title><g:price>1000 KRW</g:price></item></channel></rss>"#
    for text in [csv, tsv, xml] {
      let little = text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
      let big = text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0 >> 8), UInt8(truncatingIfNeeded: $0)] }
      for bytes in [little, big] {
        try ExchangeYard.open { yard throws in
          #expect(try yard.bring(bytes: bytes) == ImportCatalog.Result(rows: 1, products: 1, variants: 1, refused: 0))
          #expect(try yard.column("title_ko") == [text == csv ? "포근한 니트" : "하나"])
        }
      }
    }
    // A zero byte here and there makes no file of sixteen bits.
    try ExchangeYard.open { yard throws in #expect(try yard.bring(csv.replacing("포근한", with: "포\u{0}근\u{0}한\u{0}\u{0}")).products == 1) }
  }

  /// One product whose rows stand in two places is one, and what is as it was is said so.
  @Test func aProductIsCountedOnceAndOneThatStayedIsSaidSo() throws {
    try ExchangeYard.open { yard throws in
      let text = Self.head + "tee,티셔츠,색상,검정,,,T-1,1000\ncap,모자,,,,,C-1,1000\ntee,,,흰색,,,T-2,1000\nbad,나쁜,,,,,B-1,비쌈\n"
      let first = try yard.bring(text)
      #expect(first == ImportCatalog.Result(rows: 4, products: 2, variants: 3, refused: 1))
      #expect(first.taken == 3)
      let again = try yard.bring(text)
      #expect(again == ImportCatalog.Result(rows: 4, products: 2, unchanged: 2, variants: 3, refused: 1))
      let dearer = try yard.bring(text.replacing("T-2,1000", with: "T-2,2000"))
      #expect(dearer == ImportCatalog.Result(rows: 4, products: 2, unchanged: 1, variants: 3, refused: 1))
    }
  }

  /// A row that is refused is one row, however many variants it lists, and all rows of a product that is refused are.
  @Test func refusedRowsAreRows() throws {
    try ExchangeYard.open { yard throws in
      let long = String(repeating: "긴", count: 301)
      let cafe = Cafe24ImportTests.head + Cafe24ImportTests.row(["상품코드": "P1", "상품명": "\(long)", "판매가": "1000", "옵션": "Y", "입력": "색상{검정|흰색|빨강}"])
        + Cafe24ImportTests.row(["상품코드": "P2", "상품명": "짧은 이름", "판매가": "1000", "옵션": "N"])
      let came = try yard.bring(cafe)
      #expect((came.rows, came.products, came.refused) == (2, 1, 1))
    }
    try ExchangeYard.open { yard throws in
      let long = String(repeating: "긴", count: 301)
      let came = try yard.bring("Handle,Title,Variant SKU,Variant Price,Image Src\nx,\(long),X,1000,\nx,,,,https://img.test/1.jpg\nx,,,,https://img.test/2.jpg\ny,이름,Y,1000,\n")
      #expect((came.rows, came.products, came.refused, came.taken) == (4, 1, 3, 1))
    }
  }

  @Test func aDraftThatIsKnownIsNotCalledNew() throws {
    try ExchangeYard.open { yard throws in
      let text = "Handle,Title,Status,Variant SKU,Variant Price\nmug,찻잔,active,M,0\n"
      try yard.bring(text)
      #expect(try yard.report().contains("새 상품은 작성 중 상태로 넣었어요"))
      #expect(try yard.bring(text).unchanged == 1)
      let report = try yard.report()
      #expect(!report.contains("새 상품") && report.contains("아직 판매하지 않는 상품이니 판매를 시작하기 전에 가격을 확인해 주세요"))
      #expect(try yard.column("status") == ["draft"])
    }
  }
}
