import Foundation
import Kernel
import Storage
import TestSupport
import Testing

@testable import Catalog
@testable import Inventory

struct GoogleImportTests {
  private func run<T>(_ text: String, on engine: Engine, _ body: (CatalogYard, ImportCatalog, ID<StockLocation>) throws -> T) throws -> T {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("madang-import-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("feed").path
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    return try onFreshCatalogue(engine) { c throws in
      let shelf = try c.shelf()
      let job = ImportCatalog(path: path, merchant: CatalogYard.merchant, location: shelf, by: CatalogYard.clerk, reportPath: path + ".report")
      return try body(c, job, shelf)
    }
  }

  private static let feed = """
    <?xml version="1.0"?>
    <rss version="2.0" xmlns:g="http://base.google.com/ns/1.0">
      <channel>
        <title>온결</title>
        <item>
          <g:id>KN-1</g:id><g:item_group_id>soft-knit</g:item_group_id><title>feed title</title><g:title>포근한 니트</g:title>
          <g:description>&lt;p&gt;따뜻해요&lt;/p&gt;&lt;script&gt;x&lt;/script&gt;</g:description>
          <g:price>59,000원</g:price><g:sale_price>39000 KRW</g:sale_price><g:availability>in stock</g:availability>
          <g:brand>온결</g:brand><g:color>검정</g:color><g:size>S</g:size><g:google_product_category>166</g:google_product_category>
          <g:image_link>https://img.test/1.jpg</g:image_link><g:shipping_weight>1.5 kg</g:shipping_weight>
        </item>
        <item>
          <g:id>KN-2</g:id><g:item_group_id>soft-knit</g:item_group_id><g:title>포근한 니트</g:title><g:price>41000 KRW</g:price>
          <g:availability>out_of_stock</g:availability><g:color>검정</g:color><g:size>M</g:size>
          <g:image_link>https://img.test/2.jpg</g:image_link>
        </item>
        <item>
          <g:id>KN-3</g:id><g:item_group_id>soft-knit</g:item_group_id><g:title>포근한 니트</g:title>
          <g:price>비쌈</g:price><g:color>크림</g:color><g:size>M</g:size>
        </item>
        <item>
          <g:id>CUP_1</g:id><g:title><![CDATA[찻잔 & 받침]]></g:title><g:price>12900 KRW</g:price><g:availability>in_stock</g:availability>
          <g:quantity>7</g:quantity><g:google_product_category>Home &amp; Garden &gt; Kitchen &amp; Dining &gt; Tableware</g:google_product_category>
        </item>
      </channel>
    </rss>
    """

  @Test(arguments: enginesHere) func itemsOfOneGroupAreTheVariantsOfOneProduct(_ engine: Engine) throws {
    try run(Self.feed, on: engine) { (c, job, shelf) throws -> Void in
      #expect(try job.run(c.database) == ImportCatalog.Result(rows: 4, products: 2, variants: 3, refused: 1))
      #expect(try c.free(at: shelf) == ["KN-1": 1, "KN-2": 0, "CUP_1": 7].filter { $0.value > 0 })
      let report = try String(contentsOfFile: job.reportPath, encoding: .utf8).split(separator: "\r\n")
      #expect(report.count == 2)
      #expect(report[1].hasPrefix("19,price,"))
      guard case .here(let screen) = try c.database.readNow({ try ProductScreen.open(slug: "soft-knit", site: c.site, in: $0) }) else {
        Issue.record("no product")
        return
      }
      #expect(screen.product.title.korean == "포근한 니트")
      #expect(screen.product.body.korean == "<p>따뜻해요</p>")
      #expect(screen.variants.map(\.sku) == ["KN-1", "KN-2"])
      #expect(screen.variants.map(\.price) == [.won(39_000), .won(41_000)])
      #expect(try c.database.readNow { try ConsolePictures.of(screen.product.id, in: $0).map(\.state) } == [.waiting, .waiting])
      let cup = try c.database.readNow { try ConsoleProducts.page(merchant: CatalogYard.merchant, in: $0) }.items.first { $0.handle != "soft-knit" }
      #expect(cup?.handle == "CUP_1")
      #expect(cup?.slug == "cup-1")
      // Someone sold none meanwhile; "in stock" says nothing new.
      let again = try job.run(c.database)
      #expect((again.rows, again.products, again.variants, again.refused) == (4, 2, 3, 1))
      #expect(try c.free(at: shelf) == ["KN-1": 1, "CUP_1": 7])
    }
  }

  @Test(arguments: enginesHere) func aTabSeparatedFeedComesInTheSame(_ engine: Engine) throws {
    let text = "id\ttitle\tprice\tavailability\titem group id\tsize\tgtin\n"
      + "B-1\t사발\t15000 KRW\tin stock\tbowl\tL\t8801043015653\nB-2\t\"사발, \"\"큰\"\" 것\"\t16000 KRW\tmaybe\tbowl\tXL\t\nB-3\t사발\t17000\tpreorder\tbowl\tXXL\t\n"
    try run(text, on: engine) { (c, job, shelf) throws -> Void in
      #expect(try ImportFormat.detect(path: job.path) == .googleTSV)
      #expect(try job.run(c.database) == ImportCatalog.Result(rows: 3, products: 1, variants: 2, refused: 1, noted: 1))
      #expect(try c.free(at: shelf) == ["B-1": 1])
      #expect(try String(contentsOfFile: job.reportPath, encoding: .utf8).split(separator: "\r\n")[1].hasPrefix("3,availability,"))
    }
  }

  @Test(arguments: ["<html><body><table><tr><td>상품명</td></tr></table></body></html>", "<!DOCTYPE html>\n<p>로그인해 주세요</p>", "\u{FEFF}<table><tr><td>a</td></tr></table>"])
  func aPageThatCallsItselfASheetIsNoFeed(_ text: String) throws {
    try run(text, on: .sqlite) { (_, job, _) throws -> Void in #expect(throws: text.contains("<table") ? FileFault.excelFile : .unknownFormat) { try ImportFormat.detect(path: job.path) } }
  }

  @Test func entitiesDoctypesAndBrokenFeedsAreRefused() throws {
    func fault(_ text: String) throws -> FileFault? {
      try run(text, on: .sqlite) { (c, job, _) throws -> FileFault? in
        do {
          _ = try job.run(c.database)
          return nil
        } catch let fault as FileFault { return fault }
      }
    }
    let bomb = "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><rss><channel><item><title>&b;</title></item></channel></rss>"
    #expect(try fault(bomb) == .xmlEntities)
    #expect(try fault("<rss><channel><item><title>&nowhere;</title></item></channel></rss>") == .xmlEntities)
    guard case .brokenXML(let line, _) = try fault("<rss>\n<channel><item></channel></rss>") else {
      Issue.record("not refused")
      return
    }
    #expect(line == 2)
    guard case .brokenXML = try fault(String(repeating: "<a>", count: 40)) else {
      Issue.record("depth not refused")
      return
    }
    #expect(try fault("<rss><item><title>\u{1F}</title></item></rss>") != nil)
  }

  @Test(arguments: enginesHere) func aFeedThatWasCutOffGoesOnToTheSameEnd(_ engine: Engine) throws {
    let items = (0..<1500).map {
      "<item><g:id>S\($0)</g:id><g:item_group_id>p-\($0 / 3)</g:item_group_id><g:title>상품 \($0 / 3)</g:title><g:size>\($0 % 3)</g:size><g:price>\(1000 + $0) KRW</g:price></item>"
    }
    let text = "<rss xmlns:g=\"http://base.google.com/ns/1.0\"><channel>\(items.joined(separator: "\n"))</channel></rss>"
    struct Cut: Error {}
    try run(text, on: engine) { (c, job, _) throws -> Void in
      #expect(throws: Cut.self) { try job.run(c.database) { _ in throw Cut() } }
      #expect(try job.run(c.database) == ImportCatalog.Result(rows: 1500, products: 500, variants: 1500, refused: 0))
      let count = try c.database.readNow { try $0.value("SELECT COUNT(*) FROM catalog_variant", as: Int64.self) }
      #expect(count == 1500)
    }
  }
}
