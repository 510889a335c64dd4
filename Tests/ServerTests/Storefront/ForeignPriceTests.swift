import Catalog
import HTTPTypes
import Kernel
import Parties
import Storage
import Testing

@testable import Server

/// A price that cannot be: refused where it is written, and a page that meets it shows the rest.
@Suite(.everyEngine) struct ForeignPriceTests {
  @Test func dollarsAreRefusedByTheAPIInWords() async throws {
    let market = try Market()
    let (_, owner) = try market.member(role: .merchantOwner)
    func put(_ path: String, _ body: String) async throws -> Door.Answered {
      try await market.door.send(.put, path, owner.merging(["Content-Type": "application/json"]) { $1 }, body: Array(body.utf8))
    }
    let price = try await put("/api/v1/merchants/\(market.merchant)/variants/\(market.scarf)/price", #"{"price":{"amount":1999,"currency":"USD"}}"#)
    #expect(price.status == 422)
    #expect(price.code == "catalog/other-currency")
    #expect(price.text.contains("KRW"))
    let terms = try await put(
      "/api/v1/merchants/\(market.merchant)/delivery-terms", #"{"fee":{"amount":500,"currency":"USD"},"freeFrom":-1,"daysMin":1,"daysMax":3}"#)
    #expect(terms.status == 422)
    #expect(terms.code == "catalog/other-currency")
    let made = try await market.door.post(
      "/api/v1/merchants/\(market.merchant)/products", #"{"handle":"usd","title":{"ko":"달러"},"variants":[{"price":{"amount":1999,"currency":"USD"}}]}"#, owner)
    #expect(made.status == 422)
    #expect(made.code == "catalog/other-currency")
    #expect(try market.door.database.readNow { try $0.value("SELECT COUNT(*) FROM catalog_product", as: Int64.self) } == 1)
  }

  @Test func aCartWithAnImpossibleRowShowsTheRestAndEndsNothing() async throws {
    let yard = try ShopYard()
    let browser = Browser(yard.door)
    for variant in [yard.small, yard.large, yard.kimchi] { _ = try await browser.post("/cart/lines", ["variant": variant.description, "quantity": "2"]) }
    for (currency, price) in [("USD", Int64(1_999)), ("QQQ", 5), ("KRW", .max)] {
      try yard.database.writeNow { tx in try tx.run("UPDATE catalog_variant SET currency = \(currency), price = \(price) WHERE id = \(yard.small)") }
      let cart = try await browser.get("/cart")
      #expect(cart.status == 200)
      #expect(cart.text.contains("120,000원"))
      #expect(cart.text.contains("포기김치"))
      #expect(try await browser.get("/checkout").status < 500)
      #expect(try await browser.post("/checkout", ["name": "김하늘", "phone": "010-1234-5678", "how-\(yard.merchant)": yard.store.description]).status < 500)
      for page in ["/", "/products/soft-knit", "/search?q=knit&sort=price-up", "/cart"] { #expect(try await browser.get(page).status < 500, "\(page)") }
    }
  }

  @Test func termsInAnotherCurrencyStopNoCart() async throws {
    let yard = try ShopYard()
    let browser = Browser(yard.door)
    _ = try await browser.post("/cart/lines", ["variant": yard.small.description, "quantity": "1"])
    try yard.database.writeNow { tx in
      for (currency, fee) in [("USD", Int64(500)), ("KRW", .max)] {
        try tx.run("INSERT INTO offer_delivery_terms (merchant, currency, fee, free_from, days_min, days_max) VALUES (\(yard.merchant), \(currency), \(fee), -1, 1, 3)")
      }
    }
    let cart = try await browser.get("/cart")
    #expect(cart.status == 200)
    #expect(cart.text.contains("39,000원"))
    #expect(try await browser.get("/products/soft-knit").status == 200)
  }
}
