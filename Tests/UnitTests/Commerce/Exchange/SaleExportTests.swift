import Kernel
import Storage
import TestSupport
import Testing

@testable import Commerce

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
}
