import Kernel
import Search
import Storage
import TestSupport
import Testing

@testable import Catalog

/// Other names by which a brand and its goods are sought.
struct BrandNameTests {
  private func found(_ words: String, _ kind: SearchKind, _ c: CatalogYard) throws -> Int {
    try c.database.readNow { try SearchQuery(words, site: ID(c.site.raw), kinds: [kind]).run(in: $0).hits.count }
  }

  @Test(arguments: enginesHere) func aBrandAndItsGoodsAreFoundByItsOtherNames(_ engine: Engine) throws {
    try onFreshCatalogue(engine) { c throws in
      var sheet = ProductSheet(handle: "mug", title: Words("분청 머그"))
      sheet.brand = Words("흙결", "Heukgyeol")
      sheet.status = .active
      sheet.variants = [VariantSheet(sku: "MUG", price: .won(12_000))]
      let made = sheet, site = c.site
      try c.database.writeNow { tx in
        let saved = try SaveProducts(merchant: CatalogYard.merchant, sheets: [made]).run(in: tx).saved
        try ListOnSite(site: site, products: saved.map(\.product)).run(in: tx)
      }
      #expect(try found("크레이컴퍼니", .product, c) == 0)
      let brand = try c.database.writeNow { try SetBrandNames(code: "heukgyeol", names: [" 크레이컴퍼니 ", "HEUKGYEOL", "크레이컴퍼니", "\u{202E}클레이\n하우스", ""]).run(in: $0) }
      #expect(brand.aliases == ["크레이컴퍼니", "클레이 하우스"])
      while try JobRunner([TellBrandNames.handler]).step(c.database) != .idle {}
      #expect(try found("크레이컴퍼니", .product, c) == 1)
      #expect(try found("크레이컴퍼니", .brand, c) == 1)
    }
  }

  @Test(arguments: enginesHere) func signsThatBelongToANameKeepBrandsApart(_ engine: Engine) throws {
    try onFreshCatalogue(engine) { c throws in
      let names = ["+J", "J", "J.", "C", "C++", "C#", "8 Seconds", "-8 seconds", "8seconds"].map { Words($0) }
      let made = try c.database.writeNow { try Brand.named(names, in: $0) }
      #expect(made.count == names.count && made[1] == made[2])
      #expect(Set([made[0], made[1], made[3], made[4], made[5], made[6], made[7]]).count == 7)
      // One that an earlier version named without its signs is found by its name.
      try c.database.writeNow { try $0.run("UPDATE catalog_brand SET code = 'j-old' WHERE code = 'j'") }
      _ = try c.database.writeNow { try $0.run("UPDATE catalog_brand SET code = 'j', name_en = '+J' WHERE code = 'plus-j'") }
      #expect(try c.database.writeNow { try Brand.named([Words("+J", "+J")], in: $0) } == [made[0]])
    }
  }

  @Test func tooManyAndTooLongNamesAreRefusedAndNothingChanges() throws {
    try onFreshCatalogue(.sqlite) { c throws in
      _ = try c.database.writeNow { try CreateBrand(by: CatalogYard.merchant, name: Words("흙결", "Heukgyeol"), aliases: ["흙결도예"]).run(in: $0) }
      func set(_ names: [String], _ code: String = "heukgyeol") throws { _ = try c.database.writeNow { try SetBrandNames(code: code, names: names).run(in: $0) } }
      #expect(throws: SetBrandNames.No.tooMany) { try set((0..<9).map { "이름 \($0)" }) }
      #expect(throws: SetBrandNames.No.tooLong) { try set([String(repeating: "가", count: 61)]) }
      #expect(throws: SetBrandNames.No.noBrand) { try set(["가"], "nobody") }
      #expect(try c.database.readNow { try BrandQueries.find(code: "heukgyeol", in: $0) }?.aliases == ["흙결도예"])
    }
  }
}
