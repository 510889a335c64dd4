import Commerce
import Foundation
import HTTPTypes
import Kernel
import Storage
import Testing

@testable import Server

/// Of a cart some lines are ordered; the rest stays in it.
@Suite(.everyEngine) struct ChosenLinesTests {
  private func filled(_ yard: ShopYard) async throws -> Browser {
    let browser = Browser(yard.door)
    for (variant, quantity) in [(yard.small, 1), (yard.large, 2), (yard.kimchi, 1)] {
      _ = try await browser.post("/cart/lines", ["variant": variant.description, "quantity": String(quantity)])
    }
    return browser
  }

  private func left(_ yard: ShopYard) throws -> [Int64: Int64] {
    try yard.database.readNow { tx in
      let rows = try tx.rows("SELECT variant, quantity FROM cart_line l JOIN cart_cart c ON c.id = l.cart WHERE c.closed_at IS NULL ORDER BY variant LIMIT 10") {
        (try $0.next(Int64.self), try $0.next(Int64.self))
      }
      return Dictionary(rows) { first, _ in first }
    }
  }

  @Test func theCartHasABoxForEachLineAndCountsWhatIsTicked() async throws {
    let yard = try ShopYard()
    let browser = try await filled(yard)
    let all = try await browser.get("/cart").text
    #expect(all.components(separatedBy: #"form="choose" name="only""#).count == 4 && all.components(separatedBy: #" checked></label>"#).count == 4)
    #expect(all.contains("3개 중 3개 선택") && all.contains("141,000원 주문하기"))
    #expect(all.contains(#"<button class="button is-main is-wide" form="choose" formaction="/checkout">"#))
    let two = try await browser.get("/cart?choose=1&only=\(yard.small)&only=\(yard.large)").text
    #expect(two.contains("3개 중 2개 선택") && two.contains("123,000원 주문하기"))
    #expect(try await browser.get("/cart?choose=1&lang=en").text.contains("0 of 3 chosen"))
    #expect(try await browser.get("/checkout?choose=1").headers[.location] == "/cart?choose=1&none=1")
    let none = try await browser.get("/cart?choose=1&none=1&lang=ko").text
    #expect(none.contains("주문할 상품을 선택해 주세요.") && none.contains("선택한 상품 주문하기") && !none.contains("0원 주문하기"))
    // A cart with one line has nothing to choose.
    let one = Browser(yard.door)
    _ = try await one.post("/cart/lines", ["variant": yard.small.description, "quantity": "1"])
    #expect(try await one.get("/cart").text.contains("cart-choose") == false)
  }

  @Test func whatIsTickedIsOrderedAndTheRestStays() async throws {
    let yard = try ShopYard()
    let browser = try await filled(yard)
    let page = try await browser.get("/checkout?choose=1&only=\(yard.small)&only=\(yard.large)").text
    #expect(page.contains("선택한 상품만 주문해요. 장바구니의 다른 상품 1개는 그대로 남아 있어요."))
    #expect(page.contains(#"<input type="hidden" name="only" value="\#(yard.large)">"#) && !page.contains("포기김치"))
    let fields: KeyValuePairs = [
      "name": "김하늘", "phone": "010-1234-5678", "how-\(yard.merchant)": yard.store.description, "only": yard.small.description, "only": yard.large.description,
    ]
    let started = try #require(try await browser.post("/checkout", fields).headers[.location])
    #expect(try await browser.post("/checkout", fields).headers[.location] == started)
    #expect(try await browser.post(started, ["tender": "test-approve"]).status == 303)
    #expect(try left(yard) == [yard.kimchi.raw: 1])
    #expect(try yard.free(yard.large, yard.store) == 3)
  }

  @Test func allLinesTickedAreTheCartAndWhatIsGoneIsNotOrderedUnsaid() async throws {
    let yard = try ShopYard()
    let browser = try await filled(yard)
    let all = try await browser.get("/checkout?only=\(yard.small)&only=\(yard.large)&only=\(yard.kimchi)").text
    #expect(!all.contains(#"name="only""#) && all.contains("포기김치"))
    _ = try await browser.post("/cart/lines/\(yard.large)/remove", [:])
    let refused = try await browser.post(
      "/checkout",
      ["name": "김하늘", "phone": "010-1234-5678", "how-\(yard.merchant)": yard.store.description, "only": yard.small.description, "only": yard.large.description])
    #expect(refused.status == 422)
    #expect(try left(yard) == [yard.small.raw: 1, yard.kimchi.raw: 1])
  }

  @Test func theAPIOrdersSomeLinesAndPutsALineBack() async throws {
    let yard = try ShopYard()
    let json = ["Content-Type": "application/json", "Accept-Language": "ko"]
    func post(_ path: String, _ body: String, _ headers: [String: String]) async throws -> Door.Answered {
      try await yard.door.post(path, body, json.merging(headers) { $1 })
    }
    let opened = try await post(
      "/api/v1/carts", #"{"lines":[{"variant":"\#(yard.small)","quantity":2},{"variant":"\#(yard.large)","quantity":1}]}"#, [:])
    let cart = try #require(opened.json.at("cart", "id")?.text ?? opened.json["id"]?.text)
    let headers = ["Cart-Secret": try #require(opened.json["secret"]?.text)]
    let way = "/api/v1/carts/\(cart)/lines/\(yard.large)"
    let tag = try await yard.door.get("/api/v1/carts/\(cart)", headers).headers[.eTag] ?? ""
    #expect(try await yard.door.send(.delete, way, headers.merging(["If-Match": tag]) { $1 }).status == 200)
    for _ in 0..<2 {
      let back = try await post(way + "/restore", "{}", headers)
      #expect(back.status == 200 && back.json["lines"]?.items?.count == 2)
    }
    let body = #"{"cart":"\#(cart)","recipient":{"name":"김하늘","phone":"010-1234-5678"},"collectAt":["\#(yard.store)"],"lines":[{"variant":"\#(yard.small)","quantity":1}]}"#
    let offer = try await post("/api/v1/checkouts", body, headers)
    #expect(offer.status == 201 && offer.json["lines"]?.items?.compactMap { $0["variant"]?.text } == [yard.small.description])
    #expect(offer.json["lines"]?.items?.first?["quantity"]?.integer == 1)
    let unknown = try await post("/api/v1/checkouts", body.replacing(#"{"variant":"\#(yard.small)","quantity":1}"#, with: #"{"variant":"\#(yard.small)"},{"variant":"\#(yard.kimchi)"}"#), headers)
    #expect(unknown.status >= 400 && unknown.status < 500)
    let paid = try await post("/api/v1/checkouts/\(offer.json["id"]?.text ?? "")/payment", #"{"method":"test-card","instrument":"test-approve"}"#, headers)
    #expect(paid.status == 201)
    #expect(try left(yard) == [yard.small.raw: 1, yard.large.raw: 1])
  }
}
