import Catalog
import Kernel
import Payments
import Storage
import Testing
import Web

@testable import Wire

/// How fast orders may be looked up, against a clock.
@Suite(.everyEngine) struct LookUpPaceTests {
  @Test func aStrangersWrongTriesKeepNoOwnerFromHerOrder() async throws {
    let market = try Market()
    let cart = try await market.cart(1)
    let id = try await market.checkout(cart).json["id"]?.text ?? ""
    let order = try await market.pay(id, #"{"method":"test-card","instrument":"test-approve"}"#, cart.headers).json["order"]
    let number = order?["number"]?.text ?? ""
    @Sendable func look(_ phone: String, from low: UInt64) async throws -> Int {
      let body = #"{"number":"\#(number)","phone":"\#(phone)"}"#
      let peer = ClientAddress(high: 0, low: low, isLoopback: false)
      return try await market.door.send(.post, "/api/v1/orders/look-up", ["Content-Type": "application/json"], body: Array(body.utf8), from: peer).status
    }
    var answers: [Int] = []
    for _ in 0..<30 { answers.append(try await look("010-9999-9999", from: 0x0A00_0001)) }
    #expect(answers.contains(404) && answers.last == 429)
    #expect(try await look("010-1234-5678", from: 0x0A00_0002) == 200)
    // From many places together there is an end too: three tries more from each, and no end for who knows the telephone.
    for place in 0..<60 { _ = try await look("010-9999-9999", from: 0x0A00_0100 + UInt64(place)) }
    #expect(try await look("010-9999-9999", from: 0x0A00_0003) == 404)
    for _ in 0..<5 { #expect(try await look("010-1234-5678", from: 0x0A00_0003) == 200) }
    for _ in 0..<2 { #expect(try await look("010-9999-9999", from: 0x0A00_0003) == 404) }
    #expect(try await look("010-9999-9999", from: 0x0A00_0003) == 429)
    #expect(try await look("010-1234-5678", from: 0x0A00_0003) == 429)
    // Tries at once are tries.
    let answered = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<8 { group.addTask { try await look("010-9999-9999", from: 0x0A00_0004) } }
      return try await group.reduce(into: [Int]()) { $0.append($1) }
    }
    #expect(answered.filter { $0 == 404 }.count == 3 && answered.filter { $0 == 429 }.count == 5)
  }

  @Test func whoOpensAnOrderByItsKeyFindsItAtThePageWhateverStrangersTry() async throws {
    let yard = try ShopYard()
    let owner = Browser(yard.door)
    try await yard.buyAndCollect(owner)
    let number = try yard.database.readNow { tx in try #require(try tx.value("SELECT number FROM orders_order ORDER BY id DESC LIMIT 1", as: String.self)) }
    func look(_ cookies: String?, _ phone: String, from low: UInt64) async throws -> Int {
      var headers = ["Content-Type": "application/x-www-form-urlencoded", "Sec-Fetch-Site": "same-origin"]
      headers["Cookie"] = cookies
      let peer = ClientAddress(high: 0, low: low, isLoopback: false)
      return try await yard.door.send(.post, "/order-lookup", headers, body: Array("number=\(number)&phone=\(phone)".utf8), from: peer).status
    }
    for place in 0..<90 { _ = try await look(nil, "010-9999-9999", from: 0x0A00_0100 + UInt64(place)) }
    for _ in 0..<3 { #expect(try await look(nil, "010-9999-9999", from: 0x0A00_0005) == 422) }
    #expect(try await look(nil, "010-1234-5678", from: 0x0A00_0005) == 429)
    // At the same address, by the key that this browser was given.
    #expect(try await look("orders=\(owner.cookies["orders"] ?? "")", "010-1234-5678", from: 0x0A00_0005) == 303)
    #expect(try await look(nil, "010-1234-5678", from: 0x0A00_0006) == 303)
  }
}
