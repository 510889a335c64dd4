import Kernel
import Purse
import Storage
import Testing

@testable import Server

/// Money into the wallet by API: once, whatever is sent again.
@Suite(.everyEngine) struct TopUpAPITests {
  private static let path = "/api/v1/me/wallet/top-ups"

  private func send(_ market: Market, _ body: String, _ headers: [String: String], key: String? = nil) async throws -> Door.Answered {
    try await market.door.post(Self.path, body, headers.merging(key.map { ["Idempotency-Key": $0] } ?? [:]) { $1 })
  }

  private func available(_ market: Market, _ headers: [String: String]) async throws -> Int64? {
    try await market.door.get("/api/v1/me/wallet", headers).json["available"]?["amount"]?.integer
  }

  private func won(_ amount: Int64, _ card: String = "test-approve") -> String {
    #"{"amount":{"amount":\#(amount),"currency":"KRW"},"instrument":"\#(card)"}"#
  }

  @Test func anApprovedCardFillsTheWalletOnceUnderItsKey() async throws {
    let market = try Market()
    let me = try market.member().headers
    let first = try await send(market, won(30_000), me, key: "fill-1")
    #expect(first.status == 201)
    #expect(first.json["state"]?.text == "paid")
    let again = try await send(market, won(30_000), me, key: "fill-1")
    #expect(again.body == first.body)
    #expect(try await available(market, me) == 30_000)
    #expect(try await send(market, won(30_000), me, key: "fill-2").status == 201)
    #expect(try await available(market, me) == 60_000)
    let one = try await market.door.get("\(Self.path)/\(first.json["id"]?.text ?? "")", me)
    #expect(one.json["state"]?.text == "paid" && one.json["amount"]?["amount"]?.integer == 30_000)
    let other = try market.member().headers
    #expect(try await market.door.get("\(Self.path)/\(first.json["id"]?.text ?? "")", other).code == "wallet/unknown-top-up")
  }

  @Test func aCallThatWasCutOffGoesOnWithWhatItBegan() async throws {
    let market = try Market()
    let me = try market.member().headers
    #expect(try await send(market, won(7_000), me, key: "cut-1").status == 201)
    // The key's record is lost, as if the program had ended between the provider's answer and the key's.
    try market.door.database.writeNow { tx in _ = try tx.run("DELETE FROM storage_request") }
    #expect(try await send(market, won(7_000), me, key: "cut-1").status == 201)
    #expect(try await available(market, me) == 7_000)
    market.door.staged.pass(.hours(25))
    #expect(try await send(market, won(7_000), me, key: "cut-1").status == 201)
    #expect(try await available(market, me) == 14_000)
  }

  @Test func aDeclinedCardSaysWhyAndTheKeyIsFree() async throws {
    let market = try Market()
    let me = try market.member().headers
    for card in ["test-decline", "test-decline", "test-limit"] {
      #expect(try await send(market, won(7_000, card), me, key: "no-1").code == "payment/declined")
    }
    #expect(try await send(market, won(7_000), me, key: "no-1").status == 201)
    #expect(try await available(market, me) == 7_000)
  }

  @Test func aLostAnswerIsPending() async throws {
    let market = try Market()
    let me = try market.member().headers
    let sent = try await send(market, won(7_000, "test-timeout"), me, key: "slow-1")
    #expect(sent.status == 202)
    #expect(sent.json["state"]?.text == "pending")
    #expect(try await available(market, me) == 0)
  }

  @Test(arguments: [0, 2_000_001]) func anAmountOutOfRangeIsRefusedAtItsField(amount: Int64) async throws {
    let market = try Market()
    let me = try market.member().headers
    #expect(try await send(market, won(amount), me).code == "wallet/amount-out-of-range")
    #expect(try await available(market, me) == 0)
  }

  @Test func nobodyFillsAWalletWithoutSigningIn() async throws {
    let market = try Market()
    #expect(try await send(market, won(1_000), [:]).status == 401)
  }
}
