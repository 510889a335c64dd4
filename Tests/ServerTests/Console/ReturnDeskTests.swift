import Kernel
import Storage
import Testing
import Trade

@testable import Server

/// A merchant decides on what comes back, line by line, at the console's page and by the API; the shopper sees it.
@Suite(.everyEngine) struct ReturnDeskTests {
  /// An order of `quantity` that was sent and has arrived, and the return of all of it.
  private func asked(_ yard: ConsoleYard, _ quantity: Int64, _ reason: Return.Reason) throws -> (consignment: Consignment, asked: ID<Return>) {
    let consignment = try yard.order(quantity, collects: false)
    let id = try yard.door.app.house.database.writeNow { tx in
      let by = consignment.merchant
      try AcceptConsignment(consignment: consignment.id, by: by).run(in: tx)
      try ShipConsignment(consignment: consignment.id, carrier: "한빛택배", waybill: "1234567890", by: by).run(in: tx)
      try DeliverConsignment(consignment: consignment.id, by: by).run(in: tx)
      return try AskReturn(consignment: consignment.id, buyer: yard.buyer, reason: reason, note: "", pieces: [1: quantity]).run(in: tx)
    }
    return (consignment, id)
  }

  private func found(_ yard: ConsoleYard, _ id: ID<Return>) throws -> (state: Return.State, refund: Money, lines: [Return.Line])? {
    try yard.door.app.house.database.readNow { tx in
      try Return.find(id, in: tx).map { ($0.state, $0.refund, try $0.lines(in: tx)) }
    }
  }

  @Test func theConsoleTakesBackWhatCameAndRefusesTheRestWithAReason() async throws {
    let yard = try ConsoleYard()
    let (_, id) = try asked(yard, 3, .changedMind)
    #expect(try await yard.get("/console/returns", as: yard.owner).text.contains("승인 수량 (신청 3개)"))
    let path = "/console/returns/\(id)/decide"
    let silent = try await yard.post(path, [("return", id.description), ("by-line", "1"), ("accept-1", "2"), ("why-1", "")], as: yard.owner)
    #expect(silent.status == 422)
    #expect(silent.text.contains(#"name="accept-1""#) && silent.text.contains(#"value="2""#))
    let tooMany = try await yard.post(path, [("return", id.description), ("by-line", "1"), ("accept-1", "4"), ("why-1", "")], as: yard.owner)
    #expect(tooMany.status == 422)
    let groundless = try await yard.post(path, [("return", id.description), ("by-line", "1"), ("accept-1", "2"), ("why-1", "그냥")], as: yard.owner)
    #expect(groundless.status == 422 && groundless.text.contains("법이 정한 사유가 있을 때만 거절할 수 있어요."))
    let refused = try await yard.post("/console/returns/\(id)/refuse", [("return", id.description), ("why-\(id)", "그냥")], as: yard.owner)
    #expect(refused.status == 422 && refused.text.contains("법이 정한 사유가 있을 때만 거절할 수 있어요."))
    #expect(try found(yard, id)?.state == .asked)
    #expect(try await yard.post(path, [("accept-1", "2"), ("ground-1", "not-sent"), ("why-1", "한 벌이 오지 않았어요")], as: yard.staff).status == 403)
    #expect(try await yard.post(path, [("accept-1", "2"), ("ground-1", "not-sent"), ("why-1", "한 벌이 오지 않았어요")], as: yard.rivalOwner).status == 404)
    let decided = try await yard.post(path, [("accept-1", "2"), ("state-1", "damaged"), ("ground-1", "not-sent"), ("why-1", "한 벌이 오지 않았어요")], as: yard.owner)
    #expect(decided.headers[.location] == "/console/returns?done=return-decided")
    let now = try #require(try found(yard, id))
    #expect(now.state == .partlyAccepted && now.refund == .won(78_000))
    #expect(now.lines.map(\.accepted) == [2] && now.lines.map(\.why) == ["한 벌이 오지 않았어요"])
    #expect(try yard.shelf(yard.warehouse).free == 7)
  }

  @Test func theOrderTheListTheFileAndTheFirstPageKnowWhatCameBack() async throws {
    let yard = try ConsoleYard()
    let (consignment, id) = try asked(yard, 2, .faulty)
    #expect(try await yard.get("/console/orders", as: yard.owner).text.contains("반품 요청"))
    let path = "/console/returns/\(id)/decide"
    #expect(try await yard.post(path, [("accept-1", "1"), ("why-1", "한 벌은 <멀쩡>해요")], as: yard.owner).status == 303)
    let order = try await yard.get("/console/orders/\(consignment.id)", as: yard.owner).text
    #expect(order.contains("반품·환불") && order.contains("일부 반품·환불") && order.contains("39,000원") && order.contains("한 벌은 &lt;멀쩡&gt;해요"))
    #expect(try await yard.get("/console/orders", as: yard.owner).text.contains("일부 반품"))
    let rows = try await yard.get("/console/orders/orders.csv", as: yard.owner).text.split(separator: "\r\n")
    #expect(rows[0].contains(",반품 상태,반품 수량,반품 상품 금액,환불 금액 (주문 전체),"))
    #expect(rows[1].hasSuffix(",일부 반품,1,39000,39000,,"))
    let closed = try await yard.get("/console/returns", as: yard.owner).text
    #expect(closed.contains("처리한 반품") && closed.contains("/console/orders/\(consignment.id)"))
    #expect(try await yard.get("/console/returns", as: yard.rivalOwner).text.contains("처리한 반품") == false)
    #expect(try await yard.get("/console", as: yard.owner).text.contains("환불을 뺀 매출 39,000원"))
  }

  @Test func theAPIDecidesTheSameWay() async throws {
    let market = try Market()
    let buyer = try market.member(wallet: 200_000), owner = try market.member(role: .merchantOwner)
    let cart = try await market.cart(3, buyer.headers)
    let offer = try await market.checkout(cart)
    let paid = try await market.pay(offer.json["id"]?.text ?? "", #"{"method":"wallet"}"#, buyer.headers)
    let order = try #require(paid.json.at("order", "id")?.text)
    let placed = try await market.door.get("/api/v1/orders/\(paid.json.at("order", "id")?.text ?? "")", buyer.headers)
    let consignment = try #require(placed.json["consignments"]?.items?.first?["id"]?.text)
    let by = market.merchant
    try market.door.database.writeNow { tx in
      let id = try #require(ID<Consignment>(text: consignment))
      try AcceptConsignment(consignment: id, by: by).run(in: tx)
      try ShipConsignment(consignment: id, carrier: "한빛택배", waybill: "1234567890", by: by).run(in: tx)
      try DeliverConsignment(consignment: id, by: by).run(in: tx)
    }
    let asked = try await market.door.post(
      "/api/v1/consignments/\(consignment)/returns", #"{"reason":"faulty","lines":[{"number":1,"quantity":3}]}"#, buyer.headers)
    #expect(asked.status == 201)
    let id = try #require(asked.json["id"]?.text), path = "/api/v1/returns/\(id)/decide"
    let silent = try await market.door.post(path, #"{"lines":[{"number":1,"accepted":2}]}"#, owner.headers)
    #expect(silent.status == 422 && silent.json["type"]?.text?.hasSuffix("return/why-wanted") == true)
    #expect(try await market.door.post(path, #"{"lines":[{"number":1,"accepted":2,"why":"x"}]}"#, buyer.headers).status == 403)
    let refused = try await market.door.post("/api/v1/returns/\(id)/refuse", #"{"why":"그냥","ground":"whim"}"#, owner.headers)
    #expect(refused.status == 422)
    let decided = try await market.door.post(
      path, #"{"lines":[{"number":1,"accepted":2,"restocks":false,"why":"한 장이 오지 않았어요"}]}"#, owner.headers)
    #expect(decided.status == 200 && decided.json["state"]?.text == "partly-accepted")
    #expect(decided.json.at("refund", "amount")?.integer == 58_000)
    let seen = try await market.door.get("/api/v1/orders/\(order)/returns", buyer.headers)
    #expect(seen.json["items"]?.items?.first?["lines"]?.items?.first?["why"]?.text == "한 장이 오지 않았어요")
    let again = try await market.door.post(path, #"{"lines":[{"number":1,"accepted":3}]}"#, owner.headers)
    #expect(again.status == 409)
  }

  @Test func aWholeFaultyOrderComesBackWithItsDeliveryAtBothDoors() async throws {
    let yard = try ConsoleYard()
    let (_, id) = try asked(yard, 1, .faulty)
    #expect(try await yard.get("/console/returns", as: yard.owner).text.contains("처음 배송비 3,000원 포함"))
    #expect(try await yard.post("/console/returns/\(id)/accept", [("restock", "1")], as: yard.owner).status == 303)
    #expect(try found(yard, id)?.refund == .won(42_000))

    let market = try Market()
    let buyer = try market.member(wallet: 200_000), owner = try market.member(role: .merchantOwner)
    let cart = try await market.cart(1, buyer.headers)
    let offer = try await market.checkout(cart)
    let paid = try await market.pay(offer.json["id"]?.text ?? "", #"{"method":"wallet"}"#, buyer.headers)
    let placed = try await market.door.get("/api/v1/orders/\(paid.json.at("order", "id")?.text ?? "")", buyer.headers)
    let consignment = try #require(placed.json["consignments"]?.items?.first?["id"]?.text)
    let by = market.merchant
    try market.door.database.writeNow { tx in
      let id = try #require(ID<Consignment>(text: consignment))
      try AcceptConsignment(consignment: id, by: by).run(in: tx)
      try ShipConsignment(consignment: id, carrier: "한빛택배", waybill: "1234567890", by: by).run(in: tx)
      try DeliverConsignment(consignment: id, by: by).run(in: tx)
    }
    let asked = try await market.door.post(
      "/api/v1/consignments/\(consignment)/returns", #"{"reason":"faulty","lines":[{"number":1,"quantity":1}]}"#, buyer.headers)
    let accepted = try await market.door.post("/api/v1/returns/\(asked.json["id"]?.text ?? "")/accept", #"{"restocks":true}"#, owner.headers)
    #expect(accepted.json["state"]?.text == "accepted")
    let back = try market.door.database.readNow { tx in
      try Return.find(try #require(ID<Return>(text: asked.json["id"]?.text ?? "")), in: tx)
    }
    #expect(back?.refund == .won(32_000) && back?.deliveryBack == .won(3000))
  }
}
