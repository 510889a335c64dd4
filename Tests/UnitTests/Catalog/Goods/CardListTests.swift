import Kernel
import Storage
import TestSupport
import Testing

@testable import Catalog
@testable import Trade

struct CardListTests {
  @Test(arguments: enginesHere) func everyOrderPagesThroughAllCardsOnce(_ engine: Engine) throws {
    try onFreshCatalogue(engine) { c throws in
      try c.database.writeNow { tx in
        let sheets = (0..<95).map { knitSheet(handle: "knit-\($0)", sku: "K\($0)", price: Int64($0 % 7) * 10_000 + 9_000) }
        let outcome = try SaveProducts(merchant: CatalogYard.merchant, sheets: sheets).run(in: tx)
        #expect(outcome.refused.isEmpty)
      }
      for order in CardList.Order.allCases {
        var seen: [ID<Product>] = []
        var cursor: Cursor?
        repeat {
          let page = try c.database.readNow { tx in
            let screen = try CategoryScreen.open(path: "fashion/women", site: c.site, order: order, cursor: cursor, in: tx)!
            #expect(tx.statementCount == 2)
            return screen.cards
          }
          #expect(page.items.count == (page.next == nil ? 15 : 40))
          seen += page.items.map(\.product)
          cursor = page.next
        } while cursor != nil
        #expect(Set(seen).count == 95)
        #expect(seen.count == 95)
      }
      let cheapest = try c.database.readNow { try CardList(site: c.site, scope: .site, order: .priceUp).page(in: $0).items[0] }
      #expect(cheapest.priceMin == .won(10_000))
      let home = try c.database.readNow { tx in
        let shelves = try HomeShelves.open(site: c.site, in: tx)
        #expect(tx.statementCount == 4)
        return shelves
      }
      #expect(home.categories.map(\.path) == ["fashion"])
      #expect(home.newest.count == 12)
    }
  }
}
