import Kernel
import Parties
import Payments
import Purse
import Storage
import Testing

@testable import Server

/// What came into a wallet by card goes back to the card, by page and API, once.
@Suite(.everyEngine) struct WalletRefundTests {
  private func available(_ market: Market, _ headers: [String: String]) async throws -> Int64? {
    try await market.door.get("/api/v1/me/wallet", headers).json["available"]?["amount"]?.integer
  }

  /// Tops up by card and lets the money be taken.
  private func topUp(_ market: Market, _ headers: [String: String], _ won: Int64) async throws {
    let body = #"{"amount":{"amount":\#(won),"currency":"KRW"},"instrument":"test-approve"}"#
    #expect(try await market.door.post("/api/v1/me/wallet/top-ups", body, headers).status == 201)
    try market.door.database.writeNow { tx in _ = try tx.run("UPDATE payments_payment SET state = 'captured' WHERE state = 'authorised'") }
  }

  private func back(_ market: Market) throws -> [Int64] {
    try market.door.database.readNow { try $0.rows("SELECT amount FROM payments_refund ORDER BY id LIMIT 100") { try $0.next(Int64.self) } }
  }

  @Test func whatIsLeftGoesBackToTheCardsOnce() async throws {
    let market = try Market()
    let (party, headers) = try market.member()
    #expect(try await market.door.post("/api/v1/me/wallet/refunds", "", headers).code == "wallet/nothing-to-refund")
    // Approved and not yet taken: not nothing, only not yet.
    let body = #"{"amount":{"amount":30000,"currency":"KRW"},"instrument":"test-approve"}"#
    #expect(try await market.door.post("/api/v1/me/wallet/top-ups", body, headers).status == 201)
    #expect(try await market.door.post("/api/v1/me/wallet/refunds", "", headers).code == "wallet/settling")
    try await topUp(market, headers, 20_000)
    // What an operator granted stays, and what was spent is gone.
    try market.door.database.writeNow { tx in _ = try TopUp(member: party, amount: .won(5_000), grantedBy: Party.house, id: tx.id()).run(in: tx) }
    let first = try await market.door.post("/api/v1/me/wallet/refunds", "", headers.merging(["Idempotency-Key": "back-1"]) { $1 })
    #expect(first.status == 200)
    #expect(first.json["available"]?["amount"]?.integer == 5_000)
    #expect(try await market.door.post("/api/v1/me/wallet/refunds", "", headers.merging(["Idempotency-Key": "back-1"]) { $1 }).body == first.body)
    #expect(try back(market).sorted() == [20_000, 30_000])
    #expect(try await market.door.post("/api/v1/me/wallet/refunds", "", headers).code == "wallet/nothing-to-refund")
    #expect(try await available(market, headers) == 5_000)
    let lines = try await market.door.get("/api/v1/me/wallet/statement", headers)
    #expect(lines.text.contains("카드로 환불"))
  }

  @Test func theSameThroughThePageAndAFormSentTwiceIsOne() async throws {
    let yard = try ShopYard()
    let browser = Browser(yard.door)
    try await browser.signUp()
    #expect(!(try await browser.get("/me/wallet").text.contains("카드로 환불받기")))
    let form = try await browser.get("/me/wallet/top-up").text
    let key = String(try #require(form.components(between: #"name="key" value=""#, and: "\"")))
    _ = try await browser.post("/me/wallet/top-up", ["key": key, "choice": "100000", "amount": "", "tender": "test-approve"])
    try yard.database.writeNow { tx in _ = try tx.run("UPDATE payments_payment SET state = 'captured' WHERE state = 'authorised'") }
    let page = try await browser.get("/me/wallet").text
    #expect(page.contains("카드로 환불받기") && page.contains("100,000원"))
    let again = String(try #require(page.components(between: #"name="key" value=""#, and: "\"")))
    for _ in 0..<2 { #expect(try await browser.post("/me/wallet/refund", ["key": again]).status == 303) }
    let after = try await browser.get("/me/wallet?refunded=1").text
    #expect(after.contains("환불을 요청했어요") && after.contains("-100,000원") && !after.contains("카드로 환불받기"))
    let refunds = try yard.database.readNow { try $0.value("SELECT COUNT(*) FROM payments_refund", as: Int.self) }
    #expect(refunds == 1)
    #expect(try await browser.post("/me/wallet/refund", ["key": "another"]).status == 409)
    #expect(try await Browser(yard.door).post("/me/wallet/refund", ["key": "x"]).status == 401)
  }
}
