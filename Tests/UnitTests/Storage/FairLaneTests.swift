import Kernel
import Storage
import Synchronization
import TestSupport
import Testing

/// One merchant's many jobs never keep another's waiting.
@Suite struct FairLaneTests {
  @Test(arguments: enginesHere) func lanesTakeTurnsHoweverManyJobsOneOfThemHas(_ engine: Engine) throws {
    try onFreshDatabase(engine, migrations: effectSchema) { yard in
      let done = Mutex<[String]>([])
      // While a job of the long lane is under way, the next worker gets the other lane's, and a third gets the long lane's again.
      let depth = Mutex(0)
      let runner = Mutex<JobRunner?>(nil)
      let handler = JobHandler("fetch", lease: .minutes(5), laneMax: 2) { job, database in
        done.withLock { $0.append(job.body["name"]!.text!) }
        let isDeep = depth.withLock { depth in
          depth += 1
          return depth > 4
        }
        guard !isDeep else { return }
        _ = try runner.withLock { $0 }!.step(database)
      }
      runner.withLock { $0 = JobRunner([handler]) }
      let body: (String) -> JSON = { ["name": .string($0)] }
      try yard.database.writeNow { tx in
        try EnqueueJobs("fetch", (1...24).map { (key: "long-\($0)", body: body("long-\($0)"), lane: "1") }).run(in: tx)
      }
      yard.clock.pass(.seconds(1))
      try yard.database.writeNow { tx in
        try EnqueueJobs("fetch", (1...2).map { (key: "short-\($0)", body: body("short-\($0)"), lane: "2") }).run(in: tx)
      }
      let first = runner.withLock { $0 }!
      _ = try first.step(yard.database)
      // Two of each lane are under way; the fifth worker finds no lane with a share left.
      #expect(done.withLock { $0 } == ["long-1", "short-1", "long-2", "short-2"])
      let before = done.withLock { $0.count }
      _ = try first.step(yard.database)
      #expect(done.withLock { $0.count } == before + 1)
      #expect(done.withLock { $0.last } == "long-3")
    }
  }

  @Test(arguments: enginesHere) func aSingleWorkerGoesFromLaneToLaneThoughOneHasTheOldestJobs(_ engine: Engine) throws {
    try onFreshDatabase(engine, migrations: effectSchema) { yard in
      let done = Mutex<[String]>([])
      let runner = JobRunner([
        JobHandler("print", lease: .minutes(5), laneMax: 1) { job, _ in done.withLock { $0.append(job.body["lane"]!.text!) } }
      ])
      for (lane, count) in [("1", 30), ("2", 3), ("3", 2)] {
        try yard.database.writeNow { tx in
          try EnqueueJobs("print", (1...count).map { (key: "\(lane)-\($0)", body: ["lane": .string(lane)], lane: lane) }).run(in: tx)
        }
        yard.clock.pass(.seconds(1))
      }
      for _ in 1...10 { _ = try runner.step(yard.database) }
      #expect(done.withLock { $0 } == ["1", "2", "3", "1", "2", "3", "1", "2", "1", "1"])
    }
  }

  @Test(arguments: enginesHere) func jobsWithoutLanesStandInOneQueue(_ engine: Engine) throws {
    try onFreshDatabase(engine, migrations: effectSchema) { yard in
      let runner = JobRunner([JobHandler("count") { job, tx in try count(job.body["n"]!.integer!, 0, tx) }])
      try yard.database.writeNow { tx in
        for n in 1...3 { try EnqueueJob("count", body: ["n": .int(Int64(n))], lane: n == 1 ? "a" : "").run(in: tx) }
      }
      for _ in 1...3 { #expect(try runner.step(yard.database) != .idle) }
      #expect(try runner.step(yard.database) == .idle)
    }
  }
}
