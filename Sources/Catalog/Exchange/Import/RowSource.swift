import Kernel

/// Reads a sheet that has one product in each row.
final class RowSource: ProductSource {
  private var reader: DelimitedReader
  private var record: Int64
  private let product: (_ row: Record, _ isFirst: Bool) -> ReadProduct?

  /// - Parameter product: what a row says; nil for a row that only explains the columns.
  init(path: String, top: SheetTop, from position: ReadPosition?, product: @escaping (_ row: Record, _ isFirst: Bool) -> ReadProduct?) throws(FileFault) {
    let start = position.flatMap { $0.offset > 0 ? $0 : nil } ?? top.start
    reader = try DelimitedReader(ByteSource(path: path, offset: start.offset), delimiter: top.delimiter, width: top.names.count, line: start.line)
    record = start.record
    self.product = product
  }

  var position: ReadPosition { ReadPosition(offset: reader.offset, line: reader.line, record: record) }
  var bytesRead: Int64 { reader.offset }

  func next() throws(FileFault) -> ReadProduct? {
    while let row = try reader.next() {
      guard var product = product(row, record == 0) else { continue }
      product.rows = row.count
      record += row.count
      return product
    }
    return nil
  }
}
