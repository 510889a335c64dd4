import Catalog
import Kernel
import Storage
import Testing
import Trade

@testable import Server

/// A price that changes while somebody checks out is said before it is paid; a sale above the price is charged to nobody.
@Suite struct ChangedPriceTests {
  @Test func aPriceThatChangedSinceTheCheckoutPageIsSaidBeforePaying() async throws {
    let yard = try ShopYard()
    let browser = Browser(yard.door)
    _ = try await browser.post("/cart/lines", ["variant": yard.small.description, "quantity": "1"])
    let page = try await browser.get("/checkout").text
    #expect(page.contains(#"<input type="hidden" name="goods" value="39000">"#))
    try yard.database.writeNow { tx in try tx.send("UPDATE catalog_variant SET price = 41000 WHERE id = \(yard.small)") }
    let fields: KeyValuePairs = ["name": "김하늘", "phone": "010-1234-5678", "how-\(yard.merchant)": yard.store.description, "goods": "39000"]
    let pay = try #require(try await browser.post("/checkout", fields).headers[.location])
    #expect(try await browser.get(pay).text.contains("상품 금액이 39,000원에서 41,000원으로 바뀌었어요."))
    let now: KeyValuePairs = ["name": "김하늘", "phone": "010-1234-5678", "how-\(yard.merchant)": yard.store.description, "goods": "41000"]
    let again = try #require(try await browser.post("/checkout", now).headers[.location])
    #expect(try await !browser.get(again).text.contains("바뀌었어요"))
  }

  @Test func aDeliveryFeeThatChangedIsSaidToWhomItConcerns() async throws {
    let yard = try ShopYard()
    func fee(_ won: Int64) throws {
      try yard.database.writeNow { tx in
        try SetDeliveryTerms(merchant: yard.merchant, terms: DeliveryTerms(fee: .won(won), freeFrom: -1, daysMin: 1, daysMax: 3, returnFee: 2500)).run(in: tx)
      }
    }
    try fee(3000)
    let browser = Browser(yard.door)
    _ = try await browser.post("/cart/lines", ["variant": yard.small.description, "quantity": "1"])
    #expect(try await browser.get("/checkout").text.contains(#"<input type="hidden" name="fee-\#(yard.merchant)" value="3000">"#))
    try fee(9000)
    func pay(_ way: String, shown: String) async throws -> String {
      let fields: KeyValuePairs = [
        "name": "김하늘", "phone": "010-1234-5678", "postcode": "04524", "road": "서울 중구 세종대로 110", "how-\(yard.merchant)": way, "goods": "39000", "fee-\(yard.merchant)": shown,
      ]
      return try await browser.get(try #require(try await browser.post("/checkout", fields).headers[.location])).text
    }
    #expect(try await pay("delivery", shown: "3000").contains("배송비가 3,000원에서 9,000원으로 바뀌었어요."))
    #expect(try await !pay("delivery", shown: "9000").contains("바뀌었어요"))
    #expect(try await !pay(yard.store.description, shown: "3000").contains("바뀌었어요"))
  }

  @Test func aSaleAboveThePriceIsChargedToNobody() async throws {
    let yard = try ShopYard()
    let period = (starts: TestMoments.start, ends: TestMoments.start + .days(30))
    func sale(_ won: Int64) throws -> Money? {
      try yard.database.writeNow { tx in
        try SaveSales([(variant: yard.small, sale: TimedPrice(amount: .won(won), starts: period.starts, ends: period.ends))]).run(in: tx)
        return try Price.of([yard.small], site: nil, in: tx)[yard.small]?.amount
      }
    }
    #expect(try sale(50_000) == .won(39_000))
    #expect(try sale(39_000) == .won(39_000))
    #expect(try sale(30_000) == .won(30_000))
  }

  private enum TestMoments { static let start = Instant(rfc3339: "2026-11-20T00:00:00Z")! }
}
