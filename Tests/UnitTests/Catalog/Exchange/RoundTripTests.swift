import Kernel
import Storage
import TestSupport
import Testing

@testable import Catalog
@testable import Trade

/// What goes out comes back the same, and harms nobody on the way.
struct RoundTripTests {
  private static let head = "Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Inventory Qty,Variant Price,Variant Requires Shipping,Variant Taxable,Product Category\n"

  @Test(arguments: enginesHere) func formulasLeaveBehindAnApostropheAndComeBackAsTheyWere(_ engine: Engine) throws {
    let titles = ["=1+1", "+82 향수", "-10℃ 아이스백", "@home 캔들", "\"=HYPERLINK(\"\"https://x.example\"\",\"\"눌러요\"\")\"", "'작은따옴표", "|파이프", "공식 SKU", "음수 SKU", "''둘", "＝1+1", "＋82 향수", "－10℃", "＠home"]
    let skus = ["F-0", "F-1", "F-2", "F-3", "F-4", "F-5", "F-6", "=cmd|FX", "-FX-9", "F-9", "F-10", "F-11", "＝cmd|FX", "－FX-9"]
    let plain = try { () throws -> [String] in
      var kept: [String] = []
      try ExchangeYard.open(engine) { yard throws in
        try yard.bring(Self.head + zip(titles, skus).enumerated().map { "fx-\($0.offset),\($0.element.0),Title,Default Title,\($0.element.1),5,1000,,,\n" }.joined())
        kept = try yard.column("title_ko") + yard.column("sku", of: "catalog_variant")
        for format in [ExportFormat.shopify, .googleTSV] {
          let sent = try yard.send(format)
          let separator: Character = format == .shopify ? "," : "\t"
          let starts: [Substring] = sent.split(whereSeparator: \.isNewline).flatMap { $0.split(separator: separator) }.map { $0.drop { $0 == "\"" } }
          let runs = starts.contains { (cell: Substring) in ["=", "+", "-", "@", "＝", "＋", "－", "＠"].contains { cell.hasPrefix($0) } }
          #expect(!runs, "\(format)")
          try ExchangeYard.open(engine) { other throws in
            #expect(try other.bring(sent).refused == 0)
            #expect(try other.column("title_ko") + other.column("sku", of: "catalog_variant") == kept)
            #expect(try other.send(format) == sent)
          }
        }
      }
      return kept
    }()
    #expect(plain.prefix(6) == ["=1+1", "+82 향수", "-10℃ 아이스백", "@home 캔들", "=HYPERLINK(\"https://x.example\",\"눌러요\")", "'작은따옴표"])
  }

  @Test func aStockOfNothingGoesOutAsNothingAndNotAsEndless() throws {
    try ExchangeYard.open { yard throws in
      try yard.bring(Self.head + "a,하나,크기,S,A-S,0,1000,TRUE,FALSE,\na,,,M,A-M,3,1000,FALSE,FALSE,\nb,둘,Title,Default Title,B,,1000,false,true,\n")
      let sent = try yard.send(.shopify)
      #expect(cells(sent, "Variant Inventory Qty") == ["0", "3", "0"])
      #expect(cells(sent, "Variant Inventory Tracker") == ["shopify", "shopify", "shopify"])
      #expect(cells(sent, "Variant Inventory Policy") == ["deny", "deny", "deny"])
      #expect(cells(sent, "Variant Requires Shipping") == ["true", "false", "false"])
      #expect(cells(sent, "Variant Taxable") == ["false", "false", "true"])
      try ExchangeYard.open { other throws in
        try other.bring(sent)
        #expect(try other.send(.shopify) == sent)
      }
      // Said otherwise it changes.
      try yard.bring(Self.head + "b,둘,Title,Default Title,B,1,1000,true,true,\n")
      #expect(cells(try yard.send(.shopify), "Variant Requires Shipping").last == "true")
      // What is sent by no parcel came as a draft and waits for somebody, which no feed holds.
      let feed = try yard.send(.googleTSV)
      #expect(!feed.contains("in_stock") && !feed.contains("out_of_stock"))
    }
  }

  @Test(arguments: enginesHere) func whatTheLawWantsSaidAndOtherAttributesGoOutAndComeBack(_ engine: Engine) throws {
    try ExchangeYard.open(engine) { yard throws in
      let said = "\"[{\"\"code\"\":\"\"fit\"\",\"\"ko\"\":[\"\"핏\"\",\"\"오버핏\"\"],\"\"en\"\":[\"\"Fit\"\",\"\"Oversized\"\"]}]\""
      try yard.bring(
        "Handle,Title,Variant Price,notice.kind,notice.clothing.material,notice.clothing.care,Attributes (JSON)\n"
          + "a,하나,1000,clothing,'=면 100%,없는 칸,\(said)\nb,둘,1000,,,,\nc,셋,1000,,,,[1]\nd,넷,1000,,,,없음\n")
      let kept = try Self.attributes(yard)
      #expect(kept == ["fit 핏 Fit 오버핏 Oversized", "notice.clothing.material 제품 소재(섬유의 조성 또는 혼용률) Material (fibre composition) =면 100% ", "notice.kind 상품정보제공고시 Product information clothing clothing"])
      let sent = try yard.send(.shopify)
      try ExchangeYard.open(engine) { other throws in
        #expect(try other.bring(sent).refused == 0)
        #expect(try other.send(.shopify) == sent)
        #expect(try Self.attributes(other) == kept)
      }
    }
  }

  @Test(arguments: enginesHere) func howGoodsAreTaxedAndWithdrawnFromGoesOutAndComesBack(_ engine: Engine) throws {
    try ExchangeYard.open(engine) { yard throws in
      try yard.bring(
        "Handle,Title,Variant SKU,Variant Price,Tax Class,Withdrawal\na,하나,A,1000,zero,madeToOrder\nb,둘,B,1000,exempt,perishable\nc,셋,C,1000,standard,digital\nd,넷,D,1000,무세,언제나\ne,다섯,E,1000,면세,standard\nf,여섯,F,1000,영세,standard\n")
      let taxes = ["zero", "exempt", "standard", "standard", "exempt", "zero"], terms = ["madeToOrder", "perishable", "digital", "standard", "standard", "standard"]
      #expect(try yard.column("tax") == taxes && yard.column("withdrawal") == terms)
      #expect(try yard.faults() == ["5,Tax Class", "5,Withdrawal"])
      for format in ExportFormat.allCases {
        let sent = try yard.send(format)
        // Into the same yard, and into another one.
        #expect(try yard.bring(sent).noted == 0)
        #expect(try yard.column("tax") == taxes && yard.column("withdrawal") == terms, "\(format)")
        try ExchangeYard.open(engine) { other throws in
          #expect(try other.bring(sent).refused == 0)
          #expect(try other.column("tax") == taxes && other.column("withdrawal") == terms, "\(format)")
          #expect(try other.send(format) == sent, "\(format)")
        }
      }
    }
  }

  @Test(arguments: enginesHere) func aFeedHoldsWhatIsOnSaleOnly(_ engine: Engine) throws {
    try ExchangeYard.open(engine) { yard throws in
      try yard.bring("Handle,Title,Variant SKU,Variant Inventory Qty,Variant Price,Status\na,하나,A,3,1000,active\nb,둘,B,3,1000,draft\nc,셋,C,0,1000,active\n")
      #expect(cells(try yard.send(.shopify), "Handle") == ["a", "b", "c"])
      for format in [ExportFormat.googleXML, .googleTSV] {
        let sent = try yard.send(format)
        #expect(sent.contains("하나") && sent.contains("셋") && sent.contains("out_of_stock") && !sent.contains("둘"), "\(format)")
      }
    }
  }

  @Test(arguments: enginesHere) func aLowerPriceForAWhileGoesOutAndComesBack(_ engine: Engine) throws {
    let feed = "id\ttitle\tprice\tsale_price\tsale_price_effective_date\nNOW\t지금\t20000 KRW\t15000 KRW\t2026-11-20T00:00+0900/2026-11-22T00:00+0900\n"
      + "PAST\t지난\t20000 KRW\t15000 KRW\t2026-01-01/2026-01-02\n"
    try ExchangeYard.open(engine) { yard throws in
      try yard.bring(feed)
      for format in [ExportFormat.shopify, .googleTSV, .googleXML] {
        let sent = try yard.send(format)
        #expect(sent.contains("2026-11-19T15:00:00.000Z/2026-11-21T15:00:00.000Z"), "\(format)")
        #expect(!sent.contains("2026-01-01"), "\(format)")
        try ExchangeYard.open(engine) { other throws in
          #expect(try other.bring(sent).refused == 0)
          #expect(try other.send(format) == sent, "\(format)")
        }
      }
    }
  }

  private static func attributes(_ yard: ExchangeYard) throws -> [String] {
    try yard.c.database.readNow { tx in
      try tx.rows("SELECT code, name_ko, name_en, value_ko, value_en FROM catalog_attribute ORDER BY code LIMIT 100") { row in
        try (0..<5).map { _ in try row.next(String.self) }.joined(separator: " ")
      }
    }
  }

  @Test func namesComeInInOneLineAndGoodsThatNobodyCountsAreTold() throws {
    try ExchangeYard.open { yard throws in
      try yard.bring(
        "Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Inventory Tracker,Variant Inventory Qty,Variant Inventory Policy,Variant Price\n"
          + "a,\"제목\n주문 보기:\nhttp://evil.example/pay\u{7}\",색상,\"블랙\nBcc: a@b.c\",\"A\t1\",shopify,3,deny,1000\nb,둘,Title,Default Title,B,,,deny,1000\nc,셋,Title,Default Title,C,shopify,-5,continue,1000\nd,넷,Title,Default Title,D,,7,deny,1000\n")
      #expect(try yard.column("title_ko").first == "제목 주문 보기: http://evil.example/pay")
      #expect(try yard.column("sku", of: "catalog_variant").first == "A 1")
      #expect(cells(try yard.send(.shopify), "Option1 Value").first == "블랙 Bcc: a@b.c")
      try yard.bring("Handle,Title,Variant Inventory Tracker,Variant Inventory Qty,Variant Inventory Policy,Variant Price\nb2,둘,,,deny,1000\nc2,셋,shopify,-5,continue,1000\nd2,넷,,7,deny,1000\ne2,다섯,shopify,0,deny,1000\n")
      #expect(try yard.faults() == ["2,Variant Inventory Qty", "3,Variant Inventory Qty", "3,Variant Inventory Qty"])
    }
  }

  @Test func aShopsOwnCategoryGoesOutAgainUnchanged() throws {
    try ExchangeYard.open { yard throws in
      try yard.bring(Self.head + "a,하나,Title,Default Title,A,1,1000,,,Apparel & Accessories > Clothing > Outerwear\n")
      #expect(cells(try yard.send(.shopify), "Product Category") == ["Apparel & Accessories > Clothing > Outerwear"])
    }
  }

  @Test func colourAndSizeOfAnItemWithoutAGroupStay() throws {
    try ExchangeYard.open { yard throws in
      try yard.bring("id\ttitle\tprice\tcolor\tsize\nT-1\t티셔츠\t1000 KRW\t검정\tL\n")
      let sent = try yard.send(.googleTSV)
      let rows = sent.split(whereSeparator: \.isNewline).map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
      #expect(rows[1][rows[0].firstIndex(of: "color")!] == "검정" && rows[1][rows[0].firstIndex(of: "size")!] == "L")
      let shown = try yard.c.database.readNow { try $0.rows("SELECT value_ko FROM catalog_attribute WHERE code IN ('color', 'size') ORDER BY code LIMIT 9") { try $0.next(String.self) } }
      #expect(shown == ["검정", "L"])
    }
  }

  @Test func sharedLabelsGoOutAsItemsOfTheirOwnAndComeBackAsLabels() throws {
    try ExchangeYard.open { yard throws in
      try yard.bring(Self.head + "a,하나,크기,S,SAME,1,1000,,,\na,,,M,SAME,2,1000,,,\nb,둘,Title,Default Title,SAME,3,1000,,,\n")
      for format in ExportFormat.allCases {
        let sent = try yard.send(format)
        try ExchangeYard.open { other throws in
          #expect(try other.bring(sent).refused == 0)
          #expect(try other.column("sku", of: "catalog_variant") == ["SAME", "SAME", "SAME"], "\(format)")
        }
      }
    }
  }

  @Test(arguments: enginesHere) func theOtherFormatOfTheSameShopIsMatchedBySkuAndBarcodeWhenTold(_ engine: Engine) throws {
    try ExchangeYard.open(engine) { yard throws in
      try yard.bring(Self.head + "soft-knit,니트,크기,S,KN-S,1,1000,,,\nsoft-knit,,,M,KN-M,2,1000,,,\ncup,찻잔,Title,Default Title,CUP,3,2000,,,\n")
      let feed = "id\titem_group_id\ttitle\tprice\tsize\nKN-S\tgroup-77\t포근한 니트\t1500 KRW\tS\nKN-M\tgroup-77\t포근한 니트\t1500 KRW\tM\nCUP\t\t찻잔\t2500 KRW\t\nNEW\t\t새 것\t100 KRW\t\n"
      #expect(try yard.bring(feed, sameShop: true) == ImportCatalog.Result(rows: 4, products: 3, variants: 4, refused: 0))
      #expect(try yard.column("handle") == ["soft-knit", "cup", "NEW"])
      #expect(try yard.column("title_ko") == ["포근한 니트", "찻잔", "새 것"])
      #expect(try yard.column("sku", of: "catalog_variant") == ["KN-S", "KN-M", "CUP", "NEW"])
    }
  }

  @Test(arguments: enginesHere) func whereTheSKUDiffersTheBarcodeMatches(_ engine: Engine) throws {
    let head = "Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Inventory Qty,Variant Price,Variant Barcode\n"
    try ExchangeYard.open(engine) { yard throws in
      try yard.bring(head + "soft-knit,니트,크기,S,KN-S,1,1000,8801043015653\nsoft-knit,,,M,KN-M,2,1000,4006381333931\ncup,찻잔,Title,Default Title,CUP,3,2000,\n")
      let feed = "id\titem_group_id\ttitle\tprice\tsize\tgtin\nEX-1\tgroup-77\t포근한 니트\t1500 KRW\tS\t8801043015653\nEX-2\tgroup-77\t포근한 니트\t1500 KRW\tM\t4006381333931\nEX-3\t\t다른 찻잔\t2500 KRW\t\t\n"
      #expect(try yard.bring(feed, sameShop: true).refused == 0)
      // The knit is the same, under its own address; what bears neither label nor barcode of ours is new.
      #expect(try yard.column("handle") == ["soft-knit", "cup", "EX-3"])
      #expect(try yard.column("title_ko") == ["포근한 니트", "찻잔", "다른 찻잔"])
      #expect(try yard.variants().filter { $0.hasPrefix("soft-knit|") }.count == 2)
      #expect(try yard.variants().filter { $0.hasPrefix("soft-knit|") }.allSatisfy { $0.hasSuffix("=1500") })
    }
  }

  /// Facts of a product, also those whose code is a Korean word, and the notice that the law wants, in every format that goes out.
  @Test(arguments: enginesHere) func factsAndTagsComeBackFromEveryFormat(_ engine: Engine) throws {
    let facts = #"[{"code":"소재","ko":["소재","면 100%"],"en":["",""]},{"code":"maker","ko":["제조사","온결"],"en":["Maker","Ongyeol"]},{"code":"material","ko":["소재","울 90%"],"en":["Material","Wool 90%"]},{"code":"제조국","ko":["제조국","대한민국, 서울"],"en":["",""]}]"#
    let rows = "Handle,Title,Tags,Option1 Name,Option1 Value,Variant SKU,Variant Inventory Qty,Variant Price,Attributes (JSON)\n"
      + "a,하나,\"가을,면\",크기,S,A-S,1,1000,\"\(facts.replacing("\"", with: "\"\""))\"\na,,,,M,A-M,3,1000,\nb,둘,,,,B,1,1000,\n"
    try ExchangeYard.open(engine) { yard throws in
      #expect(try yard.bring(rows).noted == 0)
      let sent = try yard.send(.shopify)
      #expect(sent.contains("소재") && sent.contains("면 100%") && sent.contains("대한민국"))
      for format in [ExportFormat.shopify, .googleXML, .googleTSV] {
        try ExchangeYard.open(engine) { other throws in
          let result = try other.bring(try yard.send(format))
          #expect(result.refused == 0 && result.noted == 0, "\(format)")
          #expect(try cells(other.send(.shopify), "Attributes (JSON)") == cells(sent, "Attributes (JSON)"), "\(format)")
          #expect(try cells(other.send(.shopify), "Tags") == cells(sent, "Tags"), "\(format)")
        }
      }
    }
  }

  @Test func quotationMarksAroundATitleStay() throws {
    let titles = ["\"따옴표\"", "\"봄\" 신상 \"니트\"", "\"", "반 \"치", "\"\""]
    let rows = titles.enumerated().map { "h\($0.offset),\"\($0.element.replacing("\"", with: "\"\""))\",H\($0.offset),1000\n" }.joined()
    try ExchangeYard.open(.sqlite) { yard throws in
      #expect(try yard.bring("Handle,Title,Variant SKU,Variant Price\n" + rows).refused == 0)
      #expect(try yard.column("title_ko") == titles)
      for format in [ExportFormat.shopify, .googleXML, .googleTSV] {
        try ExchangeYard.open(.sqlite) { other throws in
          #expect(try other.bring(try yard.send(format)).refused == 0, "\(format)")
          #expect(try other.column("title_ko") == titles, "\(format)")
        }
      }
    }
  }

  @Test func oneFactThatCannotBeReadCostsItselfOnly() throws {
    try ExchangeYard.open { yard throws in
      let facts = #"[{"code":"소재","ko":["소재","면"],"en":["",""]},{"code":"","ko":["x","y"]},{"code":"a b","ko":["x","y"]},{"code":"z","ko":["x"]},7]"#
      let result = try yard.bring("Handle,Title,Variant SKU,Variant Price,Attributes (JSON)\na,하나,A,1000,\"\(facts.replacing("\"", with: "\"\""))\"\n")
      #expect(result.noted == 4 && result.products == 1)
      #expect(try yard.c.database.readNow { try $0.rows("SELECT code FROM catalog_attribute ORDER BY code LIMIT 10") { try $0.next(String.self) } } == ["소재"])
    }
  }
}
