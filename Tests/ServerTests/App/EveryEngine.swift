import Assembly
import Kernel
import Storage
import Synchronization
import TestSupport
import Testing

/// Runs each test of a suite once on every engine that is here: `Door` opens its databases there.
///
/// SQLite always; PostgreSQL where `MADANG_TEST_POSTGRES` names a server.
struct EveryEngine: SuiteTrait, TestTrait, TestScoping {
  var isRecursive: Bool { true }

  func provideScope(for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void) async throws {
    try await function()
    guard let server = postgresURL else { return }
    // One at a time, and databases are made and dropped on threads of their own: the pool of tasks is as small as the machine.
    await Self.turns.take()
    do {
      let yard = try await OpenYard.blocking { try PostgresYard(server: server, ready: AllMigrations.list) }
      do { try await PostgresYard.$current.withValue(yard) { try await function() } } catch {
        try await OpenYard.blocking { yard.clear() }
        throw error
      }
      try await OpenYard.blocking { yard.clear() }
    } catch {
      await Self.turns.give()
      throw error
    }
    await Self.turns.give()
  }

  private static let turns = TestTurns(atOnce: 1)
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

  /// One database of the whole house that the first door takes.
  private let ready: Mutex<ScratchPostgres?>
  private let readyNames: [String]

  init(server: String, ready migrations: [Migration]) throws {
    self.server = server
    ready = Mutex(try ScratchPostgres(server: server, migrations: migrations))
    readyNames = migrations.map(\.name)
  }

  func open(_ staged: StagedWorld, _ migrations: [Migration], queueMax: Int = 4096, hook: StatementHook? = nil) throws -> Database {
    let scratch = try taken(migrations) ?? ScratchPostgres(server: server, migrations: migrations)
    let database = try Database.postgres(url: scratch.url, world: staged.world, connections: 4, queueMax: queueMax, hook: hook)
    opened.withLock { $0.append((database, scratch)) }
    return database
  }

  private func taken(_ migrations: [Migration]) -> ScratchPostgres? {
    guard migrations.map(\.name) == readyNames else { return nil }
    return ready.withLock { ready in
      defer { ready = nil }
      return ready
    }
  }

  func clear() {
    ready.withLock { $0?.drop() }
    for (database, scratch) in opened.withLock({ $0 }) {
      database.close()
      scratch.drop()
    }
  }
}
