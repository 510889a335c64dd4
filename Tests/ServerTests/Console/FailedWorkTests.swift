import Kernel
import Storage
import Testing

@testable import Server

/// What gave up: listed, tried again, discarded; by page and by API.
@Suite(.everyEngine) struct FailedWorkTests {
  private struct Broken: Error {}

  /// A dead job and an event that was laid aside.
  private func fail(_ yard: ConsoleYard) throws {
    let database = yard.door.database
    try database.writeNow { tx in
      try EnqueueJob("test.break", body: .null, attemptsMax: 1).run(in: tx)
      try tx.emit(Event("test.happened", key: 7, facts: [:]))
    }
    let runner = JobRunner([JobHandler("test.break", inside: { _, _ in throw Broken() })])
    _ = try runner.step(database)
    let deaf = Subscription("test.deaf", topics: ["test.happened"], from: .beginning) { (_: HeardEvent, _: Transaction) in throw Broken() }
    _ = try Sequencer.step(database)
    for _ in 1...20 {
      _ = try deaf.step(database)
      yard.door.staged.pass(.hours(2))
    }
  }

  private func failed(_ yard: ConsoleYard) throws -> [FailedWork] { try yard.door.database.readNow { try FailedWork.list(in: $0) } }

  @Test func whatGaveUpIsListedWithItsCauseAndItsTries() async throws {
    let yard = try ConsoleYard()
    try fail(yard)
    let all = try failed(yard)
    #expect(all.map(\.kind).sorted() == ["test.break", "test.deaf ← test.happened"])
    #expect(all.first { $0.sort == .job }?.attempts == 1 && all.first { $0.sort == .event }?.attempts == 8)
    #expect(all.allSatisfy { $0.why.contains("Broken") && $0.first <= $0.last })
    let page = try await yard.get("/console/failed-work", as: yard.houseOperator).text
    #expect(page.contains("test.break") && page.contains("test.deaf ← test.happened"))
    #expect(try await yard.get("/console/failed-work", as: yard.owner).status == 403)
    #expect(try await yard.get("/console/house", as: yard.houseOperator).text.contains("실패한 작업이 2건 있어요."))
  }

  @Test func oneOrAllAreTriedAgain() async throws {
    let yard = try ConsoleYard()
    try fail(yard)
    let job = try #require(try failed(yard).first { $0.sort == .job })
    #expect(try await yard.post("/console/failed-work/job/\(job.id)/retry", as: yard.houseOperator).status == 303)
    #expect(try await yard.post("/console/failed-work/job/\(job.id)/retry", as: yard.houseOperator).status == 409)
    #expect(try failed(yard).map(\.sort) == [.event])
    let all = try await yard.post("/console/failed-work/retry", as: yard.houseOperator)
    #expect(all.headers[.location] == "/console/failed-work?done=retried-many&n=1")
    let heard = Subscription("test.deaf", topics: ["test.happened"], from: .beginning) { (_: HeardEvent, _: Transaction) in }
    #expect(try heard.step(yard.door.database) == .heard(1))
    #expect(try failed(yard).isEmpty)
  }

  @Test func anEventThatFailsAgainCountsItsTries() throws {
    let yard = try ConsoleYard()
    try fail(yard)
    _ = try yard.door.database.writeNow { try RetryFailedWork.all(in: $0) }
    _ = try Subscription("test.deaf", topics: ["test.happened"], from: .beginning) { (_: HeardEvent, _: Transaction) in throw Broken() }.step(yard.door.database)
    #expect(try failed(yard).first { $0.sort == .event }?.attempts == 9)
  }

  @Test func whatIsDiscardedStaysOnRecordWithTheReason() async throws {
    let yard = try ConsoleYard()
    try fail(yard)
    for work in try failed(yard) {
      let path = "/console/failed-work/\(work.sort.rawValue)/\(work.id)/discard"
      let silent = try await yard.post(path, [("reason", " ")], as: yard.houseOperator)
      #expect(silent.status == 422 && silent.text.contains("버리는 이유를 3자 이상 입력해 주세요."))
      #expect(try await yard.post(path, [("reason", "이미 손으로 처리함")], as: yard.owner).status == 403)
      #expect(try await yard.post(path, [("reason", "이미 손으로 처리함")], as: yard.houseOperator).status == 303)
    }
    #expect(try failed(yard).isEmpty)
    let kept = try yard.door.database.readNow { try DiscardedWork.list(in: $0) }
    #expect(kept.map(\.reason) == ["이미 손으로 처리함", "이미 손으로 처리함"])
    #expect(try await yard.get("/console/failed-work", as: yard.houseOperator).text.contains("이미 손으로 처리함"))
  }
}
