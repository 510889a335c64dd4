import Assembly
import Kernel
import Payments
import Storage
import Synchronization
import TestSupport
import Testing
import Trade

/// The queue of payments that wait for a provider: long ones end soon, and nobody in it stands in another's way.
@Suite struct ReconcileQueueTests {
  private static let buyer = PartyID(20)

  private static func gateway(_ lookUp: @escaping @Sendable (String) async -> GatewayAnswer) -> Gateway {
    Gateway(
      name: "test-card", authorise: { _ in .unknown(why: "silence") }, capture: { .approved(reference: "c-\($0.key)") },
      void: { .approved(reference: "v-\($0.key)") }, refund: { .approved(reference: "r-\($0.key)") }, lookUp: lookUp)
  }

  /// Writes attempts whose answers were lost: each a top-up of a member of its own number.
  private static func lose(_ count: Int, _ database: Database) async throws -> [ID<Payment>] {
    try await database.write { tx in
      try (0..<count).map { number in
        let payer = PartyID(Int64(1_000 + number))
        return try IntendPayment(for: .wallet, subject: payer.raw, payer: payer, gateway: "test-card", instrument: "test", amount: .won(1_000)).run(in: tx).id
      }
    }
  }

  private static func states(_ database: Database) async throws -> [String: Int64] {
    try await database.read { tx in
      let rows = try tx.rows("SELECT state, CAST(COUNT(*) AS BIGINT) FROM payments_payment GROUP BY state ORDER BY state LIMIT 20") {
        (try $0.next(String.self), try $0.next(Int64.self))
      }
      return Dictionary(uniqueKeysWithValues: rows)
    }
  }

  @Test(arguments: enginesHere) func aLongBacklogEndsInOneRound(_ engine: Engine) async throws {
    try await onFreshDatabaseAsync(engine, migrations: AllMigrations.list) { yard in
      _ = try await Self.lose(700, yard.database)
      yard.clock.pass(.seconds(11))
      let gateway = Self.gateway { _ in .declined(.limitExceeded) }
      #expect(try await ReconcilePayments(gateways: ["test-card": gateway], settlers: AllSettlers.list).run(yard.database) == 700)
      #expect(try await Self.states(yard.database) == ["declined": 700])
    }
  }

  @Test(arguments: enginesHere) func onePaymentThatThrowsKeepsNoneOfTheOthers(_ engine: Engine) async throws {
    try await onFreshDatabaseAsync(engine, migrations: AllMigrations.list) { yard in
      let all = try await Self.lose(3, yard.database)
      // Damage: the first is of money that the house does not count, which its settling trips over.
      try await yard.database.write { tx in
        try tx.send("UPDATE payments_payment SET amount = 9000000000000000000 WHERE id = \(all[0])")
        try tx.send("UPDATE policy_value SET value = 9223372036854775807 WHERE key LIKE 'kr.wallet.%'")
      }
      yard.clock.pass(.seconds(11))
      let told = Mutex<[String]>([])
      let gateway = Self.gateway { .approved(reference: "late-\($0)") }
      let round = ReconcilePayments(gateways: ["test-card": gateway], settlers: AllSettlers.list) { fault in told.withLock { $0.append(fault.subject) } }
      try await round.run(yard.database)
      #expect(told.withLock { $0 } == ["payment \(all[0])"])
      #expect(try await Self.states(yard.database) == ["captured": 2, "intended": 1])
      yard.clock.pass(.seconds(11))
      try await round.run(yard.database)
      #expect(told.withLock { $0.count } == 2)
    }
  }

  @Test(arguments: enginesHere) func whoStaysSilentGoesToTheEndOfTheQueueAndIsLeftForPeopleAfterADay(_ engine: Engine) async throws {
    try await onFreshDatabaseAsync(engine, migrations: AllMigrations.list) { yard in
      _ = try await Self.lose(2_100, yard.database)
      yard.clock.pass(.seconds(1))
      let known = try await Self.lose(1, yard.database)[0].description
      yard.clock.pass(.seconds(11))
      let gateway = Self.gateway { $0 == known ? .declined(.limitExceeded) : .unknown(why: "silence") }
      let round = ReconcilePayments(gateways: ["test-card": gateway], settlers: AllSettlers.list)
      // The first round sees the first 2,000, the second begins with those that it did not see.
      #expect(try await round.run(yard.database) == 0)
      #expect(try await round.run(yard.database) == 1)
      yard.clock.pass(.hours(25))
      try await round.run(yard.database)
      try await round.run(yard.database)
      #expect(try await Self.states(yard.database) == ["declined": 1, "abandoned": 2_100])
    }
  }
}
