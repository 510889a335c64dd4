import Kernel
import Storage
import TestSupport
import Testing

@testable import Catalog

/// What a form leaves empty goes, what a file leaves out stays; and one brand is one brand however it is written.
struct WholeSheetTests {
  private func saved(_ sheet: ProductSheet, _ c: CatalogYard) throws -> ProductSheet {
    try c.database.writeNow { tx in
      let saved = try SaveProducts(merchant: CatalogYard.merchant, sheets: [sheet]).run(in: tx).saved[0]
      return try #require(try ConsoleProducts.sheet(of: saved.product, in: tx)).sheet
    }
  }

  @Test(arguments: enginesHere) func whatAFormLeavesEmptyGoesAndWhatAFileLeavesOutStays(_ engine: Engine) throws {
    try onFreshCatalogue(engine) { c throws in
      var sheet = knitSheet()
      sheet.body = Words("<p>따뜻해요</p>", "<p>Warm</p>")
      sheet.variants[0].gtin = GTIN("8801234567893")
      let first = try saved(sheet, c)
      #expect(first.variants[0].gtin != nil)
      var less = sheet
      (less.title, less.body, less.brand, less.variants[0].gtin) = (Words("포근한 니트"), Words("<p>따뜻해요</p>"), nil, nil)
      #expect(try saved(less, c) == first)
      less.isWhole = true
      let now = try saved(less, c)
      #expect(now.title == Words("포근한 니트") && now.body == Words("<p>따뜻해요</p>"))
      #expect(now.brand == nil && now.variants[0].gtin == nil)
      #expect(now.options == first.options && now.attributes == first.attributes)
    }
  }

  @Test(arguments: enginesHere) func aProductWithoutAnyTitleIsRefusedByAWholeSheetToo(_ engine: Engine) throws {
    try onFreshCatalogue(engine) { c throws in
      _ = try saved(knitSheet(), c)
      var sheet = knitSheet()
      (sheet.title, sheet.isWhole) = (Words(""), true)
      let outcome = try c.database.writeNow { try SaveProducts(merchant: CatalogYard.merchant, sheets: [sheet]).run(in: $0) }
      #expect(outcome.refused.map(\.fault) == [.noTitle(handle: "soft-knit")])
    }
  }

  @Test(arguments: enginesHere) func aTitleInWhichNothingCanBeSeenIsNoTitle(_ engine: Engine) throws {
    try onFreshCatalogue(engine) { c throws in
      for blank in ["  ", "\u{200B}\u{2060}", "\u{3164}", "\u{2800}", "\u{202E}"] {
        var sheet = knitSheet()
        sheet.title = Words(blank, blank)
        let outcome = try c.database.writeNow { try SaveProducts(merchant: CatalogYard.merchant, sheets: [sheet]).run(in: $0) }
        #expect(outcome.refused.map(\.fault) == [.noTitle(handle: "soft-knit")])
      }
      var turned = knitSheet()
      turned.title = Words("\u{202E}니트\u{202C}", "\u{3164}")
      let kept = try saved(turned, c)
      #expect(kept.title?.korean == "니트")
    }
  }

  @Test(arguments: enginesHere) func aFormerPriceThatIsNoHigherIsRefusedWhereSomebodyTypedItAndLeftOutOfAFile(_ engine: Engine) throws {
    try onFreshCatalogue(engine) { c throws in
      var sheet = knitSheet()
      sheet.variants[0].was = sheet.variants[0].price
      #expect(throws: SetPrice.No.wasNotHigher) { try SetPrice.check(sheet) }
      #expect(try saved(sheet, c).variants[0].was == nil)
    }
  }

  @Test(arguments: enginesHere) func aBrandWrittenInKoreanAloneIsTheOneThatHasAnEnglishNameToo(_ engine: Engine) throws {
    try onFreshCatalogue(engine) { c throws in
      _ = try saved(knitSheet(), c)
      var other = knitSheet(handle: "other", sku: "OT")
      other.brand = Words("온결")
      #expect(try saved(other, c).brand == Words("온결", "Ongyeol"))
      let ids = try c.database.writeNow { tx in
        try Brand.named([Words("온결", "Ongyeol"), Words("온결"), Words("온결", "Onkyul")], in: tx)
      }
      #expect(ids[0] == ids[1])
      #expect(ids[2] != ids[0])
      let first = try c.database.writeNow { try Brand.named([Words("꽃담")], in: $0) }
      #expect(try c.database.writeNow { try Brand.named([Words("꽃담", "Kkotdam")], in: $0) } == first)
    }
  }
}
