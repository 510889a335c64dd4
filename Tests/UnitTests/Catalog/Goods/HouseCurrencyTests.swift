import Kernel
import Storage
import TestSupport
import Testing

@testable import Catalog

/// Every door that sets a price takes the house's currencies only, and rows that slipped in hide nothing else.
@Suite struct HouseCurrencyTests {
  private func made(_ c: CatalogYard) throws -> SaveProducts.Saved {
    try c.database.writeNow { try CreateProduct(by: CatalogYard.clerk, merchant: CatalogYard.merchant, sheet: knitSheet()).run(in: $0) }
  }

  @Test(arguments: enginesHere) func aPriceInDollarsIsRefusedAtEveryDoor(_ engine: Engine) throws {
    try onFreshCatalogue(engine) { c throws in
      let saved = try made(c)
      #expect(throws: SetPrice.No.otherCurrency(wanted: .krw)) {
        try c.database.writeNow {
          try SetPrice(by: CatalogYard.clerk, merchant: CatalogYard.merchant, variant: saved.variants[0], price: Money(1_999, .usd)).run(in: $0)
        }
      }
      #expect(throws: SetPrice.No.otherCurrency(wanted: .krw)) {
        try c.database.writeNow {
          try SetPrice(
            by: CatalogYard.clerk, merchant: CatalogYard.merchant, variant: saved.variants[0], price: .won(1_999), was: Money(2_999, .usd)
          ).run(in: $0)
        }
      }
      var dollars = knitSheet(handle: "dollars", sku: "D")
      dollars.variants[2].price = Money(1_999, .usd)
      #expect(throws: ProductFault.otherCurrency(wanted: "KRW")) {
        try c.database.writeNow { try CreateProduct(by: CatalogYard.clerk, merchant: CatalogYard.merchant, sheet: dollars).run(in: $0) }
      }
      var sale = knitSheet(handle: "sale", sku: "E")
      sale.variants[0].sale = TimedPrice(amount: Money(999, .usd), starts: TestYard.start, ends: TestYard.start + .days(1))
      #expect(throws: ProductFault.otherCurrency(wanted: "KRW")) {
        try c.database.writeNow { try CreateProduct(by: CatalogYard.clerk, merchant: CatalogYard.merchant, sheet: sale).run(in: $0) }
      }
      #expect(throws: SetPrice.No.otherCurrency(wanted: .krw)) {
        try c.database.writeNow { tx in
          var list = OpenPriceList(by: CatalogYard.clerk, code: "usd", starts: TestYard.start, ends: TestYard.start + .days(1))
          list.currency = .usd
          _ = try list.run(in: tx)
        }
      }
      let left = try c.database.readNow { tx in
        try tx.one("SELECT COUNT(*), MIN(currency) FROM catalog_variant") { (try $0.next(Int64.self), try $0.next(String.self)) }
      }
      #expect(left == (4, "KRW"))
    }
  }

  @Test(arguments: enginesHere) func aRowInAnotherCurrencyHidesItselfOnly(_ engine: Engine) throws {
    try onFreshCatalogue(engine) { c throws in
      let saved = try made(c)
      for (currency, price) in [("USD", Int64(100)), ("ZZZ", 100), ("KRW", .max), ("KRW", ProductState.priceMax + 1)] {
        try c.database.writeNow { tx in
          try tx.run("UPDATE catalog_variant SET currency = \(currency), price = \(price), was = NULL WHERE id = \(saved.variants[0])")
          try RefreshCards(products: [saved.product]).run(in: tx)
        }
        let prices = try c.database.readNow { try Price.of(saved.variants, site: c.site, in: $0) }
        #expect(prices[saved.variants[0]] == nil)
        #expect(prices[saved.variants[1]]?.amount == .won(41_000))
        let card = try #require(try c.database.readNow { try CardQueries.cards([saved.product], site: c.site, in: $0) }.first)
        #expect(card.priceMin == .won(41_000))
        #expect(card.priceMax == .won(43_000))
        guard case .here(let screen) = try c.database.readNow({ try ProductScreen.open(slug: saved.slug, site: c.site, in: $0) }) else {
          Issue.record("the page is gone")
          continue
        }
        #expect(screen.prices.count == 3)
      }
      try c.database.writeNow { tx in
        try tx.run("UPDATE catalog_variant SET currency = 'USD', price = 100")
        try RefreshCards(products: [saved.product]).run(in: tx)
      }
      #expect(try c.database.readNow { try CardQueries.cards([saved.product], site: c.site, in: $0) }.isEmpty)
    }
  }

  @Test(arguments: enginesHere) func aStorefrontInDollarsShowsItsOwnListAndNothingElse(_ engine: Engine) throws {
    try onFreshCatalogue(engine) { c throws in
      let saved = try made(c)
      try c.database.writeNow { tx in
        try tx.run("UPDATE catalog_site SET currency = 'USD' WHERE id = \(c.outlet)")
        try ListOnSite(site: c.outlet, products: [saved.product]).run(in: tx)
      }
      #expect(try c.database.readNow { try CardQueries.cards([saved.product], site: c.outlet, in: $0) }.isEmpty)
      try c.database.writeNow { tx in
        var list = OpenPriceList(by: CatalogYard.clerk, code: "outlet-usd", site: c.outlet, starts: TestYard.start, ends: TestYard.start + .days(9))
        list.currency = .usd
        let id = try list.run(in: tx)
        try SetPrice(by: CatalogYard.clerk, merchant: CatalogYard.merchant, variant: saved.variants[1], price: Money(2_950, .usd), list: id).run(in: tx)
      }
      let card = try #require(try c.database.readNow { try CardQueries.cards([saved.product], site: c.outlet, in: $0) }.first)
      #expect(card.priceMin == Money(2_950, .usd))
      #expect(card.priceMax == Money(2_950, .usd))
      #expect(card.was == nil)
      let home = try #require(try c.database.readNow { try CardQueries.cards([saved.product], site: c.site, in: $0) }.first)
      #expect(home.priceMin == .won(40_000))
    }
  }
}
