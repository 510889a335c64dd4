import Kernel
import Storage
import TestSupport
import Testing

@testable import Catalog
@testable import Trade

/// Product files as WooCommerce writes them.
struct WooImportTests {
  static let head =
    "ID,Type,SKU,\"GTIN, UPC, EAN, or ISBN\",Name,Published,Is featured?,Visibility in catalog,Short description,Description,Date sale price starts,Date sale price ends,Tax status,Tax class,In stock?,Stock,Backorders allowed?,Weight (kg),Sale price,Regular price,Categories,Tags,Images,Parent,Position,Attribute 1 name,Attribute 1 value(s),Attribute 1 visible,Attribute 1 global,Attribute 2 name,Attribute 2 value(s),Attribute 2 visible,Attribute 2 global,Brands,Meta: _note\n"
  private static let names = ["ID", "Type", "SKU", "GTIN", "Name", "Published", "Featured", "Visibility", "Short", "Description", "Starts", "Ends", "Tax", "Class", "In", "Stock", "Back", "Weight", "Sale", "Price", "Categories", "Tags", "Images", "Parent", "Position", "A1", "V1", "S1", "G1", "A2", "V2", "S2", "G2", "Brands", "Meta"]

  /// A row of the cells that matter.
  static func row(_ cells: KeyValuePairs<String, String>) -> String {
    var fields = [String](repeating: "", count: names.count)
    for (name, text) in cells { fields[names.firstIndex(of: name)!] = text.contains(where: { ",\"\n".contains($0) }) ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text }
    return fields.joined(separator: ",") + "\n"
  }

  private static let shirt = row([
    "ID": "20", "Type": "variable", "SKU": "TEE", "Name": "오버핏 티셔츠", "Published": "1", "Tax": "taxable", "Categories": "의류 > 티셔츠", "A1": "색상", "V1": "블랙, 화이트\\, 아이보리", "S1": "1", "G1": "1", "A2": "사이즈",
    "V2": "S, M", "S2": "1",
  ])

  private static func variation(_ id: Int, _ colour: String, _ size: String, price: String = "19000", parent: String = "id:20", stock: String = "3") -> String {
    row(["ID": "\(id)", "Type": "variation", "SKU": "TEE-\(id)", "Name": "x", "Published": "1", "In": "1", "Stock": stock, "Price": price, "Parent": parent, "A1": "색상", "V1": colour, "A2": "사이즈", "V2": size])
  }

  @Test(arguments: enginesHere) func simpleAndVariableProductsComeInWithAllThatTheyAre(_ engine: Engine) throws {
    try ExchangeYard.open(engine) { yard throws in
      let cup = Self.row([
        "ID": "12", "Type": "simple", "SKU": "CUP", "GTIN": "8801043015653", "Name": "분청 찻잔", "Published": "1", "Visibility": "visible", "Short": "손으로 빚은 잔", "Description": "첫 줄\\n<strong>둘째</strong> 줄<script>x</script>",
        "Tax": "taxable", "In": "1", "Stock": "7", "Weight": "0.35", "Sale": "9000", "Price": "12000", "Categories": "주방 > 찻잔, 선물", "Tags": "도자기, 선물\\, 답례", "Images": "https://img.test/1.jpg, https://img.test/2.jpg",
        "Brands": "흙결", "A1": "소재", "V1": "백토\\, 유약, 물", "S1": "1",
      ])
      let text = "\u{FEFF}" + Self.head + cup + Self.shirt + Self.variation(21, "블랙", "S") + Self.variation(22, "화이트\\, 아이보리", "M", price: "21000")
      #expect(try yard.bring(text) == ImportCatalog.Result(rows: 4, products: 2, variants: 3, refused: 0, noted: 0))
      #expect(try yard.variants() == ["woo-12|CUP|=9000<12000", "woo-20|TEE-21|블랙+S=19000", "woo-20|TEE-22|화이트, 아이보리+M=21000"])
      #expect(try yard.column("slug") == ["분청-찻잔", "오버핏-티셔츠"])
      #expect(try yard.column("body_ko")[0] == "<p>손으로 빚은 잔</p><p>첫 줄<br><strong>둘째</strong> 줄</p>")
      #expect(try yard.column("CAST(grams AS TEXT)", of: "catalog_variant")[0] == "350")
      #expect(try yard.column("source", of: "catalog_picture") == ["https://img.test/1.jpg", "https://img.test/2.jpg"])
      #expect(try yard.c.free(at: yard.shelf) == ["CUP": 7, "TEE-21": 3, "TEE-22": 3])
      guard case .here(let screen) = try yard.c.database.readNow({ try ProductScreen.open(slug: "분청-찻잔", site: yard.c.site, in: $0) }) else {
        Issue.record("no product")
        return
      }
      #expect(screen.product.tags == ["도자기", "선물 답례"])
      #expect(screen.attributes.filter(\.isShown).map { "\($0.name.korean)=\($0.value.korean)" } == ["소재=백토, 유약, 물"])
      // Again with another name and SKU: the same product by its number.
      #expect(try yard.bring(text.replacingOccurrences(of: "분청 찻잔", with: "새 찻잔").replacingOccurrences(of: ",CUP,", with: ",CUP-2,")).products == 2)
      #expect(try yard.column("title_ko") == ["새 찻잔", "오버핏 티셔츠"])
      #expect(try yard.variants().count == 3)
    }
  }

  @Test func variationsStandAnywhereAndNameTheirParentByNumberOrSKU() throws {
    try ExchangeYard.open { yard throws in
      let cup = Self.row(["ID": "12", "Type": "simple", "SKU": "CUP", "Name": "찻잔", "Price": "12000"])
      let text = Self.head + Self.variation(22, "블랙", "M") + cup + Self.shirt + Self.row(["ID": "13", "Type": "simple, virtual", "SKU": "V", "Name": "강좌", "Price": "1000"])
        + Self.variation(21, "블랙", "S", parent: "TEE") + Self.variation(23, "화이트\\, 아이보리", "S", parent: "ID:20") + Self.variation(24, "블랙", "L", parent: "id:99")
        + Self.variation(25, "블랙", "L", parent: "NOPE") + Self.variation(26, "블랙", "L", parent: "")
      #expect(try yard.bring(text) == ImportCatalog.Result(rows: 9, products: 3, variants: 5, refused: 3, noted: 1))
      // The course is sent by no parcel.
      #expect(try yard.faults() == ["5,", "8,Parent", "9,Parent", "10,Parent"])
      #expect(try yard.report().contains("'id:99'[이/가]") == false)
      #expect(try yard.variants() == ["woo-12|CUP|=12000", "woo-20|TEE-22|블랙+M=19000", "woo-20|TEE-21|블랙+S=19000", "woo-20|TEE-23|화이트, 아이보리+S=19000", "woo-13|V|=1000"])
    }
  }

  @Test func whatIsNotSoldHereIsToldByItsRow() throws {
    try ExchangeYard.open { yard throws in
      let text = Self.head + Self.row(["ID": "1", "Type": "grouped", "SKU": "G", "Name": "세트"]) + Self.row(["ID": "2", "Type": "external", "SKU": "E", "Name": "제휴", "Price": "1000"])
        + Self.row(["ID": "3", "Type": "variable", "SKU": "X", "Name": "품목 없음"]) + Self.row(["ID": "4", "Type": "simple", "SKU": "N", "Name": "값 없음"])
        + Self.row(["Type": "simple", "Name": "이름만", "Price": "1000"]) + Self.row(["ID": "6", "Type": "simple", "SKU": "H", "Name": "숨김", "Visibility": "hidden", "Published": "1", "Price": "1000"])
        + Self.row(["ID": "7", "Type": "simple", "SKU": "D", "Name": "작성 중", "Published": "'-1", "Price": "1000", "Tax": "none"])
      #expect(try yard.bring(text) == ImportCatalog.Result(rows: 7, products: 3, variants: 3, refused: 4, noted: 1))
      #expect(try yard.faults() == ["2,Type", "3,Type", "4,Type", "5,Regular price", "7,Visibility in catalog"])
      #expect(try yard.column("status") == ["active", "draft", "draft"])
      #expect(try yard.column("tax") == ["standard", "standard", "exempt"])
    }
  }

  @Test(arguments: enginesHere) func aSaleHoldsOnItsDaysAndABadDayCostsTheSaleOnly(_ engine: Engine) throws {
    try ExchangeYard.open(engine) { yard throws in
      func sale(_ id: Int, _ starts: String, _ ends: String, sale: String = "15000") -> String {
        Self.row(["ID": "\(id)", "Type": "simple", "SKU": "S\(id)", "Name": "상품 \(id)", "Sale": sale, "Price": "20000", "Starts": starts, "Ends": ends])
      }
      let text = Self.head + sale(1, "2026-11-20 0:00:00", "2026-11-30 23:59:59") + sale(2, "2026-12-01", "") + sale(3, "", "2026-11-21") + sale(4, "", "2026-01-01") + sale(5, "", "") + sale(6, "곧", "")
        + sale(7, "", "", sale: "25000") + sale(8, "", "", sale: "싸게") + sale(9, "2026-12-02", "2026-12-01")
      #expect(try yard.bring(text) == ImportCatalog.Result(rows: 9, products: 9, variants: 9, refused: 0, noted: 4))
      #expect(try yard.faults() == ["7,Date sale price starts", "8,Sale price", "9,Sale price", "10,Date sale price ends"])
      let charged = try yard.c.database.readNow { tx in
        let variants = try tx.rows("SELECT id FROM catalog_variant ORDER BY sku LIMIT 10") { try $0.next(ID<Variant>.self) }
        let prices = try Price.of(variants, site: yard.c.site, in: tx)
        return variants.map { prices[$0]!.amount.minor }
      }
      #expect(charged == [15_000, 20_000, 15_000, 20_000, 15_000, 20_000, 20_000, 20_000, 20_000])
    }
  }

  @Test func stockThatNobodyCountsIsSomeOrNoneAndWhatVariationsShareIsNotDivided() throws {
    try ExchangeYard.open { yard throws in
      func simple(_ id: Int, _ inStock: String, _ stock: String) -> String { Self.row(["ID": "\(id)", "Type": "simple", "SKU": "S\(id)", "Name": "상품 \(id)", "In": inStock, "Stock": stock, "Price": "1000"]) }
      let pooled = Self.row(["ID": "30", "Type": "variable", "SKU": "P", "Name": "함께 쓰는 재고", "Stock": "12", "A1": "색", "V1": "빨강, 파랑"])
      func part(_ id: Int, _ colour: String, _ stock: String, published: String = "1") -> String {
        Self.row(["ID": "\(id)", "Type": "variation", "SKU": "P\(id)", "Published": published, "In": "1", "Stock": stock, "Price": "1000", "Parent": "id:30", "A1": "색", "V1": colour])
      }
      let text = Self.head + simple(1, "1", "") + simple(2, "0", "") + simple(3, "backorder", "") + simple(4, "1", "5.00") + simple(5, "1", "-2") + simple(6, "아마", "") + simple(7, "1", "많음") + pooled
        + part(31, "빨강", "parent") + part(32, "파랑", "4") + part(33, "초록", "4", published: "0")
      #expect(try yard.bring(text) == ImportCatalog.Result(rows: 11, products: 7, variants: 8, refused: 1, noted: 5))
      #expect(try yard.faults() == ["4,In stock?", "6,Stock", "7,In stock?", "8,Stock", "9,Stock", "12,Published"])
      #expect(try yard.c.free(at: yard.shelf).filter { $0.value > 0 } == ["S1": 1, "S4": 5, "P31": 1, "P32": 4])
    }
  }

  @Test func anAttributeThatAVariationLeavesOpenIsEveryValueThatNoOtherIs() throws {
    try ExchangeYard.open { yard throws in
      let open = Self.row(["ID": "40", "Type": "variable", "SKU": "O", "Name": "없는 값", "A1": "향"]) + Self.row(["ID": "41", "Type": "variation", "SKU": "O1", "Price": "1000", "Parent": "id:40", "A1": "향", "V1": ""])
      let text = Self.head + Self.shirt + Self.variation(21, "블랙", "", stock: "5") + Self.variation(22, "블랙", "M", price: "25000") + Self.variation(23, "블랙", "M") + open
      #expect(try yard.bring(text) == ImportCatalog.Result(rows: 6, products: 1, variants: 2, refused: 3, noted: 0))
      #expect(try yard.variants() == ["woo-20|TEE-21|블랙+S=19000", "woo-20|TEE-22|블랙+M=25000"])
      #expect(try yard.faults() == ["5,", "7,향"])
      let both = Self.head + Self.shirt + Self.variation(21, "", "", stock: "5")
      #expect(try yard.bring(both) == ImportCatalog.Result(rows: 2, products: 1, variants: 4, refused: 0, noted: 1))
    }
  }

  @Test func tornRowsBadCellsAndFormulasCostWhatTheyShould() throws {
    try ExchangeYard.open { yard throws in
      let text = Self.head + Self.row(["ID": "1", "Type": "simple", "SKU": "'0012", "Name": "'=SUM(A1)", "Weight": "무거움", "GTIN": "x", "Price": "12,000원", "Images": "/up/1.jpg, https://img.test/1.jpg"])
        + "2,variable,T,,\"닫힌\" 따옴표 뒤,1,,,,,,\n" + Self.row(["ID": "3", "Type": "variation", "SKU": "T1", "Price": "1000", "Parent": "id:2", "A1": "색", "V1": "빨강"])
        + Self.row(["ID": "4", "Type": "simple", "SKU": "B", "Name": "비쌈", "Price": "비쌈"]) + Self.row(["ID": "5", "Type": "simple", "SKU": "0012", "Name": "같은 SKU", "Price": "1000"])
        + Self.row(["ID": "5", "Type": "simple", "SKU": "0012", "Name": "같은 번호", "Price": "2000"])
      #expect(try yard.bring(text) == ImportCatalog.Result(rows: 6, products: 2, variants: 2, refused: 4, noted: 3))
      #expect(try yard.column("title_ko") == ["=SUM(A1)", "같은 SKU"])
      #expect(try yard.variants() == ["woo-1|0012|=12000", "woo-5|0012|=1000"])
      #expect(try yard.faults() == ["2,\"GTIN", "2,Images", "2,Weight (kg)", "3,Name", "4,", "5,Regular price", "7,"])
    }
  }

  @Test func koreanHeadingsSemicolonsAndMissingColumnsAreKnown() throws {
    try ExchangeYard.open { yard throws in
      try yard.bring("ID;유형;SKU;이름;공개됨;재고 있음?;재고;할인 판매가;정상 가격;속성 1 이름;속성 1 값\n7;simple;K;찻잔;1;1;4;9000;12000;;\n")
      #expect(try yard.variants() == ["woo-7|K|=9000<12000"])
      #expect(throws: FileFault.sheetLacks(title: "WooCommerce", names: "Regular price")) { try yard.bring("ID,Type,SKU,Name,Is featured?,Visibility in catalog,In stock?\n1,simple,A,찻잔,0,visible,1\n") }
    }
  }

  @Test(arguments: enginesHere) func anImportThatWasCutOffGoesOnToTheSameEndThoughVariationsStandAtTheBottom(_ engine: Engine) throws {
    var text = Self.head
    for n in 0..<900 { text += Self.row(["ID": "\(n + 1)", "Type": "variable", "SKU": "P\(n)", "Name": "상품 \(n)", "A1": "크기", "V1": "S, M"]) }
    for n in 0..<900 {
      for size in ["S", "M"] {
        text += Self.row([
          "ID": "\(5000 + n)", "Type": "variation", "SKU": "P\(n)-\(size)", "Price": n % 50 == 3 && size == "S" ? "x" : "\(1000 + n)", "Parent": n % 2 == 0 ? "id:\(n + 1)" : "P\(n)", "Stock": "\(n % 7)", "A1": "크기", "V1": size,
        ])
      }
    }
    var whole: (ImportCatalog.Result, [String], String)?
    try ExchangeYard.open(engine) { yard throws in whole = (try yard.bring(text), try yard.variants(), try yard.report()) }
    #expect(whole?.0 == ImportCatalog.Result(rows: 2700, products: 900, variants: 1782, refused: 18))
    try ExchangeYard.open(engine) { yard throws in
      #expect(try yard.bringInPieces(text, cuts: 2) == whole?.0)
      #expect(try yard.variants() == whole?.1)
      #expect(try yard.report() == whole?.2)
    }
  }

  @Test(arguments: enginesHere) func aStrictImportAlsoTriesVariationsThatStandAboveTheirParent(_ engine: Engine) throws {
    try ExchangeYard.open(engine) { yard throws in
      let good = Self.head + Self.variation(21, "블랙", "S") + Self.shirt
      #expect(throws: FileFault.strictlyRefused(count: 1)) { try yard.bring(good + Self.variation(22, "블랙", "S"), strictly: true) }
      #expect(throws: FileFault.strictlyRefused(count: 1)) { try yard.bring(Self.head + Self.variation(21, "블랙", "S", price: "9000000000000") + Self.shirt, strictly: true) }
      #expect(try yard.column("handle") == [])
      #expect(try yard.bring(good, strictly: true).products == 1)
    }
  }

  @Test func whatCameInGoesOutAsShopifysFileAndIsTheSameProductWhenItComesBack() throws {
    try ExchangeYard.open { yard throws in
      try yard.bring(Self.head + Self.shirt + Self.variation(21, "블랙", "S") + Self.variation(22, "화이트\\, 아이보리", "M"))
      let before = try yard.variants()
      let sent = try yard.send(.shopify)
      let back = try yard.bring(sent)
      #expect((back.rows, back.products, back.variants, back.refused, back.noted) == (2, 1, 2, 0, 0))
      #expect(try yard.variants() == before)
      #expect(try yard.column("slug") == ["오버핏-티셔츠"])
      // The same shop's other file finds it by its SKUs.
      #expect(try yard.bring("URL handle,Title,Option1 Name,Option1 Value,Option2 Name,Option2 Value,SKU,Price\ntee,티셔츠,색상,블랙,사이즈,S,TEE-21,18000\n", sameShop: true).products == 1)
      #expect(try yard.column("handle") == ["woo-20"])
    }
  }

  @Test func aProductOfThousandsOfVariationsIsHeldToItsLimits() throws {
    try ExchangeYard.open { yard throws in
      let sizes = (0..<2100).map { "크기 \($0)" }
      var text = Self.head + Self.row(["ID": "1", "Type": "variable", "SKU": "BIG", "Name": "큰 상품", "A1": "크기", "V1": sizes.joined(separator: ", "), "Description": String(repeating: "<div><b>", count: 25_000)])
      for (n, size) in sizes.enumerated() { text += Self.row(["ID": "\(n + 2)", "Type": "variation", "SKU": "B\(n)", "Price": "1000", "Parent": "id:1", "A1": "크기", "V1": size]) }
      let result = try yard.bring(text)
      #expect(result.products == 1 && result.variants == Int64(ProductOption.choicesMax))
      #expect(result.refused == 2100 - Int64(ProductOption.choicesMax))
    }
  }
}
