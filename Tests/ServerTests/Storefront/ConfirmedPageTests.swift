import Catalog
import Community
import Inventory
import Kernel
import Parties
import Places
import Storage
import Testing
import Web

/// Pages for visitors with a cart: written once, shown again only while nothing was written, with each visitor's own number.
@Suite struct ConfirmedPageTests {
  /// A yard, and a browser with so many knits in its cart.
  private func shopper(_ pieces: Int = 2) async throws -> (yard: ShopYard, browser: Browser) {
    let yard = try ShopYard()
    let browser = Browser(yard.door)
    _ = try await browser.post("/cart/lines", ["variant": yard.small.description, "quantity": String(pieces)])
    return (yard, browser)
  }

  private func count(_ page: Door.Answered) -> Substring? {
    page.text.split(separator: "data-cart-count data-count=\"").dropFirst().first?.prefix { $0 != "\"" }
  }

  private static let knit = "/products/soft-knit", kimchi = "/products/kimchi", list = "/categories/fashion/women/knit"

  @Test func everyVisitorSeesTheNumberOfTheirOwnCart() async throws {
    let (yard, first) = try await shopper(2)
    let second = Browser(yard.door)
    _ = try await second.post("/cart/lines", ["variant": yard.large.description, "quantity": "3"])
    for path in [Self.knit, Self.list, "/"] {
      #expect(count(try await first.get(path)) == "2")
      #expect(count(try await second.get(path)) == "3")
      #expect(count(try await Browser(yard.door).get(path)) == "0")
      #expect(count(try await first.get(path)) == "2")
    }
    let mine = try await first.get(Self.knit), passersBy = try await Browser(yard.door).get(Self.knit)
    #expect(mine.text.replacing(#"data-count="2">2<"#, with: #"data-count="0">0<"#) == passersBy.text)
    #expect(mine.headers[.eTag]?.hasSuffix(#".2""#) == true)
    #expect(mine.headers[.cacheControl] == "private, no-cache")
    #expect(!mine.body.contains(0xFF))
  }

  @Test func aCartOfAnotherSiteOrOfAMemberIsNotCounted() async throws {
    let (yard, browser) = try await shopper(2)
    _ = try await browser.get(Self.knit)
    try yard.database.writeNow { tx in _ = try tx.run("UPDATE cart_cart SET site = site + 1") }
    #expect(count(try await browser.get(Self.knit)) == "0")
    let stranger = Browser(yard.door)
    stranger.setCookie("cart", "AAAAAAAAAAAAAAAAAAAAAA")
    #expect(count(try await stranger.get(Self.knit)) == "0")
  }

  @Test func aChangedPriceIsSeenAtOnce() async throws {
    let (yard, browser) = try await shopper()
    #expect(try await browser.get(Self.knit + "?o1=S").text.contains("39,000원"))
    #expect(try await browser.get(Self.list).text.contains("39,000원"))
    try yard.database.writeNow { tx in
      try SetPrice(by: yard.merchant, merchant: yard.merchant, variant: yard.small, price: .won(31_000), was: .won(39_000)).run(in: tx)
    }
    #expect(try await browser.get(Self.knit + "?o1=S").text.contains("31,000원"))
    #expect(try await browser.get(Self.list).text.contains("31,000원"))
  }

  @Test func aPriceListThatBeginsIsSeenWithItsFirstMillisecond() async throws {
    let (yard, browser) = try await shopper()
    try yard.database.writeNow { tx in
      let list = try OpenPriceList(by: yard.merchant, code: "evening", starts: tx.now + .seconds(10), ends: tx.now + .seconds(20)).run(in: tx)
      try SetPrice(by: yard.merchant, merchant: yard.merchant, variant: yard.small, price: .won(33_000), list: list).run(in: tx)
    }
    #expect(try await browser.get(Self.knit + "?o1=S").text.contains("39,000원"))
    yard.door.staged.pass(Span(milliseconds: 9_999))
    #expect(!(try await browser.get(Self.knit + "?o1=S").text.contains("33,000원")))
    yard.door.staged.pass(Span(milliseconds: 1))
    #expect(try await browser.get(Self.knit + "?o1=S").text.contains("33,000원"))
    yard.door.staged.pass(.seconds(10))
    #expect(!(try await browser.get(Self.knit + "?o1=S").text.contains("33,000원")))
  }

  @Test func aChangedNameIsSeenAtOnceInBothLanguages() async throws {
    let (yard, browser) = try await shopper()
    #expect(try await browser.get(Self.kimchi).text.contains("포기김치"))
    #expect(try await browser.get(Self.kimchi + "?lang=en").text.contains("Kimchi &lt;3kg&gt;"))
    #expect(try await browser.get(Self.kimchi + "?lang=ko").text.contains("포기김치"))
    try yard.database.writeNow { tx in
      var sheet = ProductSheet(handle: "kimchi", title: Words("묵은지", "Ripe kimchi"))
      sheet.category = "food/banchan"
      sheet.status = .active
      sheet.variants = [VariantSheet(sku: "KC", price: .won(18_000))]
      _ = try SaveProducts(merchant: yard.merchant, sheets: [sheet]).run(in: tx)
    }
    #expect(try await browser.get(Self.kimchi + "?lang=ko").text.contains("묵은지"))
    #expect(try await browser.get(Self.kimchi + "?lang=en").text.contains("Ripe kimchi"))
  }

  @Test func whatAnotherShopperHoldsIsGoneAtOnce() async throws {
    let (yard, browser) = try await shopper()
    let last = Browser(yard.door)
    let before = try await browser.get(Self.knit + "?o1=S").text
    _ = try await last.post("/cart/lines", ["variant": yard.small.description, "quantity": "5"])
    _ = try await last.post("/checkout", ["name": "김하늘", "phone": "010-1234-5678", "how-\(yard.merchant)": yard.store.description])
    #expect(try yard.free(yard.small, yard.store) == 0)
    let after = try await browser.get(Self.knit + "?o1=S").text
    #expect(before.contains("성수점"))
    #expect(!after.contains("성수점"))
  }

  @Test func aReviewAndAShopThatEndsCollectingAreSeenAtOnce() async throws {
    let (yard, browser) = try await shopper()
    #expect(!(try await browser.get(Self.knit).text.contains("보드랍고 따뜻해요")))
    let member = Browser(yard.door)
    try await member.signUp()
    let product = try yard.database.readNow { tx in try tx.one("SELECT product FROM catalog_variant WHERE id = \(yard.small)") { try $0.next(ID<Product>.self) } }
    let form = "/products/\(product)/reviews"
    // Whoever has not received it reads why the form is closed, and is refused if they send it all the same.
    #expect(try await member.get(form + "?write=1").text.contains("상품을 받은 분만 별점과 후기를 남길 수 있어요"))
    #expect(try await member.post(form, ["stars": "5", "words": "보드랍고 따뜻해요"]).status == 403)
    #expect(!(try await browser.get(Self.knit).text.contains("보드랍고 따뜻해요")))
    try await yard.buyAndCollect(member)
    #expect(try await member.get(form + "?write=1").text.contains("name=\"words\""))
    #expect(try await member.post(form, ["stars": "5", "words": "보드랍고 따뜻해요"]).status == 303)
    #expect(try await member.get(form).text.contains("이 상품에는 이미 후기를 쓰셨어요"))
    #expect(try await browser.get(Self.knit).text.contains("보드랍고 따뜻해요"))
    #expect(try await browser.get(Self.knit).text.contains("성수점"))
    try yard.database.writeNow { tx in
      try ReviseStockLocation(yard.store, merchant: yard.merchant, name: Phrase("성수점", "Seongsu"), ships: false, collects: false, priority: 2).run(in: tx)
    }
    #expect(!(try await browser.get(Self.knit).text.contains("성수점")))
  }

  @Test func anotherSiteHasPagesOfItsOwn() async throws {
    let (yard, browser) = try await shopper()
    try yard.database.writeNow { tx in
      _ = try OpenSite(
        by: Party.house, code: "other", domain: "other.test", name: Words("다른마당", "Other yard"),
        look: Catalog.Site.Look(accent: "#274B7A", hero: Words("다른", "Other"))).run(in: tx)
      try RefreshCards(products: try tx.rows("SELECT id FROM catalog_product ORDER BY id LIMIT 10") { try $0.next() }).run(in: tx)
    }
    yard.door.staged.pass(.seconds(31))
    let here = try await browser.get(Self.knit).text
    let there = try await yard.door.get(Self.knit, ["Cookie": "cart=AAAAAAAAAAAAAAAAAAAAAA", "Accept-Language": "ko"], host: "other.test").text
    #expect(here.contains(#"data-site="madang""#))
    #expect(there.contains(#"data-site="jangteo""#))
    #expect(there.contains("다른마당"))
    #expect(try await browser.get(Self.knit).text == here)
  }

  @Test func whoReloadsIsShownWhatTheDatabaseSays() async throws {
    let (yard, _) = try await shopper()
    let path = "/api/v1/products/by-slug/kimchi"
    let anew = ["Cache-Control": "no-cache"]
    let first = try await yard.door.get(path, anew)
    #expect(try await yard.door.get(path, anew).body == first.body)
    try yard.database.writeNow { tx in
      try SetPrice(by: yard.merchant, merchant: yard.merchant, variant: yard.kimchi, price: .won(17_000)).run(in: tx)
    }
    #expect(try await yard.door.get(path, anew).text.contains("17000"))
    #expect(try await yard.door.get(Self.kimchi, anew.merging(["Accept-Language": "ko"]) { a, _ in a }).text.contains("17,000원"))
  }
}
