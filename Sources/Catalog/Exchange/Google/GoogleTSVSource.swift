import Kernel

/// Reads a Google Merchant feed in tab-separated text; the first line names the attributes.
final class GoogleTSVSource: ProductSource {
  private var reader: DelimitedReader
  private let names: [String]
  private let rows: GoogleRows
  private var held: (item: GoogleItem, offset: Int64)?
  private var record: Int64

  init(path: String, from position: ReadPosition?, currency: Currency) throws(FileFault) {
    let head = try SheetHead.of(path)
    let delimiter = head.delimiter
    // Tabs need no quotes, and a lone quote in such a file is an inch.
    let isQuoted = delimiter != 9
    var first = try DelimitedReader(ByteSource(path: path, offset: head.offset), delimiter: delimiter, isQuoted: isQuoted, line: head.line)
    guard let header = try first.next() else { throw .empty }
    names = header.fields.map { GoogleItem.name(Self.unquoted($0)) }
    if let twice = ["id", "title", "price", "sale_price", "quantity", "item_group_id"].first(where: { [names] name in names.count { $0 == name } > 1 }) {
      throw .columnTwice(name: twice)
    }
    let missing = ["id", "title", "price"].filter { [names] in !names.contains($0) }
    guard missing.isEmpty else { throw .columnsMissing(names: missing.joined(separator: ", ")) }
    rows = GoogleRows(file: FileCurrency(currency, delimiter: delimiter))
    let start = position.flatMap { $0.offset > 0 ? $0 : nil } ?? ReadPosition(offset: first.offset, line: first.line, record: 0)
    reader = try DelimitedReader(ByteSource(path: path, offset: start.offset), delimiter: delimiter, isQuoted: isQuoted, width: names.count, line: start.line)
    record = start.record
  }

  static func unread(path: String) throws(FileFault) -> [String] {
    let head = try SheetHead.of(path)
    let isQuoted = head.delimiter != 9
    var reader = try DelimitedReader(ByteSource(path: path, offset: head.offset), delimiter: head.delimiter, isQuoted: isQuoted, line: head.line)
    guard let names = try reader.next()?.fields.map({ GoogleItem.name(unquoted($0)) }) else { throw .empty }
    let top = SheetTop(delimiter: head.delimiter, names: names, start: ReadPosition(offset: reader.offset, line: reader.line, record: 0))
    return try UnreadColumns.names(path: path, top: top, isQuoted: isQuoted) { place, _ in GoogleRows.known.contains(names[place]) }
  }

  var position: ReadPosition {
    ReadPosition(offset: held?.offset ?? reader.offset, line: held?.item.line ?? reader.line, record: record)
  }
  var bytesRead: Int64 { reader.offset }

  func next() throws(FileFault) -> ReadProduct? {
    var begun = held
    held = nil
    if begun == nil { begun = try item() }
    guard let first = begun else { return nil }
    var items = [first.item]
    while let following = try item() {
      guard following.item.group == first.item.group, !first.item.group.isEmpty, items.count < GoogleRows.itemsMax else {
        held = following
        break
      }
      items.append(following.item)
    }
    record += items.reduce(0) { $0 + $1.rows }
    return rows.product(items)
  }

  private func item() throws(FileFault) -> (item: GoogleItem, offset: Int64)? {
    guard let row = try reader.next() else { return nil }
    var item = GoogleItem(line: row.line)
    item.rows = row.count
    if row.fields.count < names.count { item.short = (row.fields.count, names.count) }
    if let excess = row.excess(over: names.count) { item.fault = RowFault(line: row.line, column: "", what: excess) }
    if let what = row.fault { item.fault = RowFault(line: row.line, column: row.faultField < names.count ? names[row.faultField] : "", what: what) }
    for (place, name) in names.enumerated() where place < row.fields.count { item.add(name, Self.unquoted(row.fields[place]), line: row.line) }
    return (item, row.offset)
  }

  /// Some programs put quotes around everything.
  private static func unquoted(_ text: String) -> String {
    let trimmed = CSVText.unshielded(text.trimmed)
    guard trimmed.utf8.count >= 2, trimmed.hasPrefix("\""), trimmed.hasSuffix("\"") else { return trimmed }
    return trimmed.dropFirst().dropLast().split(separator: "\"\"", omittingEmptySubsequences: false).joined(separator: "\"")
  }
}
