import Kernel
import Parties
import Storage
import Testing

@testable import Server

/// A guest's orders: found by number and telephone, and her own once she is a member.
@Suite(.everyEngine) struct GuestOrderTests {
  /// A guest who bought two small knits to collect: her browser and the order's number.
  private func bought(_ yard: ShopYard) async throws -> (browser: Browser, order: String) {
    let (browser, page) = try await yard.browserAtPayment()
    let placed = try await browser.post(page, ["tender": "test-approve"])
    return (browser, try #require(placed.headers[.location]).prefix { $0 != "?" }.split(separator: "/").last.map(String.init) ?? "")
  }

  private func guests(_ yard: ShopYard) throws -> Int64? {
    try yard.database.readNow { try $0.value("SELECT COUNT(*) FROM party_party WHERE kind = 'guest'", as: Int64.self) }
  }

  @Test func aFormSentTwiceMakesOneGuest() async throws {
    let yard = try ShopYard()
    let browser = Browser(yard.door)
    _ = try await browser.post("/cart/lines", ["variant": yard.small.description, "quantity": "2"])
    for _ in 1...2 {
      let sent = try await browser.post("/checkout", ["name": "김하늘", "phone": "010-1234-5678", "how-\(yard.merchant)": yard.store.description])
      #expect(sent.status == 303)
    }
    #expect(try guests(yard) == 1)
  }

  @Test func anOrderIsFoundByItsNumberAndTelephoneOnly() async throws {
    let yard = try ShopYard()
    let (own, order) = try await bought(yard)
    #expect(try await own.get("/orders/\(order)").status == 200)
    let stranger = Browser(yard.door)
    #expect(try await stranger.get("/orders/\(order)").status == 404)
    #expect(try await stranger.post("/order-lookup", ["number": order, "phone": "010-1234-0000"]).status == 422)
    #expect(try await stranger.post("/order-lookup", ["number": "M-0000", "phone": "010-1234-5678"]).status == 422)
    #expect(try await stranger.get("/orders/\(order)").status == 404)
    #expect(try await stranger.post("/order-lookup", ["number": order.lowercased(), "phone": "+82 10 1234 5678"]).headers[.location] == "/orders/\(order)")
    #expect(try await stranger.get("/orders/\(order)").status == 200)
  }

  @Test func whoJoinsWithTheGuestsTelephoneKeepsTheOrder() async throws {
    let yard = try ShopYard()
    let (browser, order) = try await bought(yard)
    try await browser.signUp("김하늘", "010-1234-5678")
    #expect(try await browser.get("/me/orders").text.contains(order))
    #expect(try await browser.get("/me/export").json["orders"]?.items?.map { $0["number"]?.text } == [order])
    #expect(try await browser.get("/me/export").json["contacts"]?.items?.count == 2)
  }

  @Test func whoJoinsOnASharedBrowserGetsNothingOfTheGuests() async throws {
    let yard = try ShopYard()
    let (browser, order) = try await bought(yard)
    try await browser.signUp("박바다", "bada@example.kr")
    #expect(try await !browser.get("/me/orders").text.contains(order))
    #expect(try await browser.get("/me/export").json["orders"]?.items?.isEmpty == true)
  }

  @Test func aMemberWhoLooksTheOrderUpMakesItHers() async throws {
    let yard = try ShopYard()
    let (_, order) = try await bought(yard)
    let member = Browser(yard.door)
    try await member.signUp("김하늘", "haneul@example.kr")
    #expect(try await !member.get("/me/orders").text.contains(order))
    _ = try await member.post("/order-lookup", ["number": order, "phone": "010-1234-5678"])
    #expect(try await member.get("/me/orders").text.contains(order))
    // Somebody who comes later sees it, and takes nothing away.
    let later = Browser(yard.door)
    try await later.signUp("박바다", "bada@example.kr")
    #expect(try await later.post("/order-lookup", ["number": order, "phone": "010-1234-5678"]).status == 303)
    #expect(try await !later.get("/me/orders").text.contains(order))
    #expect(try await member.get("/me/orders").text.contains(order))
  }

  @Test func theSameByTheAPI() async throws {
    let market = try Market()
    let cart = try await market.cart()
    let offer = try await market.checkout(cart)
    let again = try await market.checkout(cart)
    #expect(offer.status == 201 && again.status == 201)
    let paid = try await market.pay(again.json["id"]?.text ?? "", #"{"method":"test-card"}"#, cart.headers)
    let guests = try market.door.database.readNow { try $0.value("SELECT COUNT(*) FROM party_party WHERE kind = 'guest'", as: Int64.self) }
    #expect(guests == 1)
    let number = try #require(paid.json.at("order", "number")?.text)
    let member = try market.member()
    let asked = #"{"number":"\#(number)","phone":"010-1234-5678"}"#
    #expect(try await market.door.get("/api/v1/orders", member.headers).json["items"]?.items?.isEmpty == true)
    #expect(try await market.door.post("/api/v1/orders/look-up", #"{"number":"\#(number)","phone":"010-0000-0000"}"#, member.headers).status == 404)
    #expect(try await market.door.post("/api/v1/orders/look-up", asked).json["number"]?.text == number)
    #expect(try await market.door.get("/api/v1/orders", member.headers).json["items"]?.items?.isEmpty == true)
    #expect(try await market.door.post("/api/v1/orders/look-up", asked, member.headers).json["number"]?.text == number)
    #expect(try await market.door.get("/api/v1/orders", member.headers).json["items"]?.items?.map { $0["number"]?.text } == [number])
  }
}
