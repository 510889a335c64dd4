import Kernel

/// Reads WooCommerce's product CSV, a product at a time with its variations wherever they stand.
final class WooSource: ProductSource {
  /// Bytes that are read at a place which is not the next one.
  private static let leap = 16 * 1024

  private let path: String
  private let top: SheetTop
  private let rows: WooRows
  private let index: WooIndex
  /// One of them mostly goes along the products and the other along variations that stand together elsewhere; the last used is last.
  private var readers: [DelimitedReader] = []
  private var place = 0
  private var record: Int64 = 0
  private(set) var bytesRead: Int64

  init(path: String, from position: ReadPosition?, currency: Currency) throws(FileFault) {
    self.path = path
    top = try SheetTop.of(path, .wooCommerce)
    let columns = try WooColumns(top.names)
    rows = WooRows(columns: columns, file: FileCurrency(currency, delimiter: top.delimiter))
    index = try WooIndex(path: path, top: top, columns: columns)
    bytesRead = top.start.offset
    while record < position?.record ?? 0, place < index.heads.count { pass() }
  }

  static func unread(path: String) throws(FileFault) -> [String] {
    let top = try SheetTop.of(path, .wooCommerce)
    let read = try WooColumns(top.names).read
    return try UnreadColumns.names(path: path, top: top) { place, _ in read.contains(place) }
  }

  /// What comes next is told by the number of rows that were handed over.
  var position: ReadPosition {
    guard place < index.heads.count else { return ReadPosition(offset: bytesRead, line: top.start.line, record: record) }
    let next = index.rows(of: place)[0]
    return ReadPosition(offset: next.offset, line: next.line, record: record)
  }

  private func pass() {
    record += index.count(of: place)
    place += 1
  }

  func next() throws(FileFault) -> ReadProduct? {
    guard place < index.heads.count else { return nil }
    let all = index.rows(of: place)
    var records: [Record] = []
    for row in all.prefix(WooIndex.variationsMax + 1) {
      guard let record = try read(row) else { throw .changedMeanwhile }
      records.append(record)
    }
    pass()
    let beyond = all.count > records.count ? (line: all[records.count].line, rows: all[records.count...].reduce(0) { $0 + $1.count }) : nil
    var product = rows.product(records[0], variations: Array(records.dropFirst()), beyond: beyond)
    product.rows = all.reduce(0) { $0 + $1.count }
    return product
  }

  private func read(_ row: WooIndex.Row) throws(FileFault) -> Record? {
    var reader: DelimitedReader
    if let known = readers.firstIndex(where: { $0.offset == row.offset }) {
      reader = readers.remove(at: known)
    } else {
      reader = try DelimitedReader(ByteSource(path: path, offset: row.offset), delimiter: top.delimiter, width: top.names.count, line: row.line, chunk: Self.leap)
      if readers.count > 1 { readers.removeFirst() }
    }
    let record = try reader.next()
    bytesRead = max(bytesRead, reader.offset)
    readers.append(reader)
    return record
  }
}
