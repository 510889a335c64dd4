import Assembly
import Commerce
import Kernel
import Parties
import Storage
import Testing

@testable import Server

@Suite(.everyEngine) struct NoticePageTests {
  @Test func anOrderThatIsReadyIsToldInTheReadersLanguageAndCountedUntilRead() async throws {
    let yard = try ShopYard()
    let (browser, page) = try await memberAtPayment(yard)
    let placed = try await browser.post(page, ["tender": "test-approve"])
    let order = try #require(placed.headers[.location]).prefix { $0 != "?" }.split(separator: "/").last.map(String.init) ?? ""
    try yard.database.writeNow { tx in
      let consignment = try Consignment.all(of: try Order.find(number: order, in: tx)!.id, in: tx)[0]
      try AcceptConsignment(consignment: consignment.id, by: yard.merchant).run(in: tx)
      try ReadyConsignment(consignment: consignment.id, by: yard.merchant).run(in: tx)
    }
    try AllRounds.settle(yard.database)
    let inbox = try await browser.get("/me/notices").text
    #expect(inbox.contains("온결에 주문 <span class=\"nowrap\">\(order)의</span> 상품이 준비됐어요. 수령 코드를 보여 주고 받아 가세요."))
    #expect(inbox.contains("주문 <span class=\"nowrap\">\(order)</span> 결제를 마쳤어요(78,000원). 매장에서 확인하고 있어요."))
    #expect(inbox.contains(#"href="/orders/\#(order)""#))
    #expect(try await browser.get("/orders/\(order)").status == 200)
    let buyer = try yard.database.readNow { tx in try Order.find(number: order, in: tx)!.buyer }
    #expect(try yard.database.readNow { tx in try Notice.unread(of: buyer, in: tx) } == 3)
    let latest = try yard.database.readNow { tx in try Notice.inbox(of: buyer, in: tx).items[0].id }
    #expect(try await browser.post("/me/notices", ["upTo": latest.description]).status == 303)
    #expect(try yard.database.readNow { tx in try Notice.unread(of: buyer, in: tx) } == 0)
    _ = try await browser.post("/me/profile", ["name": "Haneul", "language": "en"])
    #expect(try await browser.get("/me/notices").text.contains("Ongyeol has order <span class=\"nowrap\">\(order)</span> ready."))
  }

  /// A member before the payment page, with two small knits to collect.
  private func memberAtPayment(_ yard: ShopYard) async throws -> (Browser, String) {
    let browser = Browser(yard.door)
    try await browser.signUp()
    _ = try await browser.post("/cart/lines", ["variant": yard.small.description, "quantity": "2"])
    let started = try await browser.post("/checkout", ["name": "김하늘", "phone": "010-1234-5678", "how-\(yard.merchant)": yard.store.description])
    return (browser, started.headers[.location] ?? "")
  }
}
