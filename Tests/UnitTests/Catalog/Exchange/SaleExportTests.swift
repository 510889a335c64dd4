import Kernel
import Storage
import TestSupport
import Testing

@testable import Catalog

/// What is charged and what is exported agree when a price falls below a sale that runs.
struct SaleExportTests {
  @Test(arguments: enginesHere) func aSaleAboveThePriceIsNeitherChargedNorExported(_ engine: Engine) throws {
    try ExchangeYard.open(engine) { yard throws in
      try yard.bring("id\ttitle\tprice\tsale_price\tsale_price_effective_date\nA\t머그\t20000 KRW\t15000 KRW\t2026-11-20T00:00+0900/2026-12-22T00:00+0900\n")
      let variant = try yard.c.database.readNow { try $0.one("SELECT id FROM catalog_variant") { try $0.next(ID<Variant>.self) } }
      func charged() throws -> Int64? { try yard.c.database.readNow { try Price.of([variant], site: yard.c.site, in: $0)[variant]?.amount.minor } }
      #expect(try charged() == 15_000)
      #expect(try yard.send(.googleTSV).contains("15000"))
      #expect(try yard.send(.shopify).contains(",15000,"))
      try yard.c.database.writeNow { try SetPrice(by: CatalogYard.clerk, merchant: CatalogYard.merchant, variant: variant, price: .won(9_000)).run(in: $0) }
      #expect(try charged() == 9_000)
      let feed = try yard.send(.googleTSV)
      #expect(feed.contains("9000") && !feed.contains("15000"))
      let sheet = try yard.send(.shopify)
      #expect(sheet.contains(",9000,") && !sheet.contains("15000"))
      // The price above it again, and the sale holds again.
      try yard.c.database.writeNow { try SetPrice(by: CatalogYard.clerk, merchant: CatalogYard.merchant, variant: variant, price: .won(18_000)).run(in: $0) }
      #expect(try charged() == 15_000)
      #expect(try yard.send(.googleTSV).contains("15000"))
    }
  }

  @Test(arguments: [
    ("2026-12-01/2026-12-01", "2026-11-30T15:00:00Z", "2026-12-01T15:00:00Z"), ("2026-12-05 / 2026-12-05", "2026-12-04T15:00:00Z", "2026-12-05T15:00:00Z"),
    ("2026-11-20/2026-12-01", "2026-11-19T15:00:00Z", "2026-12-01T15:00:00Z"), ("2026-11-20T10:00+0900/2026-12-01", "2026-11-20T01:00:00Z", "2026-12-01T15:00:00Z"),
    ("2026-11-20/2026-12-01T00:00+0900", "2026-11-19T15:00:00Z", "2026-11-30T15:00:00Z"), ("2026-12-31/2027-01-01", "2026-12-30T15:00:00Z", "2027-01-01T15:00:00Z"),
  ]) func theLastDayOfASaleCounts(_ written: String, _ starts: String, _ ends: String) throws {
    let period = try #require(FeedMoment.period(written))
    #expect(period.starts == Instant(rfc3339: starts) && period.ends == Instant(rfc3339: ends))
    // What goes out is read as the same.
    let again = try #require(FeedMoment.period(FeedMoment.period(TimedPrice(amount: .won(1), starts: period.starts, ends: period.ends))))
    #expect(again.starts == period.starts && again.ends == period.ends)
  }

  @Test func aPeriodThatEndsBeforeItBeginsIsNone() {
    for written in ["2026-12-02/2026-12-01", "2026-12-01", "2026-12-01/", "/2026-12-01", "2026-12-01T10:00+0900/2026-12-01T10:00+0900", "오늘/내일"] { #expect(FeedMoment.period(written) == nil, "\(written)") }
  }

  @Test(arguments: enginesHere) func aSaleOfOneDayIsTakenFromEveryFormat(_ engine: Engine) throws {
    let files = [
      ("Google", "id\ttitle\tprice\tsale_price\tsale_price_effective_date\nA\t머그\t20000 KRW\t15000 KRW\t2027-03-05/2027-03-05\n"),
      ("Shopify", "Handle,Title,Variant SKU,Variant Price,Sale Price,Sale Dates\na,머그,A,20000,15000,2027-03-05/2027-03-05\n"),
      (
        "WooCommerce",
        WooImportTests.head
          + WooImportTests.row([
            "ID": "1", "Type": "simple", "SKU": "A", "Name": "머그", "Stock": "1", "Price": "20000", "Sale": "15000", "Starts": "2027-03-05",
            "Ends": "2027-03-05",
          ])
      ),
    ]
    for (name, text) in files {
      try ExchangeYard.open(engine) { yard throws in
        #expect(try yard.bring(text).refused == 0, "\(name)")
        let report = try yard.report()
        #expect(try yard.send(.googleTSV).contains("2027-03-04T15:00:00.000Z/2027-03-05T15:00:00.000Z"), "\(name) \(report)")
      }
    }
  }
}
