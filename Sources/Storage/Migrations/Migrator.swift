import Kernel

/// Brings a database to the program's schema, one migration after another, each in its own transaction.
package struct Migrator: Sendable {
  package let migrations: [Migration]

  /// Steps run in the order given: features from the ground up, each feature's own in the order of their dates.
  package init(_ migrations: [Migration]) {
    self.migrations = migrations
    precondition(Set(migrations.map(\.name)).count == migrations.count, "two migrations share a name")
  }

  /// Runs what has not run yet; returns the names of the steps that ran now.
  /// Throws `StorageFault.migration` when a step was changed after it ran, or the database is ahead of this program.
  @discardableResult
  package func run(_ database: Database, progress: (String) -> Void = { _ in }) throws -> [String] {
    try database.writeNow { tx in
      try tx.script(
        tx.engine.dialect(
          "CREATE TABLE IF NOT EXISTS storage_migration (name TEXT NOT NULL PRIMARY KEY, checksum TEXT NOT NULL, ran_at BIGINT NOT NULL)"))
    }
    let ran = try database.readNow { tx in
      try tx.rows("SELECT name, checksum FROM storage_migration ORDER BY name LIMIT 10000") { row in
        (name: try row.next(String.self), checksum: try row.next(String.self))
      }
    }
    let known = Dictionary(uniqueKeysWithValues: migrations.map { ($0.name, $0.checksum) })
    for step in ran {
      guard let checksum = known[step.name] else {
        throw StorageFault.migration("The database has the step \(step.name), which this program does not know: it is older than the database.")
      }
      guard checksum == step.checksum else {
        throw StorageFault.migration("The step \(step.name) was changed after it ran. Add a new step instead.")
      }
    }
    let done = Set(ran.map(\.name))
    let wanted = migrations.filter { !done.contains($0.name) }
    for migration in wanted {
      progress(migration.name)
      try database.writeNow { tx in
        // Two nodes that start together: the second waits on this row and then finds it there.
        let isMine = try tx.run(
          """
          INSERT INTO storage_migration (name, checksum, ran_at) VALUES (\(migration.name), \(migration.checksum), \(tx.now))
          ON CONFLICT (name) DO NOTHING
          """)
        guard isMine == 1 else { return }
        // A schema step may take as long as its table is large.
        try tx.takesLong()
        for statement in tx.engine.splitStatements(migration.text(for: tx.engine)) { try tx.script(statement) }
      }
    }
    return wanted.map(\.name)
  }

  /// How many steps have run in a database; throws when it is none of ours.
  package static func count(in database: Database) throws -> Int64 {
    try database.readNow { tx in try tx.one("SELECT COUNT(*) FROM storage_migration") { row in try row.next(Int64.self) } }
  }
}
