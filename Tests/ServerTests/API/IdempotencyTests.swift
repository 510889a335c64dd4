import Kernel
import Storage
import Testing

@testable import Server

/// The table of docs/ENDPOINTS.md: what comes again under one Idempotency-Key.
struct IdempotencyTests {
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
    #expect(guest.code == "web/key-wrong")
  }

  @Test func workUnderWayHoldsItsKeyForAWhile() throws {
    let database = door.app.house.database
    let once = OnceOnly(scope: "7/pay", key: "k", fingerprint: [1])
    #expect(try database.writeNow { try once.claim(in: $0) } == .mine)
    #expect(try database.writeNow { try once.claim(in: $0) } == .inFlight)
    door.staged.pass(.seconds(61))
    #expect(try database.writeNow { try once.claim(in: $0) } == .mine)
    try database.writeNow { try once.release(in: $0) }
    #expect(try database.writeNow { try once.claim(in: $0) } == .mine)
    let answer = KeptAnswer(status: 200, headers: "content-type: text/plain", body: [65])
    try database.writeNow { try once.keep(answer, in: $0) }
    #expect(try database.writeNow { try once.claim(in: $0) } == .kept(answer))
    #expect(try database.writeNow { try OnceOnly.sweep(in: $0) } == 0)
    door.staged.pass(.hours(25))
    #expect(try database.writeNow { try OnceOnly.sweep(in: $0) } == 1)
    #expect(try database.writeNow { try once.claim(in: $0) } == .mine)
  }
}
