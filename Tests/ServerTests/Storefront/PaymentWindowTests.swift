import Assembly
import Kernel
import Ledger
import Payments
import Storage
import Testing
import Trade

@testable import Doors

/// A provider with a page of its own: away and back, by page and by API.
@Suite(.everyEngine) struct PaymentWindowTests {
  /// A buyer who chose the window on the pay page and stands before it.
  private func atWindow(_ yard: ShopYard) async throws -> (browser: Browser, pay: String, window: String) {
    let (browser, pay) = try await yard.browserAtPayment()
    #expect(try await browser.get(pay).text.contains("테스트 결제창"))
    let sent = try await browser.post(pay, ["tender": "test-window"])
    let window = try #require(sent.headers[.location])
    #expect(sent.status == 303 && window.hasPrefix("/test-window/"))
    return (browser, pay, window)
  }

  private func orders(_ yard: ShopYard) throws -> Int64 {
    try yard.database.readNow { tx in try tx.one("SELECT CAST(COUNT(*) AS BIGINT) FROM orders_order") { try $0.next() } }
  }

  private func reconcile(_ yard: ShopYard) async throws {
    _ = try await ReconcilePayments(gateways: yard.door.app.house.gateways, settlers: AllSettlers.list).run(yard.database)
  }

  @Test func whoApprovesIsLedBackToTheOrderOnceHoweverOftenTheyReturn() async throws {
    let yard = try ShopYard()
    let (browser, pay, window) = try await atWindow(yard)
    let page = try await browser.get(window)
    #expect(page.status == 200 && page.text.contains("78,000") && page.text.contains("테스트 결제창"))
    let said = try await browser.post(window, ["say": "yes"])
    let back = try #require(said.headers[.location])
    #expect(back.hasPrefix("/pay/") && back.contains("amount=78000"))
    for _ in 1...2 {
      let returned = try await browser.get(back)
      #expect(returned.status == 303 && returned.headers[.location] == "\(pay)?back=1")
      #expect(try await browser.get("\(pay)?back=1").headers[.location]?.hasPrefix("/orders/M") == true)
    }
    // Saying it again at the window leads back too.
    #expect(try await browser.get(window).text.contains("이미 답한 결제예요."))
    #expect(try await browser.post(window, ["say": "no"]).headers[.location]?.hasPrefix("/pay/") == true)
    #expect(try orders(yard) == 1 && yard.free(yard.small, yard.store) == 3)
    yard.door.staged.pass(.seconds(2))
    try await reconcile(yard)
    #expect(try yard.database.readNow { tx in try tx.value("SELECT state FROM payments_payment ORDER BY id DESC LIMIT 1", as: String.self) } == "captured")
  }

  @Test func whoRefusesHearsSoAndPaysInAnotherWay() async throws {
    let yard = try ShopYard()
    let (browser, pay, window) = try await atWindow(yard)
    let back = try #require(try await browser.post(window, ["say": "no"]).headers[.location])
    #expect(!back.contains("key="))
    #expect(try await browser.get(back).headers[.location] == "\(pay)?back=1")
    #expect(try await browser.get("\(pay)?back=1").text.contains("결제창에서 결제를 취소했어요."))
    #expect(try orders(yard) == 0 && yard.free(yard.small, yard.store) == 3)
    #expect(try await browser.post(pay, ["tender": "test-approve"]).headers[.location]?.hasPrefix("/orders/M") == true)
  }

  @Test func whoClosesTheWindowFindsItAgainOrPaysOtherwiseAndIsChargedOnce() async throws {
    let yard = try ShopYard()
    let (browser, pay, window) = try await atWindow(yard)
    let again = try await browser.get(pay).text
    #expect(again.contains("결제창에서 결제를 마치지 않았어요.") && again.contains(#"href="\#(window)""#) && again.contains("78,000원 결제하기"))
    // Asked for after ten seconds it would seem lost; nobody asks while the buyer may be there.
    yard.door.staged.pass(.seconds(30))
    try await reconcile(yard)
    #expect(try await browser.get(pay).text.contains("결제창에서 결제를 마치지 않았어요."))
    #expect(try await browser.post(pay, ["tender": "test-approve"]).headers[.location]?.hasPrefix("/orders/M") == true)
    // And then goes on at the window all the same: that money goes back.
    let back = try #require(try await browser.post(window, ["say": "yes"]).headers[.location])
    _ = try await browser.get(back)
    #expect(try orders(yard) == 1)
    for _ in 1...2 {
      yard.door.staged.pass(.seconds(2))
      try await reconcile(yard)
    }
    let states = try yard.database.readNow { tx in
      try tx.rows("SELECT gateway || ' ' || state FROM payments_payment ORDER BY id LIMIT 10") { try $0.next(String.self) }
    }
    #expect(states == ["test-window voided", "test-card captured"])
  }

  @Test func whoComesBackLateIsNotCharged() async throws {
    let yard = try ShopYard()
    let (browser, pay, window) = try await atWindow(yard)
    yard.door.staged.pass(.minutes(11))
    try await reconcile(yard)
    let back = try #require(try await browser.post(window, ["say": "yes"]).headers[.location])
    #expect(try await browser.get(back).headers[.location] == "\(pay)?back=1")
    #expect(try await browser.get("\(pay)?back=1").text.contains("결제창의 시간이 지나 결제하지 않았어요."))
    #expect(try orders(yard) == 0)
  }

  @Test func aForgedReturnChangesNothing() async throws {
    let yard = try ShopYard()
    let (browser, pay, window) = try await atWindow(yard)
    let payment = window.split(separator: "/").last.map(String.init) ?? ""
    let stranger = Browser(yard.door)
    #expect(try await stranger.get("/pay/\(payment)/back?key=guess").status == 303)
    #expect(try await stranger.get("/pay/\(payment)/back?key=guess&amount=1").headers[.location] == "\(pay)?other-amount=1")
    #expect(try await stranger.get(pay).status == 404)
    #expect(try await stranger.get("/pay/4711/back").status == 404)
    #expect(try await browser.get("\(pay)?other-amount=1").text.contains("결제창의 금액이 주문 금액과 달라 결제하지 않았어요."))
    #expect(try orders(yard) == 0)
    let back = try #require(try await browser.post(window, ["say": "yes"]).headers[.location])
    _ = try await browser.get(back)
    #expect(try orders(yard) == 1)
  }

  @Test func whereTestPaymentsAreOffThereIsNoWindowAndNoTestCard() async throws {
    let yard = try ShopYard(settings: ["test-payments": "off"])
    let (browser, pay) = try await yard.browserAtPayment()
    let page = try await browser.get(pay).text
    #expect(!page.contains("test-window") && !page.contains("test-approve"))
    for tender in ["test-window", "test-approve"] { #expect(try await browser.post(pay, ["tender": tender]).status == 422) }
    #expect(try await browser.get("/test-window/1").status == 404)
    #expect(try await browser.post("/test-window/1", ["say": "yes"]).status == 404)
    #expect(try orders(yard) == 0)
  }

  @Test func aWalletIsFilledThroughTheWindow() async throws {
    let door = try Storefront.open(), browser = Browser(door)
    try await browser.signUp("김하늘", "haneul@example.kr")
    let sent = try await browser.post("/me/wallet/top-up", ["key": "k", "choice": "30000", "amount": "", "tender": "test-window"])
    let window = try #require(sent.headers[.location])
    #expect(window.hasPrefix("/test-window/"))
    let payment = window.split(separator: "/").last.map(String.init) ?? ""
    #expect(try await browser.get("/me/wallet/top-up/\(payment)").text.contains("결제창에서 결제를 마치지 않았어요."))
    let back = try #require(try await browser.post(window, ["say": "yes"]).headers[.location])
    for _ in 1...2 { #expect(try await browser.get(back).headers[.location] == "/me/wallet/top-up/\(payment)?back=1") }
    #expect(try await browser.get("/me/wallet/top-up/\(payment)").status == 303)
    #expect(try await browser.get("/me/wallet").text.contains(#"<b class="figure-large">30,000원</b>"#))
  }
}

/// The same for programs.
@Suite(.everyEngine) struct PaymentWindowAPITests {
  private static let own = "of the window alone"

  private func asked(_ market: Market) async throws -> (checkout: String, payment: String, goTo: String, headers: [String: String]) {
    let cart = try await market.cart()
    let checkout = try await market.checkout(cart).json["id"]?.text ?? ""
    let answer = try await market.pay(checkout, #"{"method":"test-window"}"#, cart.headers)
    #expect(answer.status == 202 && answer.json["state"]?.text == "awaiting-buyer" && answer.json["order"] == .null)
    return (checkout, answer.json["payment"]?.text ?? "", answer.json["goTo"]?.text ?? "", cart.headers)
  }

  @Test func aProgramSendsItsBuyerAwayAndConfirmsTheReturn() async throws {
    let market = try Market()
    let (checkout, payment, goTo, headers) = try await asked(market)
    #expect(goTo == "/test-window/\(payment)")
    let path = "/api/v1/checkouts/\(checkout)/payments/\(payment)/return"
    #expect(try await market.door.post(path, "{}", headers).json["state"]?.text == "awaiting-buyer")
    #expect(try await market.door.post(path, #"{"key":"guess"}"#, headers).json["state"]?.text == "awaiting-buyer")
    let back = try await Browser(market.door).post(goTo, ["say": "yes"]).headers[.location] ?? ""
    let key = back.split(separator: "?").last?.split(separator: "&").first?.dropFirst(4) ?? ""
    let body = #"{"key":"\#(key)","amount":32000}"#
    #expect(try await market.door.post(path, body).code == "checkout/expired")
    #expect(try await market.door.post(path, #"{"key":"\#(key)","amount":1}"#, headers).code == "payment/other-amount")
    let placed = try await market.door.post(path, body, headers)
    #expect(placed.status == 201 && placed.json["state"]?.text == "placed" && placed.json["goTo"] == .null)
    #expect(try await market.door.post(path, body, headers).json.at("order", "id") == placed.json.at("order", "id"))
    #expect(try await market.door.post("/api/v1/checkouts/\(checkout)/payments/4711/return", body, headers).code == "payment/unknown")
    #expect(try market.left() == 19)
  }

  @Test func eachProviderIsHeardUnderItsOwnSecretAndOfItsOwnPaymentsOnly() async throws {
    let market = try Market(settings: ["gateway-secrets": "test-window=\(Self.own)"])
    let (checkout, payment, _, headers) = try await asked(market)
    let word = #"{"answer":"approved","reference":"w-1"}"#
    func tell(_ path: String, _ secret: String) async throws -> Door.Answered {
      let signature = GatewaySignature.text(of: Array(word.utf8), payment: payment, at: market.door.staged.world.now(), secret: secret)
      return try await market.door.post("/api/v1/\(path)payments/\(payment)/answer", word, ["Gateway-Signature": signature])
    }
    // The common secret does not speak for a provider that has its own, by whichever address.
    #expect(try await tell("", Market.secret).code == "payment/wrong-signature")
    #expect(try await tell("gateways/test-window/", Market.secret).code == "payment/wrong-signature")
    // Nor does another provider for it.
    #expect(try await tell("gateways/test-card/", Market.secret).code == "payment/unknown")
    #expect(try market.door.database.readNow { tx in try Order.of(offer: ID(text: checkout)!, in: tx) } == nil)
    for path in ["gateways/test-window/", ""] { #expect(try await tell(path, Self.own).status == 204) }
    #expect(try market.door.database.readNow { tx in try Order.of(offer: ID(text: checkout)!, in: tx) }?.payment.description == payment)
    #expect(try await market.pay(checkout, #"{"method":"test-window"}"#, headers).json["state"]?.text == "placed")
  }
}
