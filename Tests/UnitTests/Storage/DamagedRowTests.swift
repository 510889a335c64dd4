import Kernel
import Storage
import Synchronization
import TestSupport
import Testing

/// A row that is damaged costs itself: what waits behind it is done, and nothing goes round for ever.
@Suite struct DamagedRowTests {
  @Test(arguments: enginesHere) func anEventWithoutReadableFactsIsLaidAsideAndTheNextIsHeard(_ engine: Engine) throws {
    try onFreshDatabase(engine, migrations: effectSchema) { yard in
      try yard.database.writeNow { tx in for key in Int64(1)...3 { try tx.emit(Event("probe.rang", key: key, facts: ["n": .int(key)])) } }
      try Sequencer.step(yard.database)
      try yard.database.writeNow { tx in
        try tx.run("UPDATE storage_event SET facts = '{\"n\":' WHERE key = 2")
        try tx.run("INSERT INTO storage_subscription (name, position, failures, due_at) VALUES ('counter', 0, \(Int64.max), 0)")
      }
      let subscription = Subscription("counter", topics: ["probe.rang"], from: .beginning) { heard, tx in try count(heard.event.key, 0, tx) }
      for _ in 0...Subscription.failuresMax + 1 {
        _ = try subscription.step(yard.database)
        yard.clock.pass(.hours(2))
      }
      #expect(try effects(yard.database) == [[1, 1], [3, 1]])
      let letter = try #require(try yard.database.readNow { try DeadLetters.list(in: $0) }.first)
      #expect(letter.heard.event.key == 2)
      #expect(letter.why == "the facts of the event cannot be read")
      // What stood there is kept, and trying it again changes nothing.
      #expect(try yard.database.readNow { try $0.value("SELECT facts FROM storage_dead_letter", as: String.self) } == "{\"n\":")
      #expect(try yard.database.writeNow { try DeadLetters.wantAgain(letter.id, in: $0) })
      _ = try subscription.step(yard.database)
      #expect(try yard.database.readNow { try DeadLetters.list(in: $0) }.map(\.tries) == [Subscription.failuresMax + 1])
      #expect(try effects(yard.database) == [[1, 1], [3, 1]])
    }
  }

  @Test(arguments: enginesHere) func aJobWithoutAReadableBodyDiesAndTheNextIsDone(_ engine: Engine) throws {
    try onFreshDatabase(engine, migrations: effectSchema) { yard in
      let runner = JobRunner([JobHandler("count") { job, tx in try count(job.body["n"]?.integer ?? 0, 0, tx) }])
      let broken = try yard.database.writeNow(EnqueueJob("count", body: ["n": 1], attemptsMax: 2).run)
      let whole = try yard.database.writeNow(EnqueueJob("count", body: ["n": 2], attemptsMax: 2).run)
      try yard.database.writeNow { tx in _ = try tx.run("UPDATE storage_job SET body = 'n' WHERE id = \(broken)") }
      var steps: [JobRunner.Step] = []
      for _ in 0..<4 {
        steps.append(try runner.step(yard.database))
        yard.clock.pass(.hours(2))
      }
      #expect(steps.contains(.done(whole)) && steps.contains(.died(broken)))
      #expect(try effects(yard.database) == [[2, 1]])
      #expect(try yard.database.readNow { try FailedWork.list(in: $0) }.map(\.why) == ["its body cannot be read"])
    }
  }

  @Test func restsAreBoundedAfterAnyNumberOfFailures() {
    for failures in [Int64.min, -1, 0, 1, 31, .max] {
      let rest = Backoff(first: .seconds(1), longest: .hours(1)).rest(after: failures, random: .max)
      #expect((500...3_600_000).contains(rest.milliseconds), "\(failures)")
    }
  }

  @Test(arguments: enginesHere) func positionsFarApartAreSaidToLackEvents(_ engine: Engine) throws {
    try onFreshDatabase(engine, migrations: effectSchema) { yard in
      try yard.database.writeNow { tx in
        for position in [Int64.min, .max] {
          try tx.run(
            "INSERT INTO storage_event (position, id, topic, version, key, facts, at) VALUES (\(position), \(tx.id(ID<Event>.self)), 'probe.rang', 1, 1, '{}', 0)")
        }
      }
      let found = try StorageVerify(migrations: effectSchema).run(yard.database)
      #expect(found.contains { $0.contains("events are missing") })
    }
  }
}
