import Assembly
import Kernel
import Payments
import Testing
import Trade

@testable import Server

/// A member puts money into the wallet by card, in the browser.
@Suite struct TopUpPageTests {
  private func member(_ door: Door, _ login: String = "haneul@example.kr") async throws -> Browser {
    let browser = Browser(door)
    try await browser.signUp("김하늘", login)
    return browser
  }

  /// The key that the form would send.
  private func key(_ browser: Browser) async throws -> String {
    let page = try await browser.get("/me/wallet/top-up").text
    let field = try #require(page.range(of: #"name="key" value=""#, then: #"">"#))
    return String(field.dropFirst(#"name="key" value=""#.count).dropLast(2))
  }

  private func pay(_ browser: Browser, _ card: String, amount: String = "", choice: String = "30000") async throws -> (sent: Door.Answered, then: Door.Answered?) {
    let sent = try await browser.post(
      "/me/wallet/top-up", ["key": try await key(browser), "choice": choice, "amount": amount, "tender": card])
    guard sent.status == 303, let way = sent.headers[.location] else { return (sent, nil) }
    return (sent, try await browser.get(way))
  }

  @Test func anApprovedCardFillsTheWalletOnce() async throws {
    let browser = try await member(try Storefront.open())
    let fields: KeyValuePairs = ["key": try await key(browser), "choice": "50000", "amount": "", "tender": "test-approve"]
    let sent = try await browser.post("/me/wallet/top-up", fields)
    let way = try #require(sent.headers[.location])
    #expect(try await browser.post("/me/wallet/top-up", fields).headers[.location] == way)
    let paid = try await browser.get(way)
    let wallet = try await browser.get(try #require(paid.headers[.location])).text
    #expect(wallet.contains("50,000원을 충전했어요."))
    #expect(wallet.contains(#"<b class="figure-large">50,000원</b>"#))
    #expect(wallet.components(separatedBy: "+50,000원").count == 2)
  }

  @Test func anAmountOfOnesOwnCountsInsteadOfTheChoice() async throws {
    let browser = try await member(try Storefront.open())
    let (_, then) = try await pay(browser, "test-approve", amount: "12,000원")
    #expect(try await browser.get(try #require(then?.headers[.location])).text.contains("12,000원을 충전했어요."))
    #expect(try await pay(browser, "test-approve", amount: "많이").sent.text.contains("금액을 숫자로 입력해 주세요."))
    let tooMuch = try await pay(browser, "test-approve", amount: "2,000,001").sent
    #expect(tooMuch.status == 422)
    #expect(tooMuch.text.contains(#"id="f-amount-error""#) && tooMuch.text.contains(#"value="2,000,001""#))
    #expect(try await pay(browser, "no-card").sent.text.contains("결제할 카드를 선택해 주세요."))
  }

  @Test(arguments: [("test-decline", "카드사가 승인하지 않아 충전하지 못했어요."), ("test-limit", "카드 한도를 넘었어요."), ("test-expired", "유효 기간이 지난 카드예요.")])
  func aDeclinedCardSaysWhyAndTheFormStandsReady(card: String, words: String) async throws {
    let browser = try await member(try Storefront.open())
    let page = try #require(try await pay(browser, card, choice: "100000").then).text
    #expect(page.contains(words))
    #expect(page.contains(#"value="100000" checked"#))
    #expect(try await browser.get("/me/wallet").text.contains(#"<b class="figure-large">0원</b>"#))
  }

  @Test func aLostAnswerIsAwaitedAndTheMoneyComesWhenItIsKnown() async throws {
    let door = try Storefront.open()
    let browser = try await member(door)
    let (sent, then) = try await pay(browser, "test-timeout")
    #expect(then?.text.contains("충전 결과를 확인하고 있어요") == true)
    #expect(try await browser.get("/me/wallet").text.contains(#"<b class="figure-large">0원</b>"#))
    door.staged.pass(.seconds(11))
    try await ReconcilePayments(gateways: door.app.house.gateways, settlers: AllSettlers.list).run(door.database)
    try await ReconcilePayments(gateways: door.app.house.gateways, settlers: AllSettlers.list).run(door.database)
    let way = try #require(sent.headers[.location])
    #expect(try await browser.get(way).headers[.location]?.hasPrefix("/me/wallet?paid=") == true)
    #expect(try await browser.get("/me/wallet").text.contains(#"<b class="figure-large">30,000원</b>"#))
  }

  @Test func aTopUpIsItsMembersOwn() async throws {
    let door = try Storefront.open()
    let way = try #require(try await pay(try await member(door), "test-timeout").sent.headers[.location])
    let other = try await member(door, "bada@example.kr")
    #expect(try await other.get(way).status == 404)
    #expect(try await Browser(door).get("/me/wallet/top-up").headers[.location] == "/sign-in?next=%2Fme%2Fwallet%2Ftop-up")
    #expect(try await Browser(door).post("/me/wallet/top-up", ["choice": "10000", "tender": "test-approve"]).status == 401)
  }

  @Test func whoCameFromAPaymentGoesBackToIt() async throws {
    let browser = try await member(try Storefront.open())
    let sent = try await browser.post(
      "/me/wallet/top-up", ["key": try await key(browser), "choice": "10000", "amount": "", "tender": "test-approve", "next": "/payments/5"])
    #expect(try await browser.get(try #require(sent.headers[.location])).headers[.location] == "/payments/5")
    let away = try await browser.post(
      "/me/wallet/top-up", ["key": try await key(browser), "choice": "10000", "amount": "", "tender": "test-approve", "next": "//evil.kr"])
    #expect(try await browser.get(try #require(away.headers[.location])).headers[.location]?.hasPrefix("/me/wallet?paid=") == true)
  }
}
