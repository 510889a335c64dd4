import Foundation
import Kernel
import Storage
import TestSupport
import Testing

@testable import Catalog

struct ShopifyImportTests {
  private func onFile<T>(_ text: String, _ body: (_ path: String, _ report: String) throws -> T) throws -> T {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("madang-import-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("catalog.csv").path
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    return try body(path, folder.appendingPathComponent("report.csv").path)
  }

  private static let head = "Handle,Title,Body (HTML),Vendor,Type,Tags,Published,Option1 Name,Option1 Value,Variant SKU,Variant Inventory Qty,Variant Price,Variant Barcode,Image Src\n"

  @Test(arguments: enginesHere) func variantsOnFollowingLinesAreOneProductAndABadRowIsReported(_ engine: Engine) throws {
    let text = "\u{FEFF}" + Self.head
      + "knit,\"포근한, 니트\",\"<p>첫 줄\n둘째 \"\"줄\"\"</p><script>x</script>\",온결,니트,\"겨울,신상\",true,사이즈,S,KN-S,3,39000,,https://img.test/1.jpg\r\n"
      + "knit,,,,,,,,M,KN-M,5,\"41,000\",,https://img.test/2.jpg\n"
      + "knit,,,,,,,,L,KN-L,5,비쌈,,\n"
      + "cup,찻잔,,토담,그릇,,true,Title,Default Title,CUP,1,12000,8801043015654,\n"
      + "bowl,사발,,토담,그릇,,true,Title,Default Title,BOWL,1,15000 KRW,8801043015653,\n"
    try onFile(text) { path, report throws in
      try onFreshCatalogue(engine) { c throws in
        let shelf = try c.shelf()
        var run = ImportCatalog(path: path, merchant: CatalogYard.merchant, location: shelf, by: CatalogYard.clerk, reportPath: report)
        let first = try run.run(c.database)
        #expect(first == ImportCatalog.Result(rows: 5, products: 3, variants: 4, refused: 1, noted: 1))
        #expect(try c.free(at: shelf) == ["BOWL": 1, "CUP": 1, "KN-M": 5, "KN-S": 3])
        let lines = try String(contentsOfFile: report, encoding: .utf8).split(separator: "\r\n")
        #expect(lines.count == 3)
        #expect(lines[1].hasPrefix("5,Variant Price,"))
        #expect(lines[2].hasPrefix("6,Variant Barcode,"))
        guard case .here(let screen) = try c.database.readNow({ try ProductScreen.open(slug: "knit", site: c.site, in: $0) }) else {
          Issue.record("no product")
          return
        }
        #expect(screen.product.title.korean == "포근한, 니트")
        #expect(screen.product.body.korean == "<p>첫 줄\n둘째 &quot;줄&quot;</p>")
        #expect(screen.product.tags == ["겨울", "신상"])
        #expect(screen.variants.map(\.price) == [.won(39_000), .won(41_000)])
        #expect(try c.database.readNow { try ConsolePictures.of(screen.product.id, in: $0).map(\.state) } == [.waiting, .waiting])
        // Again: the same things, no second ones.
        var again = try run.run(c.database)
        #expect(again.unchanged > 0)
        again.unchanged = 0
        #expect(again == first)
        let page = try c.database.readNow { try ConsoleProducts.page(merchant: CatalogYard.merchant, in: $0) }
        #expect(page.items.map(\.handle) == ["bowl", "cup", "knit"])
        #expect(page.items.map(\.variantCount) == [1, 1, 2])
        #expect(try c.free(at: shelf) == ["BOWL": 1, "CUP": 1, "KN-M": 5, "KN-S": 3])
        // Strictly: nothing.
        run.location = nil
        run.merchant = CatalogYard.rival
        run.isStrict = true
        #expect(throws: FileFault.strictlyRefused(count: 1)) { try run.run(c.database) }
        #expect(try c.database.readNow { try ConsoleProducts.page(merchant: CatalogYard.rival, in: $0).items.isEmpty })
      }
    }
  }

  struct Cut: Error {}

  /// A product of that handle whose options leave no room for what the file says.
  private static func spoiler(_ handle: String) -> ProductSheet {
    var sheet = ProductSheet(handle: handle, title: Words("먼저 온 상품"))
    sheet.options = [ProductOption(name: Words("색상"), choices: [Words("검정")]), ProductOption(name: Words("크기"), choices: [Words("S")])]
    var variant = VariantSheet(sku: "R", price: .won(1))
    variant.choices = ["검정", "S"]
    sheet.variants = [variant]
    return sheet
  }

  @Test(arguments: enginesHere) func aStrictImportStopsBeforeTheBatchThatSomebodySpoiledAndGoesOnOnceItIsMended(_ engine: Engine) throws {
    var text = Self.head
    for n in 0..<900 { text += "p-\(n),상품 \(n),,온결,니트,,true,,,S-\(n),1,\(1000 + n),,\n" }
    try onFile(text) { path, report throws in
      try onFreshCatalogue(engine) { c throws in
        var run = ImportCatalog(path: path, merchant: CatalogYard.merchant, by: CatalogYard.clerk, reportPath: report)
        run.isStrict = true
        func count() throws -> Int64? { try c.database.readNow { try $0.value("SELECT COUNT(*) FROM catalog_product WHERE title_ko <> '먼저 온 상품'", as: Int64.self) } }
        var batches = 0
        #expect(throws: FileFault.strictlyRefused(count: 1)) {
          // Between the trial and the third batch somebody makes a product of that batch with two options.
          try run.run(c.database) { _ in
            batches += 1
            guard batches == 2 else { return }
            _ = try c.database.writeNow { try SaveProducts(merchant: CatalogYard.merchant, sheets: [Self.spoiler("p-850")]).run(in: $0) }
          }
        }
        #expect(batches == 2)
        #expect(try count() == 800)
        #expect(try String(contentsOfFile: report, encoding: .utf8).split(separator: "\r\n").count == 2)
        // The same again is refused by the trial already, and nothing moves.
        #expect(throws: FileFault.strictlyRefused(count: 1)) { try run.run(c.database) }
        #expect(try count() == 800)
        try c.database.writeNow { tx in _ = try tx.run("UPDATE catalog_product SET handle = 'rival' WHERE handle = 'p-850'") }
        let result = try run.run(c.database)
        #expect(result == ImportCatalog.Result(rows: 900, products: 900, variants: 900, refused: 0, unbooked: 900))
        #expect(try count() == 900)
      }
    }
  }

  @Test(arguments: enginesHere) func aStrictImportAlsoTriesWhatGoesOnWithAProductFarAbove(_ engine: Engine) throws {
    var text = Self.head
    for n in 0..<500 { text += "p-\(n),상품 \(n),,온결,니트,,true,크기,S,S-\(n),1,\(1000 + n),,\n" }
    text += "p-3,,,,,,,,M,M-3,1,2000,,\np-4,,,,,,,,,M-4,1,2000,,\n"
    try onFile(text) { path, report throws in
      try onFreshCatalogue(engine) { c throws in
        var run = ImportCatalog(path: path, merchant: CatalogYard.merchant, by: CatalogYard.clerk, reportPath: report)
        run.isStrict = true
        func count() throws -> Int64? { try c.database.readNow { try $0.value("SELECT COUNT(*) FROM catalog_variant", as: Int64.self) } }
        // The one row that is wrong stands in the second batch and goes on with a product of the first.
        #expect(throws: FileFault.strictlyRefused(count: 1)) { try run.run(c.database) }
        #expect(try count() == 0)
        #expect(try String(contentsOfFile: report, encoding: .utf8).contains("503"))
        run.isStrict = false
        #expect(try run.run(c.database).refused == 1)
        #expect(try count() == 501)
      }
    }
  }

  @Test(arguments: enginesHere) func anImportThatWasCutOffGoesOnToTheSameEnd(_ engine: Engine) throws {
    var text = Self.head
    for n in 0..<900 {
      text += "p-\(n),상품 \(n),,브랜드 \(n % 7),니트,,true,크기,S,S-\(n),1,\(n % 50 == 3 ? "x" : String(1000 + n)),,\n"
      text += "p-\(n),,,,,,,,M,M-\(n),1,\(2000 + n),,\n"
    }
    try onFile(text) { path, report throws in
      func content(_ c: CatalogYard) throws -> [String] {
        try c.database.readNow { tx in
          try tx.rows("SELECT p.handle, p.title_ko, v.sku, v.price, v.choice1, v.position FROM catalog_variant v JOIN catalog_product p ON p.id = v.product ORDER BY v.sku LIMIT 10000") { row in
            "\(try row.next(String.self))|\(try row.next(String.self))|\(try row.next(String.self))|\(try row.next(Int64.self))|\(try row.next(String.self))|\(try row.next(Int64.self))"
          }
        }
      }
      let whole = try onFreshCatalogue(engine) { c throws in
        let result = try ImportCatalog(path: path, merchant: CatalogYard.merchant, by: CatalogYard.clerk, reportPath: report).run(c.database)
        return (result, try content(c), try String(contentsOfFile: report, encoding: .utf8))
      }
      #expect(whole.0 == ImportCatalog.Result(rows: 1800, products: 900, variants: 1782, refused: 18, unbooked: 900))
      try onFreshCatalogue(engine) { c throws in
        var cuts = 0
        var result: ImportCatalog.Result?
        while result == nil {
          let run = ImportCatalog(path: path, merchant: CatalogYard.merchant, by: CatalogYard.clerk, reportPath: report)
          do { result = try run.run(c.database) { _ in if cuts < 2 { throw Cut() } } } catch is Cut { cuts += 1 }
        }
        #expect(cuts == 2)
        #expect(result == whole.0)
        #expect(try content(c) == whole.1)
        #expect(try String(contentsOfFile: report, encoding: .utf8) == whole.2)
      }
    }
  }

  @Test(arguments: ["apparel", "home-and-garden", "jewelery"]) func shopifysOwnSamplesComeInWhole(_ name: String) throws {
    guard let path = SharedData.file("shopify_csv/\(name).csv") else { return }
    let report = FileManager.default.temporaryDirectory.appendingPathComponent("madang-\(UUID().uuidString).csv").path
    defer { try? FileManager.default.removeItem(atPath: report) }
    try onFreshCatalogue(.sqlite) { c throws in
      // Their prices have cents, so they are dollars.
      try c.database.writeNow { tx in _ = try tx.run("UPDATE catalog_site SET currency = \(Currency.usd)") }
      var run = ImportCatalog(path: path, merchant: CatalogYard.merchant, by: CatalogYard.clerk, reportPath: report)
      run.currency = .usd
      let result = try run.run(c.database)
      #expect(result.refused == 0)
      #expect(result.products == 20)
    }
  }
}
