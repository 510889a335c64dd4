import Kernel

/// Compares every sealed row with the digest that was kept of it. Reads only.
package struct VerifySeals: Sendable {
  /// Findings, at most.
  static let findingsMax = 100

  package let tables: [SealedTable]
  package init(_ tables: [SealedTable]) { self.tables = tables }

  /// What is wrong, one plain sentence each; empty when all is well.
  package func run(_ database: Database) throws -> [String] {
    var found: [String] = []
    for table in tables {
      var after = Int64.min
      while found.count < Self.findingsMax, let seal = try next(of: table, after: after, database) {
        found += try database.readNow { try compare(seal, table, in: $0) }
        after = seal.first
      }
    }
    return Array(found.prefix(Self.findingsMax))
  }

  private struct Seal {
    let first: Int64
    let last: Int64
    let marks: [UInt8]
  }

  private func next(of table: SealedTable, after: Int64, _ database: Database) throws -> Seal? {
    try database.readNow { tx in
      try tx.first("SELECT first, last, marks FROM storage_seal WHERE kind = \(table.table) AND first > \(after) ORDER BY first LIMIT 1") {
        Seal(first: try $0.next(), last: try $0.next(), marks: try $0.next())
      }
    }
  }

  private func compare(_ seal: Seal, _ table: SealedTable, in tx: Transaction) throws -> [String] {
    var standing: [Int64: [UInt8]] = [:]
    for row in try table.marks(from: seal.first, through: seal.last, limit: SealedTable.comparedMax, in: tx) { standing[row.id] = row.mark }
    var found: [String] = []
    var rest = seal.marks[...]
    while rest.count >= SealedTable.markLength {
      let id = rest.prefix(8).reduce(Int64(0)) { $0 << 8 | Int64($1) }, mark = Array(rest.dropFirst(8).prefix(4))
      rest = rest.dropFirst(SealedTable.markLength)
      guard let now = standing[id] else {
        found.append("Row \(id) of \(table.table) is gone.")
        continue
      }
      if now != mark { found.append("Row \(id) of \(table.table) does not hold what was written.") }
    }
    if !rest.isEmpty { found.append("The seal of \(table.table) from \(seal.first) on is damaged.") }
    return found
  }
}
