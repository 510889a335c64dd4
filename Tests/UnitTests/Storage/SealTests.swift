import Kernel
import Storage
import TestSupport
import Testing

/// A bit that turned where nobody looks is found.
@Suite struct SealTests {
  private static let table = SealedTable("deed_row", columns: ["amount", "words", "other"])
  private static let schema = StorageSchema.migrations + [
    Migration("2026-11-28.deed.1", "CREATE TABLE deed_row (id BIGINT PRIMARY KEY, amount BIGINT NOT NULL, words TEXT NOT NULL, other BIGINT)")
  ]

  private func write(_ count: Int, _ yard: TestYard) throws -> [Int64] {
    try yard.database.writeNow { tx in
      try (0..<count).map { number in
        let id = tx.id(ID<SealTests>.self).raw, other: Int64? = number % 2 == 0 ? nil : 7, words = "deed \(number)"
        _ = try tx.run("INSERT INTO deed_row (id, amount, words, other) VALUES (\(id), \(Int64(number)), \(words), \(other))")
        return id
      }
    }
  }

  private func seal(_ yard: TestYard) throws { while try SealRows(Self.table).step(yard.database) {} }
  private func found(_ yard: TestYard) throws -> [String] { try VerifySeals([Self.table]).run(yard.database) }

  @Test(arguments: enginesHere) func everyColumnOfEveryRowIsProved(_ engine: Engine) throws {
    try onFreshDatabase(engine, migrations: Self.schema) { yard in
      let ids = try write(2500, yard)
      try seal(yard)
      // Nothing is sealed before it has settled.
      #expect(try yard.database.readNow { try $0.value("SELECT COUNT(*) FROM storage_seal", as: Int64.self) } == 0)
      yard.clock.pass(.minutes(61))
      try seal(yard)
      #expect(try yard.database.readNow { try $0.value("SELECT COUNT(*) FROM storage_seal", as: Int64.self) } == 3)
      #expect(try found(yard) == [])
      let changes = ["amount = amount + 1", "words = 'deed 1O'", "other = 8", "other = NULL", "id = id + 1000000"]
      for (place, change) in changes.enumerated() {
        let id = ids[place * 500 + 1]
        _ = try yard.database.writeNow { try $0.run("UPDATE deed_row SET \(raw: change) WHERE id = \(id)") }
      }
      _ = try yard.database.writeNow { try $0.run("DELETE FROM deed_row WHERE id = \(ids[2400])") }
      let said = try found(yard)
      #expect(said.count == 6)
      #expect(said.contains("Row \(ids[1]) of deed_row does not hold what was written."))
      #expect(said.contains("Row \(ids[2400]) of deed_row is gone."))
    }
  }

  @Test(arguments: enginesHere) func laterRowsAreSealedLaterAndLateOnesHarmNothing(_ engine: Engine) throws {
    try onFreshDatabase(engine, migrations: Self.schema) { yard in
      let ids = try write(10, yard)
      yard.clock.pass(.minutes(61))
      try seal(yard)
      try yard.database.writeNow { _ = try $0.run("INSERT INTO deed_row (id, amount, words) VALUES (\(ids[4] - 1_000_000_000), 1, 'late')") }
      try yard.database.writeNow { _ = try $0.run("INSERT INTO deed_row (id, amount, words) VALUES (\(ids[9] + 1), 1, 'next')") }
      #expect(try found(yard) == [])
      try seal(yard)
      try seal(yard)
      #expect(try yard.database.readNow { try $0.value("SELECT COUNT(*) FROM storage_seal", as: Int64.self) } == 2)
      #expect(try found(yard) == [])
    }
  }

  @Test(arguments: enginesHere, [Int64.max, 0]) func aSealThatSaysAnotherEndThanItsOwnEndsNothing(_ engine: Engine, _ last: Int64) throws {
    try onFreshDatabase(engine, migrations: Self.schema) { yard in
      _ = try write(3000, yard)
      yard.clock.pass(.minutes(61))
      while try SealRows(Self.table).step(yard.database) {}
      try yard.database.writeNow { _ = try $0.run("UPDATE storage_seal SET last = \(last)") }
      // Nothing is sealed twice, so a round is over.
      #expect(try !SealRows(Self.table).step(yard.database))
      #expect(try yard.database.readNow { try $0.value("SELECT COUNT(*) FROM storage_seal", as: Int64.self) } == 3)
    }
  }

  @Test(arguments: enginesHere) func aTurnedBitInTheSealIsFoundToo(_ engine: Engine) throws {
    try onFreshDatabase(engine, migrations: Self.schema) { yard in
      _ = try write(10, yard)
      yard.clock.pass(.minutes(61))
      try seal(yard)
      let marks = try yard.database.readNow { try $0.value("SELECT marks FROM storage_seal", as: [UInt8].self)! }
      for place in stride(from: 0, to: marks.count, by: 7) {
        var turned = marks
        turned[place] ^= 1 << (place % 8)
        let written = turned
        try yard.database.writeNow { _ = try $0.run("UPDATE storage_seal SET marks = \(written)") }
        #expect(try found(yard).count == 1)
      }
    }
  }
}
