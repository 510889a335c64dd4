import Kernel
import Storage
import Synchronization
import TestSupport
import Testing

@Suite struct JobTests {
  struct Stop: Error {}

  private func enqueue(_ job: EnqueueJob, _ database: Database) throws -> ID<Job> { try database.writeNow(job.run) }
  private func countJobs(_ database: Database) throws -> Int64? { try database.readNow { try $0.value("SELECT COUNT(*) FROM storage_job") } }

  @Test(arguments: enginesHere) func aJobIsDoneOnceItIsDue(_ engine: Engine) throws {
    try onFreshDatabase(engine, migrations: effectSchema) { yard in
      let runner = JobRunner([JobHandler("count") { job, tx in try count(job.body["n"]!.integer!, 0, tx) }])
      let id = try enqueue(EnqueueJob("count", body: ["n": 7], runAt: yard.clock.now + .minutes(5)), yard.database)
      #expect(try runner.step(yard.database) == .idle)
      yard.clock.pass(.minutes(5))
      #expect(try runner.step(yard.database) == .done(id))
      #expect(try runner.step(yard.database) == .idle)
      #expect(try effects(yard.database) == [[7, 1]])
      #expect(try countJobs(yard.database) == 0)
    }
  }

  @Test(arguments: enginesHere) func aWorkerThatIsStillAtItKeepsItsJobAndASilentOneLosesIt(_ engine: Engine) throws {
    try onFreshDatabase(engine, migrations: effectSchema) { yard in
      let clock = yard.clock
      let other = JobRunner([JobHandler("slow", lease: .minutes(2), outside: { _, _ in })])
      let runner = JobRunner([
        JobHandler(
          "slow", lease: .minutes(2),
          outside: { job, database throws in
            clock.pass(.seconds(90))
            #expect(try database.writeNow { try job.keep(for: .minutes(2), in: $0) })
            clock.pass(.seconds(90))
            #expect(try other.step(database) == .idle)
            clock.pass(.seconds(40))
            #expect(try other.step(database) == .done(job.id))
            #expect(try !database.writeNow { try job.keep(for: .minutes(2), in: $0) })
          })
      ])
      let id = try enqueue(EnqueueJob("slow"), yard.database)
      #expect(try runner.step(yard.database) == .overtaken(id))
    }
  }

  @Test(arguments: enginesHere) func longWorkKeepsItsLeaseByItself(_ engine: Engine) throws {
    try onFreshDatabase(engine, migrations: effectSchema) { yard in
      let clock = yard.clock
      let runner = JobRunner([
        JobHandler(
          "slow", lease: .seconds(2),
          outside: { job, database throws in
            func lease() throws -> Int64? { try database.readNow { try $0.value("SELECT lease_until FROM storage_job WHERE id = \(job.id)") } }
            let before = try lease()
            clock.pass(.seconds(1))
            var looks = 0
            while try lease() == before, looks < 3_000_000 { looks += 1 }
            #expect(try lease() != before)
          })
      ])
      let id = try enqueue(EnqueueJob("slow"), yard.database)
      #expect(try runner.step(yard.database) == .done(id))
    }
  }

  @Test(arguments: enginesHere) func aJobWhoseCountsRanAwayStopsNoOther(_ engine: Engine) throws {
    try onFreshDatabase(engine, migrations: effectSchema) { yard in
      let runner = JobRunner([JobHandler("count") { job, tx in try count(job.body["n"]!.integer!, 0, tx) }])
      let bad = try enqueue(EnqueueJob("count", key: "bad", body: ["n": 1]), yard.database)
      try yard.database.writeNow { _ = try $0.run("UPDATE storage_job SET attempts = \(Int64.max), attempts_max = \(Int64.max), wishes = \(Int64.max)") }
      yard.clock.pass(.seconds(1))
      let good = try enqueue(EnqueueJob("count", body: ["n": 2]), yard.database)
      #expect(try runner.step(yard.database) == .died(bad))
      #expect(try runner.step(yard.database) == .done(good))
      #expect(try effects(yard.database) == [[2, 1]])
      // Whoever gives it another try has it done.
      #expect(try yard.database.writeNow { try RetryJob(bad).run(in: $0) })
      #expect(try yard.database.writeNow { try EnqueueJob("count", key: "bad", body: ["n": 1]).run(in: $0) } == bad)
      #expect(try runner.step(yard.database) == .done(bad))
    }
  }

  @Test(arguments: enginesHere) func aFailingJobRestsLongerEachTimeThenWaitsForPeople(_ engine: Engine) throws {
    try onFreshDatabase(engine, migrations: effectSchema) { yard in
      let isBroken = Mutex(true)
      let runner = JobRunner([
        JobHandler("count", backoff: Backoff(first: .seconds(8), longest: .hours(1))) { job, tx in
          try count(1, 0, tx)
          if isBroken.withLock({ $0 }) { throw Stop() }
        }
      ])
      let id = try enqueue(EnqueueJob("count", attemptsMax: 3), yard.database)
      let wholeRests: [Int64] = [8, 16]
      for whole in wholeRests {
        guard case .failed(id, let until) = try runner.step(yard.database) else {
          Issue.record("it did not fail")
          return
        }
        let rest = (until - yard.clock.now).milliseconds
        #expect((whole * 500...whole * 1000).contains(rest))
        #expect(try runner.step(yard.database) == .idle)
        yard.clock.set(until)
      }
      #expect(try runner.step(yard.database) == .died(id))
      yard.clock.pass(.days(1))
      #expect(try runner.step(yard.database) == .idle)
      let dead = try yard.database.readNow { try FailedWork.list(in: $0) }
      #expect(dead.map(\.id.raw) == [id.raw])
      #expect(dead.map(\.why) == ["Stop()"])
      #expect(try effects(yard.database) == [])
      isBroken.withLock { $0 = false }
      #expect(try yard.database.writeNow(RetryJob(id).run))
      #expect(try runner.step(yard.database) == .done(id))
    }
  }

  @Test(arguments: enginesHere) func aKeyMakesOneJobAndAWishDuringTheRunMakesItRunOnceMore(_ engine: Engine) throws {
    try onFreshDatabase(engine, migrations: effectSchema) { yard in
      let runs = Mutex(0)
      let runner = JobRunner([
        JobHandler("rebuild", lease: .minutes(1)) { _, database in
          let run = runs.withLock { count in
            count += 1
            return count
          }
          if run == 1 { try database.writeNow { _ = try EnqueueJob("rebuild", key: "a").run(in: $0) } }
        }
      ])
      let first = try enqueue(EnqueueJob("rebuild", key: "a"), yard.database)
      #expect(try enqueue(EnqueueJob("rebuild", key: "a"), yard.database) == first)
      #expect(try runner.step(yard.database) == .done(first))
      #expect(try runner.step(yard.database) == .done(first))
      #expect(try runner.step(yard.database) == .idle)
      #expect(runs.withLock { $0 } == 2)
    }
  }

  @Test(arguments: enginesHere) func aWorkerThatOutstaysItsLeaseIsOvertaken(_ engine: Engine) throws {
    try onFreshDatabase(engine, migrations: effectSchema) { yard in
      let depth = Mutex(0)
      let inner = Mutex<JobRunner.Step?>(nil)
      let clock = yard.clock
      let runnerBox = Mutex<JobRunner?>(nil)
      let runner = JobRunner([
        JobHandler("slow", lease: .seconds(30)) { _, database in
          let isFirst = depth.withLock { depth in
            depth += 1
            return depth == 1
          }
          guard isFirst else { return }
          let other = runnerBox.withLock { $0! }
          #expect(try other.step(database) == .idle)
          clock.pass(.seconds(31))
          let step = try other.step(database)
          inner.withLock { $0 = step }
        }
      ])
      runnerBox.withLock { $0 = runner }
      let id = try enqueue(EnqueueJob("slow"), yard.database)
      #expect(try runner.step(yard.database) == .overtaken(id))
      #expect(inner.withLock { $0 } == .done(id))
    }
  }

  @Test(arguments: enginesHere) func aCancelledJobIsNotDone(_ engine: Engine) throws {
    try onFreshDatabase(engine, migrations: effectSchema) { yard in
      let id = try enqueue(EnqueueJob("count"), yard.database)
      #expect(try yard.database.writeNow(CancelJob(id).run))
      #expect(try yard.database.writeNow(CancelJob(id).run) == false)
      #expect(try JobRunner([JobHandler("count") { _, _ in }]).step(yard.database) == .idle)
    }
  }

  @Test(arguments: enginesHere) func manyWorkersDoEachJobOnce(_ engine: Engine) async throws {
    let yard = try FreshDatabase(engine, migrations: effectSchema)
    defer { yard.close() }
    let database = yard.database
    try await database.write { tx in for number in Int64(1)...60 { try EnqueueJob("count", body: ["n": .int(number)]).run(in: tx) } }
    let runner = JobRunner([JobHandler("count") { job, tx in try count(job.body["n"]!.integer!, 0, tx) }])
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<4 { group.addTask { try await onThread { while try runner.step(database) != .idle {} } } }
      try await group.waitForAll()
    }
    #expect(try await onThread { try effects(database) } == (1...60).map { [$0, 1] })
  }
}
