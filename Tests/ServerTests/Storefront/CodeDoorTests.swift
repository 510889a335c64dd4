import Kernel
import Parties
import Storage
import Testing
import Trade

@testable import Server

/// A code at the doors of a shop: cart, checkout, pay page and order, and the same through the API.
@Suite struct CodeDoorTests {
  private func make(_ database: Database, of merchant: PartyID, _ off: PromotionCode.Off = .percent(10), minimum: Int64 = 0, uses: Int64 = 5) throws {
    try database.writeNow { tx in
      _ = try MakeCode("TEN", of: merchant, off: off, minimum: minimum, from: tx.now, until: tx.now + .days(30), uses: uses, by: merchant).run(in: tx)
    }
  }

  private func collect(_ yard: ShopYard, _ browser: Browser, goods: String) async throws -> String {
    let fields: KeyValuePairs = ["name": "김하늘", "phone": "010-1234-5678", "how-\(yard.merchant)": yard.store.description, "goods": goods]
    return try await browser.post("/checkout", fields).headers[.location] ?? ""
  }

  @Test func aGuestGivesACodeInTheCartAndPaysLess() async throws {
    let yard = try ShopYard()
    try make(yard.database, of: yard.merchant)
    let browser = Browser(yard.door)
    _ = try await browser.post("/cart/lines", ["variant": yard.small.description, "quantity": "1"])
    let wrong = try await browser.post("/cart/code", ["give": "1", "code": "ELEVEN"])
    #expect(wrong.status == 422 && wrong.text.contains("그런 코드를 찾을 수 없어요. 다시 확인해 주세요."))
    let given = try await browser.post("/cart/code", ["give": "1", "code": "ten"])
    #expect(given.status == 303 && given.headers[.location] == "/cart")
    let cart = try await browser.get("/cart").text
    // 39,000 less 3,900, and the way.
    for words in ["할인 코드 TEN", "-3,900원", "39,000원", "38,100원 주문하기"] { #expect(cart.contains(words), "\(words)") }
    let checkout = try await browser.get("/checkout").text
    #expect(checkout.contains(#"<input type="hidden" name="goods" value="35100">"#) && checkout.contains("-3,900원") && checkout.contains("<b>38,100원</b>"))
    let pay = try await collect(yard, browser, goods: "35100")
    let paying = try await browser.get(pay).text
    #expect(paying.contains("35,100원 결제하기") && paying.contains("-3,900원") && !paying.contains("바뀌었어요"))
    let placed = try await browser.post(pay, ["tender": "test-approve"]).headers[.location] ?? ""
    let order = try await browser.get(placed).text
    #expect(placed.hasPrefix("/orders/") && order.contains("할인 코드 TEN") && order.contains("-3,900원") && order.contains("35,100원"))
    let receipt = try await browser.get(String(placed.prefix { $0 != "?" }) + "/receipt").text
    #expect(receipt.contains("35,100원") && !receipt.contains("39,000원"))
  }

  @Test func aCodeIsTakenAwayAndGivenAgainAtTheCheckout() async throws {
    let yard = try ShopYard()
    try make(yard.database, of: yard.merchant, .amount(.won(5_000)))
    let browser = Browser(yard.door)
    _ = try await browser.post("/cart/lines", ["variant": yard.small.description, "quantity": "1"])
    func press(_ give: String, _ code: String) async throws -> Door.Answered {
      try await browser.post("/checkout", ["name": "김하늘", "phone": "010-1234-5678", "how-\(yard.merchant)": yard.store.description, "give": give, "code": code])
    }
    let given = try await press("1", "ten")
    // What was typed and chosen stays.
    #expect(given.status == 200 && given.text.contains("<b>34,000원</b>") && given.text.contains("-5,000원") && given.text.contains(#"value="김하늘""#))
    let wrong = try await press("1", "eleven")
    #expect(wrong.status == 422 && wrong.text.contains("그런 코드를 찾을 수 없어요") && wrong.text.contains(#"value="eleven""#) && wrong.text.contains("<b>34,000원</b>"))
    let away = try await press("away", "")
    #expect(away.status == 200 && away.text.contains("<b>39,000원</b>") && !away.text.contains("-5,000원"))
    #expect(try await browser.get("/cart").text.contains("할인 코드 TEN") == false)
  }

  @Test func aTypedCodeIsGivenWhicheverWayTheCartIsSent() async throws {
    let yard = try ShopYard()
    try make(yard.database, of: yard.merchant)
    let browser = Browser(yard.door)
    _ = try await browser.post("/cart/lines", ["variant": yard.small.description, "quantity": "1"])
    // A key that is pressed in the field sends no button; a code that nobody knows is said and undoes no count.
    let wrong = try await browser.post("/cart", ["was-\(yard.small)": "1", "quantity-\(yard.small)": "2", "code": "ELEVEN"])
    #expect(wrong.status == 422 && wrong.text.contains("그런 코드를 찾을 수 없어요") && wrong.text.contains("78,000원"))
    #expect(try await browser.post("/cart", ["code": "ten"]).headers[.location] == "/cart")
    #expect(try await browser.get("/cart").text.contains("-7,800원"))
    // Its button pressed beside an empty field changes nothing.
    #expect(try await browser.post("/cart/code", ["give": "1", "code": " "]).status == 303)
    #expect(try await browser.get("/cart").text.contains("-7,800원"))
    _ = try await browser.post("/cart/code", ["give": "away", "code": ""])
    let ordered = try await browser.post("/cart", ["code": "TEN", "then": "checkout"])
    #expect(ordered.headers[.location]?.hasPrefix("/checkout") == true)
    #expect(try await browser.get("/checkout").text.contains("-7,800원"))
  }

  @Test func aTypedCodeIsGivenAtTheCheckoutBeforeAnythingIsBegun() async throws {
    let yard = try ShopYard()
    try make(yard.database, of: yard.merchant)
    let browser = Browser(yard.door)
    _ = try await browser.post("/cart/lines", ["variant": yard.small.description, "quantity": "1"])
    func send(_ code: String, _ button: String = "none") async throws -> Door.Answered {
      try await browser.post(
        "/checkout",
        ["name": "김하늘", "phone": "010-1234-5678", "how-\(yard.merchant)": yard.store.description, "code": code, button: button == "none" ? "" : "1"])
    }
    // What only asks for the form again leaves the field as it was typed.
    let counted = try await send("te", "count")
    #expect(counted.status == 200 && counted.text.contains(#"value="te""#) && counted.text.contains("<b>39,000원</b>"))
    let empty = try await send("", "give")
    #expect(empty.status == 200 && empty.text.contains("<b>39,000원</b>"))
    let given = try await send("ten")
    #expect(given.status == 200 && given.text.contains("<b>35,100원</b>") && !given.text.contains(#"value="ten""#))
    #expect(try yard.database.readNow { try $0.value("SELECT CAST(COUNT(*) AS BIGINT) FROM offer_offer", as: Int64.self) } == 0)
    #expect(try await send("").headers[.location]?.hasPrefix("/payments/") == true)
  }

  @Test func theTotalFollowsTheWayAtThePressOfAButton() async throws {
    let yard = try ShopYard()
    let browser = Browser(yard.door)
    _ = try await browser.post("/cart/lines", ["variant": yard.small.description, "quantity": "1"])
    let page = try await browser.get("/checkout").text
    #expect(page.contains("<b>42,000원</b>") && page.contains(#"name="count" value="1""#))
    let counted = try await browser.post("/checkout", ["name": "김하늘", "phone": "", "how-\(yard.merchant)": yard.store.description, "count": "1"])
    #expect(counted.status == 200 && counted.text.contains("<b>39,000원</b>") && !counted.text.contains("<b>42,000원</b>") && counted.text.contains(#"value="김하늘""#))
    // Nothing was begun.
    #expect(try yard.database.readNow { try $0.value("SELECT CAST(COUNT(*) AS BIGINT) FROM offer_offer", as: Int64.self) } == 0)
  }

  @Test func whyACodeTakesNothingOffIsSaidInCartAndAtTheCheckout() async throws {
    let yard = try ShopYard()
    try make(yard.database, of: yard.merchant, minimum: 50_000)
    let browser = Browser(yard.door)
    _ = try await browser.post("/cart/lines", ["variant": yard.small.description, "quantity": "1"])
    _ = try await browser.post("/cart/code", ["give": "1", "code": "TEN"])
    let why = "11,000원 더 담으면 ‘TEN’ 코드를 쓸 수 있어요."
    for page in ["/cart", "/checkout"] {
      let text = try await browser.get(page).text
      #expect(text.contains(why) && text.contains("42,000원"), "\(page)")
    }
    #expect(try await browser.get(collect(yard, browser, goods: "39000")).text.contains("39,000원 결제하기"))
  }

  @Test func aFreeOrderIsPlacedWithoutMeansAtThePage() async throws {
    let yard = try ShopYard()
    try make(yard.database, of: yard.merchant, .percent(100))
    let browser = Browser(yard.door)
    _ = try await browser.post("/cart/lines", ["variant": yard.small.description, "quantity": "1"])
    _ = try await browser.post("/cart/code", ["give": "1", "code": "TEN"])
    let pay = try await collect(yard, browser, goods: "0")
    #expect(try await browser.get(pay).text.contains("결제 없이 주문하기"))
    #expect(try await browser.post(pay, [:]).headers[.location]?.hasPrefix("/orders/") == true)
    #expect(try OrdersVerify.run(yard.database) == [])
  }

  @Test func theAPISaysAndDoesTheSame() async throws {
    let market = try Market()
    try make(market.door.database, of: market.merchant, uses: 1)
    let cart = try await market.cart(2)
    let path = "/api/v1/carts/\(cart.id)"
    let unknown = try await market.door.send(.put, path + "/code", cart.headers.merging(["Content-Type": "application/json"]) { $1 }, body: Array(#"{"code":"ELEVEN"}"#.utf8))
    #expect(unknown.status == 422 && unknown.code == "code/not-known")
    let given = try await market.door.send(.put, path + "/code", cart.headers.merging(["Content-Type": "application/json"]) { $1 }, body: Array(#"{"code":"ten"}"#.utf8))
    #expect(given.status == 200 && given.json["code"]?.text == "TEN")
    let summary = try await market.door.get(path + "/summary", cart.headers).json
    #expect(summary["goods"]?["amount"]?.integer == 52_200 && summary["delivery"]?["amount"]?.integer == 0 && summary["total"]?["amount"]?.integer == 52_200)
    #expect(summary["adjustments"]?.items?.first?["amount"]?["amount"]?.integer == -5_800 && summary["adjustments"]?.items?.first?["label"]?.text == "TEN")
    let checkout = try await market.checkout(cart).json
    #expect(checkout["total"]?["amount"]?.integer == 52_200 && checkout["adjustments"]?.items?.first?["amount"]?["amount"]?.integer == -5_800)
    // The only use is kept: another cart is told so, and pays the whole price.
    let other = try await market.cart(1)
    _ = try await market.door.send(
      .put, "/api/v1/carts/\(other.id)/code", other.headers.merging(["Content-Type": "application/json"]) { $1 }, body: Array(#"{"code":"TEN"}"#.utf8))
    let told = try await market.door.get("/api/v1/carts/\(other.id)/summary", other.headers).json
    #expect(told["notes"]?.items?.first?["en"]?.text == "That code has been used up. Please order without it." && told["goods"]?["amount"]?.integer == 29_000)
    #expect(try await market.checkout(other).json["goods"]?["amount"]?.integer == 29_000)
    let paid = try await market.pay(checkout["id"]?.text ?? "", #"{"method":"test-card","instrument":"test-approve"}"#, cart.headers)
    #expect(paid.status == 201)
    #expect(try OrdersVerify.run(market.door.database) == [])
  }
}
