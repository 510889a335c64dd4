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

  /// A request of this and that program: whose it is stands in the row.
  private func hand(_ holder: String, _ yard: TestYard) throws { try yard.database.writeNow { _ = try $0.run("UPDATE storage_request SET holder = \(holder)") } }

  @Test(arguments: enginesHere) func aKeyWhoseProgramIsGoneIsFreeAtOnce(_ engine: Engine) throws {
    try onFreshDatabase(engine, migrations: StorageSchema.migrations) { yard in
      let dead = try #require(try token(begin(request, yard)))
      #expect(try begin(request, yard) == .inFlight)
      let own = try yard.database.readNow { try $0.one("SELECT holder FROM storage_request") { try $0.next(String.self) } }
      let machine = try #require(own.split(separator: " ").first)
      // A number that no process has: the kernel gives none so high.
      try hand("\(machine) 2147483000 x", yard)
      let mine = try #require(try token(begin(request, yard)))
      #expect(mine != dead)
      #expect(try begin(request, yard) == .inFlight)
      #expect(try yard.database.writeNow { try request.finish(dead, answer, in: $0) } == false)
      // Another body under the key is still another request.
      try hand("\(machine) 2147483000 x", yard)
      #expect(try begin(KeyedRequest(actor: "7", route: "POST /orders", key: "k1", body: [9]), yard) == .mismatch)
      try hand("other-machine 5 x", yard)
      try yard.database.writeNow { _ = try $0.run("INSERT INTO storage_node (node, holder, until) VALUES (7, 'other-machine 5 abc', \($0.now + .seconds(20)))") }
      #expect(try begin(request, yard) == .inFlight)
      yard.clock.pass(.seconds(21))
      #expect(try token(begin(request, yard)) != nil)
      // Who it is that nobody said is waited for as long as a request may take.
      try hand("", yard)
      #expect(try begin(request, yard) == .inFlight)
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
