import Storage

/// A rating of 1 to 5 stars.
package struct Stars: Hashable, Comparable, Sendable {
  package let count: Int64

  /// Nil outside 1 to 5.
  package init?(_ count: Int64) {
    guard (1...5).contains(count) else { return nil }
    self.count = count
  }

  package static func < (a: Self, b: Self) -> Bool { a.count < b.count }
  package static let all = (1...5).compactMap { Stars(Int64($0)) }
}

extension Stars: Column {
  package var sqlValue: SQLValue { .int(count) }
  package static func read(_ row: borrowing Row, _ index: Int32) throws -> Stars {
    guard let stars = Stars(try row.int64(index)) else { throw row.unknownWord(index, "1 to 5 stars") }
    return stars
  }
}
