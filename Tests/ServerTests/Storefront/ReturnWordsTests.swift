import Catalog
import Inventory
import Kernel
import Places
import Storage
import Testing
import Web

/// What pages say of sending goods back: by kind of goods, and the same in every place.
@Suite struct ReturnWordsTests {
  private func page(_ yard: ShopYard, _ variant: ID<Variant>, _ query: String = "") async throws -> String {
    let path = try yard.database.readNow { tx in
      let product = try #require(try tx.value("SELECT product FROM catalog_variant WHERE id = \(variant)", as: ID<Product>.self))
      return Paths.product(product).text
    }
    let browser = Browser(yard.door)
    let first = try await browser.get(path + query)
    return first.status == 200 ? first.text : try await browser.get(first.headers[.location] ?? "").text
  }

  private static let faulty = "상품에 문제가 있거나 설명과 다르면 받은 날부터 3개월 안, 그 사실을 안 날 또는 알 수 있었던 날부터 30일 안에 반품할 수 있어요."

  @Test func whatPerishesSaysNothingOfPayingForAChangeOfMind() async throws {
    let yard = try ShopYard()
    let jar = try await page(yard, yard.kimchi)
    #expect(jar.contains("상하기 쉬운 식품이라 단순 변심으로는 반품할 수 없어요. \(Self.faulty)"))
    #expect(jar.contains("상품에 문제가 있을 때의 반품 배송비는 판매자 부담이에요.") && !jar.contains("단순 변심은 고객 부담"))
    let knit = try await page(yard, yard.small)
    #expect(knit.contains("받은 날부터 7일 안에 이유 없이 반품할 수 있어요. \(Self.faulty)"))
    #expect(knit.contains("단순 변심은 고객 부담, 상품에 문제가 있으면 판매자 부담이에요."))
    let english = try await page(yard, yard.kimchi, "?lang=en")
    #expect(english.contains("within 3 months of receipt and 30 days of the day on which you noticed") && !english.contains("You pay for a change of mind"))
  }

  @Test func whatIsSaidOfStockFitsEveryDoorAndASourceIsReadable() {
    for move in [NoStockMove.nothing, .tooMuch] { #expect(!move.sentence.text(in: .korean).contains("옮") && !move.sentence.text(in: .english).contains("move")) }
    let listing = Listing(source: "물레골목 상인회 안내판", sourceURL: "https://mulle.example/shops/1?a=b", checked: Day(text: "2026-11-01")!)
    #expect(listing.said(in: .korean) == "물레골목 상인회 안내판" && listing.said(in: .english) == "mulle.example")
    #expect(Listing(source: "Mulle board", sourceURL: "", checked: listing.checked).said(in: .english) == "Mulle board")
    #expect(ImportFormat.googleTSV.title == "Google Merchant feed (TSV or CSV)")
  }
}
