import Assembly
import HTTPTypes
import Kernel
import Storage
import Testing
import Trade

@testable import Server

/// A guest's way from the product to the receipt, as a browser without scripts goes it.
@Suite struct BuyingTests {
  @Test func aGuestOrdersForCollectionAndFindsTheOrderAgain() async throws {
    let yard = try ShopYard()
    let (browser, payment) = try await yard.browserAtPayment()
    #expect(payment.hasPrefix("/payments/"))
    #expect(try yard.free(yard.small, yard.store) == 3)
    #expect(try await browser.get(payment).text.contains("78,000원 결제하기"))
    let paid = try await browser.post(payment, ["tender": "test-approve"])
    let place = try #require(paid.headers[.location])
    let page = try await browser.get(place)
    #expect(page.status == 200)
    #expect(page.text.contains("성수점에서 수령"))
    #expect(page.text.contains("제2026-서울성동-0123호"))
    #expect(try await browser.get("/cart").text.contains("장바구니가 비어 있어요"))
    let path = String(place.prefix { $0 != "?" })
    #expect(try await Browser(yard.door).get(path).status == 404)
    #expect(try await browser.get(path + "/receipt").text.contains("7,091원"))

    let elsewhere = Browser(yard.door)
    let empty = try await elsewhere.post("/order-lookup", ["number": " ", "phone": ""])
    #expect(empty.status == 422 && empty.text.contains("주문 번호를 입력해 주세요.") && empty.text.contains("휴대전화를 입력해 주세요.") && !empty.text.contains("일치하는 주문이 없어요"))
    let wrong = try await elsewhere.post("/order-lookup", ["number": String(path.dropFirst(8)), "phone": "010-9999-9999"])
    #expect(wrong.status == 422)
    let right = try await elsewhere.post("/order-lookup", ["number": String(path.dropFirst(8)).lowercased(), "phone": "+82 10 1234 5678"])
    #expect(right.headers[.location] == path)
    #expect(try await elsewhere.get(path).status == 200)
  }

  @Test func aDeclinedCardLeavesTheGoodsHeldAndAnotherCardPays() async throws {
    let yard = try ShopYard()
    let (browser, payment) = try await yard.browserAtPayment()
    let no = try await browser.post(payment, ["tender": "test-limit"])
    #expect(no.status == 422)
    #expect(no.text.contains("카드 한도를 넘었어요"))
    #expect(try yard.free(yard.small, yard.store) == 3)
    #expect(try await browser.post(payment, ["tender": "test-approve"]).status == 303)
    let again = try await browser.post(payment, ["tender": "test-approve"])
    #expect(again.status == 303)
    let orders = try yard.database.readNow { tx in try tx.one("SELECT COUNT(*) FROM orders_order") { try $0.next(Int64.self) } }
    #expect(orders == 1)
  }

  @Test func aLostAnswerIsWaitedForAndNotPaidTwice() async throws {
    let yard = try ShopYard()
    let (browser, payment) = try await yard.browserAtPayment()
    let sent = try await browser.post(payment, ["tender": "test-timeout"])
    #expect(sent.headers[.location] == payment)
    #expect(try await browser.get(payment).text.contains("결제 결과를 확인하고 있어요"))
    yard.door.staged.pass(.seconds(11))
    _ = try await ReconcilePayments(gateways: yard.door.app.house.gateways, settlers: AllSettlers.list).run(yard.database)
    #expect(try await browser.get(payment).headers[.location]?.hasPrefix("/orders/M") == true)
  }

  @Test func acceptedWorkCannotBeCancelledByTheBuyerAndThePageSaysSo() async throws {
    let yard = try ShopYard()
    let (browser, payment) = try await yard.browserAtPayment()
    let place = try #require(try await browser.post(payment, ["tender": "test-approve"]).headers[.location])
    let path = String(place.prefix { $0 != "?" })
    let consignment = try yard.database.readNow { tx in
      try tx.one("SELECT id FROM orders_consignment ORDER BY id LIMIT 1") { try $0.next(ID<Consignment>.self) }
    }
    #expect(try await Browser(yard.door).post(path + "/cancel", ["consignment": consignment.description]).status == 404)
    try yard.database.writeNow { tx in _ = try AcceptConsignment(consignment: consignment, by: yard.merchant).run(in: tx) }
    let no = try await browser.post(path + "/cancel", ["consignment": consignment.description])
    #expect(no.status == 422)
    #expect(no.text.contains("매장에서 이미 준비를 시작했어요"))
    #expect(try yard.free(yard.small, yard.store) == 3)
  }

  @Test func aStrangerSeesNeitherThePaymentNorPaysIt() async throws {
    let yard = try ShopYard()
    let (_, payment) = try await yard.browserAtPayment()
    #expect(try await Browser(yard.door).get(payment).status == 404)
    #expect(try await Browser(yard.door).post(payment, ["tender": "test-approve"]).status == 404)
  }
}
