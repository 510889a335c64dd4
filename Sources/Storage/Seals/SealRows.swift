import Kernel

/// Seals the rows of one table that were written since the last seal and have settled.
package struct SealRows: Sendable {
  package let table: SealedTable
  package init(_ table: SealedTable) { self.table = table }

  /// One step; true when more may be waiting. Any number of nodes may do it side by side.
  package func step(_ database: Database) throws -> Bool {
    let through = IDMint.last(through: database.world.now() - SealedTable.settles)
    let rows = try database.readNow { tx in
      let last = try tx.value("SELECT last FROM storage_seal WHERE kind = \(table.table) ORDER BY first DESC LIMIT 1", as: Int64.self)
      return try table.marks(from: (last ?? Int64.min).plus(1), through: through, limit: SealedTable.rowsMax, in: tx)
    }
    guard let first = rows.first?.id, let last = rows.last?.id else { return false }
    var marks: [UInt8] = []
    marks.reserveCapacity(rows.count * SealedTable.markLength)
    for row in rows {
      withUnsafeBytes(of: row.id.bigEndian) { marks.append(contentsOf: $0) }
      marks += row.mark
    }
    let written = marks
    let isNew = try database.writeNow { tx in
      try tx.run(
        """
        INSERT INTO storage_seal (kind, first, last, marks) VALUES (\(table.table), \(first), \(last), \(written))
        ON CONFLICT (kind, first) DO NOTHING
        """) == 1
    }
    // Where a damaged seal says less than it holds, the same rows would come again and again.
    return isNew && rows.count == SealedTable.rowsMax
  }
}
