import Assembly
import Catalog
import Community
import Foundation
import Inventory
import Kernel
import Parties
import Storage
import Testing

@testable import Server

/// Who waits for something sold out is told once when it is back.
@Suite(.everyEngine) struct RestockTests {
  private func receive(_ yard: ShopYard, _ variant: ID<Variant>) throws {
    try yard.database.writeNow { tx in
      try ReceiveStock(merchant: yard.merchant, location: yard.store, lines: [.init(variant: variant.raw, quantity: 1)], by: yard.merchant).run(in: tx)
    }
    try AllRounds.settle(yard.database)
  }

  private func notices(_ browser: Browser) async throws -> Int {
    try await browser.get("/me/notices").text.components(separatedBy: "재입고됐어요").count - 1
  }

  @Test func aMemberAsksOnThePageAndIsToldOnce() async throws {
    let yard = try ShopYard(stock: 0)
    let browser = Browser(yard.door)
    let path = "/products/soft-knit?o1=S"
    #expect(try await browser.get(path).text.contains("로그인하고 재입고 알림 받기"))
    try await browser.signUp()
    let page = try await browser.get(path).text
    #expect(page.contains("재입고 알림 받기") && page.contains(#"action="/me/restocks/\#(yard.small)""#))
    // Without a chosen size nobody knows what is waited for.
    #expect(try await browser.get("/products/soft-knit").text.contains("/me/restocks/") == false)
    for _ in 0..<2 {
      let asked = try await browser.post("/me/restocks/\(yard.small)", ["next": path])
      #expect(asked.status == 303 && asked.headers[.location] == path)
    }
    #expect(try await browser.get(path).text.contains("재고가 들어오면 알려 드릴게요."))
    let list = try await browser.get("/me/restocks").text
    #expect(list.contains("포근한 니트") && list.contains(#"action="/me/restocks/\#(yard.small)/remove""#))
    #expect(try await browser.get("/me").text.contains(#"href="/me/restocks""#))
    try receive(yard, yard.large)
    #expect(try await notices(browser) == 0)
    try receive(yard, yard.small)
    #expect(try await browser.get("/me/notices").text.contains("포근한 니트 (S) 재입고됐어요. 지금 주문할 수 있어요."))
    try receive(yard, yard.small)
    #expect(try await notices(browser) == 1)
    #expect(try await browser.get("/me/restocks").text.contains("신청한 재입고 알림이 없어요"))
    // What can be had is not waited for.
    #expect(try await browser.post("/me/restocks/\(yard.small)", ["next": path]).status == 303)
    #expect(try await browser.get("/me/restocks").text.contains("신청한 재입고 알림이 없어요"))
  }

  @Test func whatACheckoutHeldInVainIsToldWhenItIsFreeAgain() async throws {
    let yard = try ShopYard(stock: 0)
    try receive(yard, yard.small)
    // One guest holds the last piece and never pays.
    let guest = Browser(yard.door)
    _ = try await guest.post("/cart/lines", ["variant": yard.small.description, "quantity": "1"])
    #expect(try await guest.post("/checkout", ["name": "김하늘", "phone": "010-1234-5678", "how-\(yard.merchant)": yard.store.description]).status == 303)
    let browser = Browser(yard.door)
    try await browser.signUp()
    _ = try await browser.post("/me/restocks/\(yard.small)", [:])
    try AllRounds.settle(yard.database)
    #expect(try await notices(browser) == 0)
    yard.door.staged.pass(.minutes(16))
    try AllRounds.settle(yard.database)
    #expect(try await notices(browser) == 1)
  }

  @Test func whoLetGoIsNotTold() async throws {
    let yard = try ShopYard(stock: 0)
    let browser = Browser(yard.door)
    try await browser.signUp()
    _ = try await browser.post("/me/restocks/\(yard.small)", [:])
    #expect(try await browser.get("/me/export").text.contains(#""variant":"\#(yard.small)""#))
    for _ in 0..<2 { #expect(try await browser.post("/me/restocks/\(yard.small)/remove", [:]).status == 303) }
    try receive(yard, yard.small)
    #expect(try await notices(browser) == 0)
  }

  @Test func theAPIDoesTheSame() async throws {
    let yard = try ShopYard()
    let member = try yard.database.writeNow { tx -> (PartyID, Secret) in
      let party = try OpenParty(.member, name: Phrase("김하늘", "Kim")).run(in: tx)
      return (party, try OpenSession(party, device: "test").run(in: tx))
    }
    let headers = ["Authorization": "Bearer \(member.1.text)"]
    let gone = try yard.database.writeNow { tx -> ID<Variant> in
      var sheet = ProductSheet(handle: "scarf", title: Words("목도리", "Scarf"))
      sheet.category = "fashion/women/knit"
      sheet.status = .active
      sheet.variants = [VariantSheet(sku: "SC", price: .won(20_000))]
      return try CreateProduct(by: yard.merchant, merchant: yard.merchant, sheet: sheet).run(in: tx).variants[0]
    }
    let refused = try await yard.door.send(.put, "/api/v1/me/restocks/\(yard.small)", headers)
    #expect(refused.status == 409 && refused.json["type"]?.text?.hasSuffix("restock/in-stock") == true)
    #expect(try await yard.door.send(.put, "/api/v1/me/restocks/1", headers).status == 404)
    for _ in 0..<2 { #expect(try await yard.door.send(.put, "/api/v1/me/restocks/\(gone)", headers).status == 204) }
    #expect(try await yard.door.get("/api/v1/me/restocks", headers).json["items"]?.items?.compactMap { $0["variant"]?.text } == [gone.description])
    #expect(try await yard.door.send(.put, "/api/v1/me/restocks/\(gone)", [:]).status == 401)
    #expect(try await yard.door.send(.delete, "/api/v1/me/restocks/\(gone)", headers).status == 204)
    #expect(try await yard.door.get("/api/v1/me/restocks", headers).json["items"]?.items?.isEmpty == true)
  }
}
