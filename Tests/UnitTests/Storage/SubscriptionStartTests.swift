import Kernel
import Storage
import Synchronization
import TestSupport
import Testing

/// Where subscriptions begin, and that they write only where there is something to do.
@Suite struct SubscriptionStartTests {
  private func emit(_ keys: ClosedRange<Int64>, topic: String = "probe.rang", _ database: Database, sequencing: Bool = true) throws {
    try database.writeNow { tx in for key in keys { try tx.emit(Event(topic, key: key, facts: .null)) } }
    if sequencing { try Sequencer.step(database) }
  }

  private func counter(_ name: String = "counter", from start: Subscription.Start) -> Subscription {
    Subscription(name, topics: ["probe.rang"], from: start) { heard, tx in try count(heard.event.key, 0, tx) }
  }

  /// How far the counter has come; the schema brings two others along.
  private func hearer(_ database: Database) throws -> Hearer? { try database.readNow(Hearer.all).first { $0.name == "counter" } }

  /// Statements by their kind.
  private final class Tally: Sendable {
    private let kept = Mutex<(reads: Int, writes: Int)>((0, 0))
    var hook: StatementHook { { event in self.kept.withLock { if event.isWrite { $0.writes += 1 } else { $0.reads += 1 } } } }
    func take() -> [Int] {
      kept.withLock { kept in
        defer { kept = (0, 0) }
        return [kept.reads, kept.writes]
      }
    }
  }

  @Test(arguments: enginesHere) func whoBeginsNowHearsNothingOfBefore(_ engine: Engine) throws {
    try onFreshDatabase(engine, migrations: effectSchema) { yard in
      try emit(1...3, yard.database)
      // Durable, and on the server engine without a position yet: it has happened all the same.
      try emit(4...4, yard.database, sequencing: false)
      let subscription = counter(from: .now)
      #expect(try subscription.step(yard.database) == .idle)
      try emit(5...6, yard.database)
      #expect(try subscription.step(yard.database) == .heard(2))
      #expect(try effects(yard.database) == [[5, 1], [6, 1]])
      let mine = try #require(try hearer(yard.database))
      #expect(mine.position == 6 && mine.behind == 0 && mine.failures == 0 && mine.restsUntil == nil)
    }
  }

  @Test(arguments: enginesHere) func whoBeginsAtTheBeginningHearsAll(_ engine: Engine) throws {
    try onFreshDatabase(engine, migrations: effectSchema) { yard in
      try emit(1...3, yard.database)
      #expect(try counter(from: .beginning).step(yard.database) == .heard(3))
      #expect(try effects(yard.database) == [[1, 1], [2, 1], [3, 1]])
    }
  }

  @Test(arguments: enginesHere) func whoWasSeenGoesOnWhereItWas(_ engine: Engine) throws {
    try onFreshDatabase(engine, migrations: effectSchema) { yard in
      try emit(1...2, yard.database)
      #expect(try counter(from: .beginning).step(yard.database) == .heard(2))
      try emit(3...3, yard.database)
      #expect(try counter(from: .now).step(yard.database) == .heard(1))
      #expect(try effects(yard.database) == [[1, 1], [2, 1], [3, 1]])
    }
  }

  @Test(arguments: enginesHere) func ofTwoWhoBeginAtOnceTheFirstSaysWhere(_ engine: Engine) async throws {
    let yard = try FreshDatabase(engine, migrations: effectSchema)
    defer { yard.close() }
    let database = yard.database, subscription = counter(from: .now)
    try emit(1...3, database)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<4 { group.addTask { _ = try await onThread { try subscription.step(database) } } }
      try await group.waitForAll()
    }
    try emit(4...4, database)
    #expect(try subscription.step(database) == .heard(1))
    #expect(try effects(database) == [[4, 1]])
  }

  @Test(arguments: enginesHere) func anIdleSubscriptionWritesNothing(_ engine: Engine) throws {
    let tally = Tally()
    try onFreshDatabase(engine, migrations: effectSchema, hook: tally.hook) { yard in
      let subscription = counter(from: .beginning)
      try emit(1...1, yard.database)
      #expect(try subscription.step(yard.database) == .heard(1))
      _ = tally.take()
      for _ in 1...3 { #expect(try subscription.step(yard.database) == .idle) }
      #expect(tally.take() == [3, 0])
      // What is not for it is passed without writing, until the cursor would lag too far.
      try emit(2...Subscription.passedMax, topic: "probe.fell", yard.database)
      _ = tally.take()
      #expect(try subscription.step(yard.database) == .idle)
      #expect(tally.take() == [2, 0])
      #expect(try hearer(yard.database)?.position == 1)
      try emit(1...1, topic: "probe.fell", yard.database)
      #expect(try subscription.step(yard.database) == .idle)
      #expect(try hearer(yard.database)?.position == Subscription.passedMax + 1)
      _ = tally.take()
      #expect(try subscription.step(yard.database) == .idle)
      #expect(tally.take() == [1, 0])
    }
  }

  @Test(arguments: enginesHere) func whatADeadLetterPointsToAndWhatIsKeptIsNotForgotten(_ engine: Engine) throws {
    try onFreshDatabase(engine, migrations: effectSchema) { yard in
      struct Stop: Error {}
      let subscription = Subscription("picky", topics: [], from: .beginning) { heard, tx in if heard.event.key == 2 { throw Stop() } }
      try emit(1...3, yard.database)
      try emit(4...4, topic: "probe.kept", yard.database)
      try emit(5...6, yard.database)
      for _ in 1...12 {
        _ = try subscription.step(yard.database)
        yard.clock.pass(.hours(3))
      }
      let letter = try #require(try yard.database.readNow { try DeadLetters.list(in: $0) }.first)
      let forget = ForgetEvents(before: yard.clock.now, subscriptions: ["picky"], keeping: ["probe.kept"])
      func left() throws -> [Int64] { try yard.database.readNow { try EventReader.after(0, in: $0) }.map(\.position) }
      #expect(try yard.database.readNow(forget.isDue))
      #expect(try yard.database.writeNow(forget.run) == 3)
      #expect(try left() == [2, 4, 6])
      #expect(try StorageVerify(migrations: effectSchema).run(yard.database) == [])
      #expect(try !yard.database.readNow(forget.isDue))
      // Once it is discarded the letter's event goes too.
      try yard.database.writeNow { try DiscardFailedWork(.event, ID(letter.id.raw), reason: "handled by hand", by: PartyID(1)).run(in: $0) }
      #expect(try yard.database.writeNow(forget.run) == 1)
      #expect(try left() == [4, 6])
      // A later one that is missing is still found.
      try emit(7...8, yard.database)
      try yard.database.writeNow { _ = try $0.run("DELETE FROM storage_event WHERE position = 7") }
      #expect(try StorageVerify(migrations: effectSchema).run(yard.database) == ["1 events are missing between 6 and 8."])
    }
  }

  @Test(arguments: enginesHere) func theLatestEventsAreReadNewestFirst(_ engine: Engine) throws {
    try onFreshDatabase(engine, migrations: effectSchema) { yard in
      try emit(1...3, yard.database)
      try emit(4...4, topic: "probe.fell", yard.database)
      func latest(_ topic: String? = nil, _ before: Int64? = nil, _ limit: Int = 10) throws -> [Int64] {
        try yard.database.readNow { try EventReader.latest(topic: topic, before: before, limit: limit, in: $0) }.map(\.position)
      }
      #expect(try latest() == [4, 3, 2, 1])
      #expect(try latest("probe.rang") == [3, 2, 1])
      #expect(try latest(nil, 3, 1) == [2])
      #expect(try latest("probe.none") == [])
    }
  }
}
