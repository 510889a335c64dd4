import Assembly
import Dispatch
import Kernel
import Storage
import Synchronization
import TestSupport
import Testing

@testable import Wire

/// A full queue is said as such, and harms nothing.
@Suite(.everyEngine) struct OverloadTests {
  @Test func aFullQueueIsAnswered503WithWhenToTryAgain() async throws {
    let route = Endpoint(
      "full", .get, "/api/v1/full", Phrase("가득", "Full"), tag: "test", answers: .ok(View<String>.text)
    ).read { _, _ in throw StorageFault.overloaded(retryAfterSeconds: 3) }
    let answer = try await Door([route]).get("/api/v1/full")
    #expect(answer.status == 503)
    #expect(answer.code == "web/busy")
    #expect(answer.headers[.retryAfter] == "3")
  }

  /// Holds up every cart that is opened, until it is let go.
  private final class Gate: Sendable {
    private let isShut = Mutex(false)
    private let open = DispatchSemaphore(value: 0)

    func shut() { isShut.withLock { $0 = true } }

    /// Lets go who waits here and whoever comes later.
    func letGo() {
      isShut.withLock { $0 = false }
      for _ in 0..<100 { open.signal() }
    }

    var hook: StatementHook {
      { [self] event in
        guard event.sql.contains("INSERT INTO cart_cart"), isShut.withLock({ $0 }) else { return }
        open.waitInTime()
      }
    }
  }

  @Test func aHouseWhoseQueueIsFullIsNotReadyButAlive() async throws {
    let gate = Gate()
    let market = try Market(on: { staged in
      if let yard = PostgresYard.current { return try yard.open(staged, AllMigrations.list, queueMax: 2, hook: gate.hook) }
      return try Database.sqlite(path: Scratch.path("ready.sqlite"), world: staged.world, queueMax: 2, hook: gate.hook)
    })
    #expect(try await market.door.get("/health/ready").status == 200)
    gate.shut()
    try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<30 { group.addTask { try await market.door.post("/api/v1/carts", "{}").status } }
      // Whoever is sent away finds the queue full, and nothing leaves it before the gate opens.
      #expect(try await group.next() == 503)
      let ready = try await market.door.get("/health/ready")
      #expect(ready.status == 503 && ready.headers[.retryAfter] == "1")
      #expect(try await market.door.get("/health/live").status == 200)
      gate.letGo()
      try await group.waitForAll()
    }
    #expect(try await market.door.get("/health/ready").status == 200)
  }

  @Test func whenTheQueueOfWritesIsReallyFullTheRestIsSentAwayAndNothingIsLost() async throws {
    let gate = Gate()
    let market = try Market(on: { staged in
      if let yard = PostgresYard.current { return try yard.open(staged, AllMigrations.list, queueMax: 2, hook: gate.hook) }
      return try Database.sqlite(path: Scratch.path("full.sqlite"), world: staged.world, queueMax: 2, hook: gate.hook)
    })
    func carts() throws -> Int64? {
      try market.door.database.readNow { try $0.value("SELECT CAST(COUNT(*) AS BIGINT) FROM cart_cart", as: Int64.self) }
    }
    gate.shut()
    let answers = try await withThrowingTaskGroup(of: Door.Answered.self) { group in
      for _ in 0..<30 { group.addTask { try await market.door.post("/api/v1/carts", "{}") } }
      // Nobody who got in can have an answer yet, so the first one is of somebody who was sent away.
      let first = try #require(try await group.next())
      #expect(first.status == 503)
      gate.letGo()
      return try await group.reduce(into: [first]) { $0.append($1) }
    }
    let done = answers.filter { $0.status == 201 }, sentAway = answers.filter { $0.status == 503 }
    #expect(done.count + sentAway.count == 30)
    #expect(done.count >= 2)
    for answer in sentAway {
      #expect(answer.code == "web/busy")
      #expect(answer.headers[.retryAfter].flatMap { Int($0) } ?? 0 >= 1)
    }
    #expect(try carts() == Int64(done.count))
    // Afterwards all is well: who was sent away comes again and gets in.
    for _ in 0..<5 { #expect(try await market.door.post("/api/v1/carts", "{}").status == 201) }
    #expect(try carts() == Int64(done.count) + 5)
  }
}
