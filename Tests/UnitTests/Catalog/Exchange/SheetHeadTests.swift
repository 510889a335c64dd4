import Kernel
import Storage
import TestSupport
import Testing

@testable import Catalog
@testable import Trade

/// The first lines of sheets as programs and people leave them.
struct SheetHeadTests {
  private static let row = "cup;찻잔;CUP;5;1000\n"

  @Test(arguments: [
    "sep=;\nHandle;Title;Variant SKU;Variant Inventory Qty;Variant Price\n", "\u{FEFF}sep=;\r\nHandle;Title;Variant SKU;Variant Inventory Qty;Variant Price\r\n",
    "\n  \n;;;;\nHandle;Title;Variant SKU;Variant Inventory Qty;Variant Price\n", "Handle;Title;Variant\u{A0}SKU; Variant  Inventory Qty;\"Variant\u{A0}Price \"\n",
  ]) func excelsFirstLineBlankLinesAndHardBlanksAreNoHindrance(_ head: String) throws {
    try ExchangeYard.open { yard throws in
      #expect(try yard.bring(head + Self.row) == ImportCatalog.Result(rows: 1, products: 1, variants: 1, refused: 0))
      #expect(try yard.column("sku", of: "catalog_variant") == ["CUP"])
    }
  }

  @Test func linesAreCountedFromTheTopOfTheFile() throws {
    try ExchangeYard.open { yard throws in
      try yard.bring("sep=,\n\nHandle,Title,Variant Price\ncup,찻잔,비쌈\n")
      #expect(try yard.faults() == ["4,Variant Price"])
    }
  }

  @Test func twoColumnsOfPricesAreToldInsteadOfTakingTheFirst() throws {
    try ExchangeYard.open { yard throws in
      #expect(throws: FileFault.columnTwice(name: "Price")) { try yard.bring("URL handle,Title,Price,Price\ncup,찻잔,1000,2000\n") }
      #expect(throws: FileFault.columnTwice(name: "price")) { try yard.bring("id\ttitle\tprice\tprice\nA\t찻잔\t1000\t2000\n") }
      #expect(try yard.column("handle") == [])
    }
  }

  @Test(arguments: [
    ("등록상품명,노출상품명,업체상품코드,할인율기준가\n", FileFault.otherSheet(name: "쿠팡")),
    ("ID,Type,SKU,Name,Published,Is featured?,Visibility in catalog,In stock?\n", .sheetLacks(title: "WooCommerce", names: "Regular price")),
    ("상품코드,자체 상품코드,진열상태,판매상태,상품분류 번호\n", .sheetLacks(title: "Cafe24", names: "상품명, 판매가")),
    ("상품번호(스마트스토어),판매자 상품코드,카테고리코드,상품명,상품상태,재고수량\n", .sheetLacks(title: "스마트스토어", names: "판매가")),
    ("상품명[필수],상품약어,모델No,자체상품코드,판매가[필수],TAG가[필수]\n", .otherSheet(name: "사방넷")), ("ESM상품코드,옥션상품번호,G마켓상품번호,상품명\n", .otherSheet(name: "ESM PLUS(옥션·G마켓)")),
    ("셀러상품코드,판매방식,상품명,판매가\n", .otherSheet(name: "11번가")), ("상품고유번호,상품명,판매가,현재 재고수량,재고사용\n", .otherSheet(name: "아임웹")),
    ("상품번호(G마켓),상품명,판매가격(G마켓)\n", .otherSheet(name: "ESM PLUS(옥션·G마켓)")), ("상품번호,상품명,카테고리번호,판매가,재고수량,옵션명\n", .otherSheet(name: "11번가")),
    ("상품코드,상품명,판매가,할인가,재고수량,톡스토어 카테고리\n", .otherSheet(name: "카카오 톡스토어")), ("상품번호,상품코드,상품명_기본,브랜드,판매가,재고량,과세/면세\n", .otherSheet(name: "고도몰")),
    ("id\ttitle\tprice_pc\tlink\timage_link\n", .otherSheet(name: "네이버 쇼핑 EP")),
    ("Reference Handle,Token,Item Name,Variation Name,SKU,Price\n", .otherSheet(name: "Square")), ("TITLE,DESCRIPTION,PRICE,CURRENCY_CODE,QUANTITY,MATERIALS,IMAGE1\n", .otherSheet(name: "Etsy")),
    ("Item Type,Product ID,Product Name,Product Code/SKU,Price,Current Stock Level\n", .otherSheet(name: "BigCommerce")),
    ("sku,store_view_code,attribute_set_code,product_type,name,price,qty\n", .otherSheet(name: "Magento(Adobe Commerce)")),
    ("handleId,fieldType,name,description,productImageUrl,collection,price\n", .otherSheet(name: "Wix")), ("handle,fieldType,name,visible,plainDescription,ribbon,price\n", .otherSheet(name: "Wix")),
    ("Product ID;Active (0/1);Name;Price tax excluded;Tax rules ID\n", .otherSheet(name: "PrestaShop")),
    ("상품명,가격,수량\n", .ownList(names: "상품명 → Title, 가격 → Variant Price, 수량 → Variant Inventory Qty")), ("name,price,stock\n", .ownList(names: "name → Title, price → Variant Price, stock → Variant Inventory Qty")),
    ("PK\u{3}\u{4}abc", .excelFile), ("<html><body><table><tr><td>상품명</td></tr></table>", .excelFile),
    ("이름,값\n", .unknownFormat),
  ]) func aSheetThatCannotBeReadIsNamedInTheRefusalWithWhatIsMissing(_ head: String, _ fault: FileFault) throws {
    try ExchangeYard.open { yard throws in
      #expect(throws: fault) { try yard.bring(head + "1,2,3,4,5,6,7,8\n") }
    }
  }
}
