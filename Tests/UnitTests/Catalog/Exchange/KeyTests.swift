import Foundation
import Kernel
import Storage
import TestSupport
import Testing

@testable import Catalog
@testable import Inventory

/// What is one product and what is another: the source's own name, letter for letter; a variant by its choices, never by its SKU.
struct KeyTests {
  private static let head = "Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Inventory Qty,Variant Price\n"

  private struct Came {
    var result = ImportCatalog.Result()
    /// `handle > title` in the order of their making.
    var products: [String] = []
    var slugs: [String] = []
    var variants: [String] = []
    var faults: [String] = []
  }

  private func onFiles(_ engine: Engine = .sqlite, _ body: (CatalogYard, ID<StockLocation>, (String) throws -> Came) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("madang-keys-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("catalog").path
    try onFreshCatalogue(engine) { c throws in
      let shelf = try c.shelf()
      try body(c, shelf) { text in
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        let job = ImportCatalog(path: path, merchant: CatalogYard.merchant, location: shelf, by: CatalogYard.clerk, reportPath: path + ".report")
        var came = Came()
        came.result = try job.run(c.database)
        try c.database.readNow { tx in
          let rows = try tx.rows("SELECT handle, title_ko, slug FROM catalog_product ORDER BY id LIMIT 1000") { (try $0.next(String.self), try $0.next(String.self), try $0.next(String.self)) }
          came.products = rows.map { "\($0.0) > \($0.1)" }
          came.slugs = rows.map(\.2)
          came.variants = try tx.rows("SELECT sku, choice1, price FROM catalog_variant ORDER BY id LIMIT 1000") { "\(try $0.next(String.self))/\(try $0.next(String.self))=\(try $0.next(Int64.self))" }
        }
        came.faults = try String(contentsOfFile: path + ".report", encoding: .utf8).split(separator: "\r\n").dropFirst()
          .map { $0.split(separator: ",", omittingEmptySubsequences: false).prefix(2).joined(separator: ",") }
        return came
      }
    }
  }

  @Test(arguments: enginesHere) func handlesThatDifferInSignsOrCaseAreDifferentProductsWithAddressesOfTheirOwn(_ engine: Engine) throws {
    try onFiles(engine) { _, _, load in
      let handles = ["C", "C++", "C#", "c", "qa a/b", "qa-a-b", "QA A B", "커피 원두", "커피-원두", "커피원두", "!!!", "...", "café", "cafe"]
      let text = Self.head + handles.enumerated().map { "\($0.element),상품 \($0.offset),Title,Default Title,H-\($0.offset),5,\(1000 + $0.offset)\n" }.joined()
      let came = try load(text)
      #expect(came.result == ImportCatalog.Result(rows: 14, products: 14, variants: 14, refused: 0))
      #expect(came.products == handles.enumerated().map { "\($0.element) > 상품 \($0.offset)" })
      #expect(Set(came.slugs).count == 14)
      #expect(came.slugs[0] == "c" && came.slugs[5] != came.slugs[4] && came.slugs.allSatisfy { Handle.make($0) == $0 })
      // Again: the same products.
      #expect(try load(text.replacingOccurrences(of: "상품 2,", with: "바뀐 상품,")).products[2] == "C# > 바뀐 상품")
    }
  }

  @Test func itemsOfAFeedAreKnownByTheirIdsLetterForLetter() throws {
    try onFiles { _, _, load in
      let ids = ["SH-10.5", "SH-10-5", "SH_10_5", "ABC1", "abc1", "A/1", "A-1", "가 1", "가-1"]
      let came = try load("id\ttitle\tprice\n" + ids.map { "\($0)\t구글 \($0)\t12900 KRW\n" }.joined())
      #expect(came.products == ids.map { "\($0) > 구글 \($0)" })
      #expect(Set(came.slugs).count == 9)
    }
  }

  @Test(arguments: enginesHere) func aSkuThatVariantsShareLoadsThemAllAndAStockLookUpKnowsEach(_ engine: Engine) throws {
    try onFiles(engine) { c, shelf, load in
      let text = Self.head + "tee,티셔츠,크기,S,SHIRT,3,1000\ntee,,,M,SHIRT,4,1000\ntee,,,L,SHIRT,5,1000\ncap,모자,Title,Default Title,SHIRT,6,2000\nbag,가방,Title,Default Title,,1,3000\n"
      let came = try load(text)
      #expect(came.result == ImportCatalog.Result(rows: 5, products: 3, variants: 5, refused: 0))
      #expect(came.variants == ["SHIRT/S=1000", "SHIRT/M=1000", "SHIRT/L=1000", "SHIRT/=2000", "bag/=3000"])
      let meant = try c.database.readNow { try VariantFacts.meant(by: "SHIRT", merchant: CatalogYard.merchant, in: $0) }
      #expect(meant.map { $0.choiceText(in: .korean) } == ["S", "M", "L", ""])
      let free = try c.database.readNow { tx in try meant.map { try Availability.free([$0.variant.id.raw], in: tx)[$0.variant.id.raw]?[shelf] } }
      #expect(free == [3, 4, 5, 6])
      // Said again with other labels and prices the variants stay the same ones.
      let again = try load(text.replacingOccurrences(of: "M,SHIRT,4,1000", with: "M,NEW-M,4,1500"))
      #expect(again.variants[1] == "NEW-M/M=1500")
      #expect(again.variants.count == 5)
    }
  }

  @Test func aRenamedChoiceWithItsOwnSkuStaysTheSameVariant() throws {
    try onFiles { _, _, load in
      _ = try load(Self.head + "tee,티셔츠,크기,S,T-S,3,1000\ntee,,,M,T-M,4,1000\n")
      #expect(try load(Self.head + "tee,티셔츠,크기,Small,T-S,3,1000\ntee,,,M,T-M,4,1000\n").variants == ["T-S/Small=1000", "T-M/M=1000"])
    }
  }

  @Test func hangulInPiecesIsTheSameProductAndTheSameChoice() throws {
    try onFiles { _, _, load in
      let loose = "한라봉-잼".decomposedStringWithCanonicalMapping, sweet = "달콤".decomposedStringWithCanonicalMapping
      let came = try load(Self.head + "\(loose),\("한라봉 잼".decomposedStringWithCanonicalMapping),맛,\(sweet),N-1,5,1000\n한라봉-잼,,,쌉쌀,N-2,5,1000\n")
      #expect(came.products.map { Array($0.utf8) } == [Array("한라봉-잼 > 한라봉 잼".utf8)])
      #expect(came.slugs.map { Array($0.utf8) } == [Array("한라봉-잼".utf8)])
      #expect(came.variants.map { Array($0.utf8) } == [Array("N-1/달콤=1000".utf8), Array("N-2/쌉쌀=1000".utf8)])
      // The same choice in two ways of typing is one choice.
      #expect(try load(Self.head + "잼,잼,맛,\(sweet),J-1,5,1000\n잼,,,달콤,J-2,5,1000\n").faults == ["3,"])
    }
  }

  @Test func aProductThatComesAgainFarBelowIsToldInsteadOfLaidOver() throws {
    try onFiles { _, _, load in
      let came = try load(Self.head + "a,처음,Title,Default Title,A-1,1,1000\nb,다른 것,Title,Default Title,B-1,1,1000\na,두 번째,Title,Default Title,A-2,1,9000\n")
      #expect(came.faults == ["4,"])
      #expect(came.variants == ["A-1/=1000", "B-1/=1000"])
    }
  }

  @Test(arguments: enginesHere) func aSecondProductOfTheSameTitleGetsAFreeHandle(_ engine: Engine) throws {
    try onFreshCatalogue(engine) { c throws in
      func create() throws -> String {
        var sheet = ProductSheet(handle: "", title: Words("찻잔"))
        sheet.variants = [VariantSheet(sku: "", price: .won(1000))]
        let said = sheet
        let saved = try c.database.writeNow { try CreateProduct(by: CatalogYard.clerk, merchant: CatalogYard.merchant, sheet: said).run(in: $0) }
        return saved.slug
      }
      #expect(try [create(), create(), create()] == ["찻잔", "찻잔-2", "찻잔-3"])
    }
  }

  @Test func aProductThatAnEarlierVersionNamedIsFoundOnce() throws {
    try onFiles { c, _, load in
      _ = try load(Self.head + "c,옛 상품,Title,Default Title,O-1,1,1000\n")
      try c.database.writeNow { tx in _ = try tx.run("UPDATE catalog_product SET handle_made = 1") }
      let came = try load(Self.head + "C++,새 이름,Title,Default Title,O-1,1,1000\nC#,다른 상품,Title,Default Title,O-2,1,1000\n")
      #expect(came.products == ["C++ > 새 이름", "C# > 다른 상품"])
    }
  }
}
