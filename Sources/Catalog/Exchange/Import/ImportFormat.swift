import Kernel

/// The formats that can be imported.
package enum ImportFormat: String, Sendable, CaseIterable {
  case shopify
  case googleXML = "google-xml"
  case googleTSV = "google-tsv"
  case wooCommerce = "woocommerce"
  case cafe24
  case smartstore

  /// What it is called in sentences.
  package var title: String {
    switch self {
    case .shopify: "Shopify product CSV"
    case .googleXML: "Google Merchant feed (XML)"
    case .googleTSV: "Google Merchant feed (TSV or CSV)"
    case .wooCommerce: "WooCommerce product CSV"
    case .cafe24: "Cafe24 product CSV"
    case .smartstore: "Naver Smartstore bulk sheet"
    }
  }

  /// The format that somebody named; `auto` is seen from the file, and `google` is XML or TSV as the file is.
  package static func named(_ name: String, path: String) throws(FileFault) -> ImportFormat {
    switch name {
    case "shopify": return .shopify
    case "woocommerce": return .wooCommerce
    case "cafe24": return .cafe24
    case "smartstore": return .smartstore
    case "google":
      let head = try head(path)
      return head.drop { $0 <= 32 || $0 >= 0xFE }.first == UInt8(ascii: "<") ? .googleXML : .googleTSV
    default: return try detect(path: path)
    }
  }

  /// What the first bytes of a file say.
  static func detect(path: String) throws(FileFault) -> ImportFormat {
    let start = try head(path)
    // What zip makes (also .xlsx, .ods, .numbers), and the older .xls.
    guard !start.starts(with: [0x50, 0x4B, 3, 4]), !start.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) else { throw .excelFile }
    let isWide = start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF])
    guard let first = start.dropFirst(isWide ? 2 : 0).first(where: { $0 > 32 }) else { throw .empty }
    if first == UInt8(ascii: "<") {
      // Shops' consoles send tables of HTML under the name of a sheet, and pages that ask to sign in.
      let beginning = String(decoding: start.prefix(2000), as: UTF8.self).lowercased()
      guard !["<html", "<!doctype html", "<table"].contains(where: beginning.contains) else { throw beginning.contains("<table") ? .excelFile : .unknownFormat }
      return .googleXML
    }
    let plain = ReadableFile.start(start)
    let top = SheetHead.of(plain)
    let rows = SheetTop.rows(plain[Int(top.offset)...], delimiter: top.delimiter)
    let names = Set(rows[0].map(GoogleItem.name))
    let platform = rows.lazy.compactMap(SheetPlatform.of).first
    // Others name columns as Shopify and Google do.
    if let platform, !platform.isRead, SheetPlatform.of(rows[0]) == platform, !names.contains("variant_price"), !names.contains("price") || !names.contains("id") {
      throw .otherSheet(name: platform.rawValue)
    }
    if names.contains("handle") || names.contains("url_handle") || names.contains("variant_price") { return .shopify }
    if names.contains("id"), names.contains("title") { return .googleTSV }
    switch platform {
    case .wooCommerce: return .wooCommerce
    case .cafe24: return .cafe24
    case .smartstore: return .smartstore
    case let other?: throw .otherSheet(name: other.rawValue)
    case nil: throw OwnList.renaming(rows[0]).map { .ownList(names: $0) } ?? .unknownFormat
    }
  }

  private static func head(_ path: String) throws(FileFault) -> [UInt8] {
    let head = try ByteSource(path: path).next(SheetHead.bytesMax)
    guard !head.isEmpty else { throw .empty }
    return head.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(head.dropFirst(3)) : head
  }

  func open(path: String, from position: ReadPosition?, currency: Currency) throws(FileFault) -> any ProductSource {
    PlainSource(try source(path: path, from: position, currency: currency))
  }

  private func source(path: String, from position: ReadPosition?, currency: Currency) throws(FileFault) -> any ProductSource {
    switch self {
    case .shopify: try ShopifySource(path: path, from: position, currency: currency)
    case .googleXML: try GoogleXMLSource(path: path, from: position, currency: currency)
    case .googleTSV: try GoogleTSVSource(path: path, from: position, currency: currency)
    case .wooCommerce: try WooSource(path: path, from: position, currency: currency)
    case .cafe24: try Cafe24Source.open(path: path, from: position, currency: currency)
    case .smartstore: try SmartSource.open(path: path, from: position, currency: currency)
    }
  }
}
