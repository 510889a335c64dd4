import Foundation
import Kernel
import Storage
import Testing
import Trade

@testable import Server

/// Confirming a purchase at the order's page, the list of orders, the console, its file and the API; each says what is so in both languages.
@Suite(.everyEngine) struct ConfirmDoorTests {
  /// One knit that this browser's guest ordered and picked up.
  private func collected(_ yard: ShopYard, _ browser: Browser) async throws -> (number: String, parcel: Consignment) {
    _ = try await browser.post("/cart/lines", ["variant": yard.small.description, "quantity": "1"])
    let started = try await browser.post("/checkout", ["name": "김하늘", "phone": "010-1234-5678", "how-\(yard.merchant)": yard.store.description])
    let placed = try await browser.post(started.headers[.location] ?? "", ["tender": "test-approve"])
    let number = (placed.headers[.location] ?? "").prefix { $0 != "?" }.split(separator: "/").last.map(String.init) ?? ""
    let parcel = try yard.database.writeNow { tx in
      let parcel = try Consignment.all(of: try #require(try Order.find(number: number, in: tx)).id, in: tx)[0]
      _ = try AcceptConsignment(consignment: parcel.id, by: yard.merchant).run(in: tx)
      _ = try ReadyConsignment(consignment: parcel.id, by: yard.merchant).run(in: tx)
      return try HandOver(consignment: parcel.id, shown: parcel.pickupCode, by: yard.merchant).run(in: tx)
    }
    return (number, parcel)
  }

  private func round(_ yard: ShopYard) throws { while try yard.database.writeNow({ try ConfirmOverdue.run(in: $0) }) > 0 {} }

  @Test func theBuyerConfirmsOnTheOrdersPageAndKeepsTheRightToReturn() async throws {
    let yard = try ShopYard()
    let browser = Browser(yard.door)
    try await browser.signUp()
    let (number, parcel) = try await collected(yard, browser)
    let way = "/orders/\(number)/confirm", form: KeyValuePairs = ["consignment": parcel.id.description]
    let page = try await browser.get("/orders/\(number)").text
    #expect(page.contains(#"action="\#(way)""#) && page.contains("구매 확정하기") && page.contains("까지 확정하지 않으면 다음 날 자동으로 확정돼요."))
    #expect(page.contains("확정해도 법에서 정한 반품 권리는 그대로예요."))
    let english = try await browser.get("/orders/\(number)?lang=en").text
    #expect(english.contains("Confirm the purchase") && english.contains("If you do not, it is confirmed automatically after"))
    #expect(english.contains("Your legal rights to return goods stay as they are after that."))
    _ = try await browser.get("/orders/\(number)?lang=ko")
    #expect(try await Browser(yard.door).post(way, form).status == 404)
    #expect(try await browser.post(way, ["consignment": "1"]).status == 404)
    for _ in 0..<2 { #expect(try await browser.post(way, form).headers[.location] == "/orders/\(number)?done=confirm") }
    let after = try await browser.get("/orders/\(number)?done=confirm").text
    #expect(after.contains("구매를 확정했어요.") && after.contains("에 구매를 확정했어요. 법에서 정한 반품 권리는 그대로예요.") && !after.contains(way))
    #expect(try await browser.get("/me/orders").text.contains("구매 확정"))
    #expect(try await browser.post("/orders/\(number)/return", ["consignment": parcel.id.description, "line-1": "1", "reason": "changed-mind"]).status == 303)
  }

  @Test func whileAReturnWaitsThePageSaysSoAndTheButtonIsRefused() async throws {
    let yard = try ShopYard()
    let browser = Browser(yard.door)
    let (number, parcel) = try await collected(yard, browser)
    _ = try await browser.post("/orders/\(number)/return", ["consignment": parcel.id.description, "line-1": "1", "reason": "faulty"])
    let page = try await browser.get("/orders/\(number)").text
    #expect(page.contains("반품 신청을 처리하는 동안에는 구매가 확정되지 않아요.") && !page.contains("구매 확정하기"))
    let refused = try await browser.post("/orders/\(number)/confirm", ["consignment": parcel.id.description])
    #expect(refused.status == 422 && refused.text.contains("처리가 끝나면 구매를 확정할 수 있어요."))
    try yard.database.writeNow { tx in
      let id = try #require(try Return.waiting(merchant: yard.merchant, in: tx).first).id
      try AcceptReturn(id, by: yard.merchant, restocks: true).run(in: tx)
    }
    let ended = try await browser.get("/orders/\(number)").text
    #expect(!ended.contains("구매 확정"))
    #expect(try await browser.post("/orders/\(number)/confirm", ["consignment": parcel.id.description]).text.contains("확정할 상품이 없어요."))
  }

  @Test func whatConfirmedItselfSaysSo() async throws {
    let yard = try ShopYard()
    let browser = Browser(yard.door)
    let (number, _) = try await collected(yard, browser)
    yard.door.staged.pass(.days(9))
    #expect(try await browser.get("/orders/\(number)").text.contains("기간이 지나서 곧 자동으로 확정돼요."))
    try round(yard)
    #expect(try await browser.get("/orders/\(number)").text.contains("에 구매가 자동으로 확정됐어요. 법에서 정한 반품 권리는 그대로예요."))
    #expect(try await browser.get("/orders/\(number)?lang=en").text.contains("The purchase was confirmed automatically"))
  }

  @Test func theConsoleAndItsFileSayWhenAndByWhom() async throws {
    let yard = try ConsoleYard()
    func parcel() throws -> Consignment {
      let one = try yard.order(1, collects: true)
      return try yard.door.app.house.database.writeNow { tx in
        _ = try AcceptConsignment(consignment: one.id, by: yard.merchant).run(in: tx)
        _ = try ReadyConsignment(consignment: one.id, by: yard.merchant).run(in: tx)
        return try HandOver(consignment: one.id, shown: one.pickupCode, by: yard.merchant).run(in: tx)
      }
    }
    let first = try parcel(), second = try parcel()
    #expect(try await yard.get("/console/orders/\(first.id)", as: yard.owner).text.contains("까지 확정하지 않으면 자동 확정"))
    try yard.door.app.house.database.writeNow { tx in _ = try ConfirmPurchase(consignment: first.id).run(in: tx) }
    let page = try await yard.get("/console/orders/\(first.id)", as: yard.owner).text
    #expect(page.contains("구매 확정") && page.contains("구매자가 확정"))
    yard.door.staged.pass(.days(9))
    try yard.door.app.house.database.writeNow { tx in _ = try ConfirmOverdue.run(in: tx) }
    #expect(try await yard.get("/console/orders/\(second.id)", as: yard.owner).text.contains("자동 확정"))
    #expect(try await yard.get("/console/orders", as: yard.owner).text.contains("구매 확정"))
    let rows = try await yard.get("/console/orders/orders.csv", as: yard.owner).text.split(separator: "\r\n")
    #expect(rows[0].hasSuffix(",구매 확정 시각,구매 확정 방법"))
    #expect(rows[1].contains(",구매 확정,매장 수령,") && rows[1].hasSuffix(",자동 확정") && rows[2].hasSuffix(",구매자가 확정"))
  }

  @Test func theAPIConfirmsByTheSameActAndShowsIt() async throws {
    let market = try Market()
    let buyer = try market.member(wallet: 100_000)
    let cart = try await market.cart(1, buyer.headers)
    let offer = try await market.checkout(cart)
    let paid = try await market.pay(offer.json["id"]?.text ?? "", #"{"method":"wallet"}"#, cart.headers)
    let order = try #require(paid.json.at("order", "id")?.text)
    func part() async throws -> JSON? { try await market.door.get("/api/v1/orders/\(order)", buyer.headers).json["consignments"]?.items?.first }
    let id = try #require(try await part()?["id"]?.text), way = "/api/v1/consignments/\(id)/confirm"
    let early = try await market.door.post(way, "{}", buyer.headers)
    #expect(early.status == 409 && early.json["type"]?.text?.hasSuffix("purchase/not-received") == true)
    #expect(try await part()?["confirmsAfter"] == .null)
    try market.door.database.writeNow { tx in
      let parcel = try #require(ID<Consignment>(text: id))
      _ = try AcceptConsignment(consignment: parcel, by: market.merchant).run(in: tx)
      _ = try ShipConsignment(consignment: parcel, carrier: "한빛택배", waybill: "1234567890", by: market.merchant).run(in: tx)
      _ = try DeliverConsignment(consignment: parcel, by: market.merchant).run(in: tx)
    }
    let open = try await part()
    #expect(open?["confirmsAfter"]?.text != nil && open?["confirmed"] == .null)
    #expect(try await market.door.post(way, "{}", try market.member(wallet: 0).headers).status == 404)
    for _ in 0..<2 {
      let confirmed = try await market.door.post(way, "{}", buyer.headers)
      #expect(confirmed.status == 200 && confirmed.json["consignments"]?.items?.first?.at("confirmed", "by")?.text == "buyer")
    }
    #expect(try await part()?["confirmsAfter"] == .null)
  }
}
