import Dispatch
import Foundation
import Kernel
import Storage
import Synchronization
import TestSupport
import Testing

/// What PostgreSQL does to us, and what the caller sees of it.
@Suite(.enabled(if: postgresURL != nil, "MADANG_TEST_POSTGRES names no server")) struct PostgresFaultTests {
  static let schema = [Migration("2026-11-21.purse.1", "CREATE TABLE purse (id BIGINT PRIMARY KEY, coins BIGINT NOT NULL)")]
  struct Stop: Error {}

  private func purse(_ id: Int64, _ database: Database) throws -> Int64? {
    try database.readNow { try $0.value("SELECT coins FROM purse WHERE id = \(id)", as: Int64.self) }
  }

  @Test func aBodyWhoseConnectionIsKilledRunsAgainWithTheSameIds() throws {
    try onFreshDatabase(.postgres, migrations: Self.schema) { yard in
      var runs = 0
      var ids: [PartyID] = []
      try yard.database.writeNow { tx in
        runs += 1
        ids.append(tx.id(PartyID.self))
        try tx.run("INSERT INTO purse (id, coins) VALUES (1, 5)")
        if runs == 1 { try tx.run("SELECT pg_terminate_backend(pg_backend_pid())") }
      }
      #expect(runs == 2)
      #expect(ids[0] == ids[1])
      try #expect(purse(1, yard.database) == 5)
    }
  }

  @Test(arguments: [CutWire.Cut.beforeCommit, .afterCommit]) func aLostCommitIsSettledByAsking(_ cut: CutWire.Cut) throws {
    let scratch = try ScratchPostgres(server: postgresURL!, migrations: Self.schema)
    defer { scratch.drop() }
    let address = try #require(URLComponents(string: scratch.url))
    let wire = try CutWire(to: address.port ?? 5432)
    defer { wire.close() }
    var through = address
    through.port = wire.port
    let database = try Database.postgres(
      url: through.string! + "?sslmode=disable", world: StagedWorld(start: TestYard.start).world, connections: 2)
    defer { database.close() }
    try database.writeNow { try $0.run("INSERT INTO purse (id, coins) VALUES (1, 0)") }
    var runs = 0
    wire.cutNext(cut)
    try database.writeNow { tx in
      runs += 1
      try tx.run("UPDATE purse SET coins = coins + 1 WHERE id = 1")
    }
    #expect(wire.cutCount == 1)
    #expect(runs == (cut == .beforeCommit ? 2 : 1))
    try #expect(purse(1, database) == 1)
  }

  @Test func twoBodiesInADeadlockBothEnd() async throws {
    let scratch = try ScratchPostgres(server: postgresURL!, migrations: Self.schema)
    defer { scratch.drop() }
    let database = try Database.postgres(url: scratch.url, world: StagedWorld(start: TestYard.start).world, connections: 3)
    defer { database.close() }
    try await database.write { try $0.run("INSERT INTO purse (id, coins) VALUES (1, 0), (2, 0)") }
    let runs = Tally()
    let met = Meeting(2)
    @Sendable func both(_ first: Int64, _ second: Int64) async throws {
      try await database.write { tx in
        let run = runs.add()
        try tx.run("UPDATE purse SET coins = coins + 1 WHERE id = \(first)")
        if run <= 2 { met.arrive() }
        try tx.run("UPDATE purse SET coins = coins + 1 WHERE id = \(second)")
      }
    }
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await both(1, 2) }
      group.addTask { try await both(2, 1) }
      try await group.waitForAll()
    }
    #expect(runs.count == 3)
    try #expect(purse(1, database) == 2)
    try #expect(purse(2, database) == 2)
  }

  @Test func aRowThatStaysLockedIsWaitedForInShortTurns() throws {
    let scratch = try ScratchPostgres(server: postgresURL!, migrations: Self.schema)
    defer { scratch.drop() }
    let database = try Database.postgres(
      url: scratch.url, world: StagedWorld(start: TestYard.start).world, connections: 3, lockTimeoutMilliseconds: 20)
    defer { database.close() }
    try database.writeNow { try $0.run("INSERT INTO purse (id, coins) VALUES (1, 0)") }
    let held = DispatchSemaphore(value: 0)
    let letGo = DispatchSemaphore(value: 0)
    let done = DispatchSemaphore(value: 0)
    Thread.detachNewThread {
      try? database.writeNow { tx in
        try tx.run("UPDATE purse SET coins = coins + 1 WHERE id = 1")
        held.signal()
        letGo.waitInTime()
      }
      done.signal()
    }
    held.waitInTime()
    var runs = 0
    try database.writeNow { tx in
      runs += 1
      if runs == 3 { letGo.signal() }
      try tx.run("UPDATE purse SET coins = coins + 1 WHERE id = 1")
    }
    done.waitInTime()
    #expect(runs >= 3)
    try #expect(purse(1, database) == 2)
  }

  @Test func aCaughtFailureOutsideASavepointIsNotAnsweredAsSuccess() throws {
    try onFreshDatabase(.postgres, migrations: Self.schema) { yard in
      #expect(throws: StorageFault.self) {
        try yard.database.writeNow { tx in
          try tx.run("INSERT INTO purse (id, coins) VALUES (1, 0)")
          _ = try? tx.run("INSERT INTO purse (id, coins) VALUES (1, 0)")
        }
      }
      try #expect(purse(1, yard.database) == nil)
    }
  }

  @Test func aReadSeesOneMomentAndCannotWrite() throws {
    try onFreshDatabase(.postgres, migrations: Self.schema) { yard in
      try yard.database.writeNow { try $0.run("INSERT INTO purse (id, coins) VALUES (1, 7)") }
      let seen = try yard.database.readNow { tx in
        let before = try tx.value("SELECT coins FROM purse WHERE id = 1", as: Int64.self)
        try yard.database.writeNow { try $0.run("UPDATE purse SET coins = 8 WHERE id = 1") }
        return [before, try tx.value("SELECT coins FROM purse WHERE id = 1", as: Int64.self)]
      }
      #expect(seen == [7, 7])
      #expect(throws: StorageFault.self) { try yard.database.readNow { try $0.run("UPDATE purse SET coins = 9") } }
      try #expect(purse(1, yard.database) == 8)
    }
  }

  @Test func aWrongAddressIsToldAtOnce() {
    #expect(throws: StorageFault.self) {
      try Database.postgres(url: "postgres://nobody@127.0.0.1:1/none", world: StagedWorld(start: TestYard.start).world)
    }
  }
}

@Suite struct LongAnswerTests {
  @Test(arguments: enginesHere) func aLongAnswerCanBeLeftEarlyAndNested(_ engine: Engine) throws {
    try onFreshDatabase(engine, migrations: PostgresFaultTests.schema) { yard in
      try yard.database.writeNow { tx in for id in Int64(1)...500 { try tx.run("INSERT INTO purse (id, coins) VALUES (\(id), \(id * 2))") } }
      let sum = try yard.database.readNow { tx in
        var sum: Int64 = 0
        try tx.each("SELECT id FROM purse ORDER BY id") { row in
          let id: Int64 = try row.next()
          sum += try tx.value("SELECT coins FROM purse WHERE id = \(id)", as: Int64.self)!
          return id < 100
        }
        return sum + (try tx.value("SELECT coins FROM purse WHERE id = 500", as: Int64.self)!)
      }
      #expect(sum == 10_100 + 1000)
    }
  }
}

/// Counts from several threads.
final class Tally: Sendable {
  private let kept = Mutex<Int>(0)
  var count: Int { kept.withLock { $0 } }
  @discardableResult func add() -> Int {
    kept.withLock { count in
      count += 1
      return count
    }
  }
}

/// Lets so many threads arrive before any goes on.
final class Meeting: Sendable {
  private let missing: Mutex<Int>
  private let open = DispatchSemaphore(value: 0)
  private let size: Int
  init(_ size: Int) {
    self.size = size
    missing = Mutex(size)
  }
  func arrive() {
    let isLast = missing.withLock { count in
      count -= 1
      return count == 0
    }
    if isLast { for _ in 0..<size { open.signal() } }
    open.waitInTime()
  }
}
