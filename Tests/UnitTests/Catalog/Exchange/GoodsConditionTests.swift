import Kernel
import Storage
import TestSupport
import Testing

@testable import Catalog

/// What state goods are in is read from every file that says it, shown to shoppers, and comes back from the own export as it was.
struct GoodsConditionTests {
  private func said(_ yard: ExchangeYard) throws -> [String] {
    try yard.c.database.readNow {
      try $0.rows("SELECT code, value_ko, value_en FROM catalog_attribute WHERE code LIKE '%condition' ORDER BY product, code LIMIT 100") {
        [try $0.next(String.self), try $0.next(String.self), try $0.next(String.self)].filter { !$0.isEmpty }.joined(separator: "=")
      }
    }
  }

  @Test func everyWordOfIsKnown() {
    let words: [(String, String, String)] = [
      ("new", "new", ""), ("신상품", "new", ""), ("used", "used", "중고"), ("Used", "used", "중고"), ("중고상품", "used", "중고"), ("refurbished", "refurbished", "리퍼"), ("리퍼", "refurbished", "리퍼"),
      ("리퍼브 상품", "refurbished", "리퍼"), ("전시상품", "used", "전시상품"), ("전시 상품", "used", "전시상품"), ("진열상품", "used", "전시상품"), ("ex-display", "used", "전시상품"), ("open box", "used", "개봉상품"),
      ("open_box", "used", "개봉상품"), ("Open-Box", "used", "개봉상품"), ("단순개봉", "used", "개봉상품"), ("반품상품", "used", "반품상품"), ("스크래치 상품", "used", "스크래치상품"), ("재고상품", "new", "재고상품"),
    ]
    for (text, word, shown) in words {
      #expect(GoodsCondition(text)?.feedWord == word && GoodsCondition(text)?.shown.value.korean == shown, "\(text)")
    }
    for text in ["", "희귀", "거의", "미개봉"] { #expect(GoodsCondition(text) == nil, "\(text)") }
    for (letter, shown) in [("N", ""), ("B", "반품상품"), ("R", "재고상품"), ("U", "중고"), ("E", "전시상품"), ("F", "리퍼"), ("S", "스크래치상품")] {
      #expect(GoodsCondition(cafe24: letter)?.shown.value.korean == shown, "\(letter)")
    }
  }

  @Test(arguments: enginesHere) func theConditionOfEveryFileIsShown(_ engine: Engine) throws {
    let files = [
      "id\ttitle\tprice\tcondition\nA\t의자\t1000 KRW\t전시상품\n", "Handle,Title,Variant SKU,Variant Price,Google Shopping / Condition\nb,의자,B,1000,전시상품\n",
      SmartImportTests.head + SmartImportTests.row(["코드": "C", "상품명": "의자", "상태": "전시상품", "판매가": "1000", "재고": "1"]), "상품코드,자체 상품코드,진열상태,판매상태,상품명,판매가,상품상태\nP1,C1,Y,Y,의자,1000,E\n",
    ]
    for file in files {
      try ExchangeYard.open(engine) { yard throws in
        _ = try yard.bring(file)
        #expect(try said(yard) == ["feed.condition=used", "goods.condition=전시상품=Ex-display"], "\(file)")
      }
    }
  }

  @Test(arguments: enginesHere) func theOwnExportBringsItBackAndChangesNothing(_ engine: Engine) throws {
    for word in ["used", "refurbished", "전시상품", "open box", "재고상품", "new", ""] {
      for format in ExportFormat.allCases {
        try ExchangeYard.open(engine) { yard throws in
          _ = try yard.bring("Handle,Title,Variant SKU,Variant Price,Variant Inventory Qty,Status,Google Shopping / Condition,Type,Google Shopping / Gender\na,의자,A,1000,3,active,\(word),가구 > 의자,unisex\n")
          let before = try said(yard)
          let sent = try yard.send(format)
          if format != .shopify { #expect(!sent.contains("전시상품") || sent.contains("used"), "\(word)") }
          let result = try yard.bring(sent)
          let report = try yard.report()
          #expect(result.refused == 0 && result.unchanged == 1, "\(word) \(format) \(report)")
          #expect(try said(yard) == before, "\(word) \(format)")
        }
      }
    }
  }

  @Test(arguments: enginesHere) func aWordThatIsChangedInTheOwnExportCounts(_ engine: Engine) throws {
    try ExchangeYard.open(engine) { yard throws in
      _ = try yard.bring("Handle,Title,Variant SKU,Variant Price,Status,Google Shopping / Condition\na,의자,A,1000,active,전시상품\n")
      let sent = try yard.send(.shopify)
      #expect(cells(sent, "Google Shopping / Condition") == ["used"])
      _ = try yard.bring(sent.replacing(",used,", with: ",refurbished,"))
      #expect(try said(yard) == ["feed.condition=refurbished", "goods.condition=리퍼=Refurbished"])
      _ = try yard.bring(sent.replacing(",used,", with: ",new,"))
      #expect(try said(yard) == ["feed.condition=new"])
    }
  }
}
