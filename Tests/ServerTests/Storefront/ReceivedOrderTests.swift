import Catalog
import Foundation
import Kernel
import Storage
import Testing
import Trade

@testable import Server

/// What an order's page offers once the goods are there: rating, giving back and until when, following the parcel.
@Suite(.everyEngine) struct ReceivedOrderTests {
  /// An order of small knits by this browser, received: its number.
  private func received(_ yard: ShopYard, _ browser: Browser, quantity: Int = 1, carrier: String? = nil) async throws -> String {
    _ = try await browser.post("/cart/lines", ["variant": yard.small.description, "quantity": String(quantity)])
    let started = try await browser.post(
      "/checkout",
      [
        "name": "김하늘", "phone": "010-1234-5678", "postcode": "04524", "road": "서울 중구 세종대로 110", "detail": "1층",
        "how-\(yard.merchant)": carrier == nil ? yard.store.description : "delivery",
      ])
    let placed = try await browser.post(started.headers[.location] ?? "", ["tender": "test-approve"])
    let number = (placed.headers[.location] ?? "").prefix { $0 != "?" }.split(separator: "/").last.map(String.init) ?? ""
    try yard.database.writeNow { tx in
      let parcel = try Consignment.all(of: try #require(try Order.find(number: number, in: tx)).id, in: tx)[0]
      _ = try AcceptConsignment(consignment: parcel.id, by: yard.merchant).run(in: tx)
      guard let carrier else {
        _ = try ReadyConsignment(consignment: parcel.id, by: yard.merchant).run(in: tx)
        _ = try HandOver(consignment: parcel.id, shown: parcel.pickupCode, by: yard.merchant).run(in: tx)
        return
      }
      _ = try ShipConsignment(consignment: parcel.id, carrier: carrier, waybill: "561493511", by: yard.merchant).run(in: tx)
      _ = try DeliverConsignment(consignment: parcel.id, by: yard.merchant).run(in: tx)
    }
    return number
  }

  private func product(_ yard: ShopYard) throws -> ID<Product> {
    try yard.database.readNow { tx in try #require(try VariantFacts.of([yard.small], in: tx)[yard.small]).variant.product }
  }

  @Test func whoReceivedGoodsIsLedToRateThemOnceFromTheOrderAndFromTheirReviews() async throws {
    let yard = try ShopYard()
    let browser = Browser(yard.door)
    try await browser.signUp()
    #expect(try await browser.get("/me/reviews").text.contains(#"href="/me/orders">주문 보기"#))
    let number = try await received(yard, browser)
    let way = "/products/\(try product(yard))/reviews?write=1#write"
    #expect(try await browser.get("/orders/\(number)").text.contains(#"href="\#(way)">후기 쓰기</a>"#))
    let waiting = try await browser.get("/me/reviews").text
    #expect(waiting.contains("후기를 쓸 수 있는 상품") && waiting.contains(#"href="\#(way)""#) && !waiting.contains("주문 보기"))
    #expect(try await browser.post("/products/\(try product(yard))/reviews", ["stars": "5", "words": "포근해요"]).status == 303)
    #expect(try await browser.get("/orders/\(number)").text.contains("후기 쓰기") == false)
    #expect(try await browser.get("/me/reviews").text.contains("후기를 쓸 수 있는 상품") == false)
  }

  @Test func whoWoreItMaySayHowTallTheyAre() async throws {
    let yard = try ShopYard()
    let browser = Browser(yard.door)
    try await browser.signUp()
    _ = try await received(yard, browser)
    let way = "/products/\(try product(yard))/reviews"
    #expect(try await browser.get(way + "?write=1").text.contains(#"name="height""#))
    let odd = try await browser.post(way, ["stars": "5", "words": "포근해요", "height": "아주 큼", "usual-size": "M"])
    #expect(odd.status == 422 && odd.text.contains("키는 50에서 250 사이의 숫자") && odd.text.contains(#"value="M""#))
    #expect(try await browser.post(way, ["stars": "5", "words": "포근해요", "height": "165 cm", "usual-size": "M"]).status == 303)
    #expect(try await yard.door.get(way, ["Accept-Language": "ko"]).text.contains("키 165cm · 평소 사이즈 M"))
    #expect(try await yard.door.get(way, ["Accept-Language": "en"]).text.contains("165 cm tall · usually M"))
    #expect(try await yard.door.get("/api/v1" + way).json["items"]?.items?.first?["height"]?.integer == 165)
    #expect(try await browser.get("/me/export").text.contains(#""height":165"#))
    // What is bought by no size asks for none.
    let kimchi = try yard.database.readNow { tx in try #require(try VariantFacts.of([yard.kimchi], in: tx)[yard.kimchi]).variant.product }
    #expect(try await browser.get("/products/\(kimchi)/reviews?write=1").text.contains(#"name="height""#) == false)
  }

  @Test func aGuestIsNotAskedToRate() async throws {
    let yard = try ShopYard()
    let browser = Browser(yard.door)
    #expect(try await browser.get("/orders/\(try await received(yard, browser))").text.contains("후기 쓰기") == false)
  }

  @Test func theReturnSaysWhatGoesBackAndUntilWhenAndOnePieceIsChosen() async throws {
    let yard = try ShopYard()
    let browser = Browser(yard.door)
    let collected = try await browser.get("/orders/\(try await received(yard, browser))").text
    #expect(collected.contains("단순 변심 반품은 11월\u{A0}28일\u{A0}(토)까지 신청할 수 있어요."))
    #expect(collected.contains(#"<option value="1" selected>"#) && collected.contains("매장에 전할 말"))
    #expect(collected.contains("39,000원 환불 예정 · 11월\u{A0}28일\u{A0}(토)까지"))
    #expect(!collected.contains("남은 상품을 모두 반품할 때"))
  }

  @Test func theFeesOfAParcelAreInTheAmountsAndItsNoteGoesToTheSeller() async throws {
    let yard = try ShopYard()
    try yard.database.writeNow { tx in
      try SetDeliveryTerms(
        merchant: yard.merchant, terms: DeliveryTerms(fee: .won(3000), freeFrom: -1, daysMin: 1, daysMax: 3, returnFee: 2_500)
      ).run(in: tx)
    }
    let browser = Browser(yard.door)
    let number = try await received(yard, browser, quantity: 2, carrier: "마당택배")
    let page = try await browser.get("/orders/\(number)").text
    #expect(page.contains("75,500원 환불 예정 · 회수 배송비 2,500원 제외"))
    #expect(page.contains("81,000원 환불 예정 · 처음 배송비 3,000원 포함"))
    #expect(page.contains("남은 상품을 모두 반품할 때의 금액이에요.") && page.contains(#"<option value="0" selected>"#))
    #expect(page.contains("판매자에게 전할 말") && !page.contains("매장에 전할 말"))
    // No page of that carrier is known: the number can be taken along.
    #expect(page.contains(#"마당택배 <span class="number nowrap copyable">561493511</span>"#) && !page.contains("배송 조회"))
  }

  @Test func afterTheLastDayOnlyFaultsCanBeReturned() async throws {
    let yard = try ShopYard()
    let browser = Browser(yard.door)
    let number = try await received(yard, browser)
    yard.door.staged.pass(.days(8))
    let page = try await browser.get("/orders/\(number)").text
    #expect(page.contains("상품에 문제가 있으면 2027년\u{A0}2월\u{A0}21일\u{A0}(일)까지 반품을 신청할 수 있어요."))
  }
}
