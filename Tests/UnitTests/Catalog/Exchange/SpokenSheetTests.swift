import Kernel
import Storage
import TestSupport
import Testing

@testable import Catalog

/// Sheets as people leave them: sorted, with words where numbers stand, with what is paid instead of what is taken off.
struct SpokenSheetTests {
  @Test(arguments: enginesHere) func aProductIsReadFromTheRowThatHasItsTitle(_ engine: Engine) throws {
    let head = "Handle,Title,Vendor,Status,Option1 Name,Option1 Value,Variant SKU,Variant Inventory Qty,Variant Price\n"
    try ExchangeYard.open(engine) { yard throws in
      let result = try yard.bring(head + "knit,,,,,M,K-M,2,39000\nknit,니트,온결,active,사이즈,S,K-S,3,39000\ncup,찻잔,토담,active,Title,Default Title,CUP,1,12000\n")
      #expect(result.products == 2 && result.variants == 3 && result.refused == 0)
      #expect(try yard.column("title_ko") == ["니트", "찻잔"])
      #expect(try yard.variants() == ["knit|K-M|M=39000", "knit|K-S|S=39000", "cup|CUP|=12000"])
    }
  }

  @Test(arguments: enginesHere) func goneIsNoPiecesInAnySheet(_ engine: Engine) throws {
    for word in ["품절", "일시 품절", " Sold out ", "완판", "OUT_OF_STOCK"] {
      try ExchangeYard.open(engine) { yard throws in
        let result = try yard.bring("Handle,Title,Variant SKU,Variant Inventory Qty,Variant Price\na,머그,A,\(word),1000\nb,컵,B,많음,1000\n")
        #expect(result.products == 1 && result.refused == 1, "\(word)")
      }
    }
    try ExchangeYard.open(engine) { yard throws in
      let result = try yard.bring("상품코드,상품명,판매가,자체 상품코드,진열상태,판매상태,재고수량\nP1,머그,1000,A,Y,Y,품절\n")
      #expect(result.products == 1 && result.refused == 0)
    }
  }

  /// The list that a shop downloads says what is paid, not what is taken off.
  @Test(arguments: enginesHere) func whatIsPaidStandsBesideWhatItWas(_ engine: Engine) throws {
    try ExchangeYard.open(engine) { yard throws in
      let head = "상품번호(스마트스토어),판매자상품코드,카테고리명,상품명,판매상태,전시상태,재고수량,판매가,할인가\n"
      let rows = ["100,A,생활,머그,판매중,전시중,3,10000,8500", "101,B,생활,컵,판매중,전시중,3,10000,10000", "102,C,생활,접시,판매중,전시중,3,10000,", "103,D,생활,그릇,판매중,전시중,3,10000,12000"]
      let result = try yard.bring(head + rows.joined(separator: "\n") + "\n")
      #expect(result.products == 4 && result.refused == 0)
      #expect(try yard.variants().map { String($0.drop { $0 != "=" }) } == ["=8500<10000", "=10000", "=10000", "=10000"])
      #expect(try yard.report().contains("할인가 12000이 정가보다 낮지 않아서 정가로 넣었어요"))
    }
  }
}
