import Kernel
import Simulation
import Storage
import TestSupport
import Testing

/// What somebody outside calls a thing names one thing of theirs and nobody else's.
@Suite struct ClientKeyTests {
  enum Thing {}
  private static let deed = "test.deed"

  @Test(arguments: enginesHere) func aKeyNamesOneThingOfOnePersonAndOneDeed(_ engine: Engine) throws {
    try onFreshDatabase(engine, migrations: StorageSchema.migrations) { yard in
      try yard.database.writeNow { tx in
        func claim(_ text: String, _ actor: Int64, _ fresh: Int64, deed: String = Self.deed) throws -> Int64 {
          try ClientKey(text, of: PartyID(actor), deed: deed).claim(ID<Thing>(fresh), in: tx).raw
        }
        #expect(try claim("k", 1, 10) == 10)
        #expect(try claim("k", 1, 11) == 10)
        #expect(try claim("k", 2, 12) == 12)
        #expect(try claim("k", 1, 13, deed: "test.other") == 13)
        #expect(try claim("K", 1, 14) == 14)
        try ClientKey("k", of: PartyID(1), deed: Self.deed).name(ID<Thing>(15), in: tx)
        #expect(try claim("k", 1, 16) == 15)
        #expect(try claim("k", 2, 17) == 12)
      }
      yard.clock.pass(.days(90))
      #expect(try yard.database.writeNow { try ClientKey.forget(in: $0) } == 4)
    }
  }

  @Test(arguments: enginesHere) func twoWhoSayOneKeyAtOnceNameOneThing(_ engine: Engine) async throws {
    let turnstile = Turnstile()
    try await onFreshDatabaseAsync(engine, migrations: StorageSchema.migrations, hook: turnstile.hook) { yard in
      for seed in 1...20 as ClosedRange<UInt64> {
        let bodies = (1...3).map { number in
          { @Sendable (tx: Transaction) throws -> Int64 in
            try ClientKey("seed \(seed)", of: PartyID(1), deed: Self.deed).claim(ID<Thing>(Int64(number)), in: tx).raw
          }
        }
        let named = try await turnstile.run(yard.database, seed: seed, bodies).map { try $0.get() }
        #expect(Set(named).count == 1, "seed \(seed): \(named)")
      }
    }
  }
}
