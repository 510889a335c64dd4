import Kernel

/// A table whose rows are written once and never change: a digest of each is kept beside it, so that a bit that turned on the disk is found.
///
/// The digests are written afterwards, by a round; nothing that a customer waits for is slower for it.
package struct SealedTable: Sendable {
  let table: String
  /// A column of minted ids, which rise with time.
  let key: String
  /// What never changes of a row. What the law wants erased has no place here.
  let columns: [String]

  package var name: String { table }

  package init(_ table: String, key: String = "id", columns: [String]) {
    self.table = table
    self.key = key
    self.columns = columns
  }

  /// Rows under one seal, at most.
  static let rowsMax = 1024
  /// Rows of a seal that are compared, those among them that came later included.
  static let comparedMax = 100_000
  /// How old an id is when its row is sealed: by then whatever began under earlier ones, a hold that is posted among it, is mostly over.
  /// A row that comes later still is not covered, and does no harm.
  static let settles = Span.hours(1)
  /// Bytes of one row in a seal: its id, and 32 bits of its digest.
  static let markLength = 12

  /// The rows from one id to another, as pairs of id and mark.
  func marks(from first: Int64, through last: Int64, limit: Int, in tx: Transaction) throws -> [(id: Int64, mark: [UInt8])] {
    let text = columns.map { "COALESCE(CAST(\($0) AS TEXT), '~')" }.joined(separator: " || '|' || ")
    return try tx.rows(
      "SELECT \(raw: key), \(raw: text) FROM \(raw: table) WHERE \(raw: key) >= \(first) AND \(raw: key) <= \(last) ORDER BY \(raw: key) LIMIT \(limit)"
    ) { row in
      let id = try row.next(Int64.self), written = try row.next(String.self)
      return (id: id, mark: Array(Digest.sha256("\(table)|\(id)|\(written)").prefix(4)))
    }
  }
}
