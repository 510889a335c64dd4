import Assembly
import Catalog
import Foundation
import Kernel
import Parties
import Search
import Simulation
import Storage
import TestSupport
import Testing

/// How well search answers over goods that people wrote: the demo's, and the sample files of another shop's makers. `MADANG_QUALITY=1` prints the tables.
@Suite struct DemoQualityTests {
  private let isPrinted = ProcessInfo.processInfo.environment["MADANG_QUALITY"] != nil

  @Test func theDemosGoodsAreFoundByWhatShoppersSay() throws {
    try onFreshDatabase(.sqlite, migrations: AllMigrations.list) { yard in
      let (site, merchant) = try open(.krw, yard.database)
      let sheets = DemoCatalogue().sheets.map(\.sheet)
      try yard.database.writeNow { tx in
        let outcome = try SaveProducts(merchant: merchant, sheets: sheets).run(in: tx)
        #expect(outcome.refused.isEmpty)
      }
      let titles = try names(site, merchant, yard.database) { $0.title?.english ?? "" }
      let quality = try SearchQuality(DemoQueries.text, names: titles, site: site.as(SearchSite.self), in: yard.database)
      show("The demo's goods", quality)
      #expect(quality.all.queries >= 120)
      #expect(quality.all.meanPrecision >= 0.88, "\(quality.all.meanPrecision) \(quality.weak)")
      #expect(quality.all.meanRecall >= 0.95, "\(quality.all.meanRecall) \(quality.weak)")
      #expect(quality.all.emptyShare <= 0.03, "\(quality.all.emptyShare)")
    }
  }

  @Test(arguments: ["apparel", "home-and-garden", "jewelery"]) func theSampleFilesAreFoundByWhatShoppersSay(_ name: String) throws {
    guard let path = SharedData.file("shopify_csv/\(name).csv") else { return }
    let report = FileManager.default.temporaryDirectory.appendingPathComponent("madang-\(UUID().uuidString).csv").path
    defer { try? FileManager.default.removeItem(atPath: report) }
    try onFreshDatabase(.sqlite, migrations: AllMigrations.list) { yard in
      let (site, merchant) = try open(.usd, yard.database)
      var job = ImportCatalog(path: path, merchant: merchant, by: Party.house, reportPath: report)
      job.currency = .usd
      _ = try job.run(yard.database)
      let handles = try names(site, merchant, yard.database, \.handle)
      let labels = DemoQueries.samples.split(separator: "\n").filter { $0.hasPrefix("\(name) |") }.joined(separator: "\n")
      let quality = try SearchQuality(labels, names: handles, site: site.as(SearchSite.self), in: yard.database)
      show("A sample file", quality)
      #expect(quality.all.meanPrecision >= 0.7, "\(quality.all.meanPrecision) \(quality.weak)")
      #expect(quality.all.meanRecall >= 0.85, "\(quality.all.meanRecall) \(quality.weak)")
    }
  }

  private func open(_ currency: Currency, _ database: Database) throws -> (ID<Site>, PartyID) {
    try database.writeNow { tx in
      try SeedCategories.plant(in: tx)
      let look = Site.Look(accent: "#1F6F5C", hero: Words("마당", "Madang"))
      let site = try OpenSite(by: Party.house, code: "madang", domain: "madang.test", name: Words("마당", "Madang"), look: look).run(in: tx)
      _ = try tx.run("UPDATE catalog_site SET currency = \(currency)")
      return (site, try OpenParty(.merchant, name: Phrase("상점", "Shop")).run(in: tx))
    }
  }

  /// What each product is called, once everything is in the index.
  private func names(_ site: ID<Site>, _ merchant: PartyID, _ database: Database, _ name: (ProductSheet) -> String) throws -> [Int64: String] {
    try AllRounds.settle(database)
    return try database.readNow { tx in
      var found: [Int64: String] = [:], cursor: Cursor?
      repeat {
        let page = try ConsoleProducts.page(merchant: merchant, cursor: cursor, size: 100, in: tx)
        for item in page.items { found[item.product.raw] = try ConsoleProducts.sheet(of: item.product, in: tx).map { name($0.sheet) } }
        cursor = page.next
      } while cursor != nil
      return found
    }
  }

  private func show(_ what: String, _ quality: SearchQuality) {
    if isPrinted { print(([what, quality.table] + quality.weak).joined(separator: "\n")) }
  }
}
