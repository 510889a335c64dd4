import Catalog
import Kernel
import Parties
import Storage
import Testing
import Trade

@testable import Doors

/// Somebody plants cookies of her own in another's browser, or learns those that are there: she sees and changes nothing of what is
/// bought with them.
@Suite(.everyEngine) struct PlantedCookieTests {
  /// A cart that the planter opened, and the victim's browser that carries it.
  private func planted(_ yard: ShopYard) async throws -> (browser: Browser, secret: Secret) {
    let secret = try yard.database.writeNow { tx in try OpenCart(site: SiteQueries.all(in: tx)[0].id.raw, owner: nil).run(in: tx).secret }
    let browser = Browser(yard.door)
    browser.setCookie("cart", secret.text)
    browser.setCookie("orders", secret.text)
    return (browser, secret)
  }

  private func checkOut(_ browser: Browser, _ yard: ShopYard) async throws -> String {
    _ = try await browser.post("/cart/lines", ["variant": yard.small.description, "quantity": "1"])
    let started = try await browser.post("/checkout", ["name": "김하늘", "phone": "010-1234-5678", "how-\(yard.merchant)": yard.store.description])
    return String((started.headers[.location] ?? "").prefix { $0 != "?" })
  }

  /// All that the planter can try with what she knows.
  private func tries(_ yard: ShopYard, _ secret: Secret, offer: String) async throws {
    let thief = Browser(yard.door)
    thief.setCookie("cart", secret.text)
    thief.setCookie("orders", secret.text)
    let lines = ["Cart-Secret": secret.text]
    #expect(try await thief.get(offer).status == 404)
    #expect(try await thief.post(offer, ["tender": "test-approve"]).status == 404)
    let id = offer.split(separator: "/").last ?? ""
    #expect(try await yard.door.get("/api/v1/checkouts/\(id)", lines).code == "checkout/expired")
    #expect(try await yard.door.post("/api/v1/checkouts/\(id)/payment", #"{"method":"test-card"}"#, lines).code == "checkout/expired")
    let found = try await yard.database.read { tx in
      try tx.first("SELECT o.number, o.id, c.id FROM orders_order o JOIN orders_consignment c ON c.order_id = o.id LIMIT 1") {
        (number: try $0.next(String.self), id: try $0.next(Int64.self), part: try $0.next(Int64.self))
      }
    }
    guard let found else { return }
    #expect(try await thief.get("/orders/\(found.number)").status == 404)
    #expect(try await thief.post("/orders/\(found.number)/cancel", ["consignment": "\(found.part)"]).status == 404)
    #expect(try await yard.door.get("/api/v1/orders/\(found.id)", lines).code == "order/unknown")
    #expect(try await yard.door.post("/api/v1/consignments/\(found.part)/cancel", "{}", lines).code == "order/unknown")
  }

  @Test func aGuestWithPlantedCookiesBuysUnseen() async throws {
    let yard = try ShopYard()
    let (browser, secret) = try await planted(yard)
    let offer = try await checkOut(browser, yard)
    #expect(offer.hasPrefix("/payments/"))
    #expect(browser.cookies["cart"] != secret.text)
    try await tries(yard, secret, offer: offer)
    let placed = try #require(try await browser.post(offer, ["tender": "test-approve"]).headers[.location])
    #expect(browser.cookies["orders"] != secret.text)
    #expect(try await browser.get(placed).status == 200)
    try await tries(yard, secret, offer: offer)
  }

  @Test func aMemberWithPlantedCookiesBuysUnseen() async throws {
    let yard = try ShopYard()
    let (browser, secret) = try await planted(yard)
    try await browser.signUp()
    #expect(browser.cookies["cart"] == nil)
    let offer = try await checkOut(browser, yard)
    try await tries(yard, secret, offer: offer)
    let placed = try #require(try await browser.post(offer, ["tender": "test-approve"]).headers[.location])
    #expect(try await browser.get(placed).status == 200)
    try await tries(yard, secret, offer: offer)
    // Signed out, what is left in the browser opens nothing either.
    _ = try await browser.post("/sign-out")
    #expect(try await browser.get(placed).status == 404)
  }

  @Test func rightAfterTheCheckoutTheFormerSecretDoesNothingElse() async throws {
    let yard = try ShopYard()
    let (browser, secret) = try await planted(yard)
    let offer = try await checkOut(browser, yard)
    let thief = Browser(yard.door)
    func arm() {
      thief.setCookie("cart", secret.text)
      thief.setCookie("orders", secret.text)
    }
    arm()
    #expect(try await !thief.get("/cart").text.contains("포근한 니트"))
    arm()
    _ = try await thief.post("/cart/lines", ["variant": yard.kimchi.description, "quantity": "5"])
    arm()
    let own = try await thief.post("/checkout", ["name": "남의 손", "phone": "010-9999-0000", "how-\(yard.merchant)": yard.store.description])
    #expect(own.headers[.location]?.hasPrefix("/payments/") != true, "\(own.status)")
    #expect(try await !browser.get("/cart").text.contains("포기김치"))
    #expect(try await browser.get(offer).status == 200)
    #expect(try await browser.post(offer, ["tender": "test-approve"]).status == 303)
  }

  @Test func aFormSentTwiceKeepsTheCart() async throws {
    let yard = try ShopYard()
    let (browser, secret) = try await planted(yard)
    let first = try await checkOut(browser, yard)
    // The answer was lost on the way, so the browser sends the form again with what it had.
    browser.setCookie("cart", secret.text)
    let again = try await browser.post("/checkout", ["name": "김하늘", "phone": "010-1234-5678", "how-\(yard.merchant)": yard.store.description])
    let second = try #require(again.headers[.location])
    #expect(second == first)
    #expect(try await browser.post(second, ["tender": "test-approve"]).status == 303)
    // A minute later the old secret opens nothing.
    let (other, old) = try await planted(yard)
    _ = try await checkOut(other, yard)
    yard.door.staged.pass(.seconds(61))
    #expect(try yard.database.readNow { try Cart.open(by: old, in: $0) } == nil)
  }

  @Test func aBrowserKeepsItsEarlierOrders() async throws {
    let yard = try ShopYard()
    let browser = Browser(yard.door)
    var pages: [String] = []
    for _ in 1...2 {
      let offer = try await checkOut(browser, yard)
      pages.append(String(try #require(try await browser.post(offer, ["tender": "test-approve"]).headers[.location]).prefix { $0 != "?" }))
    }
    for page in pages { #expect(try await browser.get(page).status == 200) }
  }

  /// A shared computer: whoever sits down next opens nothing of who signed out.
  @Test func signingOutLeavesNoKeyToAGuestsOrderInTheBrowser() async throws {
    let yard = try ShopYard()
    for way in ["/sign-out", "/sign-out/everywhere"] {
      let browser = Browser(yard.door)
      let offer = try await checkOut(browser, yard)
      let placed = try #require(try await browser.post(offer, ["tender": "test-approve"]).headers[.location])
      try await browser.signUp("김하늘", "haneul\(way.count)@example.kr")
      #expect(try await browser.get(placed).status == 200)
      _ = try await browser.post(way)
      #expect(try await browser.get(placed).status == 404)
    }
  }

  @Test func withHTTPSTheBrowserGuardsTheNames() {
    #expect(CartCookie.name(isSecure: true) == "__Host-cart" && CartCookie.name(isSecure: false) == "cart")
    #expect(OrderAccess.cookie(isSecure: true) == "__Host-orders" && OrderAccess.cookie(isSecure: false) == "orders")
  }
}
