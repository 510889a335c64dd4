import Kernel
import Storage
import TestSupport
import Testing

@testable import Catalog

/// Variants that a later file of their product does not name stay on sale, and it is said how many; where the file is to say what is left, they go.
struct UnnamedVariantsTests {
  private static let head = "Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Price,Variant Inventory Qty\n"

  private func rows(_ handle: String, _ sizes: [String]) -> String {
    sizes.enumerated().map { place, size in "\(handle),\(place == 0 ? "니트" : ""),사이즈,\(size),\(handle)-\(size),1000,3\n" }.joined()
  }

  private func onSale(_ yard: ExchangeYard) throws -> [String] {
    try yard.c.database.readNow { try $0.rows("SELECT sku FROM catalog_variant WHERE is_retired = 0 ORDER BY sku LIMIT 10000") { try $0.next(String.self) } }
  }

  private func left(_ yard: ExchangeYard) throws -> Int64 { try yard.c.database.readNow { try $0.one("SELECT COUNT(*) FROM exchange_unnamed") { try $0.next(Int64.self) } } }

  @Test(arguments: enginesHere) func theyStayAndAreCounted(_ engine: Engine) throws {
    try ExchangeYard.open(engine) { yard throws in
      #expect(try yard.bring(Self.head + rows("a", ["S", "M", "L"]) + rows("b", ["S", "M"])).unnamed == 0)
      let result = try yard.bring(Self.head + rows("a", ["M"]) + rows("c", ["S"]))
      #expect(result.unnamed == 2 && result.noted == 0 && result.refused == 0)
      #expect(try yard.faults() == ["1,"])
      #expect(try yard.report().contains("파일에 있는 상품의 옵션 가운데 2개는 파일에 없어요. 팔던 그대로 두었어요."))
      #expect(try onSale(yard) == ["a-L", "a-M", "a-S", "b-M", "b-S", "c-S"])
      #expect(try left(yard) == 0)
      #expect(try yard.bring(Self.head + rows("a", ["S", "M", "L"])).unnamed == 0)
    }
  }

  @Test(arguments: enginesHere) func whereTheFileNamesAllTheyGoOffSale(_ engine: Engine) throws {
    try ExchangeYard.open(engine) { yard throws in
      _ = try yard.bring(Self.head + rows("a", ["S", "M", "L"]) + rows("b", ["S", "M"]))
      let result = try yard.bring(Self.head + rows("a", ["M", "XL"]), retiring: true)
      #expect(result.unnamed == 2)
      #expect(try yard.report().contains("파일에 없는 2개는 판매를 멈췄어요."))
      // Of a product that is not in the file nothing is said.
      #expect(try onSale(yard) == ["a-M", "a-XL", "b-M", "b-S"])
      #expect(try left(yard) == 0)
      #expect(try yard.bring(Self.head + rows("a", ["M", "XL"]), retiring: true).unnamed == 0)
      // Named again, they are sold again.
      #expect(try yard.bring(Self.head + rows("a", ["S", "M", "XL"]), retiring: true).unnamed == 0)
      #expect(try onSale(yard) == ["a-M", "a-S", "a-XL", "b-M", "b-S"])
    }
  }

  @Test(arguments: enginesHere) func aProductWithARowThatWasLeftOutKeepsAll(_ engine: Engine) throws {
    try ExchangeYard.open(engine) { yard throws in
      _ = try yard.bring(Self.head + rows("a", ["S", "M", "L"]) + rows("b", ["S", "M"]))
      let wrong = rows("a", ["S", "M"]).replacing("a-M,1000", with: "a-M,많이")
      let result = try yard.bring(Self.head + wrong + rows("b", ["S"]), retiring: true)
      #expect(result.refused == 1 && result.unnamed == 1)
      #expect(try onSale(yard) == ["a-L", "a-M", "a-S", "b-S"])
    }
  }

  @Test(arguments: enginesHere) func aProductThatGoesOnFurtherDownIsSeenWholeAlsoAfterStops(_ engine: Engine) throws {
    let others = (0..<900).map { "o\($0),상품,,,O\($0),1000,1\n" }.joined()
    for cuts in [0, 1, 2] {
      try ExchangeYard.open(engine) { yard throws in
        _ = try yard.bring(Self.head + rows("a", ["S", "M", "L"]) + rows("b", ["S", "M"]) + rows("d", ["S", "M"]))
        let text = Self.head + rows("a", ["S"]) + rows("d", ["S"]) + others + rows("a", ["M"]) + rows("d", ["M"]) + rows("b", ["M"])
        let result = try yard.bringInPieces(text, cuts: cuts)
        #expect(result.unnamed == 2, "\(cuts)")
        #expect(try left(yard) == 0, "\(cuts)")
      }
    }
  }

  @Test func theLastVariantOfAProductStays() throws {
    try ExchangeYard.open { yard throws in
      _ = try yard.bring(Self.head + rows("a", ["S", "M"]) + rows("b", ["S"]))
      let all = try yard.c.database.readNow { try $0.rows("SELECT id FROM catalog_variant ORDER BY id LIMIT 10") { try $0.next(ID<Variant>.self) } }
      func retire(_ variants: [ID<Variant>], of merchant: PartyID = CatalogYard.merchant) throws -> Int {
        try yard.c.database.writeNow { try RetireVariants(by: CatalogYard.clerk, merchant: merchant, variants: variants).run(in: $0) }
      }
      #expect(try retire(all) == 0)
      #expect(try retire([all[0]], of: PartyID(987)) == 0)
      #expect(try retire([all[0], all[2]]) == 1)
      #expect(try onSale(yard).count == 2)
    }
  }
}
