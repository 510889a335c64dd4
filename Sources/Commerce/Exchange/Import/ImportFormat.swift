import Kernel

/// The formats that can be imported.
package enum ImportFormat: String, Sendable, CaseIterable {
  case shopify
  case googleXML = "google-xml"
  case googleTSV = "google-tsv"

  /// What it is called in sentences.
  package var title: String {
    switch self {
    case .shopify: "Shopify product CSV"
    case .googleXML: "Google Merchant feed (XML)"
    case .googleTSV: "Google Merchant feed (TSV)"
    }
  }

  /// The format that somebody named; `auto` is seen from the file, and `google` is XML or TSV as the file is.
  package static func named(_ name: String, path: String) throws(FileFault) -> ImportFormat {
    switch name {
    case "shopify": return .shopify
    case "google":
      let head = try head(path)
      return head.drop { $0 <= 32 }.first == UInt8(ascii: "<") ? .googleXML : .googleTSV
    default: return try detect(path: path)
    }
  }

  /// What the first bytes of a file say.
  static func detect(path: String) throws(FileFault) -> ImportFormat {
    let start = try head(path)
    guard let first = start.first(where: { $0 > 32 }) else { throw .empty }
    if first == UInt8(ascii: "<") { return .googleXML }
    // The headers that tell are plain letters in every encoding; zero bytes are those of UTF-16.
    let plain = start.filter { $0 != 0 }
    let top = SheetHead.of(plain)
    let line = plain[Int(top.offset)...].prefix { $0 != 10 && $0 != 13 }
    let names = Set(line.split(separator: top.delimiter).map { field in GoogleItem.name(String(decoding: field.filter { $0 != UInt8(ascii: "\"") }, as: UTF8.self)) })
    if names.contains("handle") || names.contains("url_handle") || names.contains("variant_price") { return .shopify }
    if names.contains("id"), names.contains("title") { return .googleTSV }
    if let other = OtherSheet.name(names, raw: plain) { throw .otherSheet(name: other) }
    throw .unknownFormat
  }

  private static func head(_ path: String) throws(FileFault) -> ArraySlice<UInt8> {
    let head = try ByteSource(path: path).next(4096)
    guard !head.isEmpty else { throw .empty }
    if head.starts(with: [0xEF, 0xBB, 0xBF]) { return head.dropFirst(3) }
    return head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) ? head.dropFirst(2) : head[...]
  }

  func open(path: String, from position: ReadPosition?, currency: Currency) throws(FileFault) -> any ProductSource {
    switch self {
    case .shopify: try ShopifySource(path: path, from: position, currency: currency)
    case .googleXML: try GoogleXMLSource(path: path, from: position, currency: currency)
    case .googleTSV: try GoogleTSVSource(path: path, from: position, currency: currency)
    }
  }
}
