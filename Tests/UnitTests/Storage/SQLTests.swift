import Dispatch
import Kernel
import Storage
import TestSupport
import Testing

@Suite struct SQLTests {
  @Test func valuesBecomeNumberedMarks() {
    let sql: SQL = "SELECT a FROM t WHERE id = \(Int64(7)) AND name = \("마당")"
    #expect(sql.text == "SELECT a FROM t WHERE id = $1 AND name = $2")
    #expect(sql.values == [.int(7), .text("마당")])
  }

  @Test func aSplicedStatementIsNumberedAnew() {
    let inner: SQL = "b = \(Int64(2)) OR c = \(Int64(3))"
    let sql: SQL = "a = \(Int64(1)) AND (\(inner)) AND d = \(Int64(4))"
    #expect(sql.text == "a = $1 AND (b = $2 OR c = $3) AND d = $4")
    #expect(sql.values == [.int(1), .int(2), .int(3), .int(4)])
  }

  @Test func aListIsPaddedToAPowerOfTwo() {
    let sql: SQL = "id IN \(list: [Int64(1), 2, 3])"
    #expect(sql.text == "id IN ($1,$2,$3,$4)")
    #expect(sql.values == [.int(1), .int(2), .int(3), .int(3)])
    #expect(("id IN \(list: [Int64]())" as SQL).text == "id IN (NULL)")
  }

  @Test func portableTypesBecomeTheEnginesOwn() {
    let text = "CREATE TABLE t (id BIGINT PRIMARY KEY, name TEXT NOT NULL DEFAULT 'TEXT', body BYTES, x DOUBLE)"
    #expect(
      Engine.sqlite.dialect(text)
        == "CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT NOT NULL DEFAULT 'TEXT', body BLOB, x REAL) STRICT")
    #expect(
      Engine.postgres.dialect(text)
        == "CREATE TABLE t (id BIGINT PRIMARY KEY, name TEXT COLLATE \"C\" NOT NULL DEFAULT 'TEXT', body BYTEA, x DOUBLE PRECISION)")
  }
}

@Suite struct DatabaseTests {
  static let schema = [Migration("2026-11-21.probe.1", "CREATE TABLE probe (id BIGINT PRIMARY KEY, name TEXT NOT NULL, price BIGINT, picture BYTES)")]
  struct Stop: Error {}

  @Test(arguments: enginesHere) func whatIsWrittenIsReadBack(_ engine: Engine) throws {
    try onFreshDatabase(engine, migrations: Self.schema) { yard in
      let price: Int64? = nil
      try yard.database.writeNow { tx in
        try tx.run("INSERT INTO probe (id, name, price, picture) VALUES (\(Int64.max), \("마당 🏮"), \(price), \([UInt8]([0, 1, 255])))")
      }
      let read = try yard.database.readNow { tx in
        try tx.one("SELECT id, name, price, picture FROM probe") { row in
          (try row.next(Int64.self), try row.next(String.self), try row.next(Int64?.self), try row.next([UInt8].self))
        }
      }
      #expect(read.0 == Int64.max)
      #expect(read.1 == "마당 🏮")
      #expect(read.2 == nil)
      #expect(read.3 == [0, 1, 255])
    }
  }

  @Test(arguments: enginesHere) func aRefusedBodyLeavesNothing(_ engine: Engine) throws {
    try onFreshDatabase(engine, migrations: Self.schema) { yard in
      #expect(throws: Stop.self) {
        try yard.database.writeNow { tx in
          try tx.run("INSERT INTO probe (id, name) VALUES (1, 'a')")
          throw Stop()
        }
      }
      let count = try yard.database.readNow { try $0.value("SELECT COUNT(*) FROM probe", as: Int64.self) }
      #expect(count == 0)
    }
  }

  @Test(arguments: enginesHere) func aSavepointUndoesOnlyItsOwn(_ engine: Engine) throws {
    try onFreshDatabase(engine, migrations: Self.schema) { yard in
      try yard.database.writeNow { tx in
        try tx.run("INSERT INTO probe (id, name) VALUES (1, 'a')")
        #expect(throws: StorageFault.self) {
          try tx.savepoint { try tx.run("INSERT INTO probe (id, name) VALUES (1, 'again')") }
        }
        try tx.run("INSERT INTO probe (id, name) VALUES (2, 'b')")
      }
      let names = try yard.database.readNow { try $0.rows("SELECT name FROM probe ORDER BY id LIMIT 9") { try $0.next(String.self) } }
      #expect(names == ["a", "b"])
    }
  }

  @Test(arguments: enginesHere) func aWrongColumnIsNamed(_ engine: Engine) throws {
    try onFreshDatabase(engine, migrations: Self.schema) { yard in
      try yard.database.writeNow { try $0.run("INSERT INTO probe (id, name) VALUES (1, 'a')") }
      let fault = #expect(throws: StorageFault.self) {
        try yard.database.readNow { try $0.one("SELECT name FROM probe") { try $0.next(Int64.self) } }
      }
      #expect("\(fault!)".hasPrefix("column name holds "))
    }
  }

  @Test(arguments: enginesHere) func aChangedMigrationIsRefused(_ engine: Engine) throws {
    try onFreshDatabase(engine, migrations: Self.schema) { yard in
      let changed = [Migration("2026-11-21.probe.1", "CREATE TABLE probe (id BIGINT PRIMARY KEY)")]
      #expect(throws: StorageFault.self) { try Migrator(changed).run(yard.database) }
      let again = try Migrator(Self.schema).run(yard.database)
      #expect(again == [])
    }
  }

  @Test(arguments: enginesHere) func idsOfOneActRiseAndDiffer(_ engine: Engine) throws {
    try onFreshDatabase(engine, migrations: Self.schema) { yard in
      let ids = try yard.database.writeNow { tx in (0..<100).map { _ in tx.id(PartyID.self) } }
      #expect(ids == ids.sorted())
      #expect(Set(ids).count == 100)
    }
  }

  @Test func aFullQueueRefusesWithoutGrowing() async throws {
    let clock = StagedWorld(start: TestYard.start)
    let database = try Database.sqlite(path: ":memory:", world: clock.world, readers: 1, queueMax: 2)
    let gate = DispatchSemaphore(value: 0)
    let entered = DispatchSemaphore(value: 0)
    let first = Task { try await database.write { _ in entered.signal(); gate.waitInTime() } }
    await Task.detached { entered.waitInTime() }.value
    let second = Task { try await database.write { _ in } }
    let third = Task { try await database.write { _ in } }
    while database.waiting < 2 { await Task.yield() }
    await #expect(throws: StorageFault.self) { try await database.write { _ in } }
    gate.signal()
    try await first.value
    try await second.value
    try await third.value
    database.close()
  }
}
