import Kernel

/// What stands between the fields of a file: a comma, a semicolon (as Excel writes where the comma is the decimal mark) or a tab.
enum Delimiter {
  static let known: [UInt8] = [UInt8(ascii: ","), UInt8(ascii: ";"), 9]

  /// The one that stands most often in the first line, outside quotes.
  static func of(_ path: String) throws(FileFault) -> UInt8 { of(line: try ByteSource(path: path).next(64 * 1024)[...]) }

  static func of(line start: ArraySlice<UInt8>) -> UInt8 {
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in start {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      guard !isQuoted else { continue }
      if byte == 10 || byte == 13 { break }
      if known.contains(byte) { counts[byte, default: 0] += 1 }
    }
    let most = known.map { counts[$0, default: 0] }.max() ?? 0
    return known.first { counts[$0, default: 0] == most } ?? known[0]
  }
}
