import Catalog
import Foundation
import HTTPTypes
import Kernel
import Storage
import Testing
import Trade

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
    #expect(all.components(separatedBy: #"type="checkbox" name="only""#).count == 4 && all.components(separatedBy: #" checked></label>"#).count == 4)
    #expect(all.contains("3개 중 3개 선택") && all.contains("141,000원 주문하기"))
    #expect(all.contains(#"<button class="button is-main is-wide" name="then" value="checkout">"#))
    let two = try await browser.get("/cart?choose=1&only=\(yard.small)&only=\(yard.large)").text
    #expect(two.contains("3개 중 2개 선택") && two.contains("123,000원 주문하기"))
    #expect(try await browser.get("/cart?choose=1&lang=en").text.contains("0 of 3 selected"))
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

  @Test func whatLeftTheSaleIsNotTickedByItself() async throws {
    let yard = try ShopYard()
    let browser = try await filled(yard)
    try yard.database.writeNow { tx in
      _ = try tx.run("UPDATE catalog_product SET status = \(Product.Status.archived) WHERE id = (SELECT product FROM catalog_variant WHERE id = \(yard.kimchi))")
    }
    let page = try await browser.get("/cart").text
    #expect(page.contains("3개 중 2개 선택") && page.contains("123,000원 주문하기") && page.contains("포기김치"))
    // Who ticks it is told.
    let all = try await browser.get("/cart?choose=1&only=\(yard.small)&only=\(yard.large)&only=\(yard.kimchi)").text
    #expect(all.contains("3개 중 3개 선택") && !all.contains("주문하기</button>"))
  }

  @Test func whatIsTickedStaysSoWhenAnotherLineIsChangedTakenOutAndPutBack() async throws {
    let yard = try ShopYard()
    let browser = try await filled(yard)
    let (small, large, kimchi) = (yard.small, yard.large, yard.kimchi)
    // The form as a browser without scripts sends it: the boxes were ticked and the count typed since the page was asked for.
    func form(_ ticked: [ID<Variant>], _ small: Int64 = 1) -> [(String, String)] {
      [("choose", "1"), ("was-\(yard.small)", "1"), ("quantity-\(yard.small)", "\(small)"), ("was-\(large)", "2"), ("quantity-\(large)", "2"),
        ("was-\(kimchi)", "1"), ("quantity-\(kimchi)", "1")] + ticked.map { ("only", $0.description) }
    }
    let changed = try await browser.post("/cart", pairs: form([large], 3))
    #expect(changed.status == 303 && changed.headers[.location] == "/cart?choose=1&only=\(large)")
    #expect(try left(yard) == [small.raw: 3, large.raw: 2, kimchi.raw: 1])
    let page = try await browser.get("/cart?choose=1&only=\(large)").text
    #expect(page.contains("3개 중 1개 선택") && page.contains(#"value="\#(large)" aria-label="포근한 니트 주문하기" checked"#))
    // What was not typed over stays as another page left it.
    _ = try await browser.post("/cart", pairs: form([large]))
    #expect(try left(yard)[small.raw] == 3)
    let removed = try await browser.post("/cart/lines/\(kimchi)/remove", pairs: form([large, kimchi]))
    let here = "/cart?choose=1&only=\(large)&only=\(kimchi)"
    #expect(removed.headers[.location] == here + "&removed=\(kimchi)")
    let undo = try await browser.get(here + "&removed=\(kimchi)").text
    #expect(undo.contains("2개 중 1개 선택"))
    let way = "/cart/lines/\(kimchi)/restore?choose=1&only=\(large)&only=\(kimchi)"
    #expect(undo.contains(way.replacing("&", with: "&amp;")))
    #expect(try await browser.post(way, [:]).headers[.location] == here)
    #expect(try await browser.get(here).text.contains("3개 중 2개 선택"))
    // Refused, the page says why and keeps the ticks.
    let refused = try await browser.post("/cart", pairs: form([large], 1_000))
    #expect(refused.status == 422 && refused.text.contains("3개 중 1개 선택"))
    #expect(try await browser.post("/cart", pairs: form([small, large, kimchi])).headers[.location] == "/cart")
    let way2 = try await browser.post("/cart", pairs: form([large]) + [("then", "checkout")])
    #expect(way2.headers[.location] == "/checkout?only=\(large)")
    #expect(try await browser.post("/cart", pairs: form([]) + [("then", "checkout")]).headers[.location] == "/cart?choose=1&none=1")
  }

  @Test func aLineThatIsLeftAloneIsOrderedThoughItWasNotTicked() async throws {
    let yard = try ShopYard()
    let browser = Browser(yard.door)
    for variant in [yard.small, yard.kimchi] { _ = try await browser.post("/cart/lines", ["variant": variant.description, "quantity": "1"]) }
    _ = try await browser.post("/cart/lines/\(yard.kimchi)/remove", ["choose": "1", "only": yard.kimchi.description])
    let page = try await browser.get("/cart?choose=1&only=\(yard.kimchi)&removed=\(yard.kimchi)").text
    #expect(page.contains("42,000원 주문하기") && !page.contains("cart-choose"))
  }

  @Test func noMoreGoesIntoALineThanItHolds() async throws {
    let yard = try ShopYard()
    let browser = Browser(yard.door)
    let small = yard.small.description
    _ = try await browser.post("/cart/lines", ["variant": small, "quantity": "998"])
    let refused = try await browser.post("/cart/lines", ["variant": small, "quantity": "2"])
    #expect(refused.status == 422 && refused.text.contains("장바구니에 이미 998개 담겨 있어서 더 담지 못했어요. 한 상품은 999개까지 담을 수 있어요."))
    #expect(try left(yard) == [yard.small.raw: 998])
    _ = try await browser.post("/cart/lines", ["variant": small, "quantity": "1"])
    #expect(try left(yard) == [yard.small.raw: 999])
    let opened = try await yard.door.post("/api/v1/carts", #"{"lines":[{"variant":"\#(small)","quantity":998}]}"#, ["Content-Type": "application/json"])
    let cart = try #require(opened.json.at("cart", "id")?.text)
    let headers = ["Content-Type": "application/json", "Accept-Language": "en", "Cart-Secret": try #require(opened.json["secret"]?.text)]
    let no = try await yard.door.post("/api/v1/carts/\(cart)/lines", #"{"variant":"\#(small)","quantity":2}"#, headers)
    #expect(no.status == 409 && no.json["type"]?.text?.hasSuffix("cart/overfilled") == true)
    #expect(no.json["detail"]?.text == "Nothing was added: 998 are in the cart already, and it holds up to 999 of one item.")
    #expect(try await yard.door.get("/api/v1/carts/\(cart)", headers).json["pieces"]?.integer == 998)
    // A checkout of more than the cart holds is refused too, and so is the form of a page that is out of date.
    let body = #"{"cart":"\#(cart)","recipient":{"name":"김하늘","phone":"010-1234-5678"},"collectAt":["\#(yard.store)"],"lines":[{"variant":"\#(small)","quantity":999}]}"#
    let short = try await yard.door.post("/api/v1/checkouts", body, headers)
    #expect(short.status == 409 && short.json["type"]?.text?.hasSuffix("checkout/fewer-in-cart") == true && short.json["facts"]?["inCart"]?.text == "998")
    _ = try await browser.post("/cart", ["quantity-\(small)": "2"])
    let form = try await browser.post(
      "/checkout", ["name": "김하늘", "phone": "010-1234-5678", "how-\(yard.merchant)": yard.store.description, "only": small, "pieces": "3"])
    #expect(form.status == 422 && form.text.contains("장바구니에 2개만 담겨 있어요. 수량을 확인해 주세요."))
    #expect(form.text.contains(#"name="pieces" value="2""#))
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
