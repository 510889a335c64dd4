import Foundation
import Kernel
import Storage
import TestSupport
import Testing

@testable import Catalog

/// Files as real shops save them: other letters, other delimiters, torn rows. Good rows load, each bad one is told with its line.
struct NastyFileTests {
  /// What came of a file.
  private struct Came {
    var result: ImportCatalog.Result
    /// `line,column` of each fault.
    var faults: [String]
    /// `handle: title, SKU=price…` of each product.
    var products: [String]
    var options: [String: [String]]
  }

  private func importing(_ bytes: [UInt8], on engine: Engine = .sqlite) throws -> Came {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("madang-nasty-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("catalog").path
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    return try onFreshCatalogue(engine) { c throws in
      let shelf = try c.shelf()
      let job = ImportCatalog(path: path, merchant: CatalogYard.merchant, location: shelf, by: CatalogYard.clerk, reportPath: path + ".report")
      let result = try job.run(c.database)
      let report = try String(contentsOfFile: path + ".report", encoding: .utf8).split(separator: "\r\n").dropFirst()
      let sheets = try c.database.readNow { tx in
        try ConsoleProducts.page(merchant: CatalogYard.merchant, in: tx).items.reversed().map { try ConsoleProducts.sheet(of: $0.product, in: tx)!.sheet }
      }
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["catalog", "catalog.report"])
      return Came(
        result: result, faults: report.map { $0.split(separator: ",", omittingEmptySubsequences: false).prefix(2).joined(separator: ",") },
        products: sheets.map { "\($0.handle): \($0.title!.korean), " + $0.variants.map { "\($0.sku)=\($0.price.minor)" }.joined(separator: " ") },
        options: Dictionary(uniqueKeysWithValues: sheets.map { ($0.handle, $0.options.map(\.name.korean)) }))
    }
  }

  private static let head = "Handle,Title,Option1 Name,Option1 Value,Option2 Name,Option2 Value,Option3 Name,Option3 Value,Variant SKU,Variant Inventory Qty,Variant Price"

  @Test func koreanAsExcelSavesItIsRead() throws {
    // "니트" and "포근한" in CP949, "빨강" with letters that EUC-KR lacks ("뷁").
    let knit: [UInt8] = [0xB4, 0xCF, 0xC6, 0xAE], warm: [UInt8] = [0xC6, 0xF7, 0xB1, 0xD9, 0xC7, 0xD1], odd: [UInt8] = [0x94, 0xEE]
    let bytes = Array((Self.head + "\r\nknit,").utf8) + warm + [0x20] + knit + Array(",Size,".utf8) + odd + Array(",,,,,KN-1,3,\"39,000\"\r\n".utf8)
    let came = try importing(bytes)
    #expect(came.faults == [])
    #expect(came.products == ["knit: 포근한 니트, KN-1=39000"])
  }

  /// "니트" in CP949, cut in the middle of a letter by every border between two pieces that are read.
  @Test func aLongFileInOldKoreanLettersIsReadToItsEnd() throws {
    let knit: [UInt8] = [0xB4, 0xCF, 0xC6, 0xAE]
    var bytes = Array((Self.head + "\n").utf8)
    for number in 1...200 {
      bytes += Array("knit-\(number),".utf8) + (0..<(number == 1 ? 1 : 700)).flatMap { _ in number == 1 ? knit : knit + [0x20] }.prefix(number == 1 ? 4 : 260)
      bytes += Array(",,,,,,,K-\(number),1,1000\n".utf8)
    }
    // A long blank part of plain letters does not matter; many long titles reach over the border of 256 KiB.
    for number in 201...1500 {
      bytes += Array("knit-\(number),".utf8) + (0..<50).flatMap { _ in knit } + Array(",,,,,,,K-\(number),1,1000\n".utf8)
    }
    let came = try importing(bytes)
    #expect(came.faults == [])
    #expect(came.result.products == 1500)
  }

  /// What is neither UTF-8 nor CP949 is told by its rows, and ends.
  @Test func lettersOfOtherCountriesAreToldByTheirRows() throws {
    let french = Array((Self.head + "\nplain,Plain,,,,,,,P-1,1,1000\ncafe,Caf").utf8) + [0xE9] + Array(" cr".utf8) + [0xE8] + Array("me,,,,,,,F-1,1,1000\n".utf8)
    let came = try importing(french)
    #expect(came.products == ["plain: Plain, P-1=1000"])
    #expect(came.faults == ["3,Title"])
    let cut = Array((Self.head + "\nknit,").utf8) + [0xB4, 0xCF, 0xC6]
    #expect(try importing(cut).products == [])
  }

  /// A feed in CP949 that says nothing of its letters, with and without a declaration, and one that does.
  @Test(arguments: ["", #"<?xml version="1.0"?>"#, #"<?xml version="1.0" encoding="CP949"?>"#]) func aFeedInOldKoreanLettersIsRead(_ line: String) throws {
    let knit: [UInt8] = [0xB4, 0xCF, 0xC6, 0xAE], odd: [UInt8] = [0x94, 0xEE]
    let start = line + #"<rss xmlns:g="http://base.google.com/ns/1.0" version="2.0"><channel><item><g:id>KN-1</g:id><title>"#
    let end = "</title><g:price>39000 KRW</g:price><g:availability>in stock</g:availability></item></channel></rss>"
    let came = try importing(Array(start.utf8) + knit + [0x20] + odd + Array(end.utf8))
    #expect(came.faults == [])
    #expect(came.products.map { $0.split(separator: " ", maxSplits: 1).last.map(String.init) } == ["니트 뷁, KN-1=39000"])
  }

  @Test func aFeedInUTF8WithoutADeclarationIsReadAsItIs() throws {
    let feed = #"<rss xmlns:g="http://base.google.com/ns/1.0" version="2.0"><channel><item><g:id>KN-1</g:id><title>포근한 니트</title><g:price>39000 KRW</g:price></item></channel></rss>"#
    #expect(try importing(Array(feed.utf8)).products.map { $0.split(separator: " ", maxSplits: 1).last.map(String.init) } == ["포근한 니트, KN-1=39000"])
  }

  @Test func textFromSpreadsheetsInSixteenBitsWithTabsIsRead() throws {
    let text = Self.head.replacingOccurrences(of: ",", with: "\t") + "\r\nknit\t포근한 니트\t사이즈\tS\t\t\t\t\tKN-1\t3\t\"39,000\"\r\n"
    let came = try importing([0xFF, 0xFE] + text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] })
    #expect(came.products == ["knit: 포근한 니트, KN-1=39000"])
    #expect(came.options == ["knit": ["사이즈"]])
  }

  @Test func semicolonsAndAMarkAtTheBeginningAreRead() throws {
    let text = "\u{FEFF}" + Self.head.replacingOccurrences(of: ",", with: ";") + "\r\nknit;\"포근한; 니트\";;;;;;;KN-1;3;39,000원\r\n"
    #expect(try importing(Array(text.utf8)).products == ["knit: 포근한; 니트, KN-1=39000"])
  }

  @Test(arguments: enginesHere) func oneTornLetterCostsItsRowOnly(_ engine: Engine) throws {
    let good = Array("cup,분청 찻잔,,,,,,,CUP,1,12000\n".utf8)
    let bytes = Array((Self.head + "\n").utf8) + good + Array("bad,깨진 ".utf8) + [0xEB, 0x8B] + Array(",,,,,,,BAD,1,1000\nbad,,,,,,,,BAD-2,1,1000\n".utf8)
      + Array("zero,영\u{0}바이트,,,,,,,ZERO,1,1000\n".utf8)
    let came = try importing(bytes, on: engine)
    #expect(came.faults == ["3,Title", "4,"])
    #expect(came.products == ["cup: 분청 찻잔, CUP=12000", "zero: 영바이트, ZERO=1000"])
  }

  @Test func pricesAreReadAsPeopleWriteThem() throws {
    let prices = ["\"12,900\"", "12900원", "₩12900", "１２，９００", "\"１２，９００원\"", "12900.00", "12900 KRW", "비쌈", "-5", "12.9", "1e5", ""]
    let rows = prices.enumerated().map { "p\($0.offset),상품 \($0.offset),,,,,,,S\($0.offset),1,\($0.element)\n" }
    let came = try importing(Array((Self.head + "\n" + rows.joined()).utf8))
    #expect(came.products.filter { $0.hasSuffix("=12900") }.count == 7)
    #expect(came.faults == [9, 10, 11, 12, 13].map { "\($0),Variant Price" })
  }

  @Test func shopifysNewerTemplateIsReadAndItsFaultsNameItsOwnColumns() throws {
    let head = "Title,URL handle,Description,Vendor,Published on online store,Status,SKU,Option1 name,Option1 value,Price,Compare-at price,Inventory quantity,Weight value (grams)"
    let rows = [
      "물레 찻잔,mug,손으로 빚었어요,흙결,TRUE,Active,MUG-1,색상,쪽빛,\"₩12,000\",15000,4,320", ",mug,,,,,MUG-2,,먹색,13000,,2,320", "빈 값,none,,,TRUE,Active,N-1,,,,,,",
      "큰 접시,plate,,,TRUE,Active,P-1,,,비쌈,,1,", "이름만,,,,TRUE,Active,X-1,,,1000,,1,",
    ]
    let came = try importing(Array(("\u{FEFF}" + ([head] + rows).joined(separator: "\r\n") + "\r\n").utf8))
    #expect(came.products == ["mug: 물레 찻잔, MUG-1=12000 MUG-2=13000"])
    #expect(came.options == ["mug": ["색상"]])
    #expect(came.faults == ["4,Price", "5,Price", "6,URL handle"])
  }

  @Test func anOptionWithoutANameIsStillAChoiceAndOneThatNoRowFillsIsNone() throws {
    let text = Self.head + "\n"
      + "tee,티셔츠,,빨강,,,,,T-1,1,1000\ntee,,,파랑,,,,,T-2,1,1000\n"
      + "bag,가방,색상,검정,,,끈,긴 끈,B-1,1,1000\nbag,,,검정,,,,짧은 끈,B-2,1,1000\n"
    let came = try importing(Array(text.utf8))
    #expect(came.faults == [])
    #expect(came.products == ["tee: 티셔츠, T-1=1000 T-2=1000", "bag: 가방, B-1=1000 B-2=1000"])
    #expect(came.options == ["tee": ["옵션 1"], "bag": ["색상", "끈"]])
  }

  @Test func aChoiceThatComesTwiceIsToldAndTheFirstStaysWhileASkuMayBeShared() throws {
    let text = Self.head + "\n"
      + "tee,티셔츠,사이즈,S,,,,,T-1,1,1000\ntee,,,M,,,,,T-1,1,2000\ntee,,,S,,,,,T-3,1,3000\ntee,,,L,,,,,T-4,1,4000\n"
      + "cap,모자,,,,,,,T-1,1,5000\n,이름만,,,,,,,N-1,1,1000\nlong,\(String(repeating: "긴", count: 301)),,,,,,,L-1,1,1000\nnone,,,,,,,,X-1,1,1000\n"
    let came = try importing(Array(text.utf8))
    #expect(came.products == ["tee: 티셔츠, T-1=1000 T-1=2000 T-4=4000", "cap: 모자, T-1=5000"])
    #expect(came.faults == ["4,", "7,Handle", "8,Title", "9,Title"])
  }

  @Test func aHundredVariantsAndAHugeDescriptionAreTakenAndQuotesThatNeverCloseAreTold() throws {
    let rows = (1...120).map { "many,\($0 == 1 ? "많은 것" : ""),\($0 == 1 ? "번호" : ""),\($0),,,,,M-\($0),2,1000\n" }
    let text = "Body (HTML)," + Self.head + "\n\"<p>" + String(repeating: "아주 긴 설명\n\"\"따옴표\"\" ", count: 20_000) + "</p>\",huge,큰 설명,,,,,,,H-1,1,1000\n"
      + rows.map { "," + $0 }.joined() + "x,cut,\"닫히지 않은,,,,,,,C-1,1,1000\n"
    let came = try importing(Array(text.utf8))
    #expect(came.products.count == 2)
    #expect(came.products[1].hasSuffix("M-119=1000 M-120=1000"))
    #expect(came.faults == ["2,Body (HTML)", "20123,Title"])
  }

  @Test(arguments: enginesHere) func aSaleHoldsInItsPeriodOnly(_ engine: Engine) throws {
    let feed = "id\ttitle\tprice\tsale_price\tsale_price_effective_date\n"
      + "NOW\t지금\t20000 KRW\t15000 KRW\t2026-11-20T00:00+0900/2026-11-22T00:00+0900\n"
      + "SOON\t곧\t20000 KRW\t15000 KRW\t2026-11-22T00:00+0900/2026-11-23T00:00+0900\n"
      + "PAST\t지난\t20000 KRW\t15000 KRW\t2026-01-01/2026-01-02\nBAD\t틀린\t20000 KRW\t15000 KRW\t내일까지\nEVER\t늘\t20000 KRW\t15000 KRW\t\n"
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("madang-sale-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("feed.tsv").path
    try Data(feed.utf8).write(to: URL(fileURLWithPath: path))
    try onFreshCatalogue(engine) { c throws in
      var job = ImportCatalog(path: path, merchant: CatalogYard.merchant, by: CatalogYard.clerk, reportPath: path + ".report")
      job.site = c.outlet
      #expect(try job.run(c.database) == ImportCatalog.Result(rows: 5, products: 5, variants: 5, refused: 0, noted: 1))
      func cards(_ site: ID<Site>) throws -> [String: Int64] {
        let list = try c.database.readNow { try HomeShelves.open(site: site, in: $0).newest }
        return Dictionary(uniqueKeysWithValues: list.map { ($0.title.korean, $0.priceMin.minor) })
      }
      func charged() throws -> [Int64] {
        try c.database.readNow { tx in
          let variants = try tx.rows("SELECT id FROM catalog_variant ORDER BY sku LIMIT 10") { try $0.next(ID<Variant>.self) }
          let prices = try Price.of(variants, site: c.site, in: tx)
          return variants.map { prices[$0]!.amount.minor }
        }
      }
      #expect(try cards(c.site) == ["지금": 15_000, "곧": 20_000, "지난": 20_000, "틀린": 20_000, "늘": 15_000])
      #expect(try cards(c.outlet) == cards(c.site))
      // BAD, whose period cannot be read, has no sale; EVER, NOW, PAST, SOON
      #expect(try charged() == [20_000, 15_000, 15_000, 20_000, 20_000])
      c.yard.clock.pass(.hours(24))
      let runner = JobRunner([TurnPrices.handler])
      while try runner.step(c.database) != .idle {}
      #expect(try charged() == [20_000, 15_000, 20_000, 20_000, 15_000])
      #expect(try cards(c.site) == ["지금": 20_000, "곧": 15_000, "지난": 20_000, "틀린": 20_000, "늘": 15_000])
      // A feed that no longer speaks of the sale ends it.
      try Data(feed.replacingOccurrences(of: "\t15000 KRW\t2026-11-22T00:00+0900/2026-11-23T00:00+0900", with: "\t\t").utf8).write(to: URL(fileURLWithPath: path))
      _ = try job.run(c.database)
      #expect(try charged() == [20_000, 15_000, 20_000, 20_000, 20_000])
      #expect(try cards(c.site)["곧"] == 20_000)
    }
  }
}
