import Foundation
import Kernel
import Storage
import Testing
import Trade

@testable import Server

/// Withdrawing from a parcel under way at the shop's page, the console and the API; each says what is so in both languages.
@Suite(.everyEngine) struct UnderWayDoorTests {
  /// A parcel that this browser's guest ordered and the merchant sent.
  private func sent(_ yard: ShopYard, _ browser: Browser) async throws -> (number: String, parcel: Consignment) {
    try yard.database.writeNow { tx in
      try SetDeliveryTerms(merchant: yard.merchant, terms: DeliveryTerms(fee: .won(3000), freeFrom: -1, daysMin: 1, daysMax: 3, returnFee: 2500)).run(in: tx)
    }
    _ = try await browser.post("/cart/lines", ["variant": yard.small.description, "quantity": "1"])
    let started = try await browser.post(
      "/checkout",
      ["name": "김하늘", "phone": "010-1234-5678", "postcode": "04524", "road": "서울 중구 세종대로 110", "detail": "1층", "how-\(yard.merchant)": "delivery"])
    let placed = try await browser.post(started.headers[.location] ?? "", ["tender": "test-approve"])
    let number = (placed.headers[.location] ?? "").prefix { $0 != "?" }.split(separator: "/").last.map(String.init) ?? ""
    let parcel = try yard.database.writeNow { tx in
      let parcel = try Consignment.all(of: try #require(try Order.find(number: number, in: tx)).id, in: tx)[0]
      _ = try AcceptConsignment(consignment: parcel.id, by: yard.merchant).run(in: tx)
      return try ShipConsignment(consignment: parcel.id, carrier: "한빛택배", waybill: "561493511", by: yard.merchant).run(in: tx)
    }
    return (number, parcel)
  }

  private func headline(_ page: String) -> String { String(page.components(between: "<h1>", and: "</h1>") ?? "") }

  @Test(arguments: [true, false]) func theBuyerWithdrawsOnTheOrdersPageWhileItIsOnItsWay(asMember: Bool) async throws {
    let yard = try ShopYard()
    let browser = Browser(yard.door)
    if asMember { try await browser.signUp() }
    let (number, parcel) = try await sent(yard, browser)
    let page = try await browser.get("/orders/\(number)").text
    #expect(page.contains("이미 발송했어요. 받기 전이나 받은 뒤 7일 안에 이 화면에서 철회할 수 있어요."))
    #expect(page.contains("받기 전에 철회·환불 신청하기") && page.contains("36,500원 환불 예정 · 회수 배송비 2,500원 제외"))
    #expect(page.contains("상품이 도착하지 않았어요") && page.contains("42,000원 환불 예정 · 처음 배송비 3,000원 포함"))
    #expect(!page.contains("상품이 다르거나 문제가 있어요") && !page.contains(#"name="noticed""#))
    let english = try await browser.get("/orders/\(number)?lang=en").text
    #expect(english.contains("You can withdraw on this page before it arrives, or within 7 days after.") && english.contains("It has not arrived"))
    _ = try await browser.get("/orders/\(number)?lang=ko")
    func form(_ reason: String) -> KeyValuePairs<String, String> { ["consignment": parcel.id.description, "line-1": "1", "reason": reason] }
    let faulty = try await browser.post("/orders/\(number)/return", form("faulty"))
    #expect(faulty.status == 422 && faulty.text.contains("상품의 문제는 받은 뒤에 신청할 수 있어요."))
    #expect(try await Browser(yard.door).post("/orders/\(number)/return", form("changed-mind")).status == 404)
    #expect(try await browser.post("/orders/\(number)/return", form("changed-mind")).headers[.location] == "/orders/\(number)?done=return")
    let asked = try await browser.get("/orders/\(number)").text
    #expect(headline(asked) == "반품이 접수됐어요" && asked.contains("도착하면 받지 말고 돌려보내 주세요."))
    #expect(!asked.contains("받기 전에 철회·환불 신청하기") && !asked.contains("이미 발송했어요."))
    try yard.database.writeNow { tx in
      let id = try #require(try Return.waiting(merchant: yard.merchant, in: tx).first).id
      try AcceptReturn(id, by: yard.merchant, restocks: true).run(in: tx)
    }
    let ended = try await browser.get("/orders/\(number)").text
    #expect(headline(ended) == "반품이 완료됐어요" && ended.contains("반송 완료") && !ended.contains("배송 완료"))
    if asMember { #expect(try await browser.get("/me/orders").text.contains("반송 완료")) }
  }

  @Test func whatDidNotArriveIsAskedForAndTheLossIsToldInBothLanguages() async throws {
    let yard = try ShopYard()
    let browser = Browser(yard.door)
    let (number, parcel) = try await sent(yard, browser)
    let asked = try await browser.post("/orders/\(number)/return", ["consignment": parcel.id.description, "line-1": "1", "reason": "not-arrived"])
    #expect(asked.headers[.location] == "/orders/\(number)?done=refund")
    let waiting = try await browser.get("/orders/\(number)?done=refund").text
    #expect(headline(waiting) == "배송 상황을 확인하고 있어요" && waiting.contains("판매자가 배송 상황을 확인하고 있어요.") && waiting.contains("42,000원"))
    try yard.database.writeNow { tx in _ = try FailDelivery(consignment: parcel.id, goods: .lost, by: yard.merchant).run(in: tx) }
    let ended = try await browser.get("/orders/\(number)").text
    #expect(headline(ended) == "배송 중에 분실된 상품이에요" && ended.contains("배송 중 분실 42,000원"))
    let english = try await browser.get("/orders/\(number)?lang=en").text
    #expect(headline(english) == "Lost on the way" && english.contains("Lost on the way: ₩42,000"))
  }

  @Test func theConsoleRefundsWhatDidNotArrive() async throws {
    let yard = try ConsoleYard()
    func parcel() throws -> Consignment {
      let parcel = try yard.order(2, collects: false)
      return try yard.door.app.house.database.writeNow { tx in
        try AcceptConsignment(consignment: parcel.id, by: parcel.merchant).run(in: tx)
        return try ShipConsignment(consignment: parcel.id, carrier: "한빛택배", waybill: "1234567890", by: parcel.merchant).run(in: tx)
      }
    }
    let first = try parcel()
    let path = "/console/orders/\(first.id)/undelivered"
    #expect(try await yard.get("/console/orders/\(first.id)", as: yard.owner).text.contains("배송되지 못한 상품 환불하기"))
    #expect(try await yard.get("/console/orders/\(first.id)", as: yard.staff).text.contains("배송되지 못한 상품 환불하기") == false)
    let silent = try await yard.post(path, as: yard.owner)
    #expect(silent.status == 422 && silent.text.contains("상품이 어떻게 됐는지 선택해 주세요."))
    #expect(try await yard.post(path, [("goods", "lost")], as: yard.staff).status == 403)
    #expect(try await yard.post(path, [("goods", "lost")], as: yard.rivalOwner).status == 404)
    #expect(try yard.state(first.id) == .shipped)
    #expect(try await yard.post(path, [("goods", "lost")], as: yard.owner).headers[.location] == "/console/orders/\(first.id)?done=undelivered&n=1")
    #expect(try yard.state(first.id) == .lost)
    let page = try await yard.get("/console/orders/\(first.id)", as: yard.owner).text
    #expect(page.contains("배송 중 분실") && page.contains("분실 환불") && !page.contains("배송 완료 처리"))
    let rows = try await yard.get("/console/orders/orders.csv", as: yard.owner).text.split(separator: "\r\n")
    #expect(rows[1].contains(",배송 중 분실,") && rows[1].hasSuffix(",분실 환불,2,78000,78000,,"))

    let second = try parcel()
    let id = try yard.door.app.house.database.writeNow { tx in
      try AskReturn(consignment: second.id, buyer: yard.buyer, reason: .notArrived, note: "", pieces: [1: 2]).run(in: tx)
    }
    let waiting = try await yard.get("/console/returns", as: yard.owner).text
    #expect(waiting.contains("도착하지 않음") && waiting.contains("아직 배송 중인 상품이에요.") && waiting.contains("분실 · 환불"))
    #expect(try await yard.post("/console/returns/\(id)/lost", as: yard.staff).status == 403)
    #expect(try await yard.post("/console/returns/\(id)/lost", as: yard.owner).status == 303)
    #expect(try yard.state(second.id) == .lost && yard.shelf(yard.warehouse).free == 6)
    #expect(try await yard.get("/console/returns", as: yard.owner).text.contains("분실 환불"))
  }

  @Test func theAPIWithdrawsAndRefundsTheSameWay() async throws {
    let market = try Market()
    let buyer = try market.member(wallet: 200_000), owner = try market.member(role: .merchantOwner)
    func parcel() async throws -> (order: String, id: String) {
      let offer = try await market.checkout(try await market.cart(2, buyer.headers))
      let paid = try await market.pay(offer.json["id"]?.text ?? "", #"{"method":"wallet"}"#, buyer.headers)
      let order = try #require(paid.json.at("order", "id")?.text)
      let id = try #require(try await market.door.get("/api/v1/orders/\(order)", buyer.headers).json["consignments"]?.items?.first?["id"]?.text)
      return (order, id)
    }
    func post(_ path: String, _ body: String, _ headers: [String: String]) async throws -> Door.Answered { try await market.door.post("/api/v1/consignments/\(path)", body, headers) }
    let (order, first) = try await parcel()
    let returned = #"{"reason":"changed-mind","lines":[{"number":1,"quantity":2}]}"#
    #expect(try await post("\(first)/returns", returned, buyer.headers).code == "return/not-sent")
    #expect(try await post("\(first)/undelivered", #"{"goods":"lost"}"#, owner.headers).code == "order/not-in-this-state")
    func ship(_ id: String) throws {
      let by = market.merchant
      try market.door.database.writeNow { tx in
        let id = try #require(ID<Consignment>(text: id))
        try AcceptConsignment(consignment: id, by: by).run(in: tx)
        try ShipConsignment(consignment: id, carrier: "한빛택배", waybill: "1234567890", by: by).run(in: tx)
      }
    }
    try ship(first)
    #expect(try await post("\(first)/returns", #"{"reason":"faulty","lines":[{"number":1,"quantity":1}]}"#, buyer.headers).code == "return/not-received")
    let asked = try await post("\(first)/returns", returned, buyer.headers)
    #expect(asked.status == 201 && asked.json["lost"] == .bool(false))
    let accepted = try await market.door.post("/api/v1/returns/\(asked.json["id"]?.text ?? "")/accept", #"{"restocks":true}"#, owner.headers)
    #expect(accepted.json["state"]?.text == "accepted")
    let now = try await market.door.get("/api/v1/orders/\(order)", buyer.headers).json["consignments"]?.items?.first
    #expect(now?["state"]?.text == "returned")

    let (other, second) = try await parcel()
    try ship(second)
    #expect(try await post("\(second)/undelivered", #"{"goods":"stolen"}"#, owner.headers).status == 422)
    #expect(try await post("\(second)/undelivered", #"{"goods":"lost"}"#, buyer.headers).status == 403)
    #expect(try await post("\(second)/undelivered", #"{"goods":"lost"}"#, owner.headers).json["state"]?.text == "lost")
    let returns = try await market.door.get("/api/v1/orders/\(other)/returns", buyer.headers).json["items"]?.items?.first
    #expect(returns?["lost"] == .bool(true) && returns?["reason"]?.text == "not-arrived")
    #expect(try await market.door.get("/api/v1/orders/\(other)", buyer.headers).json["refunds"]?.items?.count == 1)
  }
}
