import Foundation
import Kernel
import Storage

/// Where the tests' PostgreSQL listens; without it those cases are skipped, visibly.
package let postgresURL = ProcessInfo.processInfo.environment["MADANG_TEST_POSTGRES"]

/// The engines that can run here; use with `@Test(arguments: enginesHere)`.
package let enginesHere: [Engine] = postgresURL == nil ? [.sqlite] : [.sqlite, .postgres]

/// A fresh, migrated database with a staged clock, thrown away afterwards.
package struct TestYard: Sendable {
  package let database: Database
  package let clock: StagedWorld

  package static let start = Instant(rfc3339: "2026-11-21T04:00:00Z")!
}

/// Runs a test body on a fresh database of one engine.
package func onFreshDatabase<T>(
  _ engine: Engine, migrations: [Migration], seed: UInt64 = 1, hook: StatementHook? = nil, _ body: (TestYard) throws -> T
) throws -> T {
  let fresh = try FreshDatabase(engine, migrations: migrations, connections: 4, seed: seed, hook: hook)
  defer { fresh.close() }
  return try body(fresh.yard)
}

/// `onFreshDatabase` for bodies that wait. A few at a time on the server engine: a body that waits keeps its connections, and all tests of a
/// run begin at once.
package func onFreshDatabaseAsync(
  _ engine: Engine, migrations: [Migration], hook: StatementHook? = nil, _ body: @Sendable (TestYard) async throws -> Void
) async throws {
  guard engine == .postgres else { return try await onFresh(engine, migrations, hook, body) }
  await serverTurns.take()
  do { try await onFresh(engine, migrations, hook, body) } catch {
    await serverTurns.give()
    throw error
  }
  await serverTurns.give()
}

private let serverTurns = TestTurns(atOnce: 4)

private func onFresh(
  _ engine: Engine, _ migrations: [Migration], _ hook: StatementHook?, _ body: @Sendable (TestYard) async throws -> Void
) async throws {
  let fresh = try FreshDatabase(engine, migrations: migrations, hook: hook)
  defer { fresh.close() }
  try await body(fresh.yard)
}
