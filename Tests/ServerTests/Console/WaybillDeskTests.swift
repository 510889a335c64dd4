import Commerce
import Kernel
import Storage
import Testing

@testable import Server

/// The waybill of a parcel at the console and by API: checked, put right, in the file of orders.
@Suite(.everyEngine) struct WaybillDeskTests {
  private func waybill(_ yard: ConsoleYard, _ id: ID<Consignment>) throws -> Waybill? {
    try yard.door.database.readNow { try Waybill.all(of: [id], in: $0)[id] }
  }

  @Test func theConsoleRefusesANumberThatIsNoneOfTheCarriersAndCorrectsOneUnderWay() async throws {
    let yard = try ConsoleYard()
    let parcel = try yard.order(1, collects: false), path = "/console/orders/\(parcel.id)"
    _ = try await yard.post("\(path)/accept", as: yard.owner)
    let wrong = try await yard.post("\(path)/ship", [("carrier", "CJ대한통운"), ("waybill", "123-456")], as: yard.owner)
    #expect(wrong.status == 422 && wrong.text.contains("CJ대한통운 운송장 번호는 숫자 10자리 또는 12자리예요.") && wrong.text.contains(#"value="123-456""#))
    #expect(try yard.state(parcel.id) == .accepted)
    // A carrier that is not in the list is typed.
    #expect(try await yard.post("\(path)/ship", [("carrier", "CJ대한통운"), ("other-carrier", "경동택배"), ("waybill", "123-456")], as: yard.owner).headers[.location]?.contains("done=shipped") == true)
    let page = try await yard.get(path, as: yard.owner).text
    #expect(page.contains("운송장 고치기") && page.contains(#"<option value="경동택배" selected>"#) && page.contains(#"action="\#(path)/waybill""#))
    #expect(try await yard.post("\(path)/waybill", [("carrier", "우체국택배"), ("waybill", "000000")], as: yard.owner).status == 422)
    #expect(try await yard.post("\(path)/waybill", [("carrier", "우체국택배"), ("waybill", "6012345678901")], as: yard.rivalOwner).status == 404)
    #expect(try await yard.post("\(path)/waybill", [("carrier", "우체국택배"), ("waybill", "6012345678901")], as: yard.shopper).status == 403)
    #expect(try waybill(yard, parcel.id)?.number == "123-456")
    let right = try await yard.post("\(path)/waybill", [("carrier", "우체국택배"), ("waybill", "6012345678901")], as: yard.owner)
    #expect(right.headers[.location] == "\(path)?done=waybill-corrected&n=1")
    #expect(try waybill(yard, parcel.id)?.carrier == "우체국택배")
    let after = try await yard.get(path, as: yard.owner).text
    #expect(after.contains("6012345678901") && after.contains("고치기 전: 경동택배 123-456"))
    #expect(try await yard.get("/console/orders/orders.csv", as: yard.owner).text.contains(",KRW,우체국택배,6012345678901,"))
    #expect(try await yard.get("/console/orders/orders.csv?lang=en", as: yard.owner.replacing("lang=ko", with: "lang=en")).text.contains(",KRW,Korea Post,6012345678901,"))
    _ = try await yard.post("\(path)/delivered", as: yard.owner)
    #expect(try await yard.get(path, as: yard.owner).text.contains("운송장 고치기") == false)
    #expect(try await yard.post("\(path)/waybill", [("carrier", "우체국택배"), ("waybill", "6012345678902")], as: yard.owner).status == 409)
  }

  @Test func numbersTypedForManyLeaveParcelsUnderWayAsTheyAreAndSaySo() async throws {
    let yard = try ConsoleYard()
    let sent = try yard.order(1, collects: false), fresh = try yard.order(1, collects: false)
    for parcel in [sent, fresh] { _ = try await yard.post("/console/orders/\(parcel.id)/accept", as: yard.owner) }
    _ = try await yard.post("/console/orders/\(sent.id)/ship", [("carrier", "한진택배"), ("waybill", "1234567890")], as: yard.owner)
    let typed = [("carrier", "한진택배"), ("waybill-\(sent.id)", "9876543210"), ("waybill-\(fresh.id)", "5555512345")]
    let way = try await yard.post("/console/orders/ship", typed, as: yard.owner).headers[.location]
    #expect(way == "/console/orders?state=accepted&done=shipped-some&n=1")
    #expect(try waybill(yard, sent.id)?.number == "1234567890" && waybill(yard, fresh.id)?.number == "5555512345")
    #expect(try await yard.get(try #require(way), as: yard.owner).text.contains("이미 보낸 주문의 번호는 주문 화면에서 고칠 수 있어요."))
  }

  @Test func theAPICorrectsTheSameWayOncePerKey() async throws {
    let market = try Market()
    let buyer = try market.member(wallet: 200_000), owner = try market.member(role: .merchantOwner)
    let offer = try await market.checkout(try await market.cart(1, buyer.headers))
    let paid = try await market.pay(offer.json["id"]?.text ?? "", #"{"method":"wallet"}"#, buyer.headers)
    let order = paid.json.at("order", "id")?.text ?? ""
    let id = try #require(try await market.door.get("/api/v1/orders/\(order)", buyer.headers).json["consignments"]?.items?.first?["id"]?.text)
    let path = "/api/v1/consignments/\(id)"
    #expect(try await market.door.post("\(path)/accept", "", owner.headers).status == 200)
    let wrong = try await market.door.post("\(path)/ship", #"{"carrier":"CJ대한통운","waybill":"123-456"}"#, owner.headers)
    #expect(wrong.status == 422 && wrong.json["type"]?.text?.hasSuffix("shipping/waybill-not-of-carrier") == true)
    #expect(try await market.door.post("\(path)/ship", #"{"carrier":"CJ대한통운","waybill":"681234567899"}"#, owner.headers).status == 200)
    #expect(try await market.door.post("\(path)/waybill", #"{"carrier":"CJ대한통운","waybill":"681234567890"}"#, buyer.headers).status == 403)
    let keyed = owner.headers.merging(["Idempotency-Key": "correct-1"]) { $1 }
    let first = try await market.door.post("\(path)/waybill", #"{"carrier":"CJ대한통운","waybill":"681234567890"}"#, keyed)
    let again = try await market.door.post("\(path)/waybill", #"{"carrier":"CJ대한통운","waybill":"681234567890"}"#, keyed)
    #expect(first.status == 200 && again.status == 200 && first.json["revision"] == again.json["revision"])
    let listed = try await market.door.get("/api/v1/merchants/\(market.merchant)/consignments", owner.headers)
    #expect(listed.json["items"]?.items?.first?.at("waybill", "number")?.text == "681234567890")
    #expect(try await market.door.get("/api/v1/orders/\(order)", buyer.headers).json["consignments"]?.items?.first?.at("waybill", "number")?.text == "681234567890")
    _ = try await market.door.post("\(path)/deliver", "", owner.headers)
    let late = try await market.door.post("\(path)/waybill", #"{"carrier":"CJ대한통운","waybill":"681234567891"}"#, owner.headers)
    #expect(late.status == 409 && late.json["type"]?.text?.hasSuffix("shipping/not-under-way") == true)
  }
}
