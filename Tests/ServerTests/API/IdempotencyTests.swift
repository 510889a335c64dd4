import Kernel
import Storage
import Testing

@testable import Wire

/// The table of docs/ENDPOINTS.md: what comes again under one Idempotency-Key.
@Suite(.everyEngine) struct IdempotencyTests {
  let door: Door
  init() throws { door = try Door(FruitRoutes.routes) }

  private func pick(_ n: Int, key: String, by party: Int = 7) async throws -> Door.Answered {
    try await door.send(.post, "/api/v1/pick?n=\(n)", ["Authorization": "Bearer \(party)", "Idempotency-Key": key])
  }

  @Test func aRepetitionGetsTheStoredAnswer() async throws {
    let first = try await pick(5, key: "k1")
    let again = try await pick(5, key: "k1")
    #expect(first.status == 200)
    #expect(again.status == 200)
    #expect(again.body == first.body)
    #expect(again.headers[.contentType] == "application/json")
    #expect(first.headers[.idempotencyReplayed] == nil)
    #expect(again.headers[.idempotencyReplayed] == "true")
  }

  @Test func theAnswerOfACreationIsRepeatedWithItsPlace() async throws {
    let body = #"{"owner":"ab","fruits":[{"fruit":"pear","count":2}]}"#
    let headers = ["Idempotency-Key": "a-key-that-nobody-guesses"]
    _ = try await door.post("/api/v1/baskets", body, headers)
    let again = try await door.post("/api/v1/baskets", body, headers)
    #expect(again.status == 201)
    #expect(again.headers[.location] == "/api/v1/baskets/ab")
    #expect(again.headers[.idempotencyReplayed] == "true")
    let other = try await door.post("/api/v1/baskets", #"{"owner":"cd","fruits":[{"fruit":"pear","count":2}]}"#, headers)
    #expect(other.status == 422)
    #expect(other.code == "web/key-reused")
  }

  @Test func whoShowsNothingGetsNoAnswerOfAnotherAddress() async throws {
    let door = try Door(FruitRoutes.routes, settings: ["proxies": "1"])
    let body = #"{"owner":"ab","fruits":[{"fruit":"pear","count":2}]}"#
    func post(_ address: String) async throws -> Door.Answered {
      try await door.post("/api/v1/baskets", body, ["Idempotency-Key": "cart-1764403200000", "X-Forwarded-For": address])
    }
    _ = try await post("203.0.113.7")
    #expect(try await post("203.0.113.7").headers[.idempotencyReplayed] == "true")
    #expect(try await post("203.0.113.8").headers[.idempotencyReplayed] == nil)
  }

  @Test func anotherRequestUnderTheSameKeyIsRefused() async throws {
    _ = try await pick(5, key: "k1")
    let other = try await pick(6, key: "k1")
    #expect(other.status == 422)
    #expect(other.code == "web/key-reused")
  }

  @Test func keysOfOthersNeverMeet() async throws {
    _ = try await pick(5, key: "k1", by: 7)
    let other = try await pick(6, key: "k1", by: 8)
    #expect(other.status == 200)
    #expect(other.headers[.idempotencyReplayed] == nil)
  }

  @Test func aKeptAnswerWithAStatusThatThereIsNotIsAFault() async throws {
    _ = try await pick(5, key: "k1")
    try await door.database.write { tx in _ = try tx.run("UPDATE storage_request SET status = \(Int64.max) WHERE status IS NOT NULL") }
    #expect(try await pick(5, key: "k1").status == 500)
    #expect(try await pick(6, key: "k2").status == 200)
  }

  @Test func aRefusalIsNotKept() async throws {
    #expect(try await pick(13, key: "k1").status == 409)
    let next = try await pick(12, key: "k1")
    #expect(next.status == 200)
    #expect(next.headers[.idempotencyReplayed] == nil)
  }

  @Test func aKeyHasItsForm() async throws {
    #expect(try await pick(5, key: String(repeating: "k", count: 129)).status == 400)
    #expect(try await pick(5, key: "k 1").status == 400)
    #expect(try await pick(5, key: "\"quoted\"").status == 200)
    #expect(try await pick(5, key: "quoted").headers[.idempotencyReplayed] == "true")
    let guest = try await door.post("/api/v1/baskets", #"{"owner":"ab","fruits":[{"fruit":"pear","count":2}]}"#, ["Idempotency-Key": "short"])
    #expect(guest.code == "web/key-too-short")
    #expect(guest.text.contains("16"))
  }

  @Test func workOfSeveralTransactionsHoldsItsKey() async throws {
    let gate = Gate()
    let door = try Door([
      Endpoint(
        "pay", .post, "/api/v1/pay", Phrase("결제", "Pay"), tag: "fruit", access: .signedIn, isIdempotent: true,
        answers: .ok(View<Int>.int)
      ).handle { _ in await gate.pass() }
    ])
    let headers = ["Authorization": "Bearer 7", "Idempotency-Key": "k"]
    async let first = door.send(.post, "/api/v1/pay", headers)
    await gate.untilOneWaits()
    let second = try await door.send(.post, "/api/v1/pay", headers)
    #expect(second.status == 409)
    #expect(second.code == "web/key-in-flight")
    #expect(second.headers[.retryAfter] == "1")
    await gate.open()
    #expect(try await first.text == "1")
    let third = try await door.send(.post, "/api/v1/pay", headers)
    #expect(third.text == "1")
    #expect(third.headers[.idempotencyReplayed] == "true")
  }

  /// Lets work wait until the test says go; counts who passed.
  private actor Gate {
    private var passed = 0
    private var isOpen = false
    private var waiting: [CheckedContinuation<Void, Never>] = []
    private var watching: [CheckedContinuation<Void, Never>] = []

    func pass() async -> Int {
      if !isOpen {
        await withCheckedContinuation { continuation in
          waiting.append(continuation)
          for watcher in watching { watcher.resume() }
          watching = []
        }
      }
      passed += 1
      return passed
    }

    func untilOneWaits() async {
      guard waiting.isEmpty else { return }
      await withCheckedContinuation { watching.append($0) }
    }

    func open() {
      isOpen = true
      for waiter in waiting { waiter.resume() }
    }
  }
}
