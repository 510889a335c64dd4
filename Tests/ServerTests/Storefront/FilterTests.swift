import Catalog
import Kernel
import Testing

@testable import Server

/// Narrowing what was found.
@Suite struct FilterTests {
  @Test func aFilterInUseIsAChipThatLeavesTheOthers() async throws {
    let yard = try ShopYard()
    let page = try await yard.door.get("/search?sort=price-up&stock=1&price=0-50000", ["Accept-Language": "ko"])
    #expect(page.status == 200)
    #expect(page.text.contains(#"aria-label="적용한 필터""#))
    let ways = page.text.split(separator: "href=\"").dropFirst().map { $0.prefix { $0 != "\"" } }.filter { $0.hasPrefix("/search?") && $0.hasSuffix("#results") }
    #expect(ways.contains { $0.contains("stock=1") && !$0.contains("price=") })
    #expect(ways.contains { !$0.contains("stock=1") && $0.contains("price=0-50000") })
    #expect(ways.contains { !$0.contains("stock=1") && !$0.contains("price=") })
  }

  @Test func whereNothingFitsTheChipsAreStillThere() async throws {
    let yard = try ShopYard()
    let page = try await yard.door.get("/search?price=900000-1000000", ["Accept-Language": "ko"])
    #expect(page.text.contains(#"aria-label="적용한 필터""#))
    #expect(try await yard.door.get("/search/count?price=900000-1000000", ["Accept-Language": "ko"]).text == #"{"count":0,"text":"조건에 맞는 상품이 없어요"}"#)
  }

  @Test func theSortStandsApartAndKeepsTheFilters() async throws {
    let yard = try ShopYard()
    let page = try await yard.door.get("/search?stock=1", ["Accept-Language": "en"])
    let sorting = page.text.split(separator: "class=\"sorting\"").last?.prefix { $0 != "\u{0}" } ?? ""
    #expect(sorting.prefix(400).contains(#"name="stock" value="1""#))
    #expect(page.text.contains("data-filters=\"/search/count\""))
  }
}
