import Catalog
import Kernel
import Payments
import Storage
import Testing

@testable import Server
@testable import Wire

/// The whole purchase by API, by members and guests, to the hand-over.
@Suite(.everyEngine) struct PurchaseTests {
  @Test func aMemberBuysInThreeRequestsAndCollectsByTheCode() async throws {
    let market = try Market()
    let (_, shopper) = try market.member(wallet: 100_000)
    let (_, clerk) = try market.member(role: .merchantStaff)
    let cart = try await market.cart(2, shopper)
    let checkout = try await market.checkout(cart, collectAt: market.store.description)
    #expect(checkout.status == 201)
    #expect(checkout.json["total"]?["amount"]?.integer == 58_000)
    let id = try #require(checkout.json["id"]?.text)
    let paid = try await market.pay(id, #"{"method":"wallet"}"#, shopper, key: "pay-1")
    #expect(paid.status == 201)
    #expect(paid.json["state"]?.text == "placed")
    let again = try await market.pay(id, #"{"method":"wallet"}"#, shopper, key: "pay-1")
    #expect(again.body == paid.body)
    #expect(again.headers[.idempotencyReplayed] == "true")
    let order = try #require(paid.json["order"]?["id"]?.text)

    let list = try await market.door.get("/api/v1/orders", shopper)
    #expect(list.json["items"]?.items?.map { $0["id"]?.text } == [order])
    let shown = try await market.door.get("/api/v1/orders/\(order)", shopper)
    let consignment = try #require(shown.json["consignments"]?.items?.first)
    let part = try #require(consignment["id"]?.text)
    let code = try #require(consignment["pickupCode"]?.text)
    for step in ["accept", "ready"] {
      #expect(try await market.door.send(.post, "/api/v1/consignments/\(part)/\(step)", clerk).status == 200)
    }
    let wrong = try await market.door.post("/api/v1/consignments/\(part)/hand-over", #"{"code":"no"}"#, clerk)
    #expect(wrong.code == "pickup/wrong-code")
    let handed = try await market.door.post("/api/v1/consignments/\(part)/hand-over", #"{"code":"\#(code)"}"#, clerk)
    #expect(handed.json["state"]?.text == "collected")
    #expect(try await market.door.get("/api/v1/me/wallet", shopper).json["available"]?["amount"]?.integer == 42_000)
    #expect(try market.left() == 18)
  }

  @Test func aGuestBuysByCardAndFindsTheOrderAgain() async throws {
    let market = try Market()
    let cart = try await market.cart(1)
    let checkout = try await market.checkout(cart)
    #expect(checkout.json["delivery"]?["amount"]?.integer == 3000)
    let id = try #require(checkout.json["id"]?.text)
    let paid = try await market.pay(id, #"{"method":"test-card","instrument":"test-approve"}"#, cart.headers, key: "guest-key-0123456789")
    #expect(paid.status == 201)
    let order = try #require(paid.json["order"])
    let path = "/api/v1/orders/\(order["id"]?.text ?? "")"
    #expect(try await market.door.get(path, cart.headers).status == 200)
    #expect(try await market.door.get(path).code == "order/unknown")
    let (_, stranger) = try market.member()
    #expect(try await market.door.get(path, stranger).code == "order/unknown")
    let number = order["number"]?.text ?? ""
    let found = try await market.door.post("/api/v1/orders/look-up", #"{"number":"\#(number.lowercased())","phone":"01012345678"}"#)
    #expect(found.json["number"]?.text == number)
    let wrong = try await market.door.post("/api/v1/orders/look-up", #"{"number":"\#(number)","phone":"010-9999-9999"}"#)
    #expect(wrong.status == 404)
  }

  @Test func aBuyerCancelsBeforeAnyoneAcceptedAndGetsItAllBack() async throws {
    let market = try Market()
    let (_, shopper) = try market.member(wallet: 32_000)
    let cart = try await market.cart(1, shopper)
    let checkout = try await market.checkout(cart)
    let paid = try await market.pay(checkout.json["id"]?.text ?? "", #"{"method":"wallet"}"#, shopper)
    let order = try await market.door.get("/api/v1/orders/\(paid.json["order"]?["id"]?.text ?? "")", shopper)
    let part = order.json["consignments"]?.items?.first?["id"]?.text ?? ""
    let cancelled = try await market.door.post("/api/v1/consignments/\(part)/cancel", #"{"reason":"마음이 바뀌었어요"}"#, shopper)
    #expect(cancelled.json["consignments"]?.items?.first?["state"]?.text == "cancelled")
    #expect(try await market.door.get("/api/v1/me/wallet", shopper).json["available"]?["amount"]?.integer == 32_000)
    #expect(try market.left() == 20)
    let twice = try await market.door.post("/api/v1/consignments/\(part)/cancel", "{}", shopper)
    #expect(twice.code == "order/not-in-this-state")
  }

  @Test func aCartChangesOnlyUnderTheRevisionThatWasRead() async throws {
    let market = try Market()
    let cart = try await market.cart(1)
    let line = "/api/v1/carts/\(cart.id)/lines/\(market.scarf)"
    let read = try await market.door.get("/api/v1/carts/\(cart.id)", cart.headers)
    let tag = read.headers[.eTag] ?? ""
    let json = cart.headers.merging(["Content-Type": "application/json"]) { $1 }
    let bare = try await market.door.send(.put, line, json, body: Array(#"{"quantity":3}"#.utf8))
    #expect(bare.status == 428)
    let first = try await market.door.send(.put, line, json.merging(["If-Match": tag]) { $1 }, body: Array(#"{"quantity":3}"#.utf8))
    #expect(first.json["pieces"]?.integer == 3)
    let stale = try await market.door.send(.put, line, json.merging(["If-Match": tag]) { $1 }, body: Array(#"{"quantity":4}"#.utf8))
    #expect(stale.code == "web/revision-stale")
    #expect(try await market.door.get("/api/v1/carts/\(cart.id)", cart.headers).json["pieces"]?.integer == 3)
    let tagNow = first.headers[.eTag] ?? ""
    let gone = try await market.door.send(.delete, line, cart.headers.merging(["If-Match": tagNow]) { $1 })
    #expect(gone.json["lines"]?.items == [])
    #expect(try await market.door.get("/api/v1/carts/\(cart.id)").code == "cart/gone")
  }

  @Test func twoGuestsMayChooseTheSameKey() async throws {
    let market = try Market()
    for expected in [18, 16] as [Int64] {
      let cart = try await market.cart(2)
      let checkout = try await market.checkout(cart)
      let paid = try await market.pay(
        checkout.json["id"]?.text ?? "", #"{"method":"test-card"}"#, cart.headers, key: "0123456789-0123456789")
      #expect(paid.status == 201)
      #expect(paid.headers[.idempotencyReplayed] == nil)
      #expect(try market.left() == expected)
    }
  }
}
