import Kernel

/// The row of a sheet that names its columns: some platforms write titles and hints above it.
struct SheetTop {
  /// Rows in which it must stand.
  static let rowsMax = 10

  var delimiter: UInt8
  var names: [String]
  /// Where the rows below it begin.
  var start: ReadPosition

  /// The first row that names columns of this platform, else the first row.
  static func of(_ path: String, _ platform: SheetPlatform) throws(FileFault) -> SheetTop {
    let head = try SheetHead.of(path)
    var reader = try DelimitedReader(ByteSource(path: path, offset: head.offset), delimiter: head.delimiter, line: head.line)
    var first: SheetTop?
    for _ in 0..<rowsMax {
      guard let row = try reader.next() else { break }
      let top = SheetTop(delimiter: head.delimiter, names: row.fields, start: ReadPosition(offset: reader.offset, line: reader.line, record: 0))
      if SheetPlatform.of(row.fields) == platform { return top }
      first = first ?? top
    }
    guard let first else { throw .empty }
    return first
  }

  /// The first rows of some bytes, for whoever asks what kind of sheet they are.
  static func rows(_ bytes: ArraySlice<UInt8>, delimiter: UInt8) -> [[String]] {
    var rows: [[String]] = [[]]
    var field: [UInt8] = []
    var isQuoted = false
    func close() { rows[rows.count - 1].append(String(decoding: field, as: UTF8.self)); field = [] }
    for byte in bytes {
      if byte == UInt8(ascii: "\"") {
        isQuoted.toggle()
      } else if isQuoted {
        field.append(byte)
      } else if byte == delimiter {
        close()
      } else if byte == 10 || byte == 13 {
        guard !field.isEmpty || !rows[rows.count - 1].isEmpty else { continue }
        close()
        guard rows.count < rowsMax else { return rows }
        rows.append([])
      } else {
        field.append(byte)
      }
    }
    close()
    return rows
  }
}
