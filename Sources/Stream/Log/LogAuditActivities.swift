import Kernel
import Storage

extension LogAudit {
  private struct Leaf {
    let position: Int64
    let id: ID<Activity>
    let commitment: [UInt8]
    let isPublic: Bool
    let salt: [UInt8]?
    let isTombstoned: Bool
  }

  /// Every public activity has a leaf or waits, and every leaf commits to what still stands.
  static func activities(_ report: inout Report, _ tx: Transaction) throws {
    report.waiting = try tx.one("SELECT CAST(COUNT(*) AS BIGINT) FROM stream_pending") { try $0.next() }
    let missing = try tx.rows(
      """
      SELECT a.id
      FROM stream_activity a
      LEFT JOIN stream_leaf l ON l.activity = a.id
      LEFT JOIN stream_pending p ON p.activity = a.id
      WHERE a.audience = 'public' AND l.position IS NULL AND p.activity IS NULL
      ORDER BY a.id
      LIMIT \(listMax)
      """) { try $0.next(ID<Activity>.self) }
    for id in missing { report.add(.noLeaf(id)) }
    var position: Int64 = -1
    while case let leaves = try page(after: position, tx), let last = leaves.last {
      try compare(leaves, &report, tx)
      position = last.position
    }
  }

  private static func page(after position: Int64, _ tx: Transaction) throws -> [Leaf] {
    try tx.rows(
      """
      SELECT l.position, l.activity, l.commitment, CASE WHEN a.audience = 'public' THEN 1 ELSE 0 END, s.salt,
        CASE WHEN t.activity IS NULL THEN 0 ELSE 1 END
      FROM stream_leaf l
      LEFT JOIN stream_activity a ON a.id = l.activity
      LEFT JOIN stream_salt s ON s.activity = l.activity
      LEFT JOIN stream_tombstone t ON t.activity = l.activity
      WHERE l.position > \(position)
      ORDER BY l.position
      LIMIT \(500)
      """
    ) { row in
      Leaf(
        position: try row.next(), id: try row.next(), commitment: try row.next(), isPublic: try row.next(), salt: try row.next(),
        isTombstoned: try row.next())
    }
  }

  private static func compare(_ leaves: [Leaf], _ report: inout Report, _ tx: Transaction) throws {
    let shown = try Shown.all(leaves.map(\.id), in: tx)
    let byID = Dictionary(shown.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for leaf in leaves {
      guard leaf.isPublic, let standing = byID[leaf.id] else {
        report.add(.strayLeaf(position: leaf.position))
        continue
      }
      switch (leaf.salt, leaf.isTombstoned) {
      case (let salt?, false):
        let commitment = Commitment.of(standing.activity, standing.wordings, salt: salt)
        if commitment != leaf.commitment { report.add(.changed(leaf.id)) }
      case (nil, true): report.tombstones += 1
      case (nil, false): report.add(.noTombstone(leaf.id))
      case (_?, true): report.add(.changed(leaf.id))
      }
    }
  }
}
