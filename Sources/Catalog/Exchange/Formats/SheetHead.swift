import Kernel

/// Where the first line of a sheet stands that names its columns: behind blank lines and the line by which Excel is told the delimiter.
package struct SheetHead: Equatable {
  package var delimiter: UInt8
  /// The byte and the line at which the names begin.
  package var offset: Int64
  package var line: Int64

  /// Bytes in which the names must begin.
  static let bytesMax = 64 * 1024

  package static func of(_ path: String) throws(FileFault) -> SheetHead { of(try ByteSource(path: path).next(bytesMax)) }

  static func of(_ start: [UInt8]) -> SheetHead {
    var at = start.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var line: Int64 = 1
    var said: UInt8?
    while at < start.count {
      let end = start[at...].firstIndex { $0 == 10 || $0 == 13 } ?? start.count
      let text = plain(String(decoding: start[at..<end], as: UTF8.self))
      if text.hasPrefix("sep="), text.utf8.count <= 5 {
        said = text.utf8.dropFirst(4).first ?? 9
      } else if !text.utf8.allSatisfy({ Delimiter.known.contains($0) || $0 == 34 || $0 == 32 }) {
        return SheetHead(delimiter: said ?? Delimiter.of(line: start[at...]), offset: Int64(at), line: line)
      }
      guard end < start.count else { break }
      at = end + (start[end] == 13 && end + 1 < start.count && start[end + 1] == 10 ? 2 : 1)
      line += 1
    }
    return SheetHead(delimiter: said ?? Delimiter.known[0], offset: 0, line: 1)
  }

  /// A column's name without hard blanks, marks that nobody sees, and double blanks.
  package static func tidy(_ name: String) -> String {
    var out = String.UnicodeScalarView()
    var wasBlank = true
    for scalar in name.withPlainBlanks.unicodeScalars.prefix(200) {
      switch scalar.value {
      case 0xFEFF, 0x200B...0x200F: continue
      case 9...13, 32, 0xA0, 0x2000...0x200A, 0x202F, 0x3000:
        if !wasBlank { out.append(" ") }
        wasBlank = true
      default:
        out.append(scalar)
        wasBlank = false
      }
    }
    if out.last == " " { out.removeLast() }
    return Composed.text(String(out))
  }

  package static func plain(_ name: String) -> String { tidy(name).lowercased() }

  /// A name by which columns are compared: without blanks, signs that only part words, and marks of what must be filled in.
  static func key(_ name: String) -> String {
    let bare = wanted.reduce(plain(name)) { $1.isEmpty || !$0.hasSuffix($1) ? $0 : String($0.dropLast($1.count)) }
    return String(String.UnicodeScalarView(bare.unicodeScalars.filter { !partings.contains($0) }))
  }

  /// How sheets mark what must be filled in.
  private static let wanted = ["(필수)", "[필수]", "【필수】", "(required)", "[required]"]

  private static let partings: Set<Unicode.Scalar> = [" ", "_", "-", "?", "*"]
}
