import Kernel

/// Columns of a file that say something and have no place here: told once of the file, so that nothing is passed over without a word.
enum UnreadColumns {
  /// Rows or items that are looked at, at most.
  static let rowsMax = 2_000
  /// Names that are told, at most.
  static let namesMax = 40

  /// - Parameters:
  ///   - isExplained: whether a row only explains the columns.
  ///   - isRead: whether what stands in a column of this number is read.
  static func names(path: String, top: SheetTop, isQuoted: Bool = true, isExplained: (Record) -> Bool = { _ in false }, isRead: (_ place: Int, _ text: String) -> Bool) throws(FileFault) -> [String] {
    var reader = try DelimitedReader(ByteSource(path: path, offset: top.start.offset), delimiter: top.delimiter, isQuoted: isQuoted, width: top.names.count, line: top.start.line)
    var found: Set<Int> = []
    for _ in 0..<rowsMax {
      guard let row = try reader.next() else { break }
      if isExplained(row) { continue }
      for (place, text) in row.fields.enumerated() where place < top.names.count && !found.contains(place) && says(text) && !isRead(place, text.trimmed) { found.insert(place) }
    }
    return told(found.sorted().map { SheetHead.tidy(top.names[$0]) })
  }

  /// The attributes of a feed's items that are not among the known.
  static func names(ofFeed path: String) throws(FileFault) -> [String] {
    let source = try ByteSource(path: path), parser = try FeedParser()
    var found: [String] = [], seen = 0
    while seen < rowsMax {
      while parser.isEmpty, !parser.isAtEnd { try parser.feed(try source.next(64 * 1024)) }
      guard let item = parser.take() else { break }
      seen += 1
      for (name, fields) in item.fields where !GoogleRows.known.contains(name) && !found.contains(name) && fields.contains(where: { says($0.text) }) { found.append(name) }
    }
    return told(found.sorted())
  }

  private static func told(_ names: [String]) -> [String] {
    names.filter { !$0.isEmpty }.prefix(namesMax).map { WrittenAmount.shortened($0) } + (names.count > namesMax ? ["…"] : [])
  }

  /// What sheets write where there is nothing to say.
  private static let nothing: Set = ["", "0", "0.0", "0.00", "n", "no", "f", "false", "none", "-", "없음", "아니오", "manual", "사용안함", "설정안함", "미사용"]

  private static func says(_ text: String) -> Bool { !nothing.contains(text.utf8.count > 20 ? "…" : text.trimmed.lowercased()) }
}

extension ImportFormat {
  /// The names of columns that say something and are not read.
  func unread(path: String) throws(FileFault) -> [String] {
    switch self {
    case .shopify: try ShopifySource.unread(path: path)
    case .googleXML: try UnreadColumns.names(ofFeed: path)
    case .googleTSV: try GoogleTSVSource.unread(path: path)
    case .wooCommerce: try WooSource.unread(path: path)
    case .cafe24: try Cafe24Source.unread(path: path)
    case .smartstore: try SmartSource.unread(path: path)
    }
  }
}
