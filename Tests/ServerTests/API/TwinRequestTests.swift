import Inventory
import Kernel
import Storage
import Testing

@testable import Server
@testable import Wire

/// The same request several times at once, under one key: it is done once, and all hear the same.
@Suite(.everyEngine) struct TwinRequestTests {
  private static let twins = 6
  private static let key = ["Idempotency-Key": "a-key-that-nobody-guesses"]

  private func together(_ ask: @escaping @Sendable () async throws -> Door.Answered) async throws -> [Door.Answered] {
    try await withThrowingTaskGroup(of: Door.Answered.self) { group in
      for _ in 0..<Self.twins { group.addTask { try await ask() } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
  }

  private func count(_ table: String, _ market: Market) throws -> Int64 {
    try market.door.database.readNow { tx in try tx.one("SELECT CAST(COUNT(*) AS BIGINT) FROM \(raw: table)") { try $0.next() } }
  }

  @Test func oneCartIsOpened() async throws {
    let market = try Market()
    let before = try count("cart_cart", market)
    let answers = try await together { try await market.door.post("/api/v1/carts", #"{"lines":[{"variant":"\#(market.scarf)","quantity":1}]}"#, Self.key) }
    #expect(Set(answers.map(\.status)) == [201])
    #expect(Set(answers.map(\.body)).count == 1)
    #expect(answers.filter { $0.headers[.idempotencyReplayed] == nil }.count == 1)
    #expect(try count("cart_cart", market) == before + 1)
  }

  @Test func oneOfferIsMadeAndItsGoodsAreHeldOnce() async throws {
    let market = try Market()
    let cart = try await market.cart(3)
    let keyed = (id: cart.id, headers: cart.headers.merging(Self.key) { $1 })
    let answers = try await together { try await market.checkout(keyed) }
    #expect(Set(answers.map(\.status)) == [201])
    #expect(Set(answers.map(\.body)).count == 1)
    #expect(try count("offer_offer", market) == 1)
    #expect(try count("ledger_hold", market) == 1)
    #expect(try market.left() == 17)
  }

  @Test func oneOrderIsPaidFromTheWallet() async throws {
    let market = try Market()
    let (_, shopper) = try market.member(wallet: 32_000)
    let cart = try await market.cart(1, shopper)
    let id = try #require(try await market.checkout(cart).json["id"]?.text)
    let answers = try await together { try await market.pay(id, #"{"method":"wallet"}"#, shopper, key: "k") }
    #expect(Set(answers.map(\.status)) == [201])
    #expect(Set(answers.map(\.body)).count == 1)
    #expect(try count("orders_order", market) == 1)
    #expect(try await market.door.get("/api/v1/me/wallet", shopper).json["available"]?["amount"]?.integer == 0)
  }

  @Test func oneAttemptIsMadeByCard() async throws {
    let market = try Market()
    let cart = try await market.cart(1)
    let id = try #require(try await market.checkout(cart).json["id"]?.text)
    let card = #"{"method":"test-card","instrument":"test-approve"}"#
    let answers = try await together { try await market.pay(id, card, cart.headers, key: "a-key-that-nobody-guesses") }
    // A twin that comes while the provider is asked hears that it is being done.
    #expect(Set(answers.map(\.status)).isSubset(of: [201, 409]))
    #expect(answers.contains { $0.status == 201 })
    #expect(try count("payments_payment", market) == 1)
    let later = try await market.pay(id, card, cart.headers, key: "a-key-that-nobody-guesses")
    #expect(later.status == 201)
    #expect(later.headers[.idempotencyReplayed] == "true")
    #expect(try count("orders_order", market) == 1)
  }

  @Test func whatWasRefusedUnderAKeyMayBeTriedAgain() async throws {
    let market = try Market(stock: 1)
    let cart = try await market.cart(3)
    let keyed = (id: cart.id, headers: cart.headers.merging(Self.key) { $1 })
    let store = market.store.description
    #expect(try await market.checkout(keyed, collectAt: store).code == "stock/sold-out")
    #expect(try count("storage_request", market) == 0)
    try await market.door.database.write { tx in
      let more = StockMovement.Line(variant: market.scarf.raw, quantity: 5)
      _ = try ReceiveStock(merchant: market.merchant, location: market.store, lines: [more], by: market.merchant).run(in: tx)
    }
    #expect(try await market.checkout(keyed, collectAt: store).status == 201)
  }
}
