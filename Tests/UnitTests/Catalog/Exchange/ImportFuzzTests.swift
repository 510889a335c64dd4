import Foundation
import Kernel
import Storage
import TestSupport
import Testing

@testable import Catalog
@testable import Inventory

/// Generated cells in every column of every format: a row's fault costs the row, and no file ends the process.
struct ImportFuzzTests {
  /// A round of three files takes some seconds.
  private static let rounds = ProcessInfo.processInfo.environment["MADANG_FUZZ_SECONDS"].flatMap { Int($0) }.map { max(1, $0 / 4) } ?? 2
  private static let seed = ProcessInfo.processInfo.environment["MADANG_FUZZ_SEED"].flatMap { UInt64($0) } ?? 20_261_121

  private static let cells = [
    "", " ", "0", "1", "-1", "12900", "12,900", "12,90", "12만원", "1만5천원", "12,000원~15,000원", "19.99", "$5", "99999999", "1000000000001", "9223372036854775807", "9223372036854775808", "-9223372036854775808",
    "1e400", "NaN", "453.59237", "1.5 kg", "1e9 kg", "999999999 kg", "a", "니트", "C++", "C#", "soft-knit", "Default Title", "true", "FALSE", "active", "draft", "deny", "continue", "shopify", "kg", "lb", "oz",
    "8801234567893", "8.80E+12", "-", "https://a.test/1.jpg", "http://[::1]/x", "<p>x</p>", "<iframe/>", "<style>x", "<b><i><b>", "&#x110000;", "&#99999999999;", "=HYPERLINK(\"x\")", "'001", "a\nb", "\u{1}", "\u{FEFF}",
    "\u{1112}\u{1161}\u{11AB}", "👩‍👩‍👧‍👦", "2026-11-21T00:00+0900/2026-11-30T00:00+0900", "2026-11-30/2026-11-21", "0001-01-01T00:00Z/9999-12-31T23:59Z", "9999-12-31/292277026596-12-04", "in stock", "out_of_stock", "preorder", "option:색:빨강",
    "fashion/women/knit", "Apparel & Accessories > Clothing", "166", "99999999999999999999", "KRW", "female", "adult", "tax", "온결|Ongyeol", "|", ",,,", "\"", "\"\"", "\t", "S / M",
  ]

  private static func cell(_ dice: inout Dice) -> String {
    switch dice.below(40) {
    case 0: "a" + String(repeating: "\u{301}\u{323}", count: 20_000)
    case 1: String(repeating: ["a", "가", "👍🏽", "🇰🇷"][dice.below(4)], count: [300, 301, 5000][dice.below(3)])
    default: cells[dice.below(cells.count)]
    }
  }

  /// Cells that mostly fit their column, so that rows get as far as the database.
  private static func fitting(_ name: String, _ row: Int, _ dice: inout Dice) -> String {
    guard dice.below(100) < 75 else { return cell(&dice) }
    switch name {
    case "Handle", "item_group_id": return "p\(row / 3)"
    case "Title", "title": return "니트 \(row / 3)"
    case "Option1 Name": return row % 3 == 0 ? "사이즈" : ""
    case "Option1 Value", "size": return "S\(row % 3)"
    case "Variant Price", "price": return "12900"
    case "Variant SKU", "id": return "K-\(row)"
    case "Variant Inventory Qty", "quantity": return "3"
    case "Variant Inventory Tracker": return "shopify"
    case "availability": return "in_stock"
    case "ID": return "\(row)"
    case "Type": return row % 3 == 0 ? "variable" : "variation"
    case "Parent": return row % 3 == 0 ? "" : "id:\(row - row % 3)"
    case "Attribute 1 name": return "크기"
    case "Attribute 1 value(s)": return row % 3 == 0 ? "S1, S2" : "S\(row % 3)"
    case "상품코드", "판매자 상품코드", "상품번호(스마트스토어)": return "p\(row)"
    case "Name", "상품명": return "니트 \(row)"
    case "Regular price", "판매가": return "12900"
    case "옵션입력": return "색상{블랙|화이트}//사이즈{S|M}"
    case "옵션추가금": return "0|1000//0|500"
    case "옵션명": return "색상\n사이즈"
    case "옵션값": return "블랙,화이트\nS,M"
    case "옵션가", "옵션 재고수량": return ["", "1", "0,1", "0,1,2,3"][dice.below(4)]
    default: return dice.below(3) == 0 ? cell(&dice) : ""
    }
  }

  private static func csv(_ text: String) -> String { "\"" + text.replacingOccurrences(of: "\"", with: "\"\"") + "\"" }

  private func run(_ text: String, named: String, on c: CatalogYard, _ shelf: ID<StockLocation>) throws {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("madang-fuzz-\(UUID().uuidString)").path
    defer { for file in [path, path + ".report"] { try? FileManager.default.removeItem(atPath: file) } }
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    let job = ImportCatalog(path: path, merchant: CatalogYard.merchant, location: shelf, by: CatalogYard.clerk, reportPath: path + ".report")
    do { _ = try job.run(c.database) } catch is FileFault {
      // A file as a whole may be refused; what is not may not fail in another way.
    }
  }

  @Test(arguments: enginesHere) func generatedCellsInEveryColumnEndNothing(_ engine: Engine) throws {
    for round in 0..<Self.rounds {
      var dice = Dice(seed: Self.seed &+ UInt64(round))
      try onFreshCatalogue(engine) { c in
        let shelf = try c.shelf()
        let columns = ShopifyColumn.allCases.map(\.rawValue)
        var sheet = columns.map(Self.csv).joined(separator: ",") + "\r\n"
        for row in 0..<60 { sheet += columns.map { Self.csv(Self.fitting($0, row, &dice)) }.joined(separator: ",") + "\r\n" }
        try run(sheet, named: "shopify", on: c, shelf)
        let names = [
          "id", "title", "description", "link", "image_link", "additional_image_link", "availability", "price", "sale_price", "sale_price_effective_date", "brand", "gtin", "mpn", "condition", "item_group_id", "color", "size",
          "material", "pattern", "gender", "age_group", "google_product_category", "product_type", "quantity", "sell_on_google_quantity", "shipping_weight", "product_detail", "status", "title_english", "description_english",
          "category_path", "summary", "custom_label_0",
        ]
        var feed = names.joined(separator: "\t") + "\n"
        for row in 0..<60 {
          feed += names.map { Self.fitting($0, row, &dice).replacingOccurrences(of: "\t", with: " ").replacingOccurrences(of: "\n", with: " ") }.joined(separator: "\t") + "\n"
        }
        try run(feed, named: "google", on: c, shelf)
        func xml(_ text: String) -> String {
          var out = ""
          for scalar in text.unicodeScalars where scalar.value >= 32 {
            if scalar == "<" { out += "&lt;" } else if scalar == "&" { out += "&amp;" } else { out.unicodeScalars.append(scalar) }
          }
          return out
        }
        var items = "<?xml version=\"1.0\"?><rss xmlns:g=\"http://base.google.com/ns/1.0\"><channel>"
        for row in 0..<40 { items += "<item>" + names.map { "<g:\($0)>\(xml(Self.fitting($0, row + 200, &dice)))</g:\($0)>" }.joined() + "</item>" }
        try run(items + "</channel></rss>", named: "xml", on: c, shelf)
        let woo = WooColumn.allCases.map { $0.names[0] } + ["Weight (kg)", "Attribute 1 name", "Attribute 1 value(s)", "Attribute 1 visible", "Attribute 2 name", "Attribute 2 value(s)"]
        for (name, columns) in [("woocommerce", woo), ("cafe24", Cafe24Column.allCases.map { $0.names[0] }), ("smartstore", SmartColumn.allCases.map { $0.names[0] })] {
          var sheet = columns.map(Self.csv).joined(separator: ",") + "\n"
          for row in 300..<345 { sheet += columns.map { Self.csv(Self.fitting($0, row, &dice)) }.joined(separator: ",") + "\n" }
          try run(sheet, named: name, on: c, shelf)
        }
        // What came in is shown.
        let slugs = try c.database.readNow { tx in try tx.rows("SELECT slug FROM catalog_product ORDER BY id LIMIT 500") { try $0.next(String.self) } }
        for slug in slugs { _ = try c.database.readNow { try ProductScreen.open(slug: slug, site: c.site, in: $0) } }
      }
    }
  }
}
