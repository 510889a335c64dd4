import Foundation
import Kernel
import Storage
import TestSupport
import Testing

@testable import Catalog

/// Prices of files: read as the shop meant them, or refused with line and reason; never in the wrong currency.
struct FileCurrencyTests {
  private static let head = "Handle,Title,Variant SKU,Variant Inventory Qty,Variant Price,Variant Compare At Price\n"

  /// Price by SKU, `line,column` of each fault, and what ended it.
  private struct Came {
    var prices: [String: Int64] = [:]
    var was: [String: Int64] = [:]
    var faults: [String] = []
    var end: FileFault?
  }

  private func importing(_ text: String, said: Currency? = nil, siteIn currency: Currency = .krw) throws -> Came {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("madang-currency-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("catalog").path
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    return try onFreshCatalogue(.sqlite) { c throws in
      try c.database.writeNow { tx in _ = try tx.run("UPDATE catalog_site SET currency = \(currency)") }
      var job = ImportCatalog(path: path, merchant: CatalogYard.merchant, by: CatalogYard.clerk, reportPath: path + ".report")
      job.currency = said
      var came = Came()
      do { _ = try job.run(c.database) } catch let fault as FileFault { came.end = fault }
      try c.database.readNow { tx in
        try tx.each("SELECT sku, price, was FROM catalog_variant WHERE currency = \(currency) ORDER BY id LIMIT 100") { row in
          let sku: String = try row.next()
          came.prices[sku] = try row.next()
          came.was[sku] = try row.next(Int64?.self)
          return true
        }
      }
      let report = (try? String(contentsOfFile: path + ".report", encoding: .utf8))?.split(separator: "\r\n").dropFirst() ?? []
      came.faults = report.map { $0.split(separator: ",", omittingEmptySubsequences: false).prefix(2).joined(separator: ",") }
      return came
    }
  }

  /// The pieces were given no place.
  private static let unbooked = "1,"

  private func rows(_ prices: [String]) -> String {
    Self.head + prices.enumerated().map { "p\($0.offset),상품 \($0.offset),S\($0.offset),1,\($0.element)\n" }.joined()
  }

  @Test func pricesOfAKoreanFileAreReadAsMeantOrRefusedByRow() throws {
    let came = try importing(
      rows(["12만원,", "1만5천원,3만원", "\"12,900\",\"15,000\"", "\"12,000원~15,000원\",", "\"12,90\",", "\"12900,00\",", "12.900,", "19.99 USD,", "1e4,", "12900.5,"]))
    #expect(came.prices == ["S0": 120_000, "S1": 15_000, "S2": 12_900, "S5": 12_900])
    #expect(came.was == ["S1": 30_000, "S2": 15_000])
    #expect(came.faults == [5, 6, 8, 9, 10, 11].map { "\($0),Variant Price" } + [Self.unbooked])
  }

  @Test func aFileBetweenSemicolonsHasItsCentsBehindTheComma() throws {
    let text = "Handle;Title;Variant SKU;Variant Price\na;A;E-A;19,99\nb;B;E-B;1.234,56\nc;C;E-C;1234,5\nd;D;E-D;€ 19,99\ne;E;E-E;19.99\n"
    let came = try importing(text, said: Currency(code: "EUR"), siteIn: Currency(code: "EUR")!)
    #expect(came.prices == ["E-A": 1999, "E-B": 123_456, "E-C": 123_450, "E-D": 1999, "E-E": 1999])
    #expect(came.faults == [])
  }

  @Test func dollarsAreNeverReadAsWon() throws {
    let dollars = rows(["24.99,", "59.99,", "25.00,", "40.00,"])
    #expect(try importing(dollars).end == .currencyUnclear(line: 2, text: "24.99", currency: "KRW"))
    // Where none has cents, the first with decimals is named.
    let whole = "Handle,Title,Variant SKU,Variant Price\na,찻잔,A,900\nb,접시,B,990.00\nc,주전자,C,29.00\nd,쟁반,D,30.00\n"
    #expect(try importing(whole).end == .currencyUnclear(line: 3, text: "990.00", currency: "KRW"))
    #expect(try importing(dollars).prices == [:])
    // Round ones too: nothing costs 25 won.
    #expect(try importing(rows(["25.00,", "40.00,"])).end != nil)
    #expect(try importing(dollars, said: .usd).end == .foreignCurrency(said: "USD", wanted: "KRW"))
    // Who says that they are won gets the rows that can be.
    let said = try importing(dollars, said: .krw)
    #expect(said.faults == ["2,Variant Price", "3,Variant Price", Self.unbooked])
    #expect(try importing(dollars, siteIn: .usd).prices["S0"] == 2499)
    // Some with cents, some round, some that a spreadsheet cut, some dear.
    #expect(try importing(rows(["500,", "9.99,", "25,", "30,"])).end == .currencyUnclear(line: 3, text: "9.99", currency: "KRW"))
    #expect(try importing(rows(["1200,", "19.5,", "25,", "30,", "35,", "40,", "45,", "50,"])).end == .currencyUnclear(line: 3, text: "19.5", currency: "KRW"))
    #expect(try importing(rows(["12000,", "19.99,", "25,", "30,"])).end != nil)
    #expect(try importing(rows(["25,", "19,", "30,"])).end == .currencyUnclear(line: 2, text: "25", currency: "KRW"))
    #expect(try importing(rows(["500,", "300,", "50,"])).prices.count == 3)
    // Won with needless decimals are won.
    #expect(try importing(rows(["12900.00,", "39000.00,"])).prices == ["S0": 12_900, "S1": 39_000])
  }

  @Test func aFeedsForeignPricesAreRefusedByRow() throws {
    let prices = ["KRW 10000", "10,000 KRW", "10000KRW", "₩10,000", "10000", "10000.00 KRW", "10000.50 KRW", "10.000 KRW", "19,99 EUR", "19.99 USD", "-5 KRW", "10000 krw", "10000 WON", "US$19.99"]
    let came = try importing("id\ttitle\tprice\n" + prices.enumerated().map { "G\($0.offset)\t상품 \($0.offset)\t\($0.element)\n" }.joined())
    #expect(came.prices == Dictionary(uniqueKeysWithValues: [0, 1, 2, 3, 4, 5, 11, 12].map { ("G\($0)", 10_000) }))
    #expect(came.faults == [8, 9, 10, 11, 12, 15].map { "\($0),price" })
  }
}
