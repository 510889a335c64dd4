import Foundation
import Kernel
import Parties
import Storage
import Testing
import Trade

@testable import Server

/// A member chooses among saved addresses at the checkout, at the page without JavaScript and by API.
@Suite(.everyEngine) struct SavedAddressTests {
  private static let home: KeyValuePairs = ["recipient": "김하늘", "phone": "010-1234-5678", "postcode": "04524", "road": "서울 중구 세종대로 110", "detail": "1층"]
  private static let away: KeyValuePairs = ["recipient": "박바다", "phone": "010-8765-4321", "postcode": "48058", "road": "부산 해운대구 센텀중앙로 79", "detail": "201호"]

  /// Somebody with two saved addresses and a knit in the cart: the browser and the ids, home first.
  private func shopper(_ yard: ShopYard) async throws -> (browser: Browser, ids: [String]) {
    let browser = Browser(yard.door)
    try await browser.signUp()
    for address in [Self.home, Self.away] { _ = try await browser.post("/me/addresses", address) }
    _ = try await browser.post("/cart/lines", ["variant": yard.small.description, "quantity": "1"])
    let ids = try yard.database.readNow { tx in
      let member = try tx.one("SELECT id FROM party_party WHERE kind = 'member' ORDER BY id DESC LIMIT 1") { try $0.next(PartyID.self) }
      return try AddressBook.of(member, in: tx).map(\.id.description)
    }
    return (browser, ids)
  }

  private func fields(_ yard: ShopYard, _ saved: String, filled: String, name: String = "김하늘", road: String = "서울 중구 세종대로 110", more: [(String, String)] = []) -> [(String, String)] {
    [
      ("name", name), ("phone", "010-1234-5678"), ("postcode", road.isEmpty ? "" : "04524"), ("road", road), ("detail", road.isEmpty ? "" : "1층"),
      ("note", "문 앞에"), ("how-\(yard.merchant)", "delivery"), ("saved", saved), ("filled", filled),
    ] + more
  }

  private func recipient(_ yard: ShopYard) throws -> Recipient? {
    try yard.database.readNow { tx in
      try tx.value("SELECT id FROM offer_offer ORDER BY id DESC LIMIT 1", as: ID<Offer>.self).flatMap { try Recipient.of($0, in: tx) }
    }
  }

  @Test func theDefaultIsChosenAndAnotherFillsTheFields() async throws {
    let yard = try ShopYard()
    let (browser, ids) = try await shopper(yard)
    let page = try await browser.get("/checkout").text
    #expect(page.contains("저장한 배송지") && page.contains("박바다 · 010-8765-4321") && page.contains("(48058) 부산 해운대구 센텀중앙로 79, 201호") && page.contains("새 주소"))
    #expect(page.contains(#"name="saved" value="\#(ids[0])" checked"#) && page.contains(#"name="filled" value="\#(ids[0])""#))
    #expect(try await Browser(yard.door).get("/checkout").text.contains("저장한 배송지") == false)
    // The button fills the fields and orders nothing.
    let filled = try await browser.post("/checkout", pairs: fields(yard, ids[1], filled: ids[0], more: [("fill", "1")]))
    #expect(filled.status == 200 && filled.text.contains(#"value="박바다""#) && filled.text.contains(#"value="부산 해운대구 센텀중앙로 79""#))
    #expect(filled.text.contains(#"name="filled" value="\#(ids[1])""#) && filled.text.contains("문 앞에"))
    #expect(try recipient(yard) == nil)
    // Going on with another choice takes that one as a whole.
    let gone = try await browser.post("/checkout", pairs: fields(yard, ids[1], filled: ids[0]))
    #expect(gone.headers[.location]?.hasPrefix("/payments/") == true)
    #expect(try recipient(yard) == Recipient(
      name: "박바다", phone: "010-8765-4321", postcode: "48058", address: "부산 해운대구 센텀중앙로 79", detail: "201호", note: "문 앞에"))
  }

  @Test func whatIsTypedOverAFilledAddressStandsAndANewOneBeginsEmpty() async throws {
    let yard = try ShopYard()
    let (browser, ids) = try await shopper(yard)
    _ = try await browser.post("/checkout", pairs: fields(yard, ids[0], filled: ids[0], name: "김이웃", road: "서울 중구 세종대로 112"))
    #expect(try recipient(yard)?.name == "김이웃" && recipient(yard)?.address == "서울 중구 세종대로 112")
    let empty = try await browser.post("/checkout", pairs: fields(yard, "new", filled: ids[0]))
    #expect(empty.status == 422 && !empty.text.contains(#"value="서울 중구 세종대로 110""#) && empty.text.contains(#"name="saved" value="new" checked"#))
    let typed = try await browser.post("/checkout", pairs: fields(yard, "new", filled: ids[0], road: "서울 중구 세종대로 114"))
    #expect(typed.headers[.location]?.hasPrefix("/payments/") == true)
    #expect(try recipient(yard)?.address == "서울 중구 세종대로 114")
  }

  @Test func anAddressOfSomebodyElseFillsNothing() async throws {
    let yard = try ShopYard()
    let (_, others) = try await shopper(yard)
    let browser = Browser(yard.door)
    try await browser.signUp("이바람", "baram@example.kr")
    _ = try await browser.post("/cart/lines", ["variant": yard.small.description, "quantity": "1"])
    let sent = try await browser.post("/checkout", pairs: fields(yard, others[1], filled: "new", name: "이바람", road: ""))
    #expect(sent.status == 422 && !sent.text.contains("박바다"))
    #expect(try recipient(yard) == nil)
  }

  @Test func theAPITakesASavedAddressByItsId() async throws {
    let market = try Market()
    let buyer = try market.member()
    let other = try market.member()
    let id = try market.door.database.writeNow { tx in
      try AddressBook.add(
        Address(recipient: "박바다", phone: "010-8765-4321", postcode: "48058", road: "부산 해운대구 센텀중앙로 79", detail: "201호"), for: buyer.party, in: tx)
    }
    func recipient() throws -> Recipient? {
      try market.door.database.readNow { tx in
        try tx.value("SELECT id FROM offer_offer ORDER BY id DESC LIMIT 1", as: ID<Offer>.self).flatMap { try Recipient.of($0, in: tx) }
      }
    }
    func start(_ body: String, _ headers: [String: String]) async throws -> Door.Answered {
      let cart = try await market.cart(1, headers)
      return try await market.door.post("/api/v1/checkouts", #"{"cart":"\#(cart.id)"\#(body)}"#, cart.headers)
    }
    #expect(try await start(#","address":"\#(id)""#, other.headers).code == "addresses/absent")
    #expect(try await start(#","address":"\#(id)","recipient":{"name":"김마당","phone":"010-1234-5678"}"#, [:]).code == "addresses/absent")
    #expect(try await start("", buyer.headers).faults == ["body /recipient/name", "body /recipient/phone"])
    #expect(try recipient() == nil)
    #expect(try await start(#","address":"\#(id)""#, buyer.headers).status == 201)
    #expect(try recipient()?.name == "박바다" && recipient()?.postcode == "48058" && recipient()?.detail == "201호")
    #expect(try await start(#","address":"\#(id)","recipient":{"name":"김마당","note":"문 앞에"}"#, buyer.headers).status == 201)
    #expect(try recipient()?.name == "김마당" && recipient()?.phone == "010-8765-4321" && recipient()?.note == "문 앞에" && recipient()?.address == "부산 해운대구 센텀중앙로 79")
  }
}
