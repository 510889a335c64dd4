import Kernel

/// Looks for what must never be: a damaged file, a broken reference, a changed migration, a gap in the events, a subscription
/// that is ahead of them, a blob whose bytes changed.
package struct StorageVerify: Sendable {
  /// Findings of one check, at most.
  static let findingsMax = 100

  package let migrations: [Migration]
  package let blobs: BlobStore?

  package init(migrations: [Migration], blobs: BlobStore? = nil) {
    self.migrations = migrations
    self.blobs = blobs
  }

  /// What is wrong, one plain sentence each; empty when all is well. Reads only.
  package func run(_ database: Database) throws -> [String] {
    var found = try database.readNow { tx in
      try damage(tx) + history(tx) + sequence(tx) + cursors(tx)
    }
    try blobs?.each { blob in
      if found.count < Self.findingsMax, try blobs?.isWhole(blob) == false { found.append("The blob \(blob) does not hold what was written.") }
    }
    return found
  }

  private func damage(_ tx: Transaction) throws -> [String] {
    guard tx.engine == .sqlite else { return [] }
    let damage = try tx.rows("PRAGMA integrity_check(100)") { try $0.next(String.self) }.filter { $0 != "ok" }
    let broken = try tx.rows("SELECT \"table\", parent, COUNT(*) FROM pragma_foreign_key_check GROUP BY 1, 2 ORDER BY 1, 2 LIMIT 100") { row in
      let (table, parent, count): (String, String, Int64) = (try row.next(), try row.next(), try row.next())
      return "\(count) rows of \(table) point to rows of \(parent) that are not there."
    }
    return damage.map { "The file is damaged: \($0)." } + broken
  }

  private func history(_ tx: Transaction) throws -> [String] {
    let ran = try tx.rows("SELECT name, checksum FROM storage_migration ORDER BY name LIMIT 10000") { row in
      (name: try row.next(String.self), checksum: try row.next(String.self))
    }
    let known = Dictionary(uniqueKeysWithValues: migrations.map { ($0.name, $0.checksum) })
    let changed = ran.filter { known[$0.name] != $0.checksum }.map { "The step \($0.name) is not the one that this program knows." }
    let missing = Set(known.keys).subtracting(ran.map(\.name)).sorted().map { "The step \($0) has not run." }
    return changed + missing
  }

  private func sequence(_ tx: Transaction) throws -> [String] {
    let forgotten = try ForgetEvents.forgotten(in: tx)
    let sum = try tx.one("SELECT COUNT(*), COALESCE(MAX(position), 0) FROM storage_event WHERE position > \(forgotten)") { row in
      (count: try row.next(Int64.self), last: max(forgotten, try row.next(Int64.self)))
    }
    let wanted = sum.last.minus(forgotten)
    var found = sum.count == wanted ? [] : ["\(wanted.minus(sum.count)) events are missing between \(forgotten.plus(1)) and \(sum.last)."]
    if tx.engine == .postgres {
      let given = try tx.value("SELECT position FROM storage_sequencer WHERE name = 'event'", as: Int64.self) ?? 0
      if given != sum.last { found.append("The sequencer stands at \(given), the events at \(sum.last).") }
    }
    return found
  }

  private func cursors(_ tx: Transaction) throws -> [String] {
    let head = try EventReader.head(tx)
    return try tx.rows(
      "SELECT name, position FROM storage_subscription WHERE position > \(head) ORDER BY name LIMIT \(Self.findingsMax)"
    ) { row in
      let (name, position): (String, Int64) = (try row.next(), try row.next())
      return "The subscription \(name) stands at \(position), after the last event \(head)."
    }
  }
}
