import Kernel

/// Reads a Google Merchant feed in XML (RSS 2.0 or Atom), an item at a time. A run that goes on reads the items that were kept before once more.
final class GoogleXMLSource: ProductSource {
  private let source: ByteSource
  private let parser: FeedParser
  private var rows: GoogleRows
  private var held: GoogleItem?
  private var record: Int64 = 0

  init(path: String, from position: ReadPosition?, currency: Currency) throws(FileFault) {
    source = try ByteSource(path: path)
    parser = try FeedParser()
    rows = GoogleRows(file: FileCurrency(currency))
    while record < position?.record ?? 0, try item() != nil { record += 1 }
  }

  /// The offset only tells how far it is; where to go on is said by the number of items.
  var position: ReadPosition { ReadPosition(offset: source.position, line: held?.line ?? parser.line, record: record) }
  var bytesRead: Int64 { source.position }

  func next() throws(FileFault) -> ReadProduct? {
    var begun = held
    held = nil
    if begun == nil { begun = try item() }
    guard let first = begun else { return nil }
    var items = [first]
    while let following = try item() {
      guard following.group == first.group, !first.group.isEmpty, items.count < GoogleRows.itemsMax else {
        held = following
        break
      }
      items.append(following)
    }
    record += Int64(items.count)
    rows.site = PageAddress(parser.page)
    return rows.product(items)
  }

  private func item() throws(FileFault) -> GoogleItem? {
    while parser.isEmpty, !parser.isAtEnd { try parser.feed(try source.next(64 * 1024)) }
    // An empty feed is one; a page or somebody's table is none.
    if parser.isAtEnd, parser.count == 0, !parser.isFeed { throw .noFeed }
    return parser.take()
  }
}
