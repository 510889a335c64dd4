import Foundation
import Kernel
import Storage

/// A fresh database for tests whose bodies run side by side.
final class AsyncYard: Sendable {
  let database: Database
  let clock: StagedWorld
  private let scratch: ScratchPostgres?
  private let folder: URL

  init(_ engine: Engine, migrations: [Migration], connections: Int = 6, hook: StatementHook? = nil) throws {
    clock = StagedWorld(start: TestYard.start)
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("madang-test-\(UUID().uuidString)")
    switch engine {
    case .sqlite:
      scratch = nil
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      database = try Database.sqlite(path: folder.appendingPathComponent("yard.db").path, world: clock.world, hook: hook)
    case .postgres:
      let made = try ScratchPostgres(server: postgresURL!, migrations: migrations)
      scratch = made
      database = try Database.postgres(url: made.url, world: clock.world, connections: connections, hook: hook)
    }
    try Migrator(migrations).run(database)
  }

  var path: String { folder.path }

  func close() {
    database.close()
    scratch?.drop()
    try? FileManager.default.removeItem(at: folder)
  }
}

/// Runs blocking work on a thread of its own, so that tests side by side do not starve each other.
func onThread<T: Sendable>(_ body: @escaping @Sendable () throws -> T) async throws -> T {
  try await withCheckedThrowingContinuation { continuation in
    Thread.detachNewThread { continuation.resume(with: Result { try body() }) }
  }
}
