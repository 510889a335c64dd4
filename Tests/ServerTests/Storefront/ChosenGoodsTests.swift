import Catalog
import HTTPTypes
import Kernel
import Storage
import Testing

@testable import Server

/// Only what its storefront sells comes into a cart, through either door.
@Suite(.everyEngine) struct ChosenGoodsTests {
  @Test func whatNobodySellsDoesNotComeIntoACart() async throws {
    let market = try Market()
    let draft = try market.door.database.writeNow { tx in
      var sheet = ProductSheet(handle: "later", title: Words("아직 안 파는 모자", "A hat for later"))
      sheet.category = "fashion/women/knit"
      sheet.status = .draft
      sheet.variants = [VariantSheet(sku: "HAT-1", price: .won(19_000))]
      return try CreateProduct(by: market.merchant, merchant: market.merchant, sheet: sheet).run(in: tx).variants[0]
    }
    let cart = try await market.cart()
    for variant in [draft.description, market.product.description, "1", String(Int64.max)] {
      let line = #"{"variant":"\#(variant)","quantity":1}"#
      let added = try await market.door.post("/api/v1/carts/\(cart.id)/lines", line, cart.headers)
      #expect(added.status == 404 && added.code == "cart/not-sold", "\(variant): \(added.text)")
      let opened = try await market.door.post("/api/v1/carts", #"{"lines":[\#(line)]}"#)
      #expect(opened.status == 404 && opened.code == "cart/not-sold", "\(variant): \(opened.text)")
      let browser = Browser(market.door)
      let page = try await browser.post("/cart/lines", ["variant": variant, "quantity": "1"])
      #expect(page.status == 422 && page.text.contains("지금 판매하지 않는 상품이에요."), "\(variant): \(page.status)")
    }
    // The page of a refused form leads to addresses that can be opened.
    let refused = try await Browser(market.door).post("/cart/lines", ["variant": draft.description, "quantity": "1"]).text
    #expect(refused.contains("/place?") && !refused.contains("%2Fcart%2Flines") && !refused.contains("next=/cart/lines"))
    let there = try await market.door.get("/api/v1/carts/\(cart.id)", cart.headers)
    #expect(there.json["lines"]?.items?.count == 1)
    let set = try await market.door.send(
      .put, "/api/v1/carts/\(cart.id)/lines/\(draft)", cart.headers.merging(["If-Match": there.headers[.eTag] ?? "", "Content-Type": "application/json"]) { $1 },
      body: Array(#"{"quantity":2}"#.utf8))
    #expect(set.status == 404 && set.code == "cart/not-sold", "\(set.text)")
  }

  @Test func whatLeftTheSaleMayBecomeFewerAndGo() async throws {
    let market = try Market()
    let cart = try await market.cart(3)
    try market.door.database.writeNow { tx in
      try tx.run("UPDATE catalog_product SET status = \(Product.Status.archived) WHERE id = \(market.product)")
    }
    for (method, body) in [(HTTPRequest.Method.put, #"{"quantity":2}"#), (.delete, "")] {
      let read = try await market.door.get("/api/v1/carts/\(cart.id)", cart.headers)
      let lines = cart.headers.merging(["If-Match": read.headers[.eTag] ?? "", "Content-Type": "application/json"]) { $1 }
      let set = try await market.door.send(method, "/api/v1/carts/\(cart.id)/lines/\(market.scarf)", lines, body: Array(body.utf8))
      #expect(set.status == 200, "\(set.text)")
    }
  }
}
