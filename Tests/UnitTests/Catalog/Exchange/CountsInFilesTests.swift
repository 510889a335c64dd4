import Kernel
import Storage
import TestSupport
import Testing

@testable import Catalog

/// Pieces are read alike in the files of every shop: what is unambiguous is taken, what is not costs its row, in words.
struct CountsInFilesTests {
  /// A file of each shop with so many pieces of one product.
  private static func files(_ pieces: String) -> [(name: String, text: String)] {
    [
      ("Shopify", "Handle,Title,Variant SKU,Variant Price,Variant Inventory Qty\na,찻잔,A,1000,\"\(pieces)\"\n"),
      ("Google", "id\ttitle\tprice\tquantity\nA\t찻잔\t1000 KRW\t\(pieces)\n"),
      ("Woo", WooImportTests.head + WooImportTests.row(["ID": "1", "Type": "simple", "SKU": "A", "Name": "찻잔", "Stock": pieces, "Price": "1000"])),
      ("Cafe24", "상품코드,상품명,판매가,자체 상품코드,진열상태,판매상태,재고수량\nP1,찻잔,1000,A,Y,Y,\"\(pieces)\"\n"),
      ("Smartstore", SmartImportTests.head + SmartImportTests.row(["코드": "A", "상품명": "찻잔", "상태": "신상품", "판매가": "1000", "재고": pieces])),
    ]
  }

  @Test(arguments: enginesHere) func whatIsUnambiguousIsTakenFromEveryFile(_ engine: Engine) throws {
    for (pieces, count) in [("2.00", 2), ("1,200", 1_200), ("１２개", 12), ("1만", 10_000), ("-3", 0)] as [(String, Int64)] {
      for file in Self.files(pieces) {
        try ExchangeYard.open(engine) { yard throws in
          let result = try yard.bring(file.text)
          let report = try yard.report()
          #expect(result.refused == 0, "\(file.name) \(pieces) \(report)")
          #expect(try yard.c.free(at: yard.shelf)["A"] ?? 0 == count, "\(file.name) \(pieces)")
        }
      }
    }
  }

  @Test func whatIsNotCostsItsRowInWords() throws {
    for (pieces, why) in [("1.000", "천 단위인지 소수점인지 알 수 없어요"), ("1.5", "정수가 아니에요"), ("많이", "숫자가 아니에요"), ("10000001", "너무 많아요"), ("99999999999999999999", "너무 많아요")] {
      for file in Self.files(pieces) {
        try ExchangeYard.open { yard throws in
          let result = try yard.bring(file.text)
          #expect(result.refused == 1 && result.products == 0, "\(file.name) \(pieces)")
          let report = try yard.report()
          #expect(try yard.report().contains(why), "\(file.name) \(pieces) \(report)")
        }
      }
    }
  }
}
