import Assembly
import Kernel
import Parties
import Storage
import Testing
import Trade
import Web

@testable import Doors

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
    #expect(inbox.contains("포근한 니트, 성수점에서 받아 가세요. 수령 코드를 보여 주세요."))
    #expect(inbox.contains("성수점에서 포근한 니트를 준비하고 있어요."))
    #expect(inbox.contains("포근한 니트 결제를 마쳤어요(78,000원). 성수점에서 주문을 확인하고 있어요."))
    #expect(inbox.contains(#"href="/orders/\#(order)""#))
    #expect(try await browser.get("/orders/\(order)").status == 200)
    let buyer = try yard.database.readNow { tx in try Order.find(number: order, in: tx)!.buyer }
    #expect(try yard.database.readNow { tx in try Notice.unread(of: buyer, in: tx) } == 3)
    let latest = try yard.database.readNow { tx in try Notice.inbox(of: buyer, in: tx).items[0].id }
    #expect(try await browser.post("/me/notices", ["upTo": latest.description]).status == 303)
    #expect(try yard.database.readNow { tx in try Notice.unread(of: buyer, in: tx) } == 0)
    _ = try await browser.post("/me/profile", ["name": "Haneul", "language": "en"])
    #expect(try await browser.get("/me/notices").text.contains("Pick up Soft knit at Seongsu. Show your pickup code."))
  }

  @Test func whatIsSentIsSaidOfDeliveryAndWhatWasToldBeforeNamesTheNumber() throws {
    let goods: JSON = ["ko": "포근한 니트", "en": "Soft knit"]
    let sent: JSON = ["number": "M1-A", "amount": 78_000, "currency": "KRW", "goods": goods, "others": 2, "way": "delivery"]
    #expect(NoticeWords.text("orders.placed", sent, in: .korean) == "포근한 니트 외 2개 결제를 마쳤어요(78,000원). 배송이 시작되면 알려 드릴게요.")
    #expect(NoticeWords.text("orders.placed", sent, in: .english) == "Soft knit and 2 more: paid (₩78,000). We will tell you when it is on its way.")
    let old: JSON = ["number": "M1-A", "amount": 78_000, "currency": "KRW"]
    #expect(NoticeWords.text("payments.refunded", old, in: .korean) == "주문 M1-A에서 78,000원을 환불했어요.")
    #expect(NoticeWords.text("returns.accepted", ["number": "M1-A", "goods": goods], in: .korean) == "포근한 니트 반품이 승인됐어요.")
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
