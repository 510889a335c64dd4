import Kernel
import TestSupport

/// Files that are sent with a form: pictures and catalogues, whole, cut short, and what is neither.
enum FuzzFiles {
  private static let photo = TestPhoto.png(wide: 300, high: 300)
  private static let sheet: [UInt8] = Array(
    "Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Price,Variant Inventory Tracker,Variant Inventory Qty\r\nfuzz,니트,사이즈,S,F-1,12900,shopify,3\r\nfuzz,,,L,F-2,-1,shopify,x\r\n".utf8)
  private static let feed = Array("id\ttitle\tprice\tavailability\nG-1\t목도리\t19900 KRW\tin_stock\nG-2\t\t1e400 KRW\tpreorder\n".utf8)
  private static let stock = Array("SKU,지점 번호,실사 수량\nSC-1,,5\nKN-S,,7\n".utf8)
  private static let names = ["a.csv", "a.tsv", "a.xml", "a.png", "a.xlsx", "a.heic", "한글.csv", "..\\..\\x", "a\"b", ""]

  /// A catalogue of a few rows, mostly as it should be.
  static func table(_ values: inout FuzzValues) -> [UInt8] { values.chance(70) ? sheet : values.chance(50) ? feed : Array(sheet.prefix(values.dice.below(sheet.count))) }

  static func body(_ fields: [(String, String)], _ field: String, _ values: inout FuzzValues) -> [UInt8] {
    var body: [UInt8] = []
    func part(_ line: String, _ content: [UInt8]) { body += Array("--edge\r\nContent-Disposition: form-data; \(line)\r\n\r\n".utf8) + content + [13, 10] }
    for (name, value) in fields { part("name=\"\(name.filter { $0 != "\"" && $0 != "\r\n" && $0 != "\n" })\"", Array(value.utf8)) }
    for _ in 0..<values.one(of: [0, 1, 1, 1, 2]) {
      var content = values.one(of: [photo, TestPhoto.lyingJPEG, sheet, sheet, feed, stock, stock, Array("<?xml version=\"1.0\"?><rss><channel>".utf8), [0x50, 0x4B, 3, 4], [0xFF, 0xD8, 0xFF], Array(values.text().utf8)])
      if values.chance(15) { content = Array(content.prefix(values.dice.below(content.count + 1))) }
      if values.chance(15), !content.isEmpty { content[values.dice.below(content.count)] = UInt8(values.dice.below(256)) }
      part("name=\"\(field)\"; filename=\"\(values.one(of: names).filter { $0 != "\"" })\"", content)
    }
    if values.chance(94) { body += Array("--edge--\r\n".utf8) }
    return body
  }
}
