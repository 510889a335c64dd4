import Foundation
import Kernel
import Storage

/// A fresh, migrated database of one engine; whoever opened it closes it, and then nothing of it is left.
package final class FreshDatabase: Sendable {
  package let database: Database
  package let clock: StagedWorld
  private let scratch: ScratchPostgres?
  private let folder: URL

  package init(
    _ engine: Engine, migrations: [Migration], connections: Int = 6, seed: UInt64 = 1, hook: StatementHook? = nil
  ) throws {
    clock = StagedWorld(start: TestYard.start, seed: seed)
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("madang-test-\(UUID().uuidString)")
    switch engine {
    case .sqlite:
      scratch = nil
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      let path = folder.appendingPathComponent("yard.db").path
      do { try SQLiteTemplate.copy(migrations, to: path) } catch {
        try? FileManager.default.removeItem(at: folder)
        throw error
      }
      database = try Database.sqlite(path: path, world: clock.world, hook: hook)
    case .postgres:
      let made = try ScratchPostgres(server: postgresURL!, migrations: migrations)
      scratch = made
      database = try Database.postgres(url: made.url, world: clock.world, connections: connections, hook: hook)
    }
    do { try Migrator(migrations).run(database) } catch {
      close()
      throw error
    }
  }

  package var yard: TestYard { TestYard(database: database, clock: clock) }

  /// The folder of the SQLite file.
  package var path: String { folder.path }

  package func close() {
    database.close()
    scratch?.drop()
    try? FileManager.default.removeItem(at: folder)
  }
}
