import Foundation
import Kernel
import Storage

/// `onFreshDatabase` for bodies that wait.
func onFreshDatabaseAsync(
  _ engine: Engine, migrations: [Migration], hook: StatementHook? = nil, _ body: @Sendable (TestYard) async throws -> Void
) async throws {
  let clock = StagedWorld(start: TestYard.start)
  switch engine {
  case .sqlite:
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("madang-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let database = try Database.sqlite(path: folder.appendingPathComponent("yard.db").path, world: clock.world, hook: hook)
    defer { database.close() }
    try Migrator(migrations).run(database)
    try await body(TestYard(database: database, clock: clock))
  case .postgres:
    let scratch = try ScratchPostgres(server: postgresURL!)
    defer { scratch.drop() }
    let database = try Database.postgres(url: scratch.url, world: clock.world, connections: 4, hook: hook)
    defer { database.close() }
    try Migrator(migrations).run(database)
    try await body(TestYard(database: database, clock: clock))
  }
}
