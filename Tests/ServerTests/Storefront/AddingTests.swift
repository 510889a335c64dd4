import Catalog
import HTTPTypes
import Kernel
import Storage
import Testing

@testable import Wire

/// Putting into the cart without being led away, and taking out with a way back.
@Suite struct AddingTests {
  @Test func withoutScriptsTheShopperComesBackToTheProductWithWhatWasAdded() async throws {
    let yard = try ShopYard()
    let browser = Browser(yard.door)
    let added = try await browser.post("/cart/lines", ["variant": yard.large.description, "quantity": "2", "then": "stay"])
    let way = added.headers[.location] ?? ""
    #expect(way == "/products/soft-knit?o1=L&added=\(yard.large)")
    let page = try await browser.get(way)
    for words in ["장바구니에 담았어요", "포근한 니트", "L · 2개", "84,000원", "장바구니 합계 (2개)", "장바구니 보기"] { #expect(page.text.contains(words), "\(words)") }
    // Somebody else who follows the link has added nothing.
    #expect(try await !yard.door.get(way, ["Accept-Language": "ko"]).text.contains("장바구니에 담았어요"))
    #expect(try await browser.post("/cart/lines", ["variant": yard.small.description, "then": "checkout"]).headers[.location] == "/checkout?only=\(yard.small)&pieces=1")
  }

  @Test func buyingNowOrdersOnlyWhatWasChosenAndTheRestStaysInTheCart() async throws {
    let yard = try ShopYard()
    let browser = Browser(yard.door)
    _ = try await browser.post("/cart/lines", ["variant": yard.large.description, "quantity": "2"])
    let way = try #require(try await browser.post("/cart/lines", ["variant": yard.small.description, "quantity": "1", "then": "checkout"]).headers[.location])
    // Pressed twice it is still one piece.
    #expect(try await browser.post("/cart/lines", ["variant": yard.small.description, "quantity": "1", "then": "checkout"]).headers[.location] == way)
    let page = try await browser.get(way).text
    #expect(page.contains("이 상품만 주문해요. 장바구니에 담아 둔 2개는 그대로 남아 있어요."))
    #expect(page.contains("S · 1개"))
    #expect(!page.contains("L · 2개"))
    #expect(try await browser.get("/checkout").text.contains("L · 2개"))
  }

  @Test func whatIsPaidAloneLeavesTheCartAndTheRestStays() async throws {
    let yard = try ShopYard()
    let browser = Browser(yard.door)
    _ = try await browser.post("/cart/lines", ["variant": yard.large.description, "quantity": "2"])
    _ = try await browser.post("/cart/lines", ["variant": yard.small.description, "quantity": "1", "then": "checkout"])
    let fields: KeyValuePairs = [
      "name": "김하늘", "phone": "010-1234-5678", "how-\(yard.merchant)": yard.store.description, "only": yard.small.description, "pieces": "1",
    ]
    let started = try #require(try await browser.post("/checkout", fields).headers[.location])
    #expect(started.hasPrefix("/payments/"))
    // The same form pressed twice is one checkout.
    #expect(try await browser.post("/checkout", fields).headers[.location] == started)
    let paid = try await browser.post(started, ["tender": "test-approve"])
    #expect(paid.status == 303)
    let bought = try yard.database.readNow { tx in
      try tx.rows("SELECT variant, quantity FROM offer_line l JOIN orders_order o ON o.offer = l.offer ORDER BY l.variant LIMIT 10") { row in
        (try row.next(ID<Variant>.self), try row.next(Int64.self))
      }
    }
    #expect(bought.map(\.0) == [yard.small] && bought.map(\.1) == [1])
    let cart = try await browser.get("/cart").text
    #expect(cart.contains("L"))
    #expect(cart.contains(#"/cart/lines/\#(yard.large)"#))
    #expect(!cart.contains(#"/cart/lines/\#(yard.small)"#))
  }

  @Test func aScriptGetsASheetWithOtherGoodsInsteadOfAnotherPage() async throws {
    let yard = try ShopYard()
    let answer = try await yard.door.send(
      .post, "/cart/lines",
      ["Content-Type": "application/x-www-form-urlencoded", "Origin": "http://shop.test", "Accept": "application/json", "Accept-Language": "en"],
      body: Array("variant=\(yard.kimchi)&quantity=1".utf8))
    #expect(answer.status == 200)
    #expect(answer.text.contains("\"count\":1"))
    for words in ["Added to your cart", "Kimchi", "Keep shopping", "View cart"] { #expect(answer.text.contains(words), "\(words)") }
  }

  @Test func whatWasTakenOutCanBePutBackOnceWithTheSameCount() async throws {
    let yard = try ShopYard()
    let browser = Browser(yard.door)
    _ = try await browser.post("/cart/lines", ["variant": yard.small.description, "quantity": "3", "via": "show"])
    let removed = try await browser.post("/cart/lines/\(yard.small)/remove")
    #expect(removed.headers[.location] == "/cart?removed=\(yard.small)")
    let page = try await browser.get(removed.headers[.location] ?? "")
    #expect(page.text.contains("포근한 니트를 삭제했어요."))
    #expect(page.text.contains("되돌리기"))
    for _ in 1...2 { #expect(try await browser.post("/cart/lines/\(yard.small)/restore").headers[.location] == "/cart") }
    let cart = try await browser.get("/cart?removed=\(yard.small)")
    #expect(cart.text.contains("name=\"quantity-\(yard.small)\" value=\"3\""))
    #expect(!cart.text.contains("되돌리기"))
  }

  @Test func anUndoNeitherAddsToWhatCameSinceNorWorksForStrangers() async throws {
    let yard = try ShopYard()
    let browser = Browser(yard.door)
    _ = try await browser.post("/cart/lines", ["variant": yard.small.description, "quantity": "3"])
    _ = try await browser.post("/cart/lines/\(yard.small)/remove")
    let stranger = Browser(yard.door)
    _ = try await stranger.post("/cart/lines", ["variant": yard.kimchi.description])
    _ = try await stranger.post("/cart/lines/\(yard.small)/restore")
    #expect(try await !stranger.get("/cart").text.contains("포근한 니트"))
    _ = try await browser.post("/cart/lines", ["variant": yard.small.description, "quantity": "1"])
    _ = try await browser.post("/cart/lines/\(yard.small)/restore")
    #expect(try await browser.get("/cart").text.contains("name=\"quantity-\(yard.small)\" value=\"1\""))
    _ = try await browser.post("/cart/lines/\(yard.small)/remove")
    yard.door.staged.pass(.days(1))
    _ = try await browser.post("/cart/lines/\(yard.small)/restore")
    #expect(try await browser.get("/cart").text.contains("장바구니가 비어 있어요"))
  }

  @Test func aHeartLetGoInTheListComesBackByItsUndo() async throws {
    let yard = try ShopYard()
    let product = try yard.database.readNow { tx in try VariantFacts.of([yard.small], in: tx)[yard.small]!.variant.product }
    let browser = Browser(yard.door)
    try await browser.signUp()
    _ = try await browser.post("/bookmarks/product/\(product)", ["want": "keep"])
    _ = try await browser.post("/bookmarks/product/\(product)", ["want": "keep"])
    #expect(try await browser.get("/me/bookmarks").text.contains("포근한 니트"))
    let page = try await browser.get("/me/bookmarks?removed=\(product)")
    #expect(!page.text.contains("되돌리기"))
    _ = try await browser.post("/bookmarks/product/\(product)")
    #expect(try await browser.get("/me/bookmarks?removed=\(product)").text.contains("name=\"want\" value=\"keep\""))
  }
}

/// A heart's form says what it wants.
@Suite(.everyEngine) struct HeartTests {
  @Test func aDoubleTapOrAnOldPageNeverDoesTheOpposite() async throws {
    let yard = try ShopYard()
    let product = try yard.database.readNow { tx in try VariantFacts.of([yard.small], in: tx)[yard.small]!.variant.product }
    let browser = Browser(yard.door)
    try await browser.signUp()
    func isKept() async throws -> Bool { try await browser.get("/me/bookmarks").text.contains("포근한 니트") }
    func want() async throws -> String? { try await browser.get("/products/soft-knit").text.components(between: #"name="want" value=""#, and: "\"").map { String($0) } }
    #expect(try await want() == "keep")
    for _ in 0..<2 { #expect(try await browser.post("/bookmarks/product/\(product)", ["want": "keep"]).status == 303) }
    #expect(try await isKept())
    #expect(try await want() == "let-go")
    for _ in 0..<2 { #expect(try await browser.post("/bookmarks/product/\(product)", ["want": "let-go"]).status == 303) }
    #expect(try await !isKept())
    // A form of an older page says nothing: it changes what is there.
    _ = try await browser.post("/bookmarks/product/\(product)")
    #expect(try await isKept())
    _ = try await browser.post("/bookmarks/product/\(product)")
    #expect(try await !isKept())
    // Whoever has signed out meanwhile is not made to keep what they let go.
    let pressed = try await Browser(yard.door).post("/bookmarks/product/\(product)", ["want": "let-go"])
    #expect(pressed.headers[.location]?.contains("keep=") == false)
  }
}

/// Taking an address out of the book, with a way back.
@Suite struct AddressUndoTests {
  @Test func aRemovedAddressComesBackAsItWasForAnHour() async throws {
    let yard = try ShopYard()
    let browser = Browser(yard.door)
    try await browser.signUp()
    _ = try await browser.post(
      "/me/addresses", ["recipient": "김하늘", "phone": "010-1234-5678", "postcode": "04778", "road": "서울특별시 성동구 마당로 12", "detail": "301호"])
    let page = try await browser.get("/me/addresses")
    let remove = page.text.split(separator: "action=\"").map { String($0.prefix { $0 != "\"" }) }.first { $0.hasSuffix("/remove") } ?? ""
    let way = try await browser.post(remove).headers[.location] ?? ""
    let gone = try await browser.get(way)
    #expect(gone.text.contains("배송지를 삭제했어요.") && !gone.text.contains("마당로 12"))
    let restore = remove.replacing("/remove", with: "/restore")
    #expect(gone.text.contains("action=\"\(restore)\""))
    for _ in 1...2 { #expect(try await browser.post(restore).status == 303) }
    let back = try await browser.get(way)
    #expect(back.text.contains("마당로 12") && back.text.contains("기본 배송지") && !back.text.contains("되돌리기"))
    _ = try await browser.post(remove)
    yard.door.staged.pass(.hours(1))
    _ = try await browser.post(restore)
    #expect(try await !browser.get("/me/addresses").text.contains("마당로 12"))
  }
}
