import Foundation
import Kernel
import Storage
import TestSupport
import Testing

@testable import Catalog
@testable import Inventory

struct ExportTests {
  private static func export(_ format: ExportFormat, at shelf: ID<StockLocation>, _ c: CatalogYard) throws -> String {
    var bytes: [UInt8] = []
    let job = ExportCatalog(merchant: CatalogYard.merchant, format: format, location: shelf, baseURL: "https://madang.test")
    let result = try job.run(c.database, write: { bytes += $0 })
    // A feed is of what is on sale: the tea is a draft.
    #expect(result == (format == .shopify ? ExportCatalog.Result(products: 3, variants: 6) : ExportCatalog.Result(products: 2, variants: 5)))
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A knit in two colours, a cup without options, a tea that nobody counted.
  private static func fill(_ c: CatalogYard, _ shelf: ID<StockLocation>) throws {
    var knit = knitSheet()
    knit.body = Words("<p>첫 줄, \"둘째\" &amp; 셋째</p>", "<p>Warm</p>")
    knit.tags = ["겨울", "신상"]
    knit.pictures = [Picture(source: .remote("https://img.test/a,b.jpg"), alt: Words("앞")), Picture(source: .remote("https://img.test/2.jpg"), alt: Words(""))]
    knit.attributes = [ProductAttribute(code: "feed.mpn", name: Words("mpn"), value: Words("M-1"))]
    var cup = ProductSheet(handle: "찻잔", title: Words("찻잔", "Tea cup"))
    cup.category = "living/tableware"
    var one = VariantSheet(sku: "CUP", price: .won(12_000))
    one.gtin = GTIN("8801043015653")
    one.grams = 300
    cup.variants = [one]
    var tea = ProductSheet(handle: "tea", title: Words("녹차"))
    tea.options = [ProductOption(name: Words("맛"), choices: [])]
    var leaf = VariantSheet(sku: "TEA", price: .won(9_000))
    leaf.choices = ["순한 맛"]
    tea.variants = [leaf]
    tea.status = .draft
    try c.database.writeNow { tx in
      let saved = try SaveProducts(merchant: CatalogYard.merchant, sheets: [knit, cup, tea]).run(in: tx).saved
      let lines: [(variant: Int64, wanted: SetFreeStock.Wanted)] =
        saved[0].variants.enumerated().map { ($0.element.raw, .exactly(Int64($0.offset + 1))) } + [(saved[1].variants[0].raw, .exactly(9))]
      try SetFreeStock(merchant: CatalogYard.merchant, location: shelf, lines: lines, by: CatalogYard.clerk).run(in: tx)
    }
  }

  @Test(arguments: enginesHere) func whatIsExportedComesBackTheSame(_ engine: Engine) throws {
    for format in ExportFormat.allCases {
      let first = try onFreshCatalogue(engine) { c throws in
        let shelf = try c.shelf()
        try Self.fill(c, shelf)
        return try Self.export(format, at: shelf, c)
      }
      let path = FileManager.default.temporaryDirectory.appendingPathComponent("madang-\(UUID().uuidString)").path
      try Data(first.utf8).write(to: URL(fileURLWithPath: path))
      defer {
        try? FileManager.default.removeItem(atPath: path)
        try? FileManager.default.removeItem(atPath: path + ".report")
      }
      let second = try onFreshCatalogue(engine) { c throws in
        let shelf = try c.shelf()
        let job = ImportCatalog(path: path, merchant: CatalogYard.merchant, location: shelf, by: CatalogYard.clerk, reportPath: path + ".report")
        #expect(try job.run(c.database).refused == 0)
        return try Self.export(format, at: shelf, c)
      }
      #expect(second == first, "\(format)")
    }
  }
}
