import Kernel

/// Reads Shopify's product CSV: a product's variants and pictures stand on the lines after its first, under the same handle.
final class ShopifySource: ProductSource {
  private var reader: DelimitedReader
  private let source: ByteSource
  private let columns: ShopifyColumns
  private let file: FileCurrency
  private var held: Record?
  private var record: Int64

  init(path: String, from position: ReadPosition?, currency: Currency) throws(FileFault) {
    let head = try SheetHead.of(path)
    let delimiter = head.delimiter
    var first = try DelimitedReader(ByteSource(path: path, offset: head.offset), delimiter: delimiter, line: head.line)
    guard let header = try first.next() else { throw .empty }
    columns = try ShopifyColumns(header.fields)
    file = FileCurrency(currency, delimiter: delimiter)
    if let position, position.offset > 0 {
      source = try ByteSource(path: path, offset: position.offset)
      reader = try DelimitedReader(source, delimiter: delimiter, width: columns.count, line: position.line)
      record = position.record
    } else {
      // The header's reader is not the one that goes on, so that both ways of starting are one.
      source = try ByteSource(path: path, offset: first.offset)
      reader = try DelimitedReader(source, delimiter: delimiter, width: columns.count, line: first.line)
      record = 0
    }
  }

  static func unread(path: String) throws(FileFault) -> [String] {
    let head = try SheetHead.of(path)
    var reader = try DelimitedReader(ByteSource(path: path, offset: head.offset), delimiter: head.delimiter, line: head.line)
    guard let names = try reader.next()?.fields else { throw .empty }
    let read = try ShopifyColumns(names).read
    let top = SheetTop(delimiter: head.delimiter, names: names, start: ReadPosition(offset: reader.offset, line: reader.line, record: 0))
    return try UnreadColumns.names(path: path, top: top) { place, _ in read.contains(place) }
  }

  var position: ReadPosition {
    ReadPosition(offset: held?.offset ?? reader.offset, line: held?.line ?? reader.line, record: record)
  }
  var bytesRead: Int64 { reader.offset }

  func next() throws(FileFault) -> ReadProduct? {
    var begun = held
    held = nil
    if begun == nil { begun = try reader.next() }
    guard let first = begun else { return nil }
    var rows = [first]
    let handle = columns.text(.handle, first)
    while let row = try reader.next() {
      guard columns.text(.handle, row) == handle, !handle.isEmpty, rows.count < 4000 else {
        held = row
        break
      }
      rows.append(row)
    }
    record += rows.reduce(0) { $0 + $1.count }
    return ShopifyRows(columns: columns, file: file).product(rows)
  }
}
