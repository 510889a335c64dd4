import Foundation
import Kernel
import Storage
import Testing

/// Where the tests' PostgreSQL listens; without it those cases are skipped, visibly.
let postgresURL = ProcessInfo.processInfo.environment["MADANG_TEST_POSTGRES"]

/// The engines that can run here.
let enginesHere: [Engine] = postgresURL == nil ? [.sqlite] : [.sqlite, .postgres]

/// A fresh, migrated database with a staged clock, thrown away afterwards.
struct TestYard {
  let database: Database
  let clock: StagedWorld

  static let start = Instant(rfc3339: "2026-11-21T04:00:00Z")!
}

/// Runs a test body on a fresh database of one engine; use with `@Test(arguments: enginesHere)`.
func onFreshDatabase<T>(
  _ engine: Engine, migrations: [Migration], seed: UInt64 = 1, hook: StatementHook? = nil, _ body: (TestYard) throws -> T
) throws -> T {
  let clock = StagedWorld(start: TestYard.start, seed: seed)
  switch engine {
  case .sqlite:
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("madang-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let database = try Database.sqlite(path: folder.appendingPathComponent("yard.db").path, world: clock.world, hook: hook)
    defer { database.close() }
    try Migrator(migrations).run(database)
    return try body(TestYard(database: database, clock: clock))
  case .postgres:
    let scratch = try ScratchPostgres(server: postgresURL!, migrations: migrations)
    defer { scratch.drop() }
    let database = try Database.postgres(url: scratch.url, world: clock.world, connections: 4, hook: hook)
    defer { database.close() }
    try Migrator(migrations).run(database)
    return try body(TestYard(database: database, clock: clock))
  }
}
