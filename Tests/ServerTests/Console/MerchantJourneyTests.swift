import Kernel
import Testing
import Trade

@testable import Server

/// The whole of a merchant's day with one order, through the console's pages and forms.
@Suite struct MerchantJourneyTests {
  @Test func anOrderIsAcceptedMadeReadyAndHandedOverWithItsCode() async throws {
    let yard = try ConsoleYard()
    let order = try yard.order(2)
    let page = "/console/orders/\(order.id)"
    #expect(try await yard.get("/console/orders?state=placed", as: yard.storeStaff).text.contains("포근한 니트"))
    #expect(try await yard.get(page, as: yard.storeStaff).text.contains("주문 접수하기"))

    let accepted = try await yard.post("\(page)/accept", as: yard.storeStaff)
    #expect(accepted.status == 303)
    #expect(accepted.headers[.location] == "\(page)?done=accepted&n=1")
    #expect(try await yard.get("\(page)?done=accepted&n=1", as: yard.storeStaff).text.contains("주문 1건을 접수했어요."))
    #expect(try await yard.post("\(page)/ready", as: yard.storeStaff).status == 303)
    #expect(try yard.shelf(yard.store).committed == 2)

    let found = try await yard.post("/console/handover", [("code", order.pickupCode)], as: yard.storeStaff)
    // What was found is shown with its goods, and the code goes along: nobody types it twice.
    #expect(found.status == 200 && found.text.contains("포근한 니트") && found.text.contains("<img"))
    #expect(found.text.contains("action=\"\(page)/hand-over\"") && found.text.contains(#"name="code" value="\#(order.pickupCode)""#))
    #expect(!found.text.contains(#"<input class="input" id="f-code""#))
    let handed = try await yard.post("\(page)/hand-over", [("code", order.pickupCode)], as: yard.storeStaff)
    #expect(handed.status == 303)
    #expect(try yard.state(order.id) == .collected)
    #expect(try yard.shelf(yard.store).committed == 0)
    #expect(try yard.shelf(yard.store).free == 8)
  }

  @Test func theWholeTextOfTheQROpensToo() async throws {
    let yard = try ConsoleYard()
    let order = try yard.order()
    for step in ["accept", "ready"] { _ = try await yard.post("/console/orders/\(order.id)/\(step)", as: yard.owner) }
    var bytes = order.pickupSecret.makeIterator()
    let secret = Secret { (0..<8).reduce(UInt64(0)) { value, _ in value << 8 | UInt64(bytes.next()!) } }
    let text = secret.bytes == order.pickupSecret ? secret.text : Encoding.base64url(order.pickupSecret)
    let handed = try await yard.post("/console/orders/\(order.id)/hand-over", [("code", "madang:pickup:\(text)")], as: yard.owner)
    #expect(handed.status == 303)
    #expect(try yard.state(order.id) == .collected)
  }

  @Test func wrongCodesAreCountedAndThenOnlyTheQROpens() async throws {
    let yard = try ConsoleYard()
    let order = try yard.order()
    let page = "/console/orders/\(order.id)"
    for step in ["accept", "ready"] { _ = try await yard.post("\(page)/\(step)", as: yard.owner) }
    let wrong = order.pickupCode == "000000" ? "111111" : "000000"
    for _ in 0..<HandOver.triesMax {
      let refused = try await yard.post("\(page)/hand-over", [("code", wrong)], as: yard.owner)
      #expect(refused.status == 422)
      #expect(refused.text.contains("수령 코드가 맞지 않아요"))
    }
    let locked = try await yard.post("\(page)/hand-over", [("code", order.pickupCode)], as: yard.owner)
    #expect(locked.status == 429)
    #expect(try yard.state(order.id) == .ready)
  }

  @Test func aParcelIsShippedWithItsWaybill() async throws {
    let yard = try ConsoleYard()
    let order = try yard.order(collects: false)
    let page = "/console/orders/\(order.id)"
    _ = try await yard.post("\(page)/accept", as: yard.owner)
    let refused = try await yard.post("\(page)/ship", [("carrier", "한진택배"), ("waybill", "12")], as: yard.owner)
    #expect(refused.status == 422)
    #expect(refused.text.contains("운송장 번호는 숫자, 영문, 하이픈으로"))
    #expect(try await yard.post("\(page)/ship", [("carrier", "한진택배"), ("waybill", "5512345678")], as: yard.owner).status == 303)
    let shipped = try await yard.get(page, as: yard.owner).text
    #expect(shipped.contains("한진택배") && shipped.contains("5512345678"))
    #expect(try await yard.post("\(page)/delivered", as: yard.owner).status == 303)
    #expect(try yard.state(order.id) == .delivered)
  }

  @Test func manyOrdersAreAcceptedWithOnePress() async throws {
    let yard = try ConsoleYard()
    let orders = try (0..<3).map { _ in try yard.order() }
    _ = try await yard.post("/console/orders/\(orders[0].id)/cancel", [("reason", "품절이에요")], as: yard.owner)
    let answer = try await yard.post("/console/orders/accept", orders.map { ("id", $0.id.description) }, as: yard.owner)
    #expect(answer.headers[.location] == "/console/orders?state=accepted&done=accepted&n=2")
    #expect(try orders.map { try yard.state($0.id) } == [.cancelled, .accepted, .accepted])
  }

  @Test func aCancelledOrderGivesTheStockBack() async throws {
    let yard = try ConsoleYard()
    let order = try yard.order(3)
    #expect(try yard.shelf(yard.store).free == 7)
    #expect(try await yard.post("/console/orders/\(order.id)/cancel", [("reason", " ")], as: yard.owner).status == 422)
    #expect(try await yard.post("/console/orders/\(order.id)/cancel", [("reason", "품절이에요")], as: yard.owner).status == 303)
    #expect(try yard.shelf(yard.store).free == 10)
    #expect(try await yard.post("/console/orders/\(order.id)/accept", as: yard.owner).status == 409)
  }

  @Test func whoMayNotGiveMoneyBackCancelsForNobody() async throws {
    let yard = try ConsoleYard()
    let order = try yard.order()
    let page = "/console/orders/\(order.id)"
    #expect(try await yard.get(page, as: yard.owner).text.contains("\(page)/cancel"))
    for person in [yard.staff, yard.storeStaff] {
      #expect(!(try await yard.get(page, as: person).text.contains("\(page)/cancel")))
      #expect(try await yard.post("\(page)/cancel", [("reason", "품절이에요")], as: person).status == 403)
    }
    #expect(try yard.state(order.id) == .placed)
  }

  @Test func aCatalogueIsExportedByWhoMayExport() async throws {
    let yard = try ConsoleYard()
    for person in [yard.owner, yard.staff] { #expect(try await yard.get("/console/export/shopify.csv", as: person).text.contains("포근한 니트")) }
    #expect(try await yard.get("/console/export/shopify.csv", as: yard.storeStaff).status == 403)
  }
}
