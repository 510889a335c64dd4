import Kernel
import Storage
import TestSupport
import Testing

@testable import Catalog
@testable import Trade

/// A cell that cannot be read is told with its row and column, whatever the format, and costs no more than itself.
struct UnreadCellsTests {
  private func shopify(_ english: String) -> String {
    let cell = "\"" + english.replacing("\"", with: "\"\"") + "\""
    return "Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Price,Options (English)\na,니트,색상,검정,A1,1000,\(cell)\na,,,하양,A2,1000,\n"
  }

  @Test(arguments: enginesHere) func optionsInEnglishThatAreBrokenAreTold(_ engine: Engine) throws {
    for (english, lost) in [
      (#"[["색상","Colour"],["0:검정","Black"]"#, 1), ("Colour", 1), (#"{"색상":"Colour"}"#, 1), (#"[["색상","Colour"],["0:검정"],["0:하양","White"]]"#, 1), (#"[["색상","Colour"],["7:검정","Black"]]"#, 1),
      (#"[["색상","Colour"],["검정","Black"],5]"#, 2), (#"[["색상","Colour"],["0:검정","Black"],["0:하양","White"]]"#, 0), ("", 0),
    ] {
      try ExchangeYard.open(engine) { yard throws in
        let result = try yard.bring(shopify(english))
        let report = try yard.report()
        #expect(result.refused == 0 && result.variants == 2 && result.noted == Int64(lost), "\(english) \(report)")
        #expect(try yard.faults() == Array(repeating: "2,Options (English)", count: lost), "\(english)")
      }
    }
    // What is lost leaves the others where they belong.
    try ExchangeYard.open(engine) { yard throws in
      _ = try yard.bring(shopify(#"[["색상","Colour"],["0:검정"],["0:하양","White"]]"#))
      #expect(try yard.c.database.readNow { try $0.rows("SELECT choices FROM catalog_option ORDER BY product LIMIT 9") { try $0.next(String.self) } } == [#"[["하양","White"],["검정",""]]"#])
    }
  }

  @Test func everyFormatTellsWhatItCannotRead() throws {
    func cafe(_ cells: KeyValuePairs<String, String>) -> String { Cafe24ImportTests.head + Cafe24ImportTests.row(cells) }
    func smart(_ extra: String, _ cell: String) -> String { "판매자 상품코드,상품명,판매가,상품상태,\(extra)\nS,주전자,1000,신상품,\(cell)\n" }
    func woo(_ cells: KeyValuePairs<String, String>) -> String { WooImportTests.head + WooImportTests.row(cells) }
    func shop(_ column: String, _ cell: String) -> String { "Handle,Title,Variant SKU,Variant Price,Variant Inventory Qty,\(column)\na,찻잔,A,1000,1,\(cell)\n" }
    func feed(_ column: String, _ cell: String) -> String { "id\ttitle\tprice\tquantity\t\(column)\nA\t찻잔\t1000 KRW\t1\t\(cell)\n" }
    let files: [(text: String, fault: String)] = [
      (shop("Variant Requires Shipping", "아마"), "2,Variant Requires Shipping"), (shop("Variant Inventory Policy", "어쩌면"), "2,Variant Inventory Policy"), (shop("Variant Taxable", "글쎄"), "2,Variant Taxable"),
      (shop("Google Shopping / Condition", "희귀"), "2,Google Shopping / Condition"), (shop("Google Shopping / Adult", "모름"), "2,Google Shopping / Adult"),
      (feed("status", "someday"), "2,status"), (feed("condition", "희귀"), "2,condition"), (feed("adult", "perhaps"), "2,adult"), (feed("product_detail", "소재 백자"), "2,product_detail"),
      (woo(["ID": "1", "Type": "simple", "Name": "찻잔", "Price": "1000", "Tax": "taxabel"]), "2,Tax status"), (woo(["ID": "1", "Type": "simple", "Name": "찻잔", "Price": "1000", "Visibility": "어쩌다"]), "2,Visibility in catalog"),
      (cafe(["상품코드": "P1", "진열": "글쎄", "판매": "Y", "상품명": "찻잔", "판매가": "1000"]), "2,진열상태"), (cafe(["상품코드": "P1", "진열": "Y", "판매": "Y", "상품명": "찻잔", "판매가": "1000", "문구": "몰라"]), "2,판매가 대체문구 사용"),
      (cafe(["상품코드": "P1", "진열": "Y", "판매": "Y", "상품명": "찻잔", "판매가": "1000", "옵션": "몰라"]), "2,옵션사용"),
      (smart("판매상태", "곧"), "2,판매상태"), (smart("전시상태", "가끔"), "2,전시상태"), (smart("미성년자 구매", "모름"), "2,미성년자 구매"), (smart("옵션형태", "자유형"), "2,옵션형태"),
    ]
    for file in files {
      try ExchangeYard.open { yard throws in
        let result = try yard.bring(file.text)
        let report = try yard.report()
        #expect(result.refused == 0 && result.products == 1, "\(file.fault) \(report)")
        #expect(try yard.faults().contains(file.fault), "\(file.fault) \(report)")
      }
    }
    // What nobody can read is not put on sale, and extra amounts that nobody can read sell nothing for less.
    try ExchangeYard.open { yard throws in
      _ = try yard.bring(files[11].text)
      #expect(try yard.column("status") == ["draft"])
      let broken = cafe(["상품코드": "P2", "진열": "Y", "판매": "Y", "상품명": "그릇", "판매가": "1000", "옵션": "Y", "입력": "색상{블랙|화이트}", "추가금": "색상{0|1000"])
      #expect(try yard.bring(broken).refused == 1)
      #expect(try yard.faults().contains("2,옵션추가금"))
    }
  }
}
