import HTTPTypes
import Kernel
import Storage
import Testing

@testable import Server
@testable import Trade

/// Who has not paid keeps no more than a share of the stock from everybody else.
@Suite(.everyEngine) struct HoldShareTests {
  private static let limits = ["checkouts-per-address": "30", "stock-share": "40"]

  private func market(stock: Int64, _ settings: [String: String] = [:]) throws -> Market {
    try Market(stock: stock, settings: Self.limits.merging(settings) { $1 })
  }

  private func seen(_ market: Market, _ quantity: Int64, from address: String, _ headers: [String: String] = [:]) async throws -> Door.Answered {
    try await market.checkout(market.cart(quantity, ["X-Forwarded-For": address].merging(headers) { $1 }))
  }

  @Test func guestsOfOneAddressLeaveMostToEverybodyElse() async throws {
    let market = try market(stock: 245, ["proxies": "1"])
    // Delivery leaves from the warehouse alone; the share is of all pieces there are.
    #expect(try await seen(market, 99, from: "198.51.100.7").status == 201)
    for _ in 1...4 {
      let no = try await seen(market, 98, from: "198.51.100.7")
      #expect(no.status == 409 && no.code == "checkout/over-share")
      #expect(no.json["facts"]?["most"]?.text == "97")
      #expect(no.json["detail"]?.text?.contains("로그인") == true)
    }
    #expect(try market.left() == 490 - 99)
    #expect(try await seen(market, 97, from: "198.51.100.7").status == 201)
    // Others are not met by it, and what expired counts no more.
    #expect(try await seen(market, 1, from: "203.0.113.5").status == 201)
    #expect(try await seen(market, 2, from: "198.51.100.7").code == "checkout/over-share")
    // A single piece is anybody's.
    #expect(try await seen(market, 1, from: "198.51.100.7").status == 201)
    market.door.staged.pass(.minutes(16))
    #expect(try await seen(market, 99, from: "198.51.100.7").status == 201)
  }

  @Test func aNewCheckoutOfTheSameCartTakesThePlaceOfTheFormer() async throws {
    let market = try market(stock: 50)
    let cart = try await market.cart(40)
    for _ in 1...5 { #expect(try await market.checkout(cart).status == 201) }
    #expect(try market.left() == 60)
  }

  @Test func whatWasPaidForIsHeldFromNobody() async throws {
    let market = try market(stock: 30, ["checkouts-per-address": "2"])
    for _ in 1...4 {
      let cart = try await market.cart(1)
      let checkout = try await market.checkout(cart)
      #expect(checkout.status == 201)
      #expect(try await market.pay(checkout.json["id"]?.text ?? "", #"{"method":"test-card"}"#, cart.headers).status == 201)
    }
  }

  @Test func oneAddressHasSoManyUnpaidCheckoutsAndIsToldWhenToComeBack() async throws {
    let market = try market(stock: 500, ["checkouts-per-address": "3"])
    for _ in 1...3 { #expect(try await market.checkout(market.cart(1)).status == 201) }
    let no = try await market.checkout(market.cart(1))
    #expect(no.status == 429 && no.code == "checkout/too-many-open")
    #expect(no.headers[.retryAfter] == "900")
    #expect(no.json["detail"]?.text == "같은 인터넷에서 결제를 기다리는 주문서가 3개예요. 로그인하거나 15분 뒤에 다시 시도해 주세요.")
    // Who signs in counts for themselves.
    let member = try market.member()
    #expect(try await market.checkout(market.cart(1, member.headers)).status == 201)
    market.door.staged.pass(.minutes(16))
    #expect(try await market.checkout(market.cart(1)).status == 201)
    #expect(try market.door.database.writeNow { try HoldShare.sweep(in: $0) } == 4)
  }

  @Test func aMemberHasAShareToo() async throws {
    let market = try market(stock: 245)
    let member = try market.member()
    let cart = try await market.cart(190, member.headers)
    #expect(try await market.checkout(cart).status == 201)
    let no = try await market.checkout(market.cart(9, member.headers))
    #expect(no.status == 409 && no.json["facts"]?["most"]?.text == "6")
    #expect(no.json["detail"]?.text?.contains("로그인") == false)
    for _ in 1...4 { #expect(try await market.checkout(market.cart(1, member.headers)).status == 201) }
    #expect(try await market.checkout(market.cart(1, member.headers)).code == "checkout/too-many-open")
  }

  @Test func theLastPiecesCanBeBoughtByAnybody() async throws {
    let market = try market(stock: 3)
    #expect(try await market.checkout(market.cart(3)).status == 201)
    #expect(try await market.checkout(market.cart(1)).code == "stock/not-there")
  }

  @Test func manyAtOnceAreCountedOneAfterAnother() async throws {
    let market = try market(stock: 100)
    let answers = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<24 { group.addTask { try await market.checkout(market.cart(30)).status } }
      return try await group.reduce(into: [Int: Int]()) { $0[$1, default: 0] += 1 }
    }
    #expect(answers == [201: 2, 409: 22], "\(answers)")
  }

  @Test func behindAProxyThatNobodyNamedCustomersAreNotOneAddress() async throws {
    let market = try market(stock: 500, ["checkouts-per-address": "2"])
    for number in 1...5 { #expect(try await seen(market, 1, from: "198.51.100.\(number)").status == 201) }
  }

  @Test func thePageSaysItBesideTheForm() async throws {
    let yard = try ShopYard(stock: 100, settings: ["checkouts-per-address": "1"])
    _ = try await yard.browserAtPayment()
    let browser = Browser(yard.door)
    _ = try await browser.post("/cart/lines", ["variant": yard.small.description, "quantity": "2"])
    let form: KeyValuePairs = ["name": "김하늘", "phone": "010-1234-5678", "how-\(yard.merchant)": yard.store.description]
    let no = try await browser.post("/checkout", form)
    #expect(no.status == 429 && no.headers[.retryAfter] == "900")
    #expect(no.text.contains("같은 인터넷에서 결제를 기다리는 주문서가 1개예요.") && no.text.contains(#"name="phone""#))
  }

  @Test func theShareIsReckonedWithoutOverflow() {
    let guest = HoldShare.guest(ID(1), at: "a", checkouts: 30, percent: 50)
    #expect(guest.most(free: 491, held: 0) == 245 && guest.most(free: 392, held: 99) == 245)
    #expect(guest.most(free: 2, held: 0) == 3 && guest.most(free: .max / 2, held: 10) == .max / 4 + 5)
    #expect(HoldShare.member(ID(1), percent: 100).most(free: 1, held: 0) == .max)
  }
}
