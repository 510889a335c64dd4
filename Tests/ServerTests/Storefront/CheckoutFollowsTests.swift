import Catalog
import Kernel
import Parties
import Purse
import Storage
import Testing
import Trade

@testable import Server

/// A guest at the pay page signs in or joins: the checkout goes on as the member's, whose order it becomes.
@Suite(.everyEngine) struct CheckoutFollowsTests {
  private static let password = "깊은 산속 옹달샘 7"

  /// The pay page of one small knit that goes to the store.
  private func checkOut(_ browser: Browser, _ yard: ShopYard, _ variant: ID<Variant>? = nil) async throws -> String {
    _ = try await browser.post("/cart/lines", ["variant": (variant ?? yard.small).description, "quantity": "1"])
    let started = try await browser.post("/checkout", ["name": "김하늘", "phone": "010-1234-5678", "how-\(yard.merchant)": yard.store.description])
    return String((started.headers[.location] ?? "").prefix { $0 != "?" })
  }

  private func member(_ yard: ShopYard) throws -> PartyID {
    try yard.database.readNow { tx in
      try tx.one("SELECT id FROM party_party WHERE kind = 'member' ORDER BY id DESC LIMIT 1") { try $0.next() }
    }
  }

  private func newest(_ yard: ShopYard) throws -> Order {
    try yard.database.readNow { tx in
      let id = try #require(try tx.value("SELECT id FROM orders_order ORDER BY id DESC LIMIT 1", as: ID<Order>.self))
      return try #require(try Order.find(id, in: tx))
    }
  }

  @Test func whoJoinsAtThePayPageGoesOnThereAndPaysFromTheWallet() async throws {
    let yard = try ShopYard()
    let browser = Browser(yard.door)
    let offer = try await checkOut(browser, yard)
    let before = browser.cookies
    try await browser.signUp()
    let me = try member(yard)
    let page = try await browser.get(offer)
    #expect(page.status == 200 && page.text.contains("김하늘 · 010-1234-5678"))
    try yard.database.writeNow { tx in _ = try TopUp(member: me, amount: .won(100_000), grantedBy: Party.house, id: tx.id()).run(in: tx) }
    // What opened the guest's cart opens nothing of it any more, for whoever else knows it.
    let other = Browser(yard.door)
    for (name, value) in before { other.setCookie(name, value) }
    #expect(try await other.get(offer).status == 404)
    #expect(try await other.post(offer, ["tender": "test-approve"]).status == 404)
    #expect(try await yard.door.get("/api/v1/checkouts/\(offer.dropFirst("/payments/".count))", ["Cart-Secret": before["cart"] ?? ""]).code == "checkout/expired")
    let placed = try #require(try await browser.post(offer, ["tender": "wallet"]).headers[.location])
    #expect(placed.hasPrefix("/orders/") && placed.hasSuffix("?new=1"))
    #expect(try newest(yard).buyer == me)
    #expect(try await browser.get("/me/orders").text.contains("포근한 니트"))
    #expect(try await other.get(placed).status == 404)
    #expect(try await browser.get("/cart").text.contains("포근한 니트") == false)
  }

  @Test func whoSignsInWithACartOfTheirOwnPaysForTheOneAndKeepsTheOther() async throws {
    let yard = try ShopYard()
    let known = Browser(yard.door)
    try await known.signUp("김하늘", "haneul@example.kr")
    for variant in [yard.small, yard.kimchi] { _ = try await known.post("/cart/lines", ["variant": variant.description, "quantity": "1"]) }
    let browser = Browser(yard.door)
    let offer = try await checkOut(browser, yard)
    _ = try await browser.post("/sign-in", ["login": "haneul@example.kr", "password": Self.password])
    #expect(try await browser.get(offer).status == 200)
    #expect(try await browser.get("/cart").text.contains("포기김치"))
    #expect(try await browser.post(offer, ["tender": "test-approve"]).headers[.location]?.hasPrefix("/orders/") == true)
    #expect(try newest(yard).buyer == member(yard))
    // One knit was the guest's and is ordered, the other and the kimchi wait in the one cart that is left.
    let me = try member(yard)
    let cart = try yard.database.readNow { tx in try Cart.open(of: me, site: SiteQueries.all(in: tx)[0].id.raw, in: tx) }
    #expect(cart.map { Set($0.lines.map(\.variant)) } == [yard.small.raw, yard.kimchi.raw] && cart?.pieces == 2)
  }

  @Test func twoCheckoutsThatBothWaitAreBothPaid() async throws {
    let yard = try ShopYard()
    let known = Browser(yard.door)
    try await known.signUp("김하늘", "haneul@example.kr")
    let own = try await checkOut(known, yard)
    let browser = Browser(yard.door)
    let guests = try await checkOut(browser, yard)
    _ = try await browser.post("/sign-in", ["login": "haneul@example.kr", "password": Self.password])
    for offer in [guests, own] { #expect(try await browser.post(offer, ["tender": "test-approve"]).headers[.location]?.contains("new=1") == true) }
    #expect(try yard.database.readNow { try $0.value("SELECT CAST(COUNT(*) AS BIGINT) FROM orders_order", as: Int64.self) } == 2)
    #expect(try await browser.get("/cart").text.contains("포근한 니트") == false)
  }

  /// The cart that somebody planted becomes the member's: whoever planted it neither sees nor pays the checkout that came of it.
  @Test func aPlantedCheckoutIsTheMembersAndNoLongerThePlanters() async throws {
    let yard = try ShopYard()
    let planter = Browser(yard.door)
    let offer = try await checkOut(planter, yard)
    let victim = Browser(yard.door)
    victim.setCookie("cart", planter.cookies["cart"] ?? "")
    try await victim.signUp()
    #expect(try await planter.get(offer).status == 404)
    #expect(try await planter.post(offer, ["tender": "test-approve"]).status == 404)
    // Whoever is led to pay it sees whom it goes to.
    #expect(try await victim.get(offer).text.contains("김하늘 · 010-1234-5678"))
    let placed = try #require(try await victim.post(offer, ["tender": "test-approve"]).headers[.location])
    #expect(try newest(yard).buyer == member(yard))
    #expect(try await planter.get(placed).status == 404)
  }

  @Test func theAPISignsInAndPaysTheSameCheckout() async throws {
    let market = try Market()
    let cart = try await market.cart(1)
    let offer = try await market.checkout(cart).json["id"]?.text ?? ""
    let door = market.door
    _ = try await Browser(door).signUp("김마당", "madang@example.kr")
    let entered = try await door.post("/api/v1/sessions", #"{"login":"madang@example.kr","password":"\#(Self.password)"}"#, cart.headers)
    let headers = ["Authorization": "Bearer \(entered.json["secret"]?.text ?? "")"]
    #expect(try await door.get("/api/v1/checkouts/\(offer)", headers).status == 200)
    #expect(try await door.get("/api/v1/checkouts/\(offer)", cart.headers).code == "checkout/expired")
    let paid = try await market.pay(offer, #"{"method":"test-card","instrument":"test-approve"}"#, headers)
    #expect(paid.status == 201)
    #expect(try await door.get("/api/v1/orders", headers).json["items"]?.items?.count == 1)
  }
}
