import Foundation
import Kernel
import Storage
import Testing
import Trade

@testable import Server

/// A return that was asked for is the order's news: what to do with the goods, what comes for them, and the way to keep them after all.
@Suite(.everyEngine) struct WithdrawnReturnTests {
  private func headline(_ page: String) -> String { String(page.components(between: "<h1>", and: "</h1>") ?? "") }

  /// A knit that this browser bought and collected, and its parcel.
  private func collected(_ yard: ShopYard, _ browser: Browser) async throws -> (number: String, parcel: Consignment) {
    try await yard.buyAndCollect(browser)
    return try yard.database.readNow { tx in
      let id = try #require(try tx.value("SELECT id FROM orders_order ORDER BY id DESC LIMIT 1", as: ID<Order>.self))
      return (try #require(try Order.find(id, in: tx)).number, try Consignment.all(of: id, in: tx)[0])
    }
  }

  @Test func theHeadlineSaysThatAReturnIsAskedUntilItIsWithdrawn() async throws {
    let yard = try ShopYard()
    let browser = Browser(yard.door)
    let (number, parcel) = try await collected(yard, browser)
    #expect(headline(try await browser.get("/orders/\(number)").text) == "받아 가셨어요")
    _ = try await browser.post("/orders/\(number)/return", ["consignment": parcel.id.description, "line-1": "1", "reason": "changed-mind"])
    let asked = try await browser.get("/orders/\(number)").text
    #expect(headline(asked) == "반품이 접수됐어요")
    #expect(asked.contains("성수점에 상품과 주문 번호를 가져와 주세요. 문의: 온결 주식회사 070-0000-0001"))
    #expect(asked.contains("환불 예정 금액") && asked.contains("39,000원") && asked.contains("상품을 확인하면 결제하신 수단으로 환불해요."))
    let english = try await browser.get("/orders/\(number)?lang=en").text
    #expect(headline(english) == "Return requested" && english.contains("Bring the goods and the order number to Seongsu."))
    _ = try await browser.get("/orders/\(number)?lang=ko")
    let id = try #require(asked.components(between: #"name="return" value=""#, and: "\""))
    let way = "/orders/\(number)/return/withdraw"
    #expect(asked.contains(#"action="\#(way)""#))
    #expect(try await Browser(yard.door).post(way, ["return": String(id)]).status == 404)
    for _ in 0..<2 { #expect(try await browser.post(way, ["return": String(id)]).status == 303) }
    let after = try await browser.get("/orders/\(number)?done=withdraw").text
    #expect(headline(after) == "받아 가셨어요" && after.contains("반품 신청을 취소했어요.") && after.contains("신청 취소"))
    #expect(after.contains(#"action="/orders/\#(number)/return""#) && !after.contains(way))
  }

  @Test func whatWasDecidedStaysAndItsHeadlineSaysSo() async throws {
    let yard = try ShopYard()
    let browser = Browser(yard.door)
    let (number, parcel) = try await collected(yard, browser)
    _ = try await browser.post("/orders/\(number)/return", ["consignment": parcel.id.description, "line-1": "1", "reason": "changed-mind"])
    let id = try yard.database.writeNow { tx in
      let id = try #require(try Return.waiting(merchant: yard.merchant, in: tx).first).id
      try AcceptReturn(id, by: yard.merchant, restocks: true).run(in: tx)
      return id
    }
    let refused = try await browser.post("/orders/\(number)/return/withdraw", ["return": id.description])
    #expect(refused.status == 422 && refused.text.contains("이미 처리된 반품이에요."))
    #expect(headline(refused.text) == "반품이 완료됐어요")
  }

  @Test func aFormSentTwiceIsOneReturn() async throws {
    let yard = try ShopYard()
    let browser = Browser(yard.door)
    try await browser.signUp()
    let (number, parcel) = try await collected(yard, browser)
    func waiting() throws -> Int { try yard.database.readNow { try Return.waiting(merchant: yard.merchant, in: $0).count } }
    #expect(try await browser.get("/orders/\(number)").text.contains(#"name="seen" value="0""#))
    let form: KeyValuePairs = ["consignment": parcel.id.description, "seen": "0", "line-1": "1", "reason": "faulty"]
    for _ in 0..<3 { #expect(try await browser.post("/orders/\(number)/return", form).status == 303) }
    #expect(try waiting() == 1)
    // After it was withdrawn the page asks anew, and that is another return.
    let id = try #require(try yard.database.readNow { try Return.waiting(merchant: yard.merchant, in: $0).first?.id })
    _ = try await browser.post("/orders/\(number)/return/withdraw", ["return": id.description])
    #expect(try await browser.get("/orders/\(number)").text.contains(#"name="seen" value="1""#))
    #expect(try await browser.post("/orders/\(number)/return", ["consignment": parcel.id.description, "seen": "1", "line-1": "1", "reason": "faulty"]).status == 303)
    #expect(try waiting() == 1)
  }

  @Test func theListOfOrdersSaysHowAReturnStands() async throws {
    let yard = try ShopYard()
    let browser = Browser(yard.door)
    try await browser.signUp()
    let (number, parcel) = try await collected(yard, browser)
    func ask() async throws { _ = try await browser.post("/orders/\(number)/return", ["consignment": parcel.id.description, "line-1": "1", "reason": "changed-mind"]) }
    func list(_ language: String = "ko") async throws -> String { try await browser.get("/me/orders?lang=\(language)").text }
    #expect(try await !list().contains("반품"))
    try await ask()
    #expect(try await list().contains("반품 접수"))
    #expect(try await browser.get("/me").text.contains("반품 접수"))
    #expect(try await list("en").contains("Return requested"))
    let first = try yard.database.writeNow { tx in
      let id = try #require(try Return.waiting(merchant: yard.merchant, in: tx).first).id
      try RefuseReturn(id, by: yard.merchant, ground: .used, why: "입은 흔적이 있어요").run(in: tx)
      return id
    }
    #expect(try await list().contains("반품 거절"))
    try await ask()
    let both = try await list()
    #expect(both.contains("반품 접수") && both.contains("반품 거절"))
    try yard.database.writeNow { tx in
      let id = try #require(try Return.waiting(merchant: yard.merchant, in: tx).first).id
      #expect(id != first)
      try AcceptReturn(id, by: yard.merchant, restocks: true).run(in: tx)
    }
    #expect(try await list().contains("반품 완료"))
    let listed = try await browser.get("/api/v1/orders").json["items"]?.items?.first
    #expect(listed?["returns"]?.items?.compactMap(\.text) == ["accepted", "refused"])
  }

  @Test func whereTheMoneyIsIsSaidAlikeBesideTheReturnAndAmongTheSums() async throws {
    let yard = try ShopYard()
    let browser = Browser(yard.door)
    let (number, parcel) = try await collected(yard, browser)
    _ = try await browser.post("/orders/\(number)/return", ["consignment": parcel.id.description, "line-1": "1", "reason": "changed-mind"])
    try yard.database.writeNow { tx in try AcceptReturn(try #require(try Return.waiting(merchant: yard.merchant, in: tx).first).id, by: yard.merchant, restocks: true).run(in: tx) }
    let going = try await browser.get("/orders/\(number)?lang=ko").text
    #expect(going.contains("승인, 환불 진행 중") && !going.contains("환불 완료"))
    #expect(try await browser.get("/orders/\(number)?lang=en").text.contains("accepted, refund on its way"))
    for (state, words, other) in [("paid", "승인, 환불 완료", "환불 진행 중"), ("stuck", "승인, 환불 확인 중", "환불 완료")] {
      try yard.database.writeNow { tx in try tx.run("UPDATE payments_refund SET state = \(state)") }
      let page = try await browser.get("/orders/\(number)?lang=ko").text
      #expect(page.contains(words) && !page.contains(other), "\(state)")
    }
  }

  @Test func theAPIWithdrawsByTheSameAct() async throws {
    let market = try Market()
    let buyer = try market.member(wallet: 100_000)
    let cart = try await market.cart(1, buyer.headers)
    let offer = try await market.checkout(cart)
    let paid = try await market.pay(offer.json["id"]?.text ?? "", #"{"method":"wallet"}"#, cart.headers)
    let order = try #require(paid.json.at("order", "id")?.text)
    let parcel = try #require(try await market.door.get("/api/v1/orders/\(order)", buyer.headers).json["consignments"]?.items?.first?["id"]?.text)
    try market.door.database.writeNow { tx in
      let id = try #require(ID<Consignment>(text: parcel))
      _ = try AcceptConsignment(consignment: id, by: market.merchant).run(in: tx)
      _ = try ShipConsignment(consignment: id, carrier: "한빛택배", waybill: "1234567890", by: market.merchant).run(in: tx)
      _ = try DeliverConsignment(consignment: id, by: market.merchant).run(in: tx)
    }
    let asked = try await market.door.post("/api/v1/consignments/\(parcel)/returns", #"{"reason":"changed-mind","lines":[{"number":1,"quantity":1}]}"#, buyer.headers)
    let way = "/api/v1/returns/\(asked.json["id"]?.text ?? "")/withdraw"
    #expect(try await market.door.post(way, "{}", try market.member(wallet: 0).headers).status == 404)
    for _ in 0..<2 {
      let withdrawn = try await market.door.post(way, "{}", buyer.headers)
      #expect(withdrawn.status == 200 && withdrawn.json["state"]?.text == "withdrawn")
    }
    #expect(try await market.door.post("/api/v1/returns/1/withdraw", "{}", buyer.headers).status == 404)
  }
}
