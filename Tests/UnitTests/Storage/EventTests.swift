import Foundation
import Kernel
import Storage
import Synchronization
import TestSupport
import Testing

/// A table for effects, so that they can be counted.
let effectSchema = StorageSchema.migrations + [
  Migration("2026-11-21.effect.1", "CREATE TABLE effect_heard (id BIGINT PRIMARY KEY, word BIGINT NOT NULL, times BIGINT NOT NULL)")
]

/// Counts an effect under a number.
func count(_ id: Int64, _ word: Int64 = 0, _ tx: Transaction) throws {
  try tx.run(
    """
    INSERT INTO effect_heard (id, word, times) VALUES (\(id), \(word), 1)
    ON CONFLICT (id) DO UPDATE SET times = effect_heard.times + 1
    """)
}

func effects(_ database: Database) throws -> [[Int64]] {
  try database.readNow { tx in
    try tx.rows("SELECT id, times FROM effect_heard ORDER BY id LIMIT 10000") { row in [try row.next(), try row.next()] }
  }
}

@Suite struct EventTests {
  struct Stop: Error {}

  private func emit(_ keys: ClosedRange<Int64>, topic: String = "probe.rang", _ database: Database) throws {
    try database.writeNow { tx in for key in keys { try tx.emit(Event(topic, key: key, facts: ["n": .int(key)])) } }
    try Sequencer.step(database)
  }

  @Test(arguments: enginesHere) func eventsAreReadInOrderWithoutGaps(_ engine: Engine) throws {
    try onFreshDatabase(engine, migrations: effectSchema) { yard in
      try emit(1...3, yard.database)
      #expect(throws: Stop.self) {
        try yard.database.writeNow { tx in
          try tx.emit(Event("probe.rang", key: 9, facts: .null))
          throw Stop()
        }
      }
      try emit(4...5, topic: "probe.fell", yard.database)
      let all = try yard.database.readNow { try EventReader.after(0, in: $0) }
      #expect(all.map(\.position) == [1, 2, 3, 4, 5])
      #expect(all.map(\.event.key) == [1, 2, 3, 4, 5])
      #expect(all[0].event == Event("probe.rang", key: 1, facts: ["n": 1]))
      #expect(all[0].at == TestYard.start)
      let fallen = try yard.database.readNow { try EventReader.after(0, topics: ["probe.fell"], in: $0) }
      #expect(fallen.map(\.position) == [4, 5])
      let fifth = try yard.database.readNow { try EventReader.after(0, key: 5, in: $0) }
      #expect(fifth.map(\.position) == [5])
      #expect(try yard.database.readNow(EventReader.head) == 5)
    }
  }

  @Test(arguments: enginesHere) func aSubscriptionHearsEachEventOnce(_ engine: Engine) throws {
    try onFreshDatabase(engine, migrations: effectSchema) { yard in
      try emit(1...250, yard.database)
      let subscription = Subscription("counter", topics: ["probe.rang"], from: .beginning) { heard, tx in try count(heard.event.key, heard.position, tx) }
      #expect(try subscription.step(yard.database) == .heard(100))
      #expect(try subscription.step(yard.database) == .heard(100))
      #expect(try subscription.step(yard.database) == .heard(50))
      #expect(try subscription.step(yard.database) == .idle)
      #expect(try effects(yard.database) == (1...250).map { [$0, 1] })
    }
  }

  @Test(arguments: enginesHere) func aFailingEventRestsThenIsLaidAsideAndTheNextAreHeard(_ engine: Engine) throws {
    try onFreshDatabase(engine, migrations: effectSchema) { yard in
      try emit(1...5, yard.database)
      let isBroken = Mutex(true)
      let subscription = Subscription("picky", topics: [], from: .beginning) { heard, tx in
        try count(heard.event.key, 0, tx)
        if heard.event.key == 3, isBroken.withLock({ $0 }) { throw Stop() }
      }
      #expect(try subscription.step(yard.database) == .heard(2))
      #expect(try effects(yard.database) == [[1, 1], [2, 1]])
      for _ in 2..<Subscription.failuresMax {
        yard.clock.pass(.hours(2))
        let rests = [try subscription.step(yard.database), try subscription.step(yard.database)]
        guard case .resting(let until) = rests[0] else {
          Issue.record("it did not rest")
          return
        }
        #expect(until > yard.clock.now)
        #expect(rests[1] == rests[0])
      }
      yard.clock.pass(.hours(2))
      #expect(try subscription.step(yard.database) == .heard(0))
      #expect(try subscription.step(yard.database) == .heard(2))
      let letter = try #require(try yard.database.readNow { try DeadLetters.list(in: $0) }.first)
      #expect(letter.subscription == "picky")
      #expect(letter.heard.event.key == 3)
      #expect(try effects(yard.database) == [[1, 1], [2, 1], [4, 1], [5, 1]])

      isBroken.withLock { $0 = false }
      #expect(try yard.database.writeNow { try DeadLetters.wantAgain(letter.id, in: $0) })
      #expect(try subscription.step(yard.database) == .heard(1))
      #expect(try yard.database.readNow { try DeadLetters.list(in: $0) }.count == 0)
      #expect(try effects(yard.database) == [[1, 1], [2, 1], [3, 1], [4, 1], [5, 1]])
    }
  }

  @Test(arguments: enginesHere) func manyNodesMakeOneSequenceAndOneEffectEach(_ engine: Engine) async throws {
    let yard = try FreshDatabase(engine, migrations: effectSchema)
    defer { yard.close() }
    let database = yard.database
    let subscription = Subscription("counter", topics: [], from: .beginning) { heard, tx in try count(heard.event.key, 0, tx) }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in Int64(0)..<4 {
        group.addTask {
          for number in Int64(1)...50 {
            try await database.write { try $0.emit(Event("probe.rang", key: writer * 1000 + number, facts: .null)) }
          }
        }
      }
      for _ in 0..<2 {
        group.addTask {
          for _ in 0..<40 {
            try await onThread { try Sequencer.step(database) }
            _ = try await onThread { try subscription.step(database) }
          }
        }
      }
      try await group.waitForAll()
    }
    try await onThread {
      while try Sequencer.step(database) > 0 {}
      while try subscription.step(database) != .idle {}
    }
    let positions = try await database.read { tx in
      try tx.rows("SELECT position FROM storage_event ORDER BY position LIMIT 1000") { try $0.next(Int64.self) }
    }
    #expect(positions == Array(1...200))
    let heard = try await onThread { try effects(database) }
    #expect(heard.count == 200)
    #expect(heard.allSatisfy { $0[1] == 1 })
    // Events of one writer keep their order.
    let keys = try await database.read { tx in try tx.rows("SELECT key FROM storage_event ORDER BY position LIMIT 1000") { try $0.next(Int64.self) } }
    for writer in Int64(0)..<4 { #expect(keys.filter { $0 / 1000 == writer } == (1...50).map { writer * 1000 + $0 }) }
  }

  @Test(arguments: enginesHere) func oldEventsAreForgottenOnlyWhenHeardAndTheNewestStays(_ engine: Engine) throws {
    try onFreshDatabase(engine, migrations: effectSchema) { yard in
      try emit(1...5, yard.database)
      let subscription = Subscription("counter", topics: [], from: .beginning) { heard, tx in try count(heard.event.key, 0, tx) }
      let forget = ForgetEvents(before: TestYard.start + .days(1), subscriptions: ["counter"])
      #expect(try yard.database.writeNow(forget.run) == 0)
      #expect(try subscription.step(yard.database) == .heard(5))
      #expect(try yard.database.writeNow(ForgetEvents(before: TestYard.start, subscriptions: ["counter"]).run) == 0)
      #expect(try yard.database.writeNow(forget.run) == 4)
      try emit(6...6, yard.database)
      #expect(try yard.database.readNow(EventReader.head) == 6)
    }
  }

  @Test(arguments: enginesHere) func theBellRingsAfterTheCommit(_ engine: Engine) async throws {
    let yard = try FreshDatabase(engine, migrations: effectSchema)
    defer { yard.close() }
    var rings = yard.database.bell.rings().makeAsyncIterator()
    try await yard.database.write { try $0.emit(Event("probe.rang", key: 1, facts: .null)) }
    #expect(await rings.next() != nil)
  }
}
