import Kernel
import Storage
import TestSupport
import Testing

@testable import Catalog

/// What a sheet has as HTML in one line comes in as its readers saw it, and the report says so.
struct PlainLineTests {
  @Test(arguments: [
    ("Tom &amp; Jerry&#8217;s mug <sup>NEW</sup>", "Tom & Jerry’s mug NEW"), ("<b>[무료배송]</b> 니트 &amp; 코트<br>세트", "[무료배송] 니트 & 코트 세트"), ("머그 &amp;amp; 받침 &lt;br&gt;2종", "머그 & 받침 2종"),
    ("caf&eacute; &#xC2A4;", "café 스"), ("<p>한 줄</p>", "한 줄"), ("<span>니</span><b>트</b>", "니트"), ("<div>머그</div><div>컵</div>", "머그 컵"),
    ("a < b & c > d", "a < b & c > d"), ("포기김치 <3kg>", "포기김치 <3kg>"), ("AT&T", "AT&T"), ("S<M<L", "S<M<L"), ("R&D; 노트", "R&D; 노트"), ("i <3 you", "i <3 you"), ("x <b", "x <b"), ("", ""),
  ]) func linesAreReadAsTheyWereShown(_ written: String, _ plain: String) { #expect(PlainLine.of(written) == plain) }

  private static let smart = SmartImportTests.head + SmartImportTests.row(["코드": "A", "상품명": "<b>머그</b> &amp; 컵", "상태": "신상품", "판매가": "1000", "재고": "1"])
  private static let files: [(name: String, text: String)] = [
    ("Shopify", "Handle,Title,Vendor,Tags,Option1 Name,Option1 Value,Variant SKU,Variant Price\na,<b>머그</b> &amp; 컵,브 &amp; 랜드,차 &amp; 컵,색 &amp; 상,블랙 &amp; 화이트,A,1000\n"),
    ("Google", "id\ttitle\tprice\tbrand\tcolor\titem_group_id\nA\t<b>머그</b> &amp; 컵\t1000 KRW\t브 &amp; 랜드\t블랙 &amp; 화이트\tg\n"),
    ("Woo", WooImportTests.head + WooImportTests.row(["ID": "1", "Type": "simple", "SKU": "A", "Name": "<b>머그</b> &amp; 컵", "Stock": "1", "Price": "1000", "Brands": "브 &amp; 랜드", "Tags": "차 &amp; 컵"])),
    ("Cafe24", "상품코드,상품명,판매가,자체 상품코드,진열상태,판매상태,재고수량\nP1,<b>머그</b> &amp; 컵,1000,A,Y,Y,1\n"), ("Smartstore", smart),
  ]

  @Test(arguments: enginesHere) func namesArePlainFromEveryFormatAndTold(_ engine: Engine) throws {
    for file in Self.files {
      try ExchangeYard.open(engine) { yard throws in
        let result = try yard.bring(file.text)
        let report = try yard.report()
        #expect(result.refused == 0 && result.products == 1, "\(file.name) \(report)")
        #expect(try yard.column("title_ko") == ["머그 & 컵"], "\(file.name)")
        #expect(report.contains("HTML 표시를 지우고 ‘머그 & 컵’으로 넣었어요"), "\(file.name) \(report)")
        #expect(try !yard.send(.shopify).contains("&amp;"), "\(file.name)")
      }
    }
  }

  @Test(arguments: enginesHere) func ourOwnExportComesBackLetterForLetter(_ engine: Engine) throws {
    for format in [ExportFormat.shopify, .googleTSV, .googleXML] {
      try ExchangeYard.open(engine) { yard throws in
        try yard.bring(Self.files[0].text)
        // What somebody typed at the console is meant so.
        try yard.c.database.writeNow { try $0.run("UPDATE catalog_product SET title_ko = 'HTML <b> &amp; 입문'") }
        let sent = try yard.send(format)
        try ExchangeYard.open(engine) { other throws in
          try other.bring(sent)
          #expect(try other.column("title_ko") == ["HTML <b> &amp; 입문"], "\(format)")
        }
      }
    }
  }

  @Test(arguments: enginesHere) func ourOwnFeedLendsNoSecondLanguageToOptions(_ engine: Engine) throws {
    try ExchangeYard.open(engine) { yard throws in
      try yard.bring("Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Price\na,머그,색상,블랙,A,1000\na,,,화이트,B,1000\n")
      let sent = try yard.send(.shopify)
      try yard.bring(try yard.send(.googleXML))
      #expect(try yard.send(.shopify) == sent)
    }
  }
}
