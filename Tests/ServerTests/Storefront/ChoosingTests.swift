import Catalog
import HTTPTypes
import Kernel
import Parties
import Storage
import Testing
import Trade

@testable import Server

/// What the pages before the sale say.
@Suite struct ChoosingTests {
  @Test func aProductWithSizesAsksForOneAndThenSells() async throws {
    let yard = try ShopYard()
    let open = try await yard.door.get("/products/soft-knit", ["Accept-Language": "ko"])
    #expect(open.status == 200)
    #expect(open.text.contains("39,000원"))
    #expect(open.text.contains("사이즈를 선택해 주세요"))
    #expect(!open.text.contains("name=\"variant\""))
    let chosen = try await yard.door.get("/products/soft-knit?o1=L", ["Accept-Language": "ko"])
    #expect(chosen.text.contains("42,000원"))
    #expect(chosen.text.contains("name=\"variant\" value=\"\(yard.large)\""))
    #expect(chosen.text.contains("제2026-서울성동-0123호"))
    #expect(chosen.text.contains("받은 날부터 7일 안에"))
    #expect(chosen.text.contains("\"@type\":\"Product\""))
    #expect(try await yard.door.get("/products/soft-knit?o1=XXL").text.contains("name=\"variant\"") == false)
    #expect(try await yard.door.get("/products/nothing").status == 404)
  }

  @Test func wordsOfSellersAreEscapedEverywhere() async throws {
    let yard = try ShopYard()
    for path in ["/", "/products/kimchi", "/categories/food", "/search?q=%EA%B9%80%EC%B9%98"] {
      let page = try await yard.door.get(path)
      #expect(page.text.contains("포기김치 &lt;3kg&gt;"), "\(path)")
      #expect(!page.text.contains("<3kg>"), "\(path)")
    }
  }

  @Test func aPageFromTheShelfFollowsThePriceWithinASecond() async throws {
    let yard = try ShopYard()
    let first = try await yard.door.get("/products/kimchi")
    #expect(first.text.contains("18,000원"))
    #expect(yard.door.app.house.shelf.count == 1)
    let known = try await yard.door.get("/products/kimchi", ["If-None-Match": first.headers[.eTag] ?? ""])
    #expect(known.status == 304)
    try yard.database.writeNow { tx in try SetPrice(by: yard.merchant, merchant: yard.merchant, variant: yard.kimchi, price: .won(16_000)).run(in: tx) }
    yard.door.staged.pass(.seconds(1))
    #expect(try await yard.door.get("/products/kimchi").text.contains("16,000원"))
  }

  @Test func aPageFromTheShelfFollowsTheSellersTermsAndIdentity() async throws {
    let yard = try ShopYard()
    #expect(try await !yard.door.get("/products/kimchi", ["Accept-Language": "ko"]).text.contains("배송비 6,543원"))
    try yard.database.writeNow { tx in
      try SetDeliveryTerms(merchant: yard.merchant, terms: DeliveryTerms(fee: .won(6_543), freeFrom: -1, daysMin: 1, daysMax: 2)).run(in: tx)
    }
    yard.door.staged.pass(.seconds(1))
    #expect(try await yard.door.get("/products/kimchi", ["Accept-Language": "ko"]).text.contains("배송비 6,543원"))
    try yard.database.writeNow { tx in
      var seller = try #require(try SellerFacts.of(yard.merchant, in: tx))
      seller.phone = "070-9876-5432"
      try ChangeSeller(yard.merchant, seller: seller).run(by: .house, in: tx)
    }
    yard.door.staged.pass(.seconds(1))
    #expect(try await yard.door.get("/products/kimchi", ["Accept-Language": "ko"]).text.contains("070-9876-5432"))
  }

  @Test func theCartWarnsWhenFewerAreLeftAndDoesNotSell() async throws {
    let yard = try ShopYard(stock: 1)
    let browser = Browser(yard.door)
    _ = try await browser.post("/cart/lines", ["variant": yard.small.description, "quantity": "3"])
    #expect(try await browser.get("/cart").text.contains("2개만 남았어요"))
    #expect(try await browser.get("/checkout").headers[.location] == "/cart")
    #expect(try await browser.post("/cart", ["was-\(yard.small)": "3", "quantity-\(yard.small)": "1000"]).status == 422)
    _ = try await browser.post("/cart/lines/\(yard.small)/remove")
    #expect(try await browser.get("/cart").text.contains("장바구니가 비어 있어요"))
  }

  @Test func checkoutSaysWhatIsMissingBesideItsField() async throws {
    let yard = try ShopYard()
    let browser = Browser(yard.door)
    _ = try await browser.post("/cart/lines", ["variant": yard.kimchi.description, "quantity": "1"])
    let page = try await browser.post("/checkout", ["name": "", "phone": "12", "how-\(yard.merchant)": "delivery"])
    #expect(page.status == 422)
    for field in ["name", "phone", "postcode", "road"] { #expect(page.text.contains("id=\"f-\(field)-error\""), "\(field)") }
    // All of it once more above the form, where the focus begins, in the order in which the fields stand.
    let summary = page.text.split(separator: "form-faults").last.map { $0.prefix(1_200) } ?? ""
    let ways = summary.split(separator: "href=\"#f-").dropFirst().map { String($0.prefix { $0 != "\"" }) }
    #expect(Array(ways.prefix(5)) == ["name", "phone", "postcode", "road", "consent"])
    #expect(page.text.contains("조건을 확인하고 동의해 주세요."))
    #expect(page.text.contains("상하기 쉬운 식품"))
    #expect(try yard.free(yard.kimchi, yard.warehouse) == 5)
    let wide = try await browser.post(
      "/checkout", ["name": "", "phone": "12", "postcode": "０４５－２４", "road": String(repeating: "길", count: 201), "how-\(yard.merchant)": "delivery"])
    #expect(wide.status == 422 && !wide.text.contains("f-postcode-error") && wide.text.contains(#"value="04524""#))
    #expect(wide.text.contains("도로명 주소가 너무 길어요. 200자까지 쓸 수 있어요.") && !wide.text.contains(">도로명 주소를 입력해 주세요.<"))
    // Nothing is cut without a word.
    let long = try await browser.post(
      "/checkout", ["name": String(repeating: "가", count: 61), "phone": "010-1234-5678", "note": String(repeating: "나", count: 201), "consent": "1", "how-\(yard.merchant)": yard.store.description])
    #expect(long.status == 422 && long.text.contains("60자까지") && long.text.contains("200자까지") && long.text.contains(String(repeating: "나", count: 201)))
  }
}
