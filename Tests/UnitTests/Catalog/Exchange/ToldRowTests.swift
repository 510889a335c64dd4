import Kernel
import Storage
import TestSupport
import Testing

@testable import Catalog

/// What a report says of a row, so that whoever reads it finds the goods.
struct ToldRowTests {
  private static let head = "Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Inventory Qty,Variant Price\n"

  @Test(arguments: enginesHere) func anOptionThatChangesItsNameInsideAProductCostsItsRow(_ engine: Engine) throws {
    try ExchangeYard.open(engine) { yard throws in
      let text = Self.head + "a,머그,색상,블랙,A-1,1,1000\na,,사이즈,L,A-2,1,1000\na,, 색상 ,화이트,A-3,1,1000\na,,,빨강,A-4,1,1000\nb,컵,Color,Red,B-1,1,1000\nb,,COLOR,Blue,B-2,1,1000\n"
      let result = try yard.bring(text)
      #expect(result.refused == 1 && result.variants == 5)
      #expect(try yard.variants().map { $0.split(separator: "|")[1] } == ["A-1", "A-3", "A-4", "B-1", "B-2"])
      #expect(try yard.faults() == ["3,Option1 Name"])
      #expect(try yard.report().contains("첫 행에서 ‘색상’인 옵션이 이 행에서는 ‘사이즈’예요"))
    }
  }

  @Test(arguments: enginesHere) func aStockBelowNothingIsTold(_ engine: Engine) throws {
    try ExchangeYard.open(engine) { yard throws in
      let result = try yard.bring(Self.head + "a,머그,Title,Default Title,A,-3,1000\n")
      #expect(result.refused == 0 && result.noted == 1)
      #expect(try yard.c.free(at: yard.shelf)["A"] ?? 0 == 0)
      #expect(try yard.faults() == ["2,Variant Inventory Qty"] && yard.report().contains("재고가 -3개라고 적혀 있어서 0개로 넣었어요."))
    }
  }

  @Test(arguments: enginesHere) func theReportNamesTheProductAndItsSKU(_ engine: Engine) throws {
    let files = [
      (Self.head + "a,파란 머그,Title,Default Title,A-1,많음,1000\nb,흰 컵,Title,Default Title,B-1,-1,1000\n", ["파란 머그,row", "흰 컵 (B-1),cell"]),
      ("상품코드,상품명,판매가,자체 상품코드,진열상태,판매상태,재고수량\nP1,파란 머그,비쌈,A,Y,Y,1\nP2,흰 컵,1000,B,Y,Y,-1\n", ["파란 머그,row", "흰 컵 (B),cell"]),
      (SmartImportTests.head + SmartImportTests.row(["코드": "A", "상품명": "파란 머그", "상태": "신상품", "판매가": "비쌈", "재고": "1"]), ["파란 머그,row"]),
      (WooImportTests.head + WooImportTests.row(["ID": "1", "Type": "simple", "SKU": "A", "Name": "파란 머그", "Stock": "1", "Price": "비쌈"]), ["파란 머그,row"]),
    ]
    for (text, items) in files {
      try ExchangeYard.open(engine) { yard throws in
        _ = try? yard.bring(text)
        let report = try yard.report()
        for item in items { #expect(report.contains(",\(item)\r\n"), "\(text.prefix(20)) \(report)") }
      }
    }
  }

  @Test func whatHasNoSKUIsNamedByNothing() {
    for fault in [ProductFault.twiceTheSameChoices(sku: ""), .priceOutOfRange(sku: ""), .priceTooHigh(sku: ""), .blankChoice(sku: "")] {
      #expect(!fault.sentence.text(in: .korean).contains("품목 의") && !fault.sentence.text(in: .english).contains("  "))
    }
  }
}
