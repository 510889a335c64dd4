import Kernel
import Parties
import Storage
import Testing
import Trade

@testable import Server

/// Who may not give goods back is told why, on the order's page and by the API, in both languages.
@Suite(.everyEngine) struct RefusedReturnTests {
  /// Hands the order's goods over, and has a return of one piece refused.
  private func refuse(_ order: Order, _ database: Database) throws {
    try database.writeNow { tx in
      let consignment = try Consignment.all(of: order.id, in: tx)[0]
      let seller = consignment.merchant
      _ = try AcceptConsignment(consignment: consignment.id, by: seller).run(in: tx)
      _ = try ReadyConsignment(consignment: consignment.id, by: seller).run(in: tx)
      _ = try HandOver(consignment: consignment.id, shown: consignment.pickupCode, by: seller).run(in: tx)
      let asked = try AskReturn(consignment: consignment.id, buyer: order.buyer, reason: .changedMind, note: "", pieces: [1: 1]).run(in: tx)
      try RefuseReturn(asked, by: seller, ground: .used, why: "착용 <흔적>이 있어요").run(in: tx)
    }
  }

  @Test func thePageOfTheOrderSaysWhyInBothLanguages() async throws {
    let yard = try ShopYard()
    let (browser, page) = try await yard.browserAtPayment()
    let placed = try await browser.post(page, ["tender": "test-approve"])
    let number = try #require(placed.headers[.location]).prefix { $0 != "?" }.split(separator: "/").last.map(String.init) ?? ""
    try refuse(try #require(try yard.database.readNow { try Order.find(number: number, in: $0) }), yard.database)
    #expect(try await browser.get("/orders/\(number)").text.contains("판매자의 답: 사용하거나 일부를 써서 가치가 크게 줄었어요: 착용 &lt;흔적&gt;이 있어요"))
    #expect(try await browser.get("/orders/\(number)?lang=en").text.contains("The seller says: Used, so that it is worth markedly less: 착용 &lt;흔적&gt;이 있어요"))
  }

  @Test func aReturnWithoutItsReasonIsRefusedAndKeepsWhatWasTyped() async throws {
    let yard = try ShopYard()
    let (browser, page) = try await yard.browserAtPayment()
    let placed = try await browser.post(page, ["tender": "test-approve"])
    let number = try #require(placed.headers[.location]).prefix { $0 != "?" }.split(separator: "/").last.map(String.init) ?? ""
    let order = try #require(try yard.database.readNow { try Order.find(number: number, in: $0) })
    let consignment = try yard.database.writeNow { tx in
      let consignment = try Consignment.all(of: order.id, in: tx)[0]
      _ = try AcceptConsignment(consignment: consignment.id, by: consignment.merchant).run(in: tx)
      _ = try ReadyConsignment(consignment: consignment.id, by: consignment.merchant).run(in: tx)
      _ = try HandOver(consignment: consignment.id, shown: consignment.pickupCode, by: consignment.merchant).run(in: tx)
      return consignment.id
    }
    let path = "/orders/\(number)/return"
    let refused = try await browser.post(path, ["consignment": consignment.description, "line-1": "2", "note": "소매가 짧아요"])
    #expect(refused.status == 422)
    #expect(refused.text.contains("반품 사유를 선택해 주세요."))
    #expect(refused.text.contains(#"<option value="2" selected>"#) && refused.text.contains("소매가 짧아요</textarea>"))
    #expect(refused.text.contains(#"id="f-\#(consignment)-note""#))
    #expect(try yard.database.readNow { try Return.all(of: order.id, in: $0) }.isEmpty)
    #expect(try await browser.post(path, ["consignment": consignment.description, "line-1": "2", "reason": "changed-mind"]).status == 303)
  }

  @Test func theReceiptSaysHowItWasPaidAndWhatWentBack() async throws {
    let yard = try ShopYard()
    let (browser, page) = try await yard.browserAtPayment()
    let placed = try await browser.post(page, ["tender": "test-approve"])
    let number = try #require(placed.headers[.location]).prefix { $0 != "?" }.split(separator: "/").last.map(String.init) ?? ""
    let before = try await browser.get("/orders/\(number)/receipt").text
    #expect(before.contains("결제: 카드") && !before.contains("최종 결제 금액"))
    let order = try #require(try yard.database.readNow { try Order.find(number: number, in: $0) })
    let consignment = try yard.database.readNow { try Consignment.all(of: order.id, in: $0)[0].id }
    #expect(try await browser.post("/orders/\(number)/cancel", ["consignment": consignment.description]).status == 303)
    let after = try await browser.get("/orders/\(number)/receipt").text
    #expect(after.contains("최종 결제 금액") && after.contains("-78,000원"))
  }

  @Test func theAPISaysWhy() async throws {
    let market = try Market()
    let cart = try await market.cart(2)
    let offer = try await market.checkout(cart, collectAt: market.store.description)
    let paid = try await market.pay(offer.json["id"]?.text ?? "", #"{"method":"test-card"}"#, cart.headers)
    let number = try #require(paid.json.at("order", "number")?.text)
    let order = try #require(try market.door.database.readNow { try Order.find(number: number, in: $0) })
    try refuse(order, market.door.database)
    let returns = try await market.door.get("/api/v1/orders/\(order.id)/returns", cart.headers).json["items"]?.items
    #expect(returns?.map { $0["state"]?.text } == ["refused"])
    #expect(returns?.first?["why"]?.text == "착용 <흔적>이 있어요")
  }
}
