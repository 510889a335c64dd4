import Kernel
import Storage
import TestSupport
import Testing

@testable import Catalog

struct ProductTests {
  @Test(arguments: enginesHere) func aProductPageShowsWhatTheSheetSaidInSixStatements(_ engine: Engine) throws {
    try onFreshCatalogue(engine) { c throws in
      let saved = try c.database.writeNow { try CreateProduct(by: CatalogYard.clerk, merchant: CatalogYard.merchant, sheet: knitSheet()).run(in: $0) }
      #expect(saved.slug == "soft-knit")
      #expect(saved.variants.count == 4)
      try c.database.readNow { tx in
        guard case .here(let screen) = try ProductScreen.open(slug: "soft-knit", site: c.site, in: tx) else {
          Issue.record("no page")
          return
        }
        #expect(tx.statementCount <= 6)
        #expect(screen.product.title == Words("포근한 니트", "Soft knit"))
        #expect(screen.brand?.code == "ongyeol")
        #expect(screen.trail.map(\.path) == ["fashion", "fashion/women", "fashion/women/knit"])
        #expect(screen.options.map(\.name.english) == ["Colour", "Size"])
        #expect(screen.options[0].choices == [Words("검정", "Black"), Words("크림", "Cream")])
        #expect(screen.variants.map(\.sku) == ["KN-1", "KN-2", "KN-3", "KN-4"])
        #expect(screen.variants[3].choices == ["크림", "M"])
        #expect(screen.prices[screen.variants[0].id]?.amount == .won(40_000))
        #expect(screen.prices[screen.variants[0].id]?.was == .won(59_000))
        #expect(screen.pictures.map(\.source) == [.drawn(art: "knit.black", seed: screen.product.id.raw)])
        #expect(screen.attributes.map(\.value.korean) == ["울 100%"])
        #expect(screen.card.priceMin == .won(40_000))
        #expect(screen.card.priceMax == .won(43_000))
        #expect(screen.card.percentOff == 32)
      }
    }
  }

  @Test(arguments: enginesHere) func aSecondSaveChangesWhatItSaysAndKeepsTheRest(_ engine: Engine) throws {
    try onFreshCatalogue(engine) { c throws in
      let first = try c.database.writeNow { try CreateProduct(by: CatalogYard.clerk, merchant: CatalogYard.merchant, sheet: knitSheet()).run(in: $0) }
      var sheet = ProductSheet(handle: "")
      var variant = VariantSheet(sku: "KN-2", price: .won(30_000))
      variant.choices = ["검정", "M"]
      sheet.variants = [variant]
      let second = try c.database.writeNow {
        try ReviseProduct(by: CatalogYard.clerk, merchant: CatalogYard.merchant, product: first.product, sheet: sheet, mayPrice: true).run(in: $0)
      }
      #expect(second.isChanged)
      #expect(second.variants == [first.variants[1]])
      let again = try c.database.writeNow {
        try ReviseProduct(by: CatalogYard.clerk, merchant: CatalogYard.merchant, product: first.product, sheet: sheet, mayPrice: true).run(in: $0)
      }
      #expect(!again.isChanged)
      let facts = try c.database.readNow { try VariantFacts.of(products: [first.product], in: $0) }
      #expect(facts.count == 4)
      #expect(facts[first.variants[1]]?.variant.price == .won(30_000))
      #expect(facts[first.variants[0]]?.variant.price == .won(40_000))
      #expect(facts[first.variants[0]]?.choiceText(in: .korean) == "검정 / S")
    }
  }

  @Test(arguments: enginesHere) func aHandleThatIsTakenIsRefusedAndAnotherProductMayBearTheSameSkus(_ engine: Engine) throws {
    try onFreshCatalogue(engine) { c throws in
      try c.database.writeNow { try CreateProduct(by: CatalogYard.clerk, merchant: CatalogYard.merchant, sheet: knitSheet()).run(in: $0) }
      #expect(throws: CreateProduct.No.handleTaken(handle: "soft-knit")) {
        try c.database.writeNow { try CreateProduct(by: CatalogYard.clerk, merchant: CatalogYard.merchant, sheet: knitSheet()).run(in: $0) }
      }
      // Another merchant may use both, under an address of its own.
      let rival = try c.database.writeNow { try CreateProduct(by: CatalogYard.clerk, merchant: CatalogYard.rival, sheet: knitSheet()).run(in: $0) }
      #expect(rival.slug == "soft-knit-26")
      let lines = try c.database.readNow { try ConsoleProducts.page(merchant: CatalogYard.merchant, in: $0) }
      #expect(lines.items.map(\.handle) == ["soft-knit"])
      try c.database.writeNow { tx in _ = try CreateProduct(by: CatalogYard.clerk, merchant: CatalogYard.merchant, sheet: knitSheet(handle: "other")).run(in: tx) }
      #expect(try c.database.readNow { try VariantFacts.of(sku: "KN-1", merchant: CatalogYard.merchant, in: $0) }.map(\.slug) == ["soft-knit", "other"])
      #expect(lines.items[0].variantCount == 4)
      #expect(lines.items[0].priceMin == 40_000)
    }
  }

  @Test(arguments: enginesHere) func aMergedProductLeadsOnAndItsFamilyStaysAlive(_ engine: Engine) throws {
    try onFreshCatalogue(engine) { c throws in
      let ids = try c.database.writeNow { tx in
        try ["a", "b", "c"].map { try CreateProduct(by: CatalogYard.clerk, merchant: CatalogYard.merchant, sheet: knitSheet(handle: $0, sku: $0)).run(in: tx).product }
      }
      let families = try c.database.readNow { tx in try ids.map { try FamilyQueries.family(of: $0, in: tx)! } }
      func merge(_ from: Int, _ to: Int) throws {
        try c.database.writeNow { try MergeProducts(by: CatalogYard.clerk, merchant: CatalogYard.merchant, product: ids[from], into: ids[to]).run(in: $0) }
      }
      try merge(0, 1)
      try merge(1, 2)
      #expect(throws: MergeProducts.No.circle) { try merge(2, 0) }
      #expect(throws: MergeProducts.No.already) { try merge(0, 2) }
      #expect(throws: MergeProducts.No.withItself) { try merge(2, 2) }
      try c.database.readNow { tx in
        #expect(try FamilyQueries.kin(of: families[2], in: tx) == families)
        #expect(try FamilyQueries.heir(of: families[0], in: tx) == families[2])
        guard case .moved(let slug) = try ProductScreen.open(slug: "a", site: c.site, in: tx) else {
          Issue.record("a merged product must lead on")
          return
        }
        #expect(slug == "c")
      }
      // Relisting gives a new product in the old family.
      let relisted = try c.database.writeNow {
        try RelistProduct(by: CatalogYard.clerk, merchant: CatalogYard.merchant, product: ids[2], handle: "c-again").run(in: $0)
      }
      try c.database.readNow { tx in
        #expect(try FamilyQueries.family(of: relisted.product, in: tx) == families[2])
        #expect(try VariantFacts.of(sku: "c-1", merchant: CatalogYard.merchant, in: tx).map(\.variant.product) == [relisted.product])
        if case .here = try ProductScreen.open(slug: "c", site: c.site, in: tx) { Issue.record("the old listing must be gone") }
      }
    }
  }

  @Test(arguments: enginesHere) func mergesOfAnyLengthMakeNoCircleAndACircleOfRowsEndsNothing(_ engine: Engine) throws {
    try onFreshCatalogue(engine) { c throws in
      let ids = try c.database.writeNow { tx in
        try (0..<25).map { number in
          try CreateProduct(by: CatalogYard.clerk, merchant: CatalogYard.merchant, sheet: knitSheet(handle: "p\(number)", sku: "S\(number)")).run(in: tx).product
        }
      }
      func merge(_ from: Int, _ to: Int) throws {
        try c.database.writeNow { try MergeProducts(by: CatalogYard.clerk, merchant: CatalogYard.merchant, product: ids[from], into: ids[to]).run(in: $0) }
      }
      for place in 0..<24 { try merge(place, place + 1) }
      #expect(throws: MergeProducts.No.circle) { try merge(24, 0) }
      #expect(try c.database.readNow { try MergeQueries.heir(of: ids[0], in: $0) } == ids[24])
      // Behind the program's back: round and round.
      try c.database.writeNow { tx in
        try tx.run("INSERT INTO catalog_merge (product, into_product, actor, at) VALUES (\(ids[24]), \(ids[0]), 5, 0)")
        let (last, first) = (try FamilyQueries.family(of: ids[24], in: tx), try FamilyQueries.family(of: ids[0], in: tx))
        try tx.run("INSERT INTO catalog_family_merge (family, into_family, at) VALUES (\(last), \(first), 0)")
      }
      try c.database.readNow { tx in
        #expect(try MergeQueries.heir(of: ids[3], in: tx) == ids[3])
        guard case .absent = try ProductScreen.open(slug: "p3", site: c.site, in: tx) else {
          Issue.record("what goes on nowhere is nowhere")
          return
        }
        let family = try #require(try FamilyQueries.family(of: ids[3], in: tx))
        #expect(try FamilyQueries.heir(of: family, in: tx) == family)
      }
    }
  }

  @Test(arguments: enginesHere) func anExclusiveStandsOnlyOnItsSite(_ engine: Engine) throws {
    try onFreshCatalogue(engine) { c throws in
      let one = try c.database.writeNow { try CreateProduct(by: CatalogYard.clerk, merchant: CatalogYard.merchant, sheet: knitSheet()).run(in: $0).product }
      func count(_ site: ID<Site>) throws -> Int { try c.database.readNow { try CardList(site: site, scope: .site).page(in: $0).items.count } }
      #expect(try count(c.site) == 1)
      #expect(try count(c.outlet) == 0)
      try c.database.writeNow {
        try ChooseSites(by: CatalogYard.clerk, merchant: CatalogYard.merchant, product: one, reach: .chosen, sites: [c.outlet]).run(in: $0)
      }
      #expect(try count(c.site) == 0)
      #expect(try count(c.outlet) == 1)
      try c.database.writeNow { try MoveProduct.archive(one, merchant: CatalogYard.merchant, by: CatalogYard.clerk).run(in: $0) }
      #expect(try count(c.outlet) == 0)
      #expect(throws: MoveProduct.No.notFrom(.archived)) {
        try c.database.writeNow {
          try MoveProduct(by: CatalogYard.clerk, merchant: CatalogYard.merchant, product: one, to: .draft).run(in: $0)
        }
      }
    }
  }

  @Test(arguments: enginesHere) func theMostParticularPriceWins(_ engine: Engine) throws {
    try onFreshCatalogue(engine) { c throws in
      let variant = try c.database.writeNow { try CreateProduct(by: CatalogYard.clerk, merchant: CatalogYard.merchant, sheet: knitSheet()).run(in: $0).variants[0] }
      let company = PartyID(900)
      try c.database.writeNow { tx in
        let starts = tx.now - .days(1), ends = tx.now + .days(1)
        let site = try OpenPriceList(by: CatalogYard.clerk, code: "site", site: c.site, starts: starts, ends: ends).run(in: tx)
        let gold = try OpenPriceList(by: CatalogYard.clerk, code: "gold", tier: "gold", starts: starts, ends: ends).run(in: tx)
        let b2b = try OpenPriceList(by: CatalogYard.clerk, code: "b2b", customer: company, starts: starts, ends: ends).run(in: tx)
        let past = try OpenPriceList(by: CatalogYard.clerk, code: "past", starts: starts - .days(5), ends: starts).run(in: tx)
        for (list, price) in [(site, 35_000), (gold, 33_000), (b2b, 20_000), (past, 1_000)] {
          try SetPrice(by: CatalogYard.clerk, merchant: CatalogYard.merchant, variant: variant, price: .won(Int64(price)), list: list).run(in: tx)
        }
      }
      func price(_ site: ID<Site>?, _ tier: String?, _ customer: PartyID?) throws -> Int64? {
        try c.database.readNow { try Price.of([variant], site: site, tier: tier, customer: customer, in: $0)[variant]?.amount.minor }
      }
      #expect(try price(c.site, nil, nil) == 35_000)
      #expect(try price(c.outlet, nil, nil) == 40_000)
      #expect(try price(c.site, "gold", nil) == 33_000)
      #expect(try price(c.site, "gold", company) == 20_000)
      let card = try c.database.readNow { try CardList(site: c.site, scope: .site).page(in: $0).items[0] }
      #expect(card.priceMin == .won(35_000))
      #expect(card.was == .won(40_000))
    }
  }

  @Test(arguments: enginesHere) func stockAndRatingReachTheCardAndSurviveARebuild(_ engine: Engine) throws {
    try onFreshCatalogue(engine) { c throws in
      let saved = try c.database.writeNow { try CreateProduct(by: CatalogYard.clerk, merchant: CatalogYard.merchant, sheet: knitSheet()).run(in: $0) }
      func card() throws -> Card { try c.database.readNow { try CardList(site: c.site, scope: .site).page(in: $0).items[0] } }
      #expect(try !card().isInStock)
      try c.database.writeNow { tx in
        try ProductStanding.setInStock(true, product: saved.product, in: tx)
        let family = try FamilyQueries.family(of: saved.product, in: tx)!
        try ProductStanding.setRating(hundredths: 450, count: 12, family: family, in: tx)
        try ProductStanding.addPopularity(7, product: saved.product, in: tx)
      }
      // A sale is noted at once and shown by the next step.
      #expect(try card().popularity == 0)
      #expect(try c.database.writeNow { try ShowPopularity().run(in: $0) } == 1)
      #expect(try c.database.writeNow { try ShowPopularity().run(in: $0) } == 0)
      let before = try card()
      #expect(before.isInStock)
      #expect(before.ratingHundredths == 450)
      #expect(before.ratingCount == 12)
      #expect(before.popularity == 7)
      try c.database.writeNow { tx in
        try tx.run("DELETE FROM catalog_card")
        #expect(try RefreshCards.rebuild(after: nil, in: tx) == nil)
      }
      #expect(try card() == before)
    }
  }
}
