import Kernel
import Simulation
import Storage
import TestSupport
import Testing

@Suite struct FaultTests {
  static let schema = StorageSchema.migrations + [
    Migration("2026-11-21.purse.1", "CREATE TABLE purse_coin (id BIGINT PRIMARY KEY, coins BIGINT NOT NULL CHECK (coins >= 0))")
  ]
  struct Empty: Error {}

  private func setUp(_ database: Database) throws {
    try database.writeNow { try $0.run("INSERT INTO purse_coin (id, coins) VALUES (1, 10), (2, 0)") }
  }

  private func coins(_ database: Database) throws -> [Int64] {
    try database.readNow { tx in try tx.rows("SELECT coins FROM purse_coin ORDER BY id LIMIT 9") { try $0.next(Int64.self) } }
  }

  private func give(_ tx: Transaction) throws {
    guard try tx.run("UPDATE purse_coin SET coins = coins - 1 WHERE id = 1 AND coins >= 1") == 1 else { throw Empty() }
    try tx.run("UPDATE purse_coin SET coins = coins + 1 WHERE id = 2")
    try tx.emit(Event("purse.gave", key: 1, facts: .null))
  }

  @Test(arguments: enginesHere) func anActThatFailsAtAnyStatementLeavesNothing(_ engine: Engine) throws {
    let faults = StatementFaults()
    try onFreshDatabase(engine, migrations: Self.schema, hook: faults.hook) { yard in
      try setUp(yard.database)
      var failures: [Int] = []
      let statements = try FailLoop.run(faults) {
        try yard.database.writeNow(give)
      } afterFailure: { number in
        failures.append(number)
        try #expect(coins(yard.database) == [10, 0])
      }
      #expect(statements == 3)
      #expect(failures == [1, 2, 3])
      #expect(try coins(yard.database) == [9, 1])
    }
  }

  @Test(arguments: enginesHere) func anActThatHidesAFailureIsFound(_ engine: Engine) throws {
    let faults = StatementFaults()
    try onFreshDatabase(engine, migrations: Self.schema, hook: faults.hook) { yard in
      try setUp(yard.database)
      #expect(throws: FailLoop.Finding.swallowed(at: 1)) {
        try FailLoop.run(faults) { do { try yard.database.writeNow(give) } catch {} } afterFailure: { _ in }
      }
    }
  }

  @Test(.enabled(if: enginesHere.contains(.postgres)), arguments: [StatementFaults.Blow.disconnection, .serialisation])
  func whatMayBeCuredByAnotherRunIsNotSeenByTheCaller(_ blow: StatementFaults.Blow) throws {
    let faults = StatementFaults()
    try onFreshDatabase(.postgres, migrations: Self.schema, hook: faults.hook) { yard in
      try setUp(yard.database)
      for number in 1...3 {
        faults.arm(number, blow)
        try yard.database.writeNow(give)
        #expect(faults.hasFired)
      }
      #expect(try coins(yard.database) == [7, 3])
    }
  }

  @Test(arguments: enginesHere) func aBudgetNamesWhatWasSpent(_ engine: Engine) throws {
    let budget = QueryBudget()
    try onFreshDatabase(engine, migrations: Self.schema, hook: budget.hook) { yard in
      try setUp(yard.database)
      try budget.spend(atMost: 3) { try yard.database.writeNow(give) }
      let overspent = #expect(throws: QueryBudget.Overspent.self) { try budget.spend(atMost: 2) { try yard.database.writeNow(give) } }
      #expect(overspent?.statements.count == 3)
      #expect(try budget.cost { _ = try coins(yard.database) } == 1)
    }
  }
}

@Suite(.enabled(if: enginesHere.contains(.postgres), "MADANG_TEST_POSTGRES names no server")) struct TurnstileTests {
  private func coins(_ database: Database) async throws -> Int64? {
    try await database.read { try $0.value("SELECT coins FROM purse_coin WHERE id = 1", as: Int64.self) }
  }

  /// Runs two bodies under many seeds; returns the coins that were left after each.
  private func left(_ bodies: [@Sendable (Transaction) throws -> Void], seeds: ClosedRange<UInt64>) async throws -> [Int64?] {
    let turnstile = Turnstile()
    let scratch = try ScratchPostgres(server: postgresURL!, migrations: FaultTests.schema)
    defer { scratch.drop() }
    let database = try Database.postgres(
      url: scratch.url, world: StagedWorld(start: TestYard.start).world, connections: 4, hook: turnstile.hook)
    defer { database.close() }
    var left: [Int64?] = []
    for seed in seeds {
      try await database.write { tx in
        try tx.run("DELETE FROM purse_coin")
        try tx.run("INSERT INTO purse_coin (id, coins) VALUES (1, 10)")
      }
      for result in await turnstile.run(database, seed: seed, bodies) { try result.get() }
      left.append(try await coins(database))
    }
    return left
  }

  @Test func checkThenActLosesACoinUnderSomeSeed() async throws {
    let careless: @Sendable (Transaction) throws -> Void = { tx in
      let coins = try tx.value("SELECT coins FROM purse_coin WHERE id = 1", as: Int64.self)!
      try tx.run("UPDATE purse_coin SET coins = \(coins - 1) WHERE id = 1")
    }
    let left = try await left([careless, careless], seeds: 1...12)
    #expect(left.contains(9))
  }

  @Test func aGuardInTheStatementNeverDoes() async throws {
    let careful: @Sendable (Transaction) throws -> Void = { tx in
      try tx.run("UPDATE purse_coin SET coins = coins - 1 WHERE id = 1 AND coins >= 1")
      try tx.run("SELECT 1")
    }
    let left = try await left([careful, careful, careful], seeds: 1...12)
    #expect(left.allSatisfy { $0 == 7 })
  }
}
