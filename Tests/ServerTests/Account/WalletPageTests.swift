import Kernel
import Testing
import Trade

@testable import Server

/// The wallet's statement: every line says what it was and of which order.
@Suite struct WalletPageTests {
  @Test func whatWasPaidAndRefundedNamesItsOrder() async throws {
    let yard = try ShopYard()
    let browser = Browser(yard.door)
    try await browser.signUp()
    let form = try await browser.get("/me/wallet/top-up").text
    let key = String(try #require(form.components(between: #"name="key" value=""#, and: "\"")))
    let topUp = try await browser.post("/me/wallet/top-up", ["key": key, "choice": "100000", "amount": "", "tender": "test-approve"])
    _ = try await browser.get(try #require(topUp.headers[.location]))
    // Full-width figures are figures.
    _ = try await browser.post("/cart/lines", ["variant": yard.small.description, "quantity": "１"])
    let started = try await browser.post(
      "/checkout",
      ["name": "김하늘", "phone": "010-1234-5678", "postcode": "04524", "road": "서울 중구 세종대로 110", "detail": "", "how-\(yard.merchant)": "delivery"])
    let placed = try await browser.post(started.headers[.location] ?? "", ["tender": "wallet"])
    let number = (placed.headers[.location] ?? "").prefix { $0 != "?" }.split(separator: "/").last.map(String.init) ?? ""
    let link = "<a class=\"link small number\" href=\"/orders/\(number)\">주문 \(number)</a>"
    let paid = try await browser.get("/me/wallet").text
    for words in ["<b>주문 결제</b>\(link)", "-42,000원", "<b>충전</b><small>"] { #expect(paid.contains(words), "\(words)") }
    let parcel = try yard.database.readNow { tx in try Consignment.all(of: try #require(try Order.find(number: number, in: tx)).id, in: tx)[0] }
    _ = try await browser.post("/orders/\(number)/cancel", ["consignment": parcel.id.description])
    let back = try await browser.get("/me/wallet").text
    #expect(back.components(separatedBy: "<b>주문 취소 환불</b>\(link)").count == 2 && back.contains("+42,000원"))
    #expect(try await browser.get("/me/wallet?lang=en").text.contains("<b>Payment for an order</b>"))
  }
}
