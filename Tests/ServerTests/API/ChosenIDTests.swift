import Assembly
import Kernel
import Ledger
import Parties
import Payments
import Purse
import Storage
import Testing
import Trade

@testable import Server

/// A shopper who sends numbers of her choice wherever a number may be sent: none of them becomes an id of the house.
@Suite(.everyEngine) struct ChosenIDTests {
  /// The two ways in which money is put into one's wallet.
  enum Way: String, CaseIterable, Sendable { case page, api }

  /// Signs somebody up; the browser and the header lines that are the same person.
  private func shopper(_ market: Market, _ login: String) async throws -> (browser: Browser, headers: [String: String], party: PartyID) {
    let browser = Browser(market.door)
    try await browser.signUp("손님", login)
    let (party, secret) = try await market.door.database.write { tx -> (PartyID, Secret) in
      // However many numbers are tried, the wallet may hold them.
      try tx.run("UPDATE policy_value SET value = 9000000000000 WHERE key LIKE 'kr.wallet.%'")
      let party = try tx.one("SELECT id FROM party_party WHERE kind = 'member' ORDER BY id DESC LIMIT 1") { try $0.next(PartyID.self) }
      return (party, try OpenSession(party, device: "test").run(in: tx))
    }
    return (browser, ["Authorization": "Bearer \(secret.text)"], party)
  }

  /// Tops up by one of the ways, under a number.
  private func topUp(_ market: Market, _ who: (browser: Browser, headers: [String: String], party: PartyID), _ way: Way, _ number: Int64) async throws -> Int {
    switch way {
    case .page:
      let fields: KeyValuePairs = [
        "payment": "\(number)", "transfer": "\(number)", "id": "\(number)", "key": "\(number)", "choice": "10000", "amount": "", "tender": "test-approve",
      ]
      return try await who.browser.post("/me/wallet/top-up", fields).status
    case .api:
      let body = #"{"amount":{"amount":10000,"currency":"KRW"}}"#
      return try await market.door.post("/api/v1/me/wallet/top-ups", body, who.headers.merging(["Idempotency-Key": "\(number)"]) { $1 }).status
    }
  }

  private func holds(of offer: String, _ market: Market) throws -> [Int64] {
    try market.door.database.readNow { tx in try Offer.find(ID(text: offer)!, in: tx)!.lines.map(\.hold) }
  }

  private func prove(_ market: Market) throws {
    #expect(try Verify.run(market.door.database).map(\.description) == [])
    #expect(try OrdersVerify.run(market.door.database) == [])
  }

  @Test(arguments: Way.allCases) func theLastPieceIsSoldOnceWhateverNumberATopUpCarries(_ way: Way) async throws {
    let market = try Market(stock: 1)
    let a = try await shopper(market, "a@example.kr"), b = try await shopper(market, "b@example.kr")
    let cart = try await market.cart(1, a.headers)
    let first = try #require(try await market.checkout(cart).json["id"]?.text)
    _ = try await topUp(market, a, way, try holds(of: first, market)[0])
    // Another way for the same cart replaces the first checkout: its hold goes, and somebody else has the piece.
    #expect(try await market.checkout(cart, collectAt: market.store.description).status == 201)
    let other = try await market.cart(1, b.headers)
    let sold = try #require(try await market.checkout(other).json["id"]?.text)
    #expect(try await market.pay(sold, #"{"method":"test-card"}"#, other.headers).status == 201)
    let again = try await market.pay(first, #"{"method":"test-card"}"#, cart.headers)
    #expect(again.status == 410)
    #expect(again.code == "checkout/replaced")
    let orders = try market.door.database.readNow { try $0.value("SELECT CAST(COUNT(*) AS BIGINT) FROM orders_order", as: Int64.self) }
    #expect(orders == 1)
    try prove(market)
  }

  @Test(arguments: Way.allCases) func aTopUpUnderSomebodysHoldDisturbsNobody(_ way: Way) async throws {
    let market = try Market()
    let a = try await shopper(market, "a@example.kr"), b = try await shopper(market, "b@example.kr")
    let cart = try await market.cart(2, b.headers)
    let offer = try #require(try await market.checkout(cart).json["id"]?.text)
    for number in try holds(of: offer, market) + [Int64(offer)!] { #expect(try await topUp(market, a, way, number) < 400) }
    #expect(try await market.pay(offer, #"{"method":"test-card"}"#, cart.headers).status == 201)
    #expect(try await market.door.get("/api/v1/me/wallet", a.headers).json["available"]?["amount"]?.integer == 20_000)
    try prove(market)
  }

  @Test(arguments: Way.allCases) func aTopUpUnderATransferOfOnesOwnStopsNoOtherPayment(_ way: Way) async throws {
    let market = try Market()
    let a = try await shopper(market, "a@example.kr")
    let cart = try await market.cart(1, a.headers)
    let offer = try #require(try await market.checkout(cart).json["id"]?.text)
    #expect(try await market.pay(offer, #"{"method":"test-card"}"#, cart.headers).status == 201)
    for number in try market.door.database.readNow({ tx in
      try tx.rows("SELECT id FROM ledger_transfer UNION SELECT id FROM payments_payment ORDER BY 1 LIMIT 20") { try $0.next(Int64.self) }
    }) {
      #expect(try await topUp(market, a, way, number) < 400)
    }
    market.door.staged.pass(.seconds(30))
    try await ReconcilePayments(gateways: market.door.app.house.gateways, settlers: AllSettlers.list) { Issue.record("\($0.subject): \($0.error)") }.run(market.door.database)
    let open = try market.door.database.readNow { tx in
      try tx.value("SELECT CAST(COUNT(*) AS BIGINT) FROM payments_payment WHERE state <> 'captured'", as: Int64.self)
    }
    #expect(open == 0)
    try prove(market)
  }

  @Test(arguments: Way.allCases) func numbersOfTheFutureAreNotUsedUp(_ way: Way) async throws {
    let market = try Market(stock: 100)
    let a = try await shopper(market, "a@example.kr")
    let now = try market.door.database.writeNow { $0.id(ID<Order>.self).raw }
    for step in 1...120 { #expect(try await topUp(market, a, way, now + Int64(step)) < 400) }
    for number in [Int64.max, 1, now + 1 << 40] { #expect(try await topUp(market, a, way, number) < 400) }
    for _ in 0..<6 {
      let cart = try await market.cart()
      let offer = try #require(try await market.checkout(cart).json["id"]?.text)
      #expect(try await market.pay(offer, #"{"method":"test-card"}"#, cart.headers).status == 201)
    }
    market.door.staged.pass(.hours(2))
    // The checkpoints go on over all that was posted.
    _ = try market.door.database.writeNow { try Checkpoint.step(worthwhile: 1, in: $0) }
    let (reached, last) = try market.door.database.readNow { tx in
      (try tx.value("SELECT transfer FROM ledger_checkpoint_reach", as: Int64.self), try tx.value("SELECT MAX(id) FROM ledger_transfer", as: Int64.self))
    }
    #expect(reached == last)
    try prove(market)
  }

  @Test func anOperatorsFormMakesNoID() async throws {
    let market = try Market()
    let a = try await shopper(market, "a@example.kr"), b = try await shopper(market, "b@example.kr")
    try market.door.database.writeNow { tx in
      try GrantRole(.operatorOfAll, to: a.party, at: .installation).run(by: .house, in: tx)
    }
    let cart = try await market.cart(2, b.headers)
    let offer = try #require(try await market.checkout(cart).json["id"]?.text)
    let hold = try holds(of: offer, market)[0]
    let fields: KeyValuePairs = ["transfer": "\(hold)", "key": "\(hold)", "amount": "7000", "reason": "배송 지연 보상"]
    for _ in 1...2 { #expect(try await a.browser.post("/console/members/\(b.party)/top-up", fields).status == 303) }
    #expect(try await market.door.get("/api/v1/me/wallet", b.headers).json["available"]?["amount"]?.integer == 7_000)
    // Without a reason nothing is credited; with one the member reads it in the statement.
    let silent = try await a.browser.post("/console/members/\(b.party)/top-up", ["amount": "5000", "reason": " "])
    #expect(silent.status == 422)
    #expect(silent.text.contains(#"value="5000""#))
    #expect(try await b.browser.get("/me/wallet").text.contains("충전 · 배송 지연 보상"))
    #expect(try await market.pay(offer, #"{"method":"test-card"}"#, cart.headers).status == 201)
    try prove(market)
  }
}
