import Kernel
import TestSupport
import Testing

@testable import Storage

/// Two programs on one database never mint under one number.
@Suite struct NodeLeaseTests {
  private func holder(_ text: String) throws -> NodeHolder { try #require(NodeHolder(text: text)) }

  @Test(arguments: enginesHere) func eachProgramGetsANumberOfItsOwnAndGivesItBack(_ engine: Engine) throws {
    try onFreshDatabase(engine, migrations: StorageSchema.migrations) { yard in
      let first = try NodeLease.take(nil, on: yard.database), second = try NodeLease.take(nil, on: yard.database)
      #expect([first.node, second.node] == [1, 2])
      #expect(throws: NodeLease.No.self) { try NodeLease.take(2, on: yard.database) }
      first.giveBack(on: yard.database)
      #expect(try NodeLease.take(1, on: yard.database).node == 1)
      let id = yard.database.world.mint.next(yard.clock.now)
      #expect(id >> 12 & 1023 == 1)
    }
  }

  @Test(arguments: enginesHere) func aNumberIsFreeAgainWhenItsProgramHasEnded(_ engine: Engine) throws {
    try onFreshDatabase(engine, migrations: StorageSchema.migrations) { yard in
      let own = NodeHolder.own(7)
      // Elsewhere nobody can see whether it runs, so its time must run out.
      let far = try holder("elsewhere/boot 41 a")
      #expect(try yard.database.writeNow { try NodeLease.claim(5, far, in: $0) } == nil)
      #expect(try yard.database.writeNow { try NodeLease.claim(5, own, in: $0) }?.holder == far.text)
      yard.clock.pass(NodeLease.life)
      #expect(try yard.database.writeNow { try NodeLease.claim(5, own, in: $0) } == nil)
      // Here a process that is not there has ended, and so has one under our own number.
      for process in ["4000000", "\(own.process)"] {
        let dead = try holder("\(own.machine) \(process) old")
        _ = try yard.database.writeNow { try $0.run("UPDATE storage_node SET holder = \(dead.text), until = \($0.now + .hours(1)) WHERE node = 5") }
        #expect(try yard.database.writeNow { try NodeLease.claim(5, own, in: $0) } == nil)
      }
      let alive = try holder("\(own.machine) 1 other")
      _ = try yard.database.writeNow { try $0.run("UPDATE storage_node SET holder = \(alive.text), until = \($0.now + .hours(1)) WHERE node = 5") }
      if own.process != 1 { #expect(throws: NodeLease.No.self) { try NodeLease.take(5, on: yard.database) } }
    }
  }

  @Test(arguments: enginesHere) func whoLostItsNumberMintsUnderAnotherFromThenOn(_ engine: Engine) throws {
    try onFreshDatabase(engine, migrations: StorageSchema.migrations) { yard in
      let lease = try NodeLease.take(nil, on: yard.database)
      try lease.renew(on: yard.database)
      #expect(lease.node == 1)
      _ = try yard.database.writeNow { try $0.run("UPDATE storage_node SET holder = 'elsewhere/boot 41 a' WHERE node = 1") }
      try lease.renew(on: yard.database)
      #expect(lease.node == 2)
      #expect(yard.database.world.mint.next(yard.clock.now) >> 12 & 1023 == 2)
    }
  }

  @Test func twoAtOnceGetTwoNumbers() async throws {
    let yard = try FreshDatabase(.sqlite, migrations: StorageSchema.migrations)
    defer { yard.close() }
    let database = yard.database
    let nodes = try await withThrowingTaskGroup(of: Int64.self) { group in
      for number in 0..<20 { group.addTask { try await onThread { try database.writeNow { try NodeLease.free(.own(UInt64(number)), in: $0) }! } } }
      return try await group.reduce(into: Set<Int64>()) { $0.insert($1) }
    }
    #expect(nodes == Set(1...20))
  }

  @Test func aFolderThatOneProgramHasOpenIsRefusedToAnother() throws {
    let yard = try FreshDatabase(.sqlite, migrations: StorageSchema.migrations)
    defer { yard.close() }
    var held: FolderLock? = try FolderLock(yard.path)
    withExtendedLifetime(held) {
      #expect(throws: FolderLock.Taken(process: NodeHolder.own(1).process)) { try FolderLock(yard.path) }
    }
    held = nil
    _ = try FolderLock(yard.path)
  }
}
