import Foundation
import Kernel
import Storage
import TestSupport
import Testing

@testable import Catalog
@testable import Inventory

/// A row's fault costs the row, a cell's the cell, and never the file.
struct RowFaultTests {
  private static let head = "Handle,Title,Vendor,Option1 Name,Option1 Value,Option2 Name,Option2 Value,Variant SKU,Variant Grams,Variant Inventory Qty,Variant Price,Variant Compare At Price,Variant Barcode,Image Src\n"

  /// What came of a file: `SKU=price` of all variants, pieces by SKU, and `line,column` of faults that cost a row and of those that cost a cell.
  private struct Came {
    var result = ImportCatalog.Result()
    var variants: [String] = []
    var free: [String: Int64] = [:]
    var rows: [String] = []
    var cells: [String] = []
    var report: [Substring] = []
  }

  private func importing(_ text: String, on engine: Engine = .sqlite) throws -> Came {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("madang-rows-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("catalog").path
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    return try onFreshCatalogue(engine) { c throws in
      let shelf = try c.shelf()
      let job = ImportCatalog(path: path, merchant: CatalogYard.merchant, location: shelf, by: CatalogYard.clerk, reportPath: path + ".report")
      var came = Came()
      came.result = try job.run(c.database)
      came.variants = try c.database.readNow { tx in
        try tx.rows("SELECT sku, price, grams FROM catalog_variant ORDER BY id LIMIT 5000") { "\(try $0.next(String.self))=\(try $0.next(Int64.self))/\(try $0.next(Int64.self))g" }
      }
      came.free = try c.free(at: shelf)
      came.report = Array(try String(contentsOfFile: path + ".report", encoding: .utf8).split(separator: "\r\n").dropFirst())
      for line in came.report {
        let place = line.split(separator: ",", omittingEmptySubsequences: false).prefix(2).joined(separator: ",")
        if line.hasSuffix(",cell") { came.cells.append(place) } else { came.rows.append(place) }
      }
      return came
    }
  }

  @Test(arguments: enginesHere) func aStockOfNinetyNineMillionCostsItsRowOnly(_ engine: Engine) throws {
    let rows = (0..<900).map { "p-\($0),상품 \($0),,,,,,S-\($0),,\($0 == 450 ? "99999999" : $0 == 451 ? "-3" : $0 == 452 ? "5.0" : "7"),1000,,,\n" }
    let came = try importing(Self.head + rows.joined(), on: engine)
    #expect(came.result == ImportCatalog.Result(rows: 900, products: 899, variants: 899, refused: 1, noted: 1))
    #expect(came.rows == ["452,Variant Inventory Qty"])
    #expect(came.free["S-452"] == 5)
    #expect(came.free["S-899"] == 7)
    #expect(came.free["S-450"] == nil)
  }

  @Test func aSoftCellCostsItselfAndIsListed() throws {
    let codes = ["8.80123E+12", "STORE-0012", "-", "n/a", "매장코드12", "8801043015654", "'8801043015653", "8801043015653.0", "\"=\"\"8801043015653\"\"\"", "８８０１０４３０１５６５３"]
    let rows = codes.enumerated().map { "b-\($0.offset),상품 \($0.offset),,,,,,B-\($0.offset),\($0.offset == 0 ? "453.59237" : $0.offset == 1 ? "무거움" : "100"),1,1000,,\($0.element),\n" }
    let came = try importing(Self.head + rows.joined() + "w,할인,,,,,,W,,1,1000,900,,ftp://img.test/1.jpg\nx,할인,,,,,,X,,1,1000,비쌈,,\n")
    #expect(came.result.products == 12)
    #expect(came.result.refused == 0)
    #expect(came.cells == ["2,Variant Barcode", "2,Variant Grams", "3,Variant Barcode", "3,Variant Grams", "4,Variant Barcode", "5,Variant Barcode", "6,Variant Barcode", "7,Variant Barcode",
      "12,Image Src", "12,Variant Compare At Price", "13,Variant Compare At Price"])
    #expect(came.variants.prefix(3) == ["B-0=1000/454g", "B-1=1000/0g", "B-2=1000/100g"])
  }

  @Test func rowsThatASpreadsheetLeavesBehindAreNone() throws {
    let blank = String(repeating: ",", count: 13) + "\n"
    let came = try importing(Self.head + "a,상품,,,,,,A,,1,1000,,,\n" + blank + " , ,\u{A0}" + String(repeating: ",", count: 11) + "\n" + "b,상품,,,,,,B,,1,1000,,,\n" + blank + "\u{1A}")
    #expect(came.result == ImportCatalog.Result(rows: 2, products: 2, variants: 2, refused: 0, noted: 0))
    #expect(came.report == [])
  }

  @Test func aRowWithTwoFaultsIsOneRow() throws {
    let came = try importing(Self.head + "a,상품,,,,,,A,,많음,비쌈,,,\nb,상품,,,,,,B,,1,1000,,,\n")
    #expect(came.rows.count == 2)
    #expect(came.result.refused == 1)
  }

  @Test func anInvisibleChoiceOrATooHighPriceCostsItsRowAndNotItsProduct() throws {
    for bad in ["\u{A0}", "\u{200B}", "\u{AD}", "\u{202E}", "\u{3164}"] {
      let came = try importing(Self.head + "a,상품,,색,빨강,,,A-1,,5,1000,,,\na,,,,\(bad),,,A-2,,5,1000,,,\na,,,,파랑,,,A-3,,5,1000,,,\n")
      #expect(came.variants == ["A-1=1000/0g", "A-3=1000/0g"])
      #expect(came.rows == ["3,Option1 Value"])
    }
    let dear = try importing(Self.head + "a,상품,,색,빨강,,,A-1,,5,1000000000001,,,\na,,,,파랑,,,A-2,,5,1000,,,\n")
    #expect(dear.variants == ["A-2=1000/0g"])
    #expect(dear.rows == ["2,Variant Price"])
    #expect(dear.report.first?.contains("너무 커요") == true)
  }

  @Test func whatIsLostWithItsProductIsCounted() throws {
    let came = try importing(Self.head + "a,,,색,빨강,,,A-1,,5,1000,,,\na,,,,파랑,,,A-2,,5,1000,,,\na,,,,하양,,,A-3,,5,1000,,,\n")
    #expect(came.variants == [])
    #expect(came.result.refused == 3)
  }

  @Test func aStateThatNobodyKnowsIsADraft() throws {
    let head = "Handle,Title,Variant SKU,Variant Price,Status\n"
    try ExchangeYard.open { yard in
      try yard.bring(head + "a,가,A,1000,unlisted\nb,나,B,1000,판매중\nc,다,C,1000,Active\nd,라,D,1000,\n")
      #expect(try yard.column("status") == ["draft", "draft", "active", "active"])
      #expect(try yard.faults() == ["2,Status", "3,Status"])
    }
  }

  @Test func aDescriptionOfTwoMegabytesIsCutAndCostsNoRow() throws {
    let body = String(repeating: "긴", count: 700_000)
    try ExchangeYard.open { yard in
      for text in [body, "\"" + body + "\""] {
        let came = try yard.bring("Handle,Title,Body (HTML),Variant SKU,Variant Price\na,가,\(text),A,1000\nb,나,글,B,1000\n")
        #expect(came.variants == 2 && came.refused == 0 && came.noted == 1)
        #expect(try yard.faults() == ["2,Body (HTML)"])
      }
    }
  }

  @Test func twoVariantsOfTheSameChoicesWithoutACodeAreCalledByThem() throws {
    let came = try importing(Self.head + "a,상품,,색,빨강,,,,,5,1000,,,\na,,,,빨강,,,,,5,1000,,,\n")
    #expect(came.report.first?.contains("품목 빨강") == true)
  }

  @Test func moreThanAPlaceHoldsIsSaidSoHoweverLongTheFigure() throws {
    let came = try importing(Self.head + "a,상품,,,,,,A,,9223372036854775807,1000,,,\n")
    #expect(came.rows == ["2,Variant Inventory Qty"])
    #expect(came.report.first?.contains("숫자가 아니") == false)
  }

  @Test func aBlankOptionValueIsRefusedWithItsReason() throws {
    let came = try importing(
      Self.head + "a,빈 선택,,색,빨강,,,A-1,,5,1000,,,\na,,,,,,,A-2,,5,1000,,,\n"
        + "b,첫 줄이 비어,,색,,,,,,5,1000,,,\nb,,,,빨강,,,B-1,,5,1000,,,\nb,,,,파랑,,,B-2,,5,1000,,,\n"
        + "c,둘째,,색,빨강,크기,S,C-1,,5,1000,,,\nc,,,,빨강,,M,C-2,,5,1000,,,\nc,,,,파랑,,,C-3,,5,1000,,,\n")
    #expect(came.variants.map { $0.prefix { $0 != "=" } } == ["A-1", "B-1", "B-2", "C-1", "C-2"])
    #expect(came.rows == ["3,Option1 Value", "4,Option1 Value", "9,Option2 Value"])
    #expect(came.report[0].contains("옵션 값이 비어 있어서"))
  }

  @Test func whatIsTooLongIsCutAtALetterOrCostsItsRow() throws {
    let came = try importing(
      "Handle,Title,Body (HTML),Vendor,Variant SKU,Variant Price\n" + "long,긴 설명,\(String(repeating: "가", count: 100_000)),\(String(repeating: "나", count: 201)),L-1,1000\n"
        + "sku,긴 것,,,\(String(repeating: "S", count: 101)),1000\nmark,a\(String(repeating: "\u{301}", count: 100_000)),,,M-1,1000\n")
    #expect(came.variants == ["L-1=1000/0g"])
    #expect(came.cells == ["2,Body (HTML)", "2,Vendor"])
    #expect(came.rows == ["3,Variant SKU", "4,Title"])
  }

  @Test(arguments: ["👨‍👩‍👧‍👦", "한", "각", "e\u{301}", "🇰🇷"]) func aLetterAtTheEndIsThereWholeOrNotAtAll(_ letter: String) throws {
    // The limit falls into the letter, wherever it begins.
    for before in 190..<200 {
      try ExchangeYard.open { yard in
        let vendor = String(repeating: "나", count: before) + String(repeating: letter, count: 20)
        #expect(try yard.bring("Handle,Title,Vendor,Variant SKU,Variant Price\na,가,\(vendor),A,1000\n").refused == 0)
        let kept = try #require(try yard.column("name_ko", of: "catalog_brand").first)
        #expect(kept.unicodeScalars.count <= 200 && Composed.text(vendor).hasPrefix(kept), "\(before) \(kept)")
        #expect(kept.dropFirst(before).allSatisfy { String($0) == Composed.text(letter) }, "\(before) \(kept)")
        #expect(kept.unicodeScalars.count + Composed.text(letter).unicodeScalars.count > 200, "\(before)")
      }
    }
  }

  @Test func aTwoHundredFiftyFirstChoiceOfAnOptionIsRefused() throws {
    let rows = (0..<252).map { "many,\($0 == 0 ? "많은 것" : ""),,\($0 == 0 ? "번호" : ""),\($0),,,M-\($0),,1,1000,,,\n" }
    let came = try importing(Self.head + rows.joined())
    #expect(came.variants.count == 250)
    #expect(came.rows == ["252,", "253,"])
  }

  @Test func aProductThatCannotBeKeptIsFoundAndTheOthersStay() throws {
    let yard = try importing(Self.head + "a,상품,,,,,,A,,1,1000,,,\n")
    #expect(yard.variants == ["A=1000/0g"])
    try onFreshCatalogue(.sqlite) { c throws in
      let folder = FileManager.default.temporaryDirectory.appendingPathComponent("madang-culprit-\(UUID().uuidString)").path
      try Data((Self.head + (0..<9).map { "p\($0),상품,,,,,,S\($0),,1,1000,,,\n" }.joined()).utf8).write(to: URL(fileURLWithPath: folder))
      defer { try? FileManager.default.removeItem(atPath: folder) }
      let batch = try ImportBatch(from: ImportFormat.shopify.open(path: folder, from: nil, currency: .krw))
      var trials = 0
      let bad = try FindCulprits(batch: batch) { part, _ in
        trials += 1
        if part.products.contains(where: { ["p3", "p7"].contains($0.sheet.handle) }) { throw NoStockMove.tooMuch }
      }.run(c.database)
      #expect(bad.keys.sorted() == [3, 7])
      #expect(bad[3]?.line == 5)
      #expect(trials < 20)
      #expect(batch.leaving(out: bad).calls.flatMap { $0 }.map(\.sheet.handle) == ["p0", "p1", "p2", "p4", "p5", "p6", "p8"])
      struct DiskFull: Error {}
      #expect(throws: DiskFull.self) { try FindCulprits(batch: batch) { _, _ in throw DiskFull() }.run(c.database) }
    }
  }

  @Test func anItemOfAFeedInOneLineIsToldByItsIdAndItsNumber() throws {
    let items = ["X1", "X2", "X3"].map { "<item><g:id>\($0)</g:id><title>상품</title><g:price>\($0 == "X2" ? "비쌈" : "1000 KRW")</g:price></item>" }
    let came = try importing("<rss xmlns:g=\"http://base.google.com/ns/1.0\"><channel>" + items.joined() + "</channel></rss>")
    #expect(came.report.count == 1)
    #expect(came.report[0].hasSuffix(",#2 X2,row"))
  }

  @Test func aSaleAboveThePriceIsNotCharged() throws {
    let came = try importing("id\ttitle\tprice\tsale_price\nA\t상품\t10000 KRW\t15000 KRW\nB\t상품\t10000 KRW\t9000 KRW\n")
    #expect(came.variants == ["A=10000/0g", "B=9000/0g"])
    #expect(came.cells == ["2,sale_price"])
  }
}
