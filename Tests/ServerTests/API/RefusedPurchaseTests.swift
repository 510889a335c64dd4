import Catalog
import Kernel
import Payments
import Storage
import Testing
import Trade

@testable import Server

/// Every no of checkout and payment, as programs hear it; nothing changes.
@Suite(.everyEngine) struct RefusedPurchaseTests {
  @Test func anEmptyCartIsNotCheckedOut() async throws {
    let market = try Market()
    let opened = try await market.door.post("/api/v1/carts", "{}")
    let cart = (id: opened.json["cart"]?["id"]?.text ?? "", headers: ["Cart-Secret": opened.json["secret"]?.text ?? ""])
    let refused = try await market.checkout(cart)
    #expect(refused.status == 409)
    #expect(refused.code == "checkout/cart-empty")
  }

  @Test func whatIsNotOnSaleIsNotCheckedOut() async throws {
    let market = try Market()
    let cart = try await market.cart()
    try market.door.database.writeNow { tx in _ = try tx.run("UPDATE catalog_product SET status = \(Product.Status.archived) WHERE id = \(market.product)") }
    #expect(try await market.checkout(cart).code == "checkout/item-not-on-sale")
  }

  @Test func aCartOfSomebodyElseIsAsGoodAsNone() async throws {
    let market = try Market()
    let cart = try await market.cart()
    #expect(try await market.checkout((cart.id, [:])).code == "cart/gone")
    #expect(try await market.checkout(("1", cart.headers)).code == "cart/gone")
  }

  @Test func moreThanThereIsIsRefusedWithWhatIsLeft() async throws {
    let market = try Market(stock: 3)
    let refused = try await market.checkout(market.cart(4))
    #expect(refused.code == "stock/sold-out")
    #expect(refused.json["facts"]?["left"]?.text == "3")
    #expect(try market.left() == 6)
  }

  @Test func deliveryNeedsAnAddressAndAGuestATelephone() async throws {
    let market = try Market()
    let cart = try await market.cart()
    let homeless = try await market.checkout(cart, recipient: #"{"name":"김마당","phone":"010-1234-5678"}"#)
    #expect(homeless.code == "checkout/address-wanted")
    #expect(homeless.faults == ["body /recipient/address"])
    // As on the page and in the address book: five figures, and a road that is one.
    for (postcode, road, wrong) in [("abcde", "세종대로 110", "postcode"), ("4780", "세종대로 110", "postcode"), ("047800", "세종대로 110", "postcode"), ("04780", "\u{200B}\u{3000}", "address"), ("04780", "\u{3164}\u{3164}", "address"), ("04780", "\u{2800}\u{AD}\u{FEFF}", "address"), ("04780", "\u{2060}\u{180E}\u{2060}", "address")] {
      let no = try await market.checkout(cart, recipient: #"{"name":"김마당","phone":"010-1234-5678","postcode":"\#(postcode)","address":"\#(road)"}"#)
      #expect(no.status == 422 && no.faults == ["body /recipient/\(wrong)"], "\(postcode) \(road) \(no.code)")
    }
    let tidied = try await market.checkout(cart, recipient: #"{"name":"김마당","phone":"010-1234-5678","postcode":"０４７-８０","address":" 세종대로  110 "}"#)
    #expect(tidied.status == 201)
    let offer = try #require(ID<Offer>(text: tidied.json["id"]?.text ?? ""))
    let kept = try market.door.database.readNow { tx in try Recipient.of(offer, in: tx) }
    #expect(kept?.postcode == "04780" && kept?.address == "세종대로 110")
    let lines = try await market.checkout(cart, recipient: #"{"name":"김마당","phone":"010-1234-5678","postcode":"04780","address":"세종대로 110","note":"문 앞\n놓아 주세요"}"#)
    #expect(lines.status == 201, "\(lines.code)")
    let long = try await market.checkout(cart, recipient: #"{"name":"김마당","phone":"010-1234-5678","postcode":"04780","address":"\#(String(repeating: "길", count: 200))로 1"}"#)
    #expect(long.faults == ["body /recipient/address"] && long.status != 201)
    let mute = try await market.checkout(cart, recipient: #"{"name":"김마당","phone":"전화"}"#)
    #expect(mute.code == "guests/phone")
    #expect(mute.faults == ["body /recipient/phone"])
    // Members are reached by the same, whatever they signed up with.
    let member = try market.member(wallet: 0), own = try await market.cart(1, member.headers)
    for (phone, email, wrong) in [("abc", "", "phone"), ("12", "", "phone"), ("010 1234 5678 ext 3", "", "phone"), ("010-1234-5678", "abc", "email"), ("010-1234-5678", "a@b", "email")] {
      let no = try await market.checkout(own, recipient: #"{"name":"김마당","phone":"\#(phone)","email":"\#(email)","postcode":"04524","address":"서울특별시 중구 세종대로 110"}"#)
      #expect(no.status == 422 && no.code == "guests/\(wrong)" && no.faults == ["body /recipient/\(wrong)"], "\(phone) \(email): \(no.text)")
    }
    #expect(try await market.checkout(own).status == 201)
    let nobody = try await market.checkout(cart, recipient: "{}")
    #expect(nobody.faults == ["body /recipient/name", "body /recipient/phone"])
  }

  @Test func goodsAreCollectedOnlyWhereTheyAreHandedOver() async throws {
    let market = try Market()
    #expect(try await market.checkout(market.cart(), collectAt: "4711").code == "checkout/cannot-collect-there")
  }

  @Test func goodsWithoutAWarehouseCannotBeDelivered() async throws {
    let market = try Market()
    try market.door.database.writeNow { tx in _ = try tx.run("UPDATE inventory_location SET ships = 0") }
    #expect(try await market.checkout(market.cart()).code == "checkout/cannot-be-delivered")
  }

  @Test func anOfferThatIsOverOrNotOnesOwnIsNotPaid() async throws {
    let market = try Market()
    let cart = try await market.cart()
    let id = try await market.checkout(cart).json["id"]?.text ?? ""
    #expect(try await market.pay(id, #"{"method":"test-card"}"#, [:]).code == "checkout/expired")
    market.door.staged.pass(.minutes(16))
    let late = try await market.pay(id, #"{"method":"test-card"}"#, cart.headers)
    #expect(late.status == 410)
    #expect(late.code == "checkout/expired")
  }

  @Test func aThinWalletIsToldWhatIsMissing() async throws {
    let market = try Market()
    let (_, shopper) = try market.member(wallet: 30_000)
    let cart = try await market.cart(1, shopper)
    let id = try await market.checkout(cart).json["id"]?.text ?? ""
    let short = try await market.pay(id, #"{"method":"wallet"}"#, shopper)
    #expect(short.code == "wallet/insufficient")
    #expect(short.json["facts"]?["missing"]?.text == "2000")
    #expect(try await market.door.get("/api/v1/orders", shopper).json["items"]?.items == [])
  }

  @Test(arguments: [("test-decline", "refused-by-issuer"), ("test-limit", "limit-exceeded"), ("test-expired", "expired-instrument")])
  func aDeclinedCardSaysWhyAndTheCartStands(_ instrument: String, _ reason: String) async throws {
    let market = try Market()
    let cart = try await market.cart()
    let id = try await market.checkout(cart).json["id"]?.text ?? ""
    let declined = try await market.pay(id, #"{"method":"test-card","instrument":"\#(instrument)"}"#, cart.headers)
    #expect(declined.status == 409)
    #expect(declined.code == "payment/declined")
    #expect(declined.json["facts"]?["reason"]?.text == reason)
    #expect(try await market.pay(id, #"{"method":"test-card"}"#, cart.headers).status == 201)
  }
}
