import Kernel
import Storage
import TestSupport
import Testing

@testable import Catalog

/// What a merchant types to find goods at the console: all words, in any order, however spaced, also of the options.
struct SoughtGoodsTests {
  private func plant(_ c: CatalogYard) throws -> [ID<Variant>] {
    try c.database.writeNow { tx in
      var trousers = knitSheet(handle: "Wide-Slacks", sku: "WS")
      trousers.title = Words("와이드 슬랙스", "Wide trousers")
      return try SaveProducts(merchant: CatalogYard.merchant, sheets: [knitSheet(), trousers]).run(in: tx).saved.flatMap(\.variants)
    }
  }

  @Test(arguments: enginesHere) func variantsAreFoundByTheirTitleAndTheirOptionsInAnyOrderAndSpacing(_ engine: Engine) throws {
    try onFreshCatalogue(engine) { c throws in
      let all = try plant(c)
      func found(_ words: String) throws -> Set<Int> {
        let page = try c.database.readNow { try ConsoleVariants.page(merchant: CatalogYard.merchant, words: words, in: $0) }
        return Set(page.items.compactMap { id in all.firstIndex(of: id) })
      }
      let knit: Set = [0, 1, 2, 3], slacks: Set = [4, 5, 6, 7]
      for words in ["니트", "포근한니트", "니트 포근한", "knit soft", "SOFT KNIT", "soft-knit"] { #expect(try found(words) == knit, "\(words)") }
      for words in ["슬랙스", "슬랙스 와이드", "와이드슬랙스", "wide-slacks", "trousers  wide"] { #expect(try found(words) == slacks, "\(words)") }
      for words in ["슬랙스 검정", "검정 슬랙스", "블랙 슬랙스", "black 슬랙스", "슬랙스 검", "슬랙스검정"] { #expect(try found(words) == [4, 5], "\(words)") }
      #expect(try found("슬랙스 검정 m") == [5] && found("크림 KN") == [2, 3] && found("WS-3") == [6] && found("ws-3 크림") == [6])
      for words in ["슬랙스 니트", "슬랙스 빨강", "%", "_", "WS-3 검정"] { #expect(try found(words).isEmpty, "\(words)") }
      #expect(try found("").count == 8 && found("  ").count == 8)
    }
  }

  @Test(arguments: enginesHere) func productsAreFoundTheSameWayAndOrdersByTheirNames(_ engine: Engine) throws {
    try onFreshCatalogue(engine) { c throws in
      _ = try plant(c)
      func found(_ words: String) throws -> [String] {
        try c.database.readNow { try ConsoleProducts.page(merchant: CatalogYard.merchant, words: words, in: $0) }.items.map(\.handle).sorted()
      }
      for words in ["니트 포근한", "포근한니트", "니트 검정 M", "KN-1"] { #expect(try found(words) == ["soft-knit"], "\(words)") }
      #expect(try found("블랙") == ["Wide-Slacks", "soft-knit"] && found("black wide") == ["Wide-Slacks"])
      #expect(try found("슬랙스 니트").isEmpty)
      func named(_ words: String) throws -> Int { try c.database.readNow { try ConsoleProducts.named(words, merchant: CatalogYard.merchant, in: $0) }.count }
      #expect(try named("니트 포근한") == 1 && named("슬랙스와이드") == 0 && named("와이드슬랙스") == 1 && named("트") == 0)
    }
  }
}
