import HTTPTypes
import Kernel
import Storage
import Testing
import Trade

@testable import Server

/// What comes into a cart while it is paid for goes on in another, whose id a program hears.
@Suite(.everyEngine) struct CartGoesOnTests {
  private func add(_ market: Market, _ cart: (id: String, headers: [String: String]), _ quantity: Int) async throws -> Door.Answered {
    try await market.door.post("/api/v1/carts/\(cart.id)/lines", #"{"variant":"\#(market.scarf)","quantity":\#(quantity)}"#, cart.headers)
  }

  @Test func thePaymentNamesTheCartThatGoesOnAndTheSameSecretOpensIt() async throws {
    let market = try Market()
    var cart = try await market.cart(1)
    // It goes on more than once.
    for round in 1...3 {
      let checkout = try await market.checkout(cart)
      let id = checkout.json["id"]?.text ?? ""
      #expect(try await add(market, cart, 2).status == 200)
      let paid = try await market.pay(id, #"{"method":"test-card"}"#, cart.headers)
      #expect(paid.status == 201, "\(round) \(paid.text)")
      let next = try #require(paid.json["cart"]?.text)
      #expect(next != cart.id)
      // Asked again it says the same.
      #expect(try await market.pay(id, #"{"method":"test-card"}"#, cart.headers).json["cart"]?.text == next)
      let gone = try await market.door.get("/api/v1/carts/\(cart.id)", cart.headers)
      #expect(gone.status == 410 && gone.code == "cart/goes-on" && gone.json["facts"]?["cart"]?.text == next)
      #expect(try await add(market, cart, 1).code == "cart/goes-on")
      let open = try await market.door.get("/api/v1/carts/\(next)", cart.headers)
      #expect(open.status == 200 && open.json["lines"]?.items?.first?["quantity"]?.integer == 2)
      // Its order and its checkout open by what opened the first.
      #expect(try await market.door.get("/api/v1/orders/\(paid.json["order"]?["id"]?.text ?? "")", cart.headers).status == 200)
      #expect(try await market.door.get("/api/v1/checkouts/\(id)", cart.headers).status == 200)
      cart = (id: next, headers: cart.headers)
    }
  }

  @Test func whoShowsNothingHearsNothing() async throws {
    let market = try Market()
    let cart = try await market.cart(1)
    let checkout = try await market.checkout(cart)
    _ = try await add(market, cart, 2)
    let paid = try await market.pay(checkout.json["id"]?.text ?? "", #"{"method":"test-card"}"#, cart.headers)
    let next = paid.json["cart"]?.text ?? ""
    for headers in [[:], try market.member().headers, ["Cart-Secret": Secret(from: { 7 }).text]] {
      for id in [cart.id, next] {
        let no = try await market.door.get("/api/v1/carts/\(id)", headers)
        #expect(no.status == 404 && no.code == "cart/gone")
      }
    }
  }

  @Test func nothingIsNamedWhereNothingWasLeft() async throws {
    let market = try Market()
    let member = try market.member(wallet: 100_000)
    for headers in [[:], member.headers] {
      let cart = try await market.cart(1, headers)
      let paid = try await market.pay(market.checkout(cart).json["id"]?.text ?? "", #"{"method":"test-card"}"#, cart.headers)
      #expect(paid.status == 201 && paid.json["cart"] == .null)
      #expect(try await market.door.get("/api/v1/carts/\(cart.id)", cart.headers).code == "cart/gone")
    }
    let cart = try await market.cart(1, member.headers)
    let checkout = try await market.checkout(cart)
    _ = try await add(market, cart, 3)
    let paid = try await market.pay(checkout.json["id"]?.text ?? "", #"{"method":"wallet"}"#, member.headers)
    let next = try #require(paid.json["cart"]?.text)
    #expect(try await market.door.get("/api/v1/carts/\(next)", member.headers).status == 200)
    #expect(try await market.door.get("/api/v1/carts/\(cart.id)", member.headers).json["facts"]?["cart"]?.text == next)
  }
}
