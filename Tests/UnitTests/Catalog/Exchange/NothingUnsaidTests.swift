import Foundation
import Kernel
import Storage
import TestSupport
import Testing

@testable import Catalog
@testable import Trade

/// What a file says and has no place here is told, and what has a place comes in.
struct NothingUnsaidTests {
  private func facts(_ yard: ExchangeYard) throws -> [String] {
    try yard.c.database.readNow { try $0.rows("SELECT code, value_ko FROM catalog_attribute ORDER BY product, position, code LIMIT 100") { try $0.next(String.self) + "=" + $0.next(String.self) } }
  }

  @Test(arguments: enginesHere) func usedGoodsAreSaidToBeUsed(_ engine: Engine) throws {
    try ExchangeYard.open(engine) { yard throws in
      let text = SmartImportTests.head + SmartImportTests.row(["코드": "A", "상품명": "필름 카메라", "상태": "중고상품", "판매가": "90000", "재고": "1"])
        + SmartImportTests.row(["코드": "B", "상품명": "렌즈", "상태": "리퍼상품", "판매가": "50000", "재고": "1"]) + SmartImportTests.row(["코드": "C", "상품명": "삼각대", "상태": "전시상품", "판매가": "30000", "재고": "1"])
      #expect(try yard.bring(text).noted == 0)
      #expect(Set(try facts(yard)) == ["feed.condition=used", "goods.condition=중고", "feed.condition=refurbished", "goods.condition=리퍼", "goods.condition=전시상품"])
      // The way out and back keeps it, and goods that are new again lose it.
      let sent = try yard.send(.shopify)
      #expect(cells(sent, "Google Shopping / Condition").filter { !$0.isEmpty } == ["used", "refurbished", "used"])
      #expect(try yard.bring(text.replacing("중고상품", with: "신상품")).products == 3)
      #expect(Set(try facts(yard)) == ["feed.condition=new", "feed.condition=refurbished", "goods.condition=리퍼", "feed.condition=used", "goods.condition=전시상품"])
    }
  }

  @Test func ordersBeyondTheStockAreToldWhereverTheyWereTaken() throws {
    try ExchangeYard.open { yard throws in
      func row(_ id: Int, stock: String, back: String) -> String { WooImportTests.row(["ID": "\(id)", "Type": "simple", "SKU": "S\(id)", "Name": "상품 \(id)", "Stock": stock, "Back": back, "Price": "1000"]) }
      #expect(try yard.bring(WooImportTests.head + row(1, stock: "5", back: "1") + row(2, stock: "0", back: "notify") + row(3, stock: "5", back: "0") + row(4, stock: "5", back: "가끔")).noted == 3)
      #expect(try yard.faults() == ["2,Backorders allowed?", "3,Backorders allowed?", "5,Backorders allowed?"])
      let shopify = "Handle,Title,Variant SKU,Variant Price,Variant Inventory Qty,Variant Inventory Policy\na,찻잔,A,1000,5,continue\nb,접시,B,1000,5,deny\n"
      #expect(try yard.bring(shopify).noted == 1)
      #expect(try yard.report().contains("있는 수량까지만"))
    }
  }

  @Test func columnsWithoutAPlaceAreNamedOnce() throws {
    try ExchangeYard.open { yard throws in
      let shopify = "Handle,Title,Variant SKU,Variant Price,Variant Fulfillment Service,Cost per item,Gift Card,Size guide (product.metafields.custom.size),Empty\n"
        + "a,찻잔,A,1000,manual,500,false,S는 90,\nb,접시,B,1000,manual,400,true,,\n"
      #expect(try yard.bring(shopify).noted == 1)
      #expect(try yard.faults() == ["1,"])
      #expect(try yard.report().contains("Cost per item, Gift Card, Size guide (product.metafields.custom.size)\""))
      let woo = WooImportTests.head + WooImportTests.row(["ID": "1", "Type": "simple", "Name": "찻잔", "Featured": "1", "Price": "1000", "Meta": "귀한 것", "Position": "3"])
      _ = try yard.bring(woo)
      #expect(try yard.report().contains("Is featured?, Meta: _note"))
      let tsv = "id\ttitle\tprice\tlink\tshipping\nA\t찻잔\t1000 KRW\thttps://shop.test/a\tKR:::3000 KRW\n"
      _ = try yard.bring(tsv)
      #expect(try yard.report().contains("not taken over: shipping"))
      let xml = "<rss><channel><item><id>A</id><title>찻잔</title><price>1000 KRW</price><unit_pricing_measure>500ml</unit_pricing_measure></item></channel></rss>"
      _ = try yard.bring(xml)
      #expect(try yard.report().contains("unit_pricing_measure"))
      // A run that goes on says it no second time.
      let many = "Handle,Title,Variant SKU,Variant Price,Cost per item\n" + (0..<900).map { "h\($0),상품 \($0),S\($0),1000,\($0)\n" }.joined()
      _ = try yard.bringInPieces(many, cuts: 2)
      #expect(try yard.faults() == ["1,"])
    }
  }

  @Test func detailsOfAFeedAreFactsAndSeveralBrandsOrCategoriesAreTold() throws {
    try ExchangeYard.open { yard throws in
      let xml = """
        <rss xmlns:g="http://base.google.com/ns/1.0"><channel><item><id>A</id><title>찻잔</title><price>1000 KRW</price>
        <g:product_detail><g:section_name>일반</g:section_name><g:attribute_name>소재</g:attribute_name><g:attribute_value>백자</g:attribute_value></g:product_detail></item></channel></rss>
        """
      _ = try yard.bring(xml)
      #expect(try facts(yard) == ["소재=백자"])
      let woo = WooImportTests.head + WooImportTests.row(["ID": "1", "Type": "simple", "Name": "접시", "Price": "1000", "Brands": "흙결, 온결", "Categories": "주방 > 접시, 선물", "Tax": "taxable", "Class": "reduced-rate"])
      #expect(try yard.bring(woo).noted == 2)
      #expect(try facts(yard).contains("feed.type=주방 > 접시, 선물"))
    }
  }

  @Test func aLetterThatXMLDoesNotHaveIsNamedWithItsLine() throws {
    for letter in ["&#0;", "&#x1F;", "&#xFFFF;", "\u{1}", "&#xD800;"] {
      try ExchangeYard.open { yard throws in
        #expect(throws: FileFault.xmlCharacter(line: 2), "\(letter.debugDescription)") { try yard.bring("<rss><channel>\n<item><id>A</id><title>찻\(letter)잔</title><price>1 KRW</price></item></channel></rss>") }
      }
    }
  }

  @Test(arguments: enginesHere) func picturesOfADescriptionAreSoughtFromItsPageElseTold(_ engine: Engine) throws {
    try ExchangeYard.open(engine) { yard throws in
      func item(_ id: String, _ link: String, _ body: String) -> String { "<item><id>\(id)</id><title>찻잔 \(id)</title>\(link)<price>1000 KRW</price><description><![CDATA[\(body)]]></description></item>" }
      let xml = "<rss><channel><link>https://shop.test/feeds/all.xml</link>"
        + item("A", "<link>https://shop.test/goods/cup.html?ref=1</link>", #"<p>가</p><img src="../img/a.jpg"><img src="/b.jpg?v=2"><img srcset="c-320.jpg 320w, c-960.jpg 960w">"#)
        + item("B", "", #"<img src="d.jpg">"#) + "</channel></rss>"
      #expect(try yard.bring(xml).noted == 0)
      #expect(try yard.column("source", of: "catalog_inset") == ["https://shop.test/img/a.jpg", "https://shop.test/b.jpg?v=2", "https://shop.test/goods/c-960.jpg", "https://shop.test/feeds/d.jpg"])
      let csv = "Handle,Title,Body (HTML),Variant SKU,Variant Price\nx,접시,\"<p>나</p><img src=\"\"/web/e.jpg\"\"><img src=\"\"data:image/png;base64,AAAA\"\"><img srcset=\"\"https://img.test/f.jpg 2x\"\">\",X,1000\n"
      #expect(try yard.bring(csv).noted == 2)
      #expect(try yard.report().contains("/web/e.jpg") && yard.report().contains("data:image"))
      #expect(try yard.column("source", of: "catalog_inset").suffix(1) == ["https://img.test/f.jpg"])
    }
  }

  @Test func lessThanNothingIsNoPriceAlsoWhereItIsNought() throws {
    try ExchangeYard.open { yard throws in
      let result = try yard.bring("Handle,Title,Variant SKU,Variant Price\na,찻잔,A,-0\nb,접시,B,−0.00\nc,주전자,C,0\n")
      #expect(result.products == 1 && result.refused == 2)
      #expect(try yard.faults().prefix(2) == ["2,Variant Price", "3,Variant Price"])
    }
  }

  @Test(arguments: enginesHere) func aFileThatWasRefusedAsAWholeSaysHowMuchIsWrong(_ engine: Engine) throws {
    try ExchangeYard.open(engine) { yard throws in
      #expect(throws: FileFault.strictlyRefused(count: 2)) { try yard.bring("Handle,Title,Variant SKU,Variant Price\na,찻잔,A,비쌈\nb,접시,B,1000\nc,주전자,C,싸요\n", strictly: true) }
      let kept = try yard.c.database.readNow { tx in
        try tx.rows("SELECT state, record, product_count, refused_count FROM exchange_import ORDER BY id LIMIT 10") { row in
          "\(try row.next(String.self)) \(try row.next(Int64.self)) \(try row.next(Int64.self)) \(try row.next(Int64.self))"
        }
      }
      #expect(kept == ["refused 3 0 2"])
      #expect(try yard.bring("Handle,Title,Variant SKU,Variant Price\na,찻잔,A,1000\n", strictly: true).products == 1)
    }
  }

  @Test func aFeedIsNotWrittenWhereItsLinksWouldLeadNowhere() throws {
    try ExchangeYard.open { yard throws in
      _ = try yard.bring("Handle,Title,Variant SKU,Variant Price\na,찻잔,A,1000\n")
      for format in [ExportFormat.googleXML, .googleTSV] {
        #expect(throws: FileFault.linksNeedAddress) { try ExportCatalog(merchant: CatalogYard.merchant, format: format, baseURL: "").run(yard.c.database, write: { _ in Issue.record("written") }) }
      }
      #expect(try ExportCatalog(merchant: CatalogYard.merchant, format: .shopify, baseURL: "").run(yard.c.database, write: { _ in }).products == 1)
      // A picture that only we keep has no address without ours.
      _ = try yard.c.database.writeNow { try $0.run("INSERT INTO catalog_picture (id, product, position, kind, source, alt_ko, alt_en) SELECT 1, id, 0, 'blob', 'aa', '', '' FROM catalog_product") }
      #expect(throws: FileFault.picturesNeedAddress) { try ExportCatalog(merchant: CatalogYard.merchant, format: .shopify, baseURL: "").run(yard.c.database, write: { _ in Issue.record("written") }) }
    }
  }

  /// Our own address of a picture, under whatever host it was exported, is that picture; another digest is an address like others.
  @Test(arguments: enginesHere) func ownPicturesComeBackAsWhatTheyAre(_ engine: Engine) throws {
    try ExchangeYard.open(engine) { yard throws in
      _ = try yard.bring("Handle,Title,Variant SKU,Variant Price\na,찻잔,A,1000\n")
      let own = String(repeating: "ab", count: 32), other = String(repeating: "cd", count: 32)
      _ = try yard.c.database.writeNow {
        try $0.run("INSERT INTO catalog_picture (id, product, position, kind, source, alt_ko, alt_en) SELECT 1, id, 0, 'blob', \(own), '', '' FROM catalog_product")
      }
      for format in [ExportFormat.shopify, .googleXML, .googleTSV] {
        let sent = try yard.send(format)
        #expect(sent.contains("https://madang.test/media/\(own)"))
        _ = try yard.bring(sent)
        _ = try yard.bring(sent.replacing("https://madang.test/media", with: "http://127.0.0.1:8080/media"))
        #expect(try yard.column("kind || source", of: "catalog_picture") == ["blob\(own)"], "\(format)")
      }
      _ = try yard.bring("Handle,Title,Variant SKU,Variant Price,Image Src\nb,잔,B,1000,https://old.test/media/\(own)?v=1\nc,잔,C,1000,https://old.test/media/\(other)\n")
      #expect(try yard.column("kind || source", of: "catalog_picture") == ["blob\(own)", "blob\(own)", "remotehttps://old.test/media/\(other)"])
    }
  }

  @Test func aReportIsNeverWrittenOverSomethingElse() throws {
    try ExchangeYard.open { yard throws in
      let text = SmartImportTests.head + SmartImportTests.row(["코드": "A", "상품명": "상품", "판매가": "10000", "재고": "1"])
      _ = try yard.bring(text)
      // A report of before is written anew.
      _ = try yard.bring(text + SmartImportTests.row(["코드": "B", "상품명": "", "판매가": "x", "재고": "1"]))
      #expect(try yard.report().contains("판매가"))
      func bring(to report: String) throws {
        _ = try ImportCatalog(path: yard.path, merchant: CatalogYard.merchant, location: yard.shelf, by: CatalogYard.clerk, reportPath: report).run(yard.c.database)
      }
      for kept in [text, "SQLite format 3\u{0}", "x"] {
        let other = yard.path + ".other"
        try kept.write(toFile: other, atomically: true, encoding: .utf8)
        #expect(throws: FileFault.noReport(path: other)) { try bring(to: other) }
        #expect(try String(contentsOfFile: other, encoding: .utf8) == kept)
      }
      #expect(throws: FileFault.noReport(path: yard.path)) { try bring(to: yard.path) }
      try "".write(toFile: yard.path + ".empty", atomically: true, encoding: .utf8)
      try bring(to: yard.path + ".empty")
    }
  }

  @Test func whatASpreadsheetCouldNotReckonAndLinesOfSumsAreNoGoods() throws {
    try ExchangeYard.open { yard throws in
      let came = try yard.bring("Handle,Title,Variant SKU,Variant Price\na,#REF!,A,1000\nb,찻잔,#N/A,1000\nc,합계,,2000\nd,찻잔,D,1000\ne,#1 찻잔,E,1000\nf,합계,F,1000\n")
      #expect(came.refused == 3 && came.taken == 3)
      #expect(try yard.column("handle") == ["d", "e", "f"])
      let report = try yard.report()
      #expect(report.contains("엑셀 오류 값 ‘#REF!’") && report.contains("엑셀 오류 값 ‘#N/A’") && report.contains("‘합계’ 행은 상품이 아니라서"))
    }
  }
}
