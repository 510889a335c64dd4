import Foundation
import Kernel
import Storage
import Synchronization
import Testing

/// Runs each test of a suite once on every engine that is here: `Door` opens its databases there.
///
/// SQLite always; PostgreSQL where `MADANG_TEST_POSTGRES` names a server.
struct EveryEngine: SuiteTrait, TestTrait, TestScoping {
  var isRecursive: Bool { true }

  func provideScope(for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void) async throws {
    try await function()
    guard let server = ProcessInfo.processInfo.environment["MADANG_TEST_POSTGRES"] else { return }
    let yard = PostgresYard(server: server)
    defer { yard.clear() }
    try await PostgresYard.$current.withValue(yard) { try await function() }
  }
}

extension Trait where Self == EveryEngine {
  static var everyEngine: EveryEngine { EveryEngine() }
}

/// The databases that one test opened on the tests' PostgreSQL server.
final class PostgresYard: Sendable {
  /// Where doors open in this test; nil is the embedded engine.
  @TaskLocal static var current: PostgresYard?

  private let server: String
  private let opened = Mutex<[(Database, ScratchPostgres)]>([])

  init(server: String) { self.server = server }

  func open(_ staged: StagedWorld, _ migrations: [Migration]) throws -> Database {
    let scratch = try ScratchPostgres(server: server, migrations: migrations)
    let database = try Database.postgres(url: scratch.url, world: staged.world, connections: 4)
    opened.withLock { $0.append((database, scratch)) }
    return database
  }

  func clear() {
    for (database, scratch) in opened.withLock({ $0 }) {
      database.close()
      scratch.drop()
    }
  }
}
