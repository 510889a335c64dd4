import Kernel

/// The name of bytes on disk: their SHA-256. The same bytes have one name and are kept once.
package struct Blob: Hashable, Sendable, CustomStringConvertible {
  /// 64 lower-case hex digits.
  package let name: String

  package init(digest: [UInt8]) { name = Encoding.hex(digest) }

  /// Reads a name; nil unless it is 64 lower-case hex digits, so that no path outside the store can be asked for.
  package init?(name: some StringProtocol) {
    guard name.utf8.count == 64, name.utf8.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) }) else { return nil }
    self.name = String(name)
  }

  package var description: String { name }

  /// Where it lies below the store's folder: `ab/cd/abcd…`.
  package var path: String { "\(name.prefix(2))/\(name.dropFirst(2).prefix(2))/\(name)" }
}

extension Blob: Column {
  package var sqlValue: SQLValue { .text(name) }
  package static func read(_ row: borrowing Row, _ index: Int32) throws -> Blob {
    guard let blob = Blob(name: try row.text(index)) else { throw row.unknownWord(index, "a blob's name") }
    return blob
  }
}
