import Foundation
import Kernel
import Parties
import Storage
import Testing
import Trade

@testable import Server

/// An order's page says first where the goods are; what was promised and what was paid stay true.
@Suite(.everyEngine) struct OrderPageTests {
  private func headline(_ page: String) -> String { String(page.components(between: "<h1>", and: "</h1>") ?? "") }

  /// A paid order of two knits, collected or sent: its number and the browser that may see it.
  private func bought(_ yard: ShopYard, sent: Bool) async throws -> (browser: Browser, number: String, parcel: Consignment) {
    let browser = Browser(yard.door)
    _ = try await browser.post("/cart/lines", ["variant": yard.small.description, "quantity": "1"])
    let started = try await browser.post(
      "/checkout",
      [
        "name": "김하늘", "phone": "010-1234-5678", "postcode": "04524", "road": "서울 중구 세종대로 110", "detail": "1층",
        "how-\(yard.merchant)": sent ? "delivery" : yard.store.description,
      ])
    let placed = try await browser.post(started.headers[.location] ?? "", ["tender": "test-approve"])
    let number = (placed.headers[.location] ?? "").prefix { $0 != "?" }.split(separator: "/").last.map(String.init) ?? ""
    let parcel = try yard.database.readNow { tx in try Consignment.all(of: try #require(try Order.find(number: number, in: tx)).id, in: tx)[0] }
    return (browser, number, parcel)
  }

  @Test func theStateOfCollectedGoodsIsTheHeadline() async throws {
    let yard = try ShopYard()
    let (browser, number, parcel) = try await bought(yard, sent: false)
    #expect(headline(try await browser.get("/orders/\(number)").text) == "주문을 확인하고 있어요")
    try yard.database.writeNow { tx in
      _ = try AcceptConsignment(consignment: parcel.id, by: yard.merchant).run(in: tx)
    }
    #expect(headline(try await browser.get("/orders/\(number)").text) == "상품을 준비하고 있어요")
    try yard.database.writeNow { tx in _ = try ReadyConsignment(consignment: parcel.id, by: yard.merchant).run(in: tx) }
    let ready = try await browser.get("/orders/\(number)").text
    #expect(headline(ready) == "받으러 오세요")
    // 21 November and seven days: the ticket says until when, and stands before the steps.
    #expect(ready.contains("11월\u{A0}28일\u{A0}(토)까지 보관해 드려요"))
    let ticket = try #require(ready.range(of: "qr-code")), steps = try #require(ready.range(of: #"class="timeline""#))
    #expect(ticket.lowerBound < steps.lowerBound)
    #expect(try await browser.get("/orders/\(number)?lang=en").text.contains("Held for you until Sat\u{A0}28\u{A0}Nov"))
    try yard.database.writeNow { tx in _ = try HandOver(consignment: parcel.id, shown: parcel.pickupCode, by: yard.merchant).run(in: tx) }
    #expect(headline(try await browser.get("/orders/\(number)?lang=ko").text) == "받아 가셨어요")
  }

  @Test func thePromisedDayStaysAndTheParcelCanBeFollowed() async throws {
    let yard = try ShopYard()
    let (browser, number, parcel) = try await bought(yard, sent: true)
    let promise = "11월\u{A0}22일\u{A0}(일) ~ 11월\u{A0}24일\u{A0}(화)"
    let page = try await browser.get("/orders/\(number)").text
    #expect(headline(page) == "\(promise) 도착 예정")
    #expect(page.contains("도착 예정일: \(promise)"))
    // The seller's terms of tomorrow change nothing about it.
    try yard.database.writeNow { tx in
      try SetDeliveryTerms(merchant: yard.merchant, terms: DeliveryTerms(fee: .won(3000), freeFrom: -1, daysMin: 9, daysMax: 20)).run(in: tx)
      _ = try AcceptConsignment(consignment: parcel.id, by: yard.merchant).run(in: tx)
      _ = try ShipConsignment(consignment: parcel.id, carrier: "CJ대한통운", waybill: "6812-3456-7890", by: yard.merchant).run(in: tx)
    }
    let sent = try await browser.get("/orders/\(number)").text
    #expect(headline(sent) == "\(promise) 도착 예정")
    #expect(sent.contains(#"CJ대한통운 <span class="number nowrap copyable">6812-3456-7890</span>"#))
    #expect(sent.contains("https://trace.cjlogistics.com/next/tracking.html?wblNo=681234567890"))
    yard.door.staged.pass(.days(4))
    #expect(headline(try await browser.get("/orders/\(number)").text).hasPrefix("도착이 늦어지고 있어요"))
    try yard.database.writeNow { tx in _ = try DeliverConsignment(consignment: parcel.id, by: yard.merchant).run(in: tx) }
    #expect(headline(try await browser.get("/orders/\(number)").text) == "배송이 완료됐어요")
  }

  @Test func theSellerCanBeReachedAndThePageSaysHowToWithdrawInEveryState() async throws {
    let yard = try ShopYard()
    let seller = try #require(try yard.database.readNow { tx in try SellerFacts.of(yard.merchant, in: tx) })
    let digits = seller.phone.filter { $0.isNumber || $0 == "+" }
    let asks = "판매자에게 전화나 이메일로 요청해 주세요.", later = "받은 뒤에는 7일 안에 이 화면에서 반품을 신청할 수 있어요."
    for sent in [true, false] {
      let (browser, number, parcel) = try await bought(yard, sent: sent)
      func page() async throws -> String {
        let page = try await browser.get("/orders/\(number)").text
        #expect(page.contains(#"href="tel:\#(digits)">\#(seller.phone)</a>"#) && page.contains(#"href="mailto:\#(seller.email)">\#(seller.email)</a>"#))
        return page
      }
      let placed = try await page()
      #expect(placed.contains("주문 취소하기") && !placed.contains(asks))
      try yard.database.writeNow { tx in _ = try AcceptConsignment(consignment: parcel.id, by: yard.merchant).run(in: tx) }
      let accepted = try await page()
      #expect(accepted.contains("\(sent ? "발송" : "수령") 전에 취소하고 싶다면 \(asks) \(later)") && !accepted.contains("주문 취소하기"))
      #expect(try await browser.get("/orders/\(number)?lang=en").text.contains("ask the seller by telephone or e-mail. Once you have it, you can request a return on this page within 7 days."))
      try yard.database.writeNow { tx in
        if sent {
          _ = try ShipConsignment(consignment: parcel.id, carrier: "CJ대한통운", waybill: "6812-3456-7890", by: yard.merchant).run(in: tx)
        } else {
          _ = try ReadyConsignment(consignment: parcel.id, by: yard.merchant).run(in: tx)
        }
      }
      _ = try await browser.get("/orders/\(number)?lang=ko")
      #expect(try await page().contains(sent ? "받기 전이나 받은 뒤 7일 안에 이 화면에서 철회할 수 있어요." : "수령 전에 취소하고 싶다면 \(asks) \(later)"))
      try yard.database.writeNow { tx in
        if sent {
          _ = try DeliverConsignment(consignment: parcel.id, by: yard.merchant).run(in: tx)
        } else {
          _ = try HandOver(consignment: parcel.id, shown: parcel.pickupCode, by: yard.merchant).run(in: tx)
        }
      }
      let received = try await page()
      #expect(received.contains("반품 신청하기") && !received.contains(asks))
    }
  }

  @Test func theAPIShowsTheWaybillToo() async throws {
    let market = try Market()
    let buyer = try market.member(wallet: 100_000)
    let cart = try await market.cart(1, buyer.headers)
    let offer = try await market.checkout(cart)
    let paid = try await market.pay(offer.json["id"]?.text ?? "", #"{"method":"wallet"}"#, cart.headers)
    let order = try #require(paid.json.at("order", "id")?.text)
    let parcel = try #require(try await market.door.get("/api/v1/orders/\(order)", buyer.headers).json["consignments"]?.items?.first)
    #expect(parcel["waybill"] == .null && parcel["arrivesTo"]?.text == "2026-11-24")
    try market.door.database.writeNow { tx in
      let id = try #require(ID<Consignment>(text: parcel["id"]?.text ?? ""))
      _ = try AcceptConsignment(consignment: id, by: market.merchant).run(in: tx)
      _ = try ShipConsignment(consignment: id, carrier: "한빛택배", waybill: "1234567890", by: market.merchant).run(in: tx)
    }
    let waybill = try await market.door.get("/api/v1/orders/\(order)", buyer.headers).json["consignments"]?.items?.first?["waybill"]
    #expect(waybill?["carrier"]?.text == "한빛택배" && waybill?["number"]?.text == "1234567890")
    #expect(waybill?["tracking"] == .null)
  }

  @Test func whatWasPaidIsTrueAfterCancelling() async throws {
    let yard = try ShopYard()
    let (browser, number, parcel) = try await bought(yard, sent: true)
    let before = try await browser.get("/orders/\(number)").text
    #expect(before.contains("결제한 금액") && !before.contains("최종 결제 금액"))
    #expect(!(try await browser.get("/orders/\(number)/receipt").text.contains("결제할 금액")))
    // The first press asks, without scripts too; the button of the form stands behind the question.
    let ask = try #require(before.components(between: #"<details class="ask">"#, and: "</details>"))
    #expect(ask.contains("주문 취소하기</summary>") && ask.contains("이 주문을 취소할까요?") && ask.contains(#"action="/orders/\#(number)/cancel""#))
    #expect(before.components(separatedBy: "/cancel\"").count == 2)
    #expect(try await browser.post("/orders/\(number)/cancel", ["consignment": parcel.id.description]).status == 303)
    let after = try await browser.get("/orders/\(number)").text
    #expect(headline(after) == "취소된 주문이에요")
    for words in ["처음 결제한 금액", "환불 진행 중", "-42,000원", "최종 결제 금액"] { #expect(after.contains(words), "\(words)") }
    #expect(after.contains(#"<div class="is-total"><dt>최종 결제 금액</dt><dd>0원</dd></div>"#))
    #expect(!after.contains("도착 예정"))
    let receipt = try await browser.get("/orders/\(number)/receipt").text
    #expect(receipt.contains(#"<dt>최종 결제 금액</dt><dd>0원</dd>"#))
  }
}

extension String {
  /// What stands between two marks first.
  func components(between first: String, and last: String) -> Substring? {
    guard let start = range(of: first), let end = self[start.upperBound...].range(of: last) else { return nil }
    return self[start.upperBound..<end.lowerBound]
  }
}
