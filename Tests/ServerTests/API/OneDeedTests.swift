import HTTPTypes
import Kernel
import Parties
import Storage
import Testing
import Trade

@testable import Wire

/// What the API does as the pages do it.
@Suite(.everyEngine) struct OneDeedTests {
  @Test func theSameCheckoutSentTwiceIsOneOfferWhateverItsKeys() async throws {
    let market = try Market(stock: 10)
    let cart = try await market.cart(2)
    func start(_ key: String, _ cart: (id: String, headers: [String: String]), name: String = "김마당") async throws -> Door.Answered {
      let body = #"{"cart":"\#(cart.id)","recipient":{"name":"\#(name)","phone":"010-1234-5678","postcode":"04524","address":"서울특별시 중구 세종대로 110"}}"#
      return try await market.door.post("/api/v1/checkouts", body, cart.headers.merging(["Idempotency-Key": key + "-0123456789abcdef"]) { $1 })
    }
    let first = try await start("a", cart), second = try await start("b", cart)
    #expect(first.status == 201 && second.status == 201)
    #expect(first.json["id"]?.text == second.json["id"]?.text && first.json["id"]?.text != nil)
    #expect(try market.left() == 18)
    // Another receiver is another form; what it held before comes back.
    let other = try await start("c", cart, name: "이마당")
    #expect(other.json["id"]?.text != first.json["id"]?.text)
    #expect(try market.left() == 18)
    // Two at once are one as well, of a guest and of a member.
    let member = try market.member()
    for cart in [try await market.cart(1), try await market.cart(1, member.headers)] {
      let ids = try await withThrowingTaskGroup(of: String?.self) { group in
        for number in 0..<8 { group.addTask { try await start("d\(number)", cart).json["id"]?.text } }
        return try await group.reduce(into: Set<String?>()) { $0.insert($1) }
      }
      #expect(ids.count == 1 && !ids.contains(nil), "\(ids)")
    }
    #expect(try market.left() == 16)
    // After a minute it is a checkout of its own.
    market.door.staged.pass(.seconds(61))
    #expect(try await start("e", cart, name: "이마당").json["id"]?.text != other.json["id"]?.text)
  }

  @Test func oneVariantNamedTwiceIsNoMoreThanMayBeOrdered() async throws {
    let market = try Market(stock: 10)
    func open(_ first: Int64, _ second: Int64) async throws -> Door.Answered {
      try await market.door.post("/api/v1/carts", #"{"lines":[{"variant":"\#(market.scarf)","quantity":\#(first)},{"variant":"\#(market.scarf)","quantity":\#(second)}]}"#)
    }
    #expect(try await open(Cart.quantityMax - 1, 1).status == 201)
    let no = try await open(Cart.quantityMax, 1)
    #expect(no.status == 422 && no.code == "cart/quantity", "\(no.status) \(no.code ?? "")")
    #expect(try market.door.database.readNow { try $0.value("SELECT COUNT(*) FROM cart_cart", as: Int64.self) } == 1)
  }

  @Test func goodsOfAMerchantThatSaidNothingAreSoldByItsName() async throws {
    let market = try Market()
    try market.door.database.writeNow { _ = try $0.run("DELETE FROM party_seller WHERE party = \(market.merchant)") }
    let product = try await market.door.get("/api/v1/products/\(market.product)")
    #expect(product.json.at("seller", "company")?.text == "온결")
    #expect(product.json.at("seller", "registration")?.text == "")
  }

  @Test func nobodyAgreesByTheAPIToAdvertisingThatIsNotSent() async throws {
    let market = try Market()
    let member = try market.member()
    func say(_ purpose: String, _ isGiven: Bool) async throws -> Door.Answered {
      try await market.door.send(
        .put, "/api/v1/me/consents/\(purpose)", member.headers.merging(["Content-Type": "application/json"]) { $1 }, body: Array(#"{"isGiven":\#(isGiven)}"#.utf8))
    }
    let no = try await say("marketing", true)
    #expect(no.status == 409 && no.code == "consent/not-asked")
    #expect(try await say("marketing-at-night", true).code == "consent/not-asked")
    #expect(try await say("analytics", true).status == 200)
    let listed = try await market.door.get("/api/v1/me/consents", member.headers).text
    #expect(listed.contains("analytics") && !listed.contains("marketing"))
    // Given before, it is shown and can be taken back.
    try market.door.database.writeNow { try Consent.set(.marketing, true, for: .party(member.party), in: $0) }
    #expect(try await market.door.get("/api/v1/me/consents", member.headers).text.contains("marketing"))
    #expect(try await say("marketing", false).status == 200)
    let joined = try await market.door.post(
      "/api/v1/members", #"{"name":"하늘","login":"haneul@example.kr","password":"푸른하늘은하수길","agreements":["terms","collection"],"age":"of-age","purposes":["marketing"]}"#)
    #expect(joined.code == "consent/not-asked")
  }

  @Test func refundsAreComparedWithWhatWasCancelled() async throws {
    let market = try Market(stock: 10)
    let member = try market.member(wallet: 100_000)
    let cart = try await market.cart(1, member.headers)
    let offer = try await market.checkout(cart).json["id"]?.text ?? ""
    #expect(try await market.pay(offer, #"{"method":"wallet"}"#, cart.headers).status == 201)
    #expect(try OrdersVerify.run(market.door.database) == [])
    try market.door.database.writeNow { tx in
      let part = try tx.one("SELECT id FROM orders_consignment") { try $0.next(ID<Consignment>.self) }
      try CancelConsignment(consignment: part, by: market.merchant, reason: "품절").run(in: tx)
    }
    #expect(try OrdersVerify.run(market.door.database) == [])
    try market.door.database.writeNow { _ = try $0.run("UPDATE payments_refund SET amount = amount - 1") }
    let less = try OrdersVerify.run(market.door.database)
    #expect(less.count == 1 && less[0].contains("was cancelled"), "\(less)")
    try market.door.database.writeNow { _ = try $0.run("UPDATE payments_refund SET amount = amount + 1000000") }
    #expect(try OrdersVerify.run(market.door.database).first?.contains("more than it cost") == true)
    try market.door.database.writeNow { tx in
      _ = try tx.run("UPDATE payments_refund SET amount = 1")
      _ = try tx.run("UPDATE orders_consignment SET state = 'placed'")
    }
    #expect(try OrdersVerify.run(market.door.database).contains { $0.contains("though only") })
  }

  @Test func productsNearAreThoseThatCanBeCollectedToday() async throws {
    let market = try Market(stock: 10)
    let all = try await market.door.get("/api/v1/products").json["items"]?.items ?? []
    #expect(all.count == 1)
    // The store of this market has no place on the map, so nothing is near.
    let near = try await market.door.get("/api/v1/products?near=37.5445,127.0557&metres=5000")
    #expect(near.status == 200 && near.json["items"]?.items?.isEmpty == true, "\(near.text)")
    #expect([400, 422].contains(try await market.door.get("/api/v1/products?near=x").status))
  }

  @Test func severalLinesKeepTheirLinesAndLoseWhatTurnsThem() {
    func read(_ text: String) -> String? {
      var faults = Faults(.body)
      return Shape<String>.lines().read(.string(text), .whole, &faults)
    }
    #expect(read("좋아요\u{202E}요아좋\n👨‍👩‍👧 둘째\u{200F}\u{2067} 줄") == "좋아요요아좋\n👨‍👩‍👧 둘째 줄")
    #expect(read("가\u{7}나") == nil)
    var reading = FieldReading(Form(fields: [("a", "한\u{202E}\r\n줄\u{1B}")]))
    #expect(reading.lines("a", most: 20) == "한\n줄")
  }
}
