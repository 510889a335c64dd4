import Kernel

/// One product read from a file, with the lines it came from and what was wrong with them.
struct ReadProduct {
  var sheet: ProductSheet
  /// Where its first row begins.
  var line: Int64
  /// Rows, or items of a feed.
  var rows: Int64
  var faults: [RowFault]
  /// For each variant of the sheet, its line.
  var variantLines: [Int64]
  /// Pieces on hand only say "some", not how many.
  var countsAreVague = false
}

/// Where reading goes on after what was handed over.
struct ReadPosition: Hashable {
  var offset: Int64
  var line: Int64
  /// Rows or items read so far.
  var record: Int64
}

/// A file of products in some format, read one product at a time.
protocol ProductSource: AnyObject {
  /// The next product; nil at the end.
  func next() throws(FileFault) -> ReadProduct?
  /// Where a later run must begin to read what comes next.
  var position: ReadPosition { get }
  /// Bytes read, for progress.
  var bytesRead: Int64 { get }
}

/// The formats that can be imported.
package enum ImportFormat: String, Sendable, CaseIterable {
  case shopify

  /// What the first bytes of a file say; nil when nothing is known of them.
  static func detect(path: String) throws(FileFault) -> ImportFormat {
    let head = try ByteSource(path: path).next(4096)
    guard !head.isEmpty else { throw .empty }
    let start = head.starts(with: [0xEF, 0xBB, 0xBF]) ? head.dropFirst(3) : head[...]
    let line = String(decoding: start.prefix { $0 != 10 && $0 != 13 }, as: UTF8.self).lowercased()
    if line.contains("handle") { return .shopify }
    // A byte that is no UTF-8 in the first line tells more than an unknown header.
    if String(validating: start.prefix { $0 != 10 && $0 != 13 }, as: UTF8.self) == nil { throw .notUTF8(line: 1) }
    throw .unknownFormat
  }

  func open(path: String, from position: ReadPosition?, currency: Currency) throws(FileFault) -> any ProductSource {
    switch self {
    case .shopify: try ShopifySource(path: path, from: position, currency: currency)
    }
  }
}
