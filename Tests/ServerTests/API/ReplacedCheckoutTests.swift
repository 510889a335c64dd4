import Catalog
import HTTPTypes
import Kernel
import Payments
import Storage
import TestSupport
import Testing
import Trade

@testable import Server

/// A cart that was checked out twice: the last checkout is the one to pay, and what came of one is never said of the other.
@Suite(.everyEngine) struct ReplacedCheckoutTests {
  private func set(_ pieces: Int, _ market: Market, _ cart: (id: String, headers: [String: String])) async throws -> Door.Answered {
    let revision = try await market.door.get("/api/v1/carts/\(cart.id)", cart.headers).headers[.eTag] ?? ""
    let headers = cart.headers.merging(["Content-Type": "application/json", "If-Match": revision]) { $1 }
    return try await market.door.send(.put, "/api/v1/carts/\(cart.id)/lines/\(market.scarf)", headers, body: Array(#"{"quantity":\#(pieces)}"#.utf8))
  }

  private let card = #"{"method":"test-card","instrument":"test-approve"}"#

  /// Two checkouts of one cart: the first of two pieces, the second of five to another address.
  private func twice(_ market: Market) async throws -> (first: String, second: String, headers: [String: String]) {
    let cart = try await market.cart(2)
    let first = try await market.checkout(cart).json["id"]?.text ?? ""
    #expect(try await set(5, market, cart).status == 200)
    let recipient = #"{"name":"박둘째","phone":"010-1111-2222","postcode":"48060","address":"부산광역시 해운대구 센텀로 1"}"#
    let second = try await market.checkout(cart, recipient: recipient).json["id"]?.text ?? ""
    return (first, second, cart.headers)
  }

  @Test func aCheckoutThatWasReplacedIsNotPaid() async throws {
    let market = try Market()
    let (first, second, headers) = try await twice(market)
    let refused = try await market.pay(first, card, headers)
    #expect(refused.status == 410)
    #expect(refused.code == "checkout/replaced")
    #expect(try market.door.database.readNow { tx in try Payment.all(for: ID<Offer>(text: first)!.raw, in: tx) }.isEmpty, "no card was asked")
    let placed = try await market.pay(second, card, headers)
    #expect(placed.status == 201)
    #expect(try market.left() == 15)
    let again = try await market.pay(first, card, headers)
    #expect(again.status == 409)
    #expect(again.code == "checkout/ordered-otherwise")
    #expect(again.json["facts"]?["number"]?.text == placed.json["order"]?["number"]?.text)
  }

  @Test func aFormThatIsSentAgainAfterAPriceChangedIsAnotherCheckout() async throws {
    let market = try Market()
    let cart = try await market.cart(2)
    let first = try await market.checkout(cart)
    #expect(try await market.checkout(cart).json["id"]?.text == first.json["id"]?.text, "word for word the same form")
    try market.door.database.writeNow { tx in try SetPrice(by: market.merchant, merchant: market.merchant, variant: market.scarf, price: .won(19_000)).run(in: tx) }
    let cheaper = try await market.checkout(cart)
    #expect(cheaper.json["id"]?.text != first.json["id"]?.text)
    #expect(cheaper.json["goods"]?["amount"]?.integer == 38_000)
    try market.door.database.writeNow { tx in
      try SetDeliveryTerms(merchant: market.merchant, terms: DeliveryTerms(fee: .won(0), freeFrom: -1, daysMin: 1, daysMax: 2)).run(in: tx)
    }
    #expect(try await market.checkout(cart).json["total"]?["amount"]?.integer == 38_000)
  }

  @Test func aLateApprovalOfTheFirstIsNoOrderOfTheSecond() async throws {
    let market = try Market()
    let cart = try await market.cart(2)
    let first = try await market.checkout(cart).json["id"]?.text ?? ""
    let waiting = try await market.pay(first, #"{"method":"test-card","instrument":"test-timeout"}"#, cart.headers).json["payment"]?.text ?? ""
    #expect(try await set(5, market, cart).status == 200)
    let second = try await market.checkout(cart).json["id"]?.text ?? ""
    #expect(try await market.pay(second, card, cart.headers).status == 201)
    let outcome = try market.door.database.writeNow { tx in
      try SettlePayment(payment: ID(text: waiting)!, answer: .approved(reference: "late")).run(in: tx)
    }
    #expect(outcome == .tooLate)
    #expect(try market.left() == 15)
  }

  @Test func whatAnOvertakenCheckoutHeldIsFreeAtOnce() async throws {
    let market = try Market()
    let (first, _, headers) = try await twice(market)
    #expect(try market.left() == 15)
    // An answer that was on its way when the second checkout began.
    let payment = try market.door.database.writeNow { tx in
      try IntendOrderPayment(offer: ID(text: first)!, gateway: TestCardGateway.name, instrument: "test-timeout").run(in: tx)
    }
    let outcome = try market.door.database.writeNow { tx in try SettlePayment(payment: payment.id, answer: .approved(reference: "r")).run(in: tx) }
    guard case .placed(let order) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    #expect(order.offer == ID(text: first)!)
    #expect(try market.left() == 18, "two pieces are sold, and nobody waits for the other five")
    #expect(headers.isEmpty == false)
  }
}
