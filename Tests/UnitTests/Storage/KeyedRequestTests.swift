import Kernel
import Storage
import TestSupport
import Testing

@Suite struct KeyedRequestTests {
  private let request = KeyedRequest(actor: "7", route: "POST /orders", key: "k1", body: [1, 2])
  private let answer = KeyedRequest.Answer(status: 201, type: "application/json", body: Array("{}".utf8))

  private func begin(_ request: KeyedRequest, _ yard: TestYard) throws -> KeyedRequest.Beginning { try yard.database.writeNow(request.begin) }
  private func token(_ beginning: KeyedRequest.Beginning) -> Int64? { if case .fresh(let token) = beginning { token } else { nil } }

  @Test(arguments: enginesHere) func theSecondAskingGetsTheFirstAnswer(_ engine: Engine) throws {
    try onFreshDatabase(engine, migrations: StorageSchema.migrations) { yard in
      let mine = try #require(try token(begin(request, yard)))
      #expect(try begin(request, yard) == .inFlight)
      #expect(try yard.database.writeNow { try request.finish(mine, answer, in: $0) })
      #expect(try begin(request, yard) == .replay(answer))
      let other = KeyedRequest(actor: "7", route: "POST /orders", key: "k1", body: [1, 3])
      #expect(try begin(other, yard) == .mismatch)
      let another = KeyedRequest(actor: "8", route: "POST /orders", key: "k1", body: [1, 3])
      #expect(try token(begin(another, yard)) != nil)
    }
  }

  @Test(arguments: enginesHere) func nothingThatOpensAnythingStandsInTheTable(_ engine: Engine) throws {
    try onFreshDatabase(engine, migrations: StorageSchema.migrations) { yard in
      let request = KeyedRequest(actor: "guest", route: "openCart", key: "a-key-that-nobody-guesses", body: [])
      let answer = KeyedRequest.Answer(status: 201, type: "application/json\nLocation: /a-way", body: Array(#"{"secret":"AbCdEfGhIjKlMnOpQrStUv"}"#.utf8))
      try yard.database.writeNow { try request.keep(answer, in: $0) }
      let row = try yard.database.readNow { tx in
        try tx.one("SELECT scope, key, type, body FROM storage_request") { row in
          let texts: [String] = [try row.next(), try row.next(), try row.next()]
          return texts.joined(separator: " ") + String(decoding: try row.next([UInt8].self), as: UTF8.self)
        }
      }
      for word in ["AbCdEf", "secret", "a-key-that", "a-way"] { #expect(!row.contains(word), "\(word)") }
      #expect(try begin(request, yard) == .replay(answer))
    }
  }

  @Test(arguments: enginesHere) func aRequestThatDiedInTheMiddleMayBeginAgain(_ engine: Engine) throws {
    try onFreshDatabase(engine, migrations: StorageSchema.migrations) { yard in
      let dead = try #require(try token(begin(request, yard)))
      yard.clock.pass(.minutes(1))
      let mine = try #require(try token(begin(request, yard)))
      #expect(try yard.database.writeNow { try request.finish(dead, answer, in: $0) } == false)
      #expect(try yard.database.writeNow { try request.finish(mine, answer, in: $0) })
    }
  }

  @Test(arguments: enginesHere) func anAbandonedKeyIsFreeAndADayLaterEveryKeyIs(_ engine: Engine) throws {
    try onFreshDatabase(engine, migrations: StorageSchema.migrations) { yard in
      let first = try #require(try token(begin(request, yard)))
      try yard.database.writeNow { try request.abandon(first, in: $0) }
      let second = try #require(try token(begin(request, yard)))
      try yard.database.writeNow { try request.finish(second, answer, in: $0) }
      yard.clock.pass(.hours(24))
      #expect(try token(begin(request, yard)) != nil)
      yard.clock.pass(.hours(24))
      #expect(try yard.database.writeNow(KeyedRequest.forget) == 1)
      #expect(try yard.database.writeNow(KeyedRequest.forget) == 0)
    }
  }
}
