import Kernel
import Ledger
import Payments
import Storage
import Testing
import Trade

@testable import Doors

/// A provider's own word: late, twice, forged.
@Suite(.everyEngine) struct LatePaymentTests {
  /// A payment whose answer was lost.
  private func pending(_ market: Market) async throws -> (payment: String, checkout: String, headers: [String: String]) {
    let cart = try await market.cart()
    let id = try await market.checkout(cart).json["id"]?.text ?? ""
    let answer = try await market.pay(id, #"{"method":"test-card","instrument":"test-timeout"}"#, cart.headers)
    #expect(answer.status == 202)
    #expect(answer.json["state"]?.text == "pending")
    return (answer.json["payment"]?.text ?? "", id, cart.headers)
  }

  private let word = #"{"answer":"approved","reference":"late-1"}"#

  private func signed(_ market: Market, _ payment: String, secret: String = Market.secret) -> String {
    GatewaySignature.text(of: Array(word.utf8), payment: payment, at: market.door.staged.world.now(), secret: secret)
  }

  private func tell(_ market: Market, _ payment: String, signature: String) async throws -> Door.Answered {
    try await market.door.post("/api/v1/payments/\(payment)/answer", word, ["Gateway-Signature": signature])
  }

  private func tell(_ market: Market, _ payment: String, secret: String = Market.secret) async throws -> Door.Answered {
    try await tell(market, payment, signature: signed(market, payment, secret: secret))
  }

  @Test func anAnswerThatComesLateAndTwiceMakesOneOrder() async throws {
    let market = try Market()
    let (payment, checkout, headers) = try await pending(market)
    #expect(try await tell(market, payment).status == 204)
    #expect(try await tell(market, payment).status == 204)
    let state = try market.door.database.readNow { tx in try Order.of(offer: ID(text: checkout)!, in: tx)?.payment.description }
    #expect(state == payment)
    #expect(try await market.pay(checkout, #"{"method":"wallet"}"#, headers).json["state"]?.text == "placed")
    #expect(try market.left() == 19)
  }

  @Test func anAnswerAfterTheGoodsAreGoneIsGivenBack() async throws {
    let market = try Market(stock: 1)
    let (payment, checkout, _) = try await pending(market)
    market.door.staged.pass(.minutes(16))
    _ = try market.door.database.writeNow { tx in try ExpireHolds().sweep(in: tx) }
    let other = try await market.cart()
    let id = try await market.checkout(other).json["id"]?.text ?? ""
    #expect(try await market.pay(id, #"{"method":"test-card"}"#, other.headers).status == 201)
    #expect(try await tell(market, payment).status == 204)
    let (order, state) = try market.door.database.readNow { tx in
      (try Order.of(offer: ID(text: checkout)!, in: tx), try Payment.find(ID(text: payment)!, in: tx)?.state)
    }
    #expect(order == nil)
    #expect(state == .tooLate)
  }

  @Test func aSignatureThatSomebodySawSaysNothingOfAnotherPaymentAndNothingLater() async throws {
    let market = try Market()
    let (mine, _, _) = try await pending(market)
    let (other, checkout, _) = try await pending(market)
    let seen = signed(market, mine)
    #expect(try await tell(market, other, signature: seen).code == "payment/wrong-signature")
    #expect(try market.door.database.readNow { tx in try Order.of(offer: ID(text: checkout)!, in: tx) } == nil)
    let early = signed(market, mine)
    market.door.staged.pass(.minutes(6))
    #expect(try await tell(market, mine, signature: early).code == "payment/wrong-signature")
    for odd in ["", "t=", "v1=00", "t=1,v1=", "t=9223372036854775807,v1=00", "t=-9223372036854775808,v1=00", "=,=", "t=1;v1=00", String(repeating: ",", count: 200)] {
      #expect(try await tell(market, mine, signature: odd).code == "payment/wrong-signature", "\(odd)")
    }
    #expect(try await tell(market, mine).status == 204)
  }

  @Test func aForgedAnswerIsNotHeard() async throws {
    let market = try Market()
    let (payment, _, _) = try await pending(market)
    #expect(try await tell(market, payment, secret: "guessed").code == "payment/wrong-signature")
    let bare = try await market.door.post("/api/v1/payments/\(payment)/answer", #"{"answer":"approved"}"#)
    #expect(bare.code == "payment/wrong-signature")
    #expect(try await tell(market, "4711").code == "payment/unknown")
  }
}
