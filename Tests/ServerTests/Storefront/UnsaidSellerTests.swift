import Catalog
import Kernel
import Parties
import Storage
import Testing

@testable import Server

/// Goods of a merchant that an import made, before anybody said who it is.
@Suite struct UnsaidSellerTests {
  @Test func pagesNameTheSellerAndSayThatTheRestIsToCome() async throws {
    let yard = try ShopYard()
    try yard.database.writeNow { tx in try tx.run("DELETE FROM party_seller WHERE party = \(yard.merchant)") }
    let page = try await Browser(yard.door).get("/products/soft-knit").text
    #expect(page.contains(#"<span lang="ko">온결</span>"#) && page.contains("판매자 정보 준비 중"))
    #expect(!page.contains("사업자등록번호"))
    #expect(try await yard.door.get("/products/soft-knit?lang=en").text.contains("s details to follow"))
    // It may be sold meanwhile; cart, checkout and order say the same.
    let browser = Browser(yard.door)
    _ = try await browser.post("/cart/lines", ["variant": yard.small.description, "quantity": "1"])
    #expect(try await browser.get("/cart").text.contains("온결"))
    #expect(try await browser.get("/checkout").text.contains("판매자 정보 준비 중"))
    let started = try await browser.post("/checkout", ["name": "김하늘", "phone": "010-1234-5678", "how-\(yard.merchant)": yard.store.description])
    let placed = try await browser.post(started.headers[.location] ?? "", ["tender": "test-approve"])
    let order = try await browser.get(placed.headers[.location] ?? "").text
    #expect(order.contains(#"<span lang="ko">온결</span> · 판매자 정보 준비 중"#))
  }

  @Test func theConsoleAsksTheMerchantAndTheHouseForIt() async throws {
    let yard = try ConsoleYard()
    #expect(!(try await yard.get("/console", as: yard.owner).text.contains("판매자 정보가 보이지 않아요")))
    try yard.door.database.writeNow { tx in try tx.run("DELETE FROM party_seller WHERE party = \(yard.merchant)") }
    let home = try await yard.get("/console", as: yard.owner).text
    #expect(home.contains("판매자 정보가 보이지 않아요") && home.contains(#"href="/console/shop#seller""#))
    #expect(try await yard.get("/console/shop", as: yard.owner).text.contains("판매자 정보가 보이지 않아요"))
    let house = try await yard.get("/console", as: yard.houseOperator).text
    #expect(house.contains("판매자 정보가 없는 판매자가 있어요"))
  }
}
