import Kernel
import Storage
import Testing
import Trade

@testable import Doors

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
    let unlisted = try await yard.post("\(path)/ship", [("carrier", "경동택배"), ("waybill", "123-456")], as: yard.owner)
    #expect(unlisted.status == 422 && unlisted.text.contains("‘경동택배’는 목록에 없는 택배사예요.") && unlisted.text.contains(#"value="경동택배""#))
    // A carrier that is not in the list is typed.
    #expect(try await yard.post("\(path)/ship", [("carrier", "CJ대한통운"), ("other-carrier", "경동택배"), ("waybill", "123-456")], as: yard.owner).headers[.location]?.contains("done=shipped") == true)
    let page = try await yard.get(path, as: yard.owner).text
    #expect(page.contains("운송장 수정") && page.contains(#"value="경동택배""#) && !page.contains(#"<option value="경동택배""#) && page.contains(#"action="\#(path)/waybill""#))
    #expect(try await yard.post("\(path)/waybill", [("carrier", "우체국택배"), ("waybill", "000000")], as: yard.owner).status == 422)
    #expect(try await yard.post("\(path)/waybill", [("carrier", "우체국택배"), ("waybill", "6012345678901")], as: yard.rivalOwner).status == 404)
    #expect(try await yard.post("\(path)/waybill", [("carrier", "우체국택배"), ("waybill", "6012345678901")], as: yard.shopper).status == 403)
    #expect(try waybill(yard, parcel.id)?.number == "123-456")
    let right = try await yard.post("\(path)/waybill", [("carrier", "우체국택배"), ("waybill", "6012345678901")], as: yard.owner)
    #expect(right.headers[.location] == "\(path)?done=waybill-corrected&n=1")
    #expect(try waybill(yard, parcel.id)?.carrier == "우체국택배")
    let after = try await yard.get(path, as: yard.owner).text
    #expect(after.contains("6012345678901") && after.contains("수정 전: 경동택배 123-456"))
    #expect(try await yard.get("/console/orders/orders.csv", as: yard.owner).text.contains(",KRW,우체국택배,6012345678901,"))
    #expect(try await yard.get("/console/orders/orders.csv?lang=en", as: yard.owner.replacing("lang=ko", with: "lang=en")).text.contains(",KRW,Korea Post,6012345678901,"))
    _ = try await yard.post("\(path)/delivered", as: yard.owner)
    #expect(try await yard.get(path, as: yard.owner).text.contains("운송장 수정") == false)
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

  @Test func oneNumberForPartsOfDifferentPeopleIsAskedBackAndForOnePersonIsTaken() async throws {
    let yard = try ConsoleYard()
    let first = try yard.order(1, collects: false), same = try yard.order(1, collects: false), other = try yard.order(1, collects: false, to: "이하늘", phone: "010-0000-0002")
    for one in [first, same, other] { _ = try await yard.post("/console/orders/\(one.id)/accept", as: yard.owner) }
    func ship(_ numbers: [(Consignment, String)]) async throws -> String {
      try #require(try await yard.post("/console/orders/ship", [("carrier", "한진택배")] + numbers.map { ("waybill-\($0.0.id)", $0.1) }, as: yard.owner).headers[.location])
    }
    let refused = try await ship([(first, "1234567890"), (same, "5555512345"), (other, "1234-5678-90")])
    #expect(refused.hasSuffix("&done=waybill-shared"))
    for one in [first, same, other] { #expect(try yard.state(one.id) == .accepted) }
    let page = try await yard.get(refused, as: yard.owner).text
    #expect(page.contains("받는 분이 다른 주문에 같은 운송장 번호를 입력했어요.") && page.contains("notice is-vermilion") && page.contains(#"value="1234-5678-90""#) && page.contains(#"value="5555512345""#))
    // Two orders of one person at one address may go in one parcel.
    let sent = try await ship([(first, "1234567890"), (same, "1234567890"), (other, "5555512345")])
    #expect(sent == "/console/orders?state=shipped&done=shipped-many&n=3")
    #expect(try waybill(yard, same.id)?.number == "1234567890" && waybill(yard, other.id)?.number == "5555512345")
  }

  /// Numbers are typed for parcels while orders for the counter are in the same list.
  @Test func numbersThatWereTypedStayThroughAnotherStepAndThroughARefusal() async throws {
    let yard = try ConsoleYard()
    let parcel = try yard.order(1, collects: false), other = try yard.order(1, collects: false), counter = try yard.order(1)
    for one in [parcel, other, counter] { _ = try await yard.post("/console/orders/\(one.id)/accept", as: yard.owner) }
    let typed = [("carrier", "한진택배"), ("other-carrier", "경동 & 택배"), ("waybill-\(parcel.id)", "5555 512345"), ("waybill-\(other.id)", ""), ("from", "2026-01-01")]
    func shown(_ way: String?) async throws -> String { try await yard.get(try #require(way), as: yard.owner).text }
    func field(_ page: String) -> String { String(page.components(between: #"name="waybill-\#(parcel.id)" "#, and: " aria-label") ?? "") }
    #expect(try await field(shown("/console/orders?state=accepted")) == #"value="""#)
    // Nothing was ticked, and then the order for the counter was.
    let none = try await yard.post("/console/orders/ready", typed, as: yard.owner).headers[.location]
    #expect(none?.hasPrefix("/console/orders?state=accepted&from=2026-01-01&waybill-") == true && none?.hasSuffix("&done=none-chosen") == true)
    #expect(try await field(shown(none)) == #"value="5555 512345""#)
    let ready = try await yard.post("/console/orders/ready", typed + [("id", counter.id.description)], as: yard.owner).headers[.location]
    #expect(ready?.hasSuffix("&done=ready-many&n=1") == true)
    #expect(try yard.state(counter.id) == .ready && yard.state(parcel.id) == .accepted)
    let page = try await shown(ready)
    #expect(field(page) == #"value="5555 512345""# && page.contains(#"<option value="한진택배" selected>"#) && page.contains(#"value="경동 &amp; 택배""#))
    #expect(page.contains(#"name="from" value="2026-01-01""#))
    // One number is none of the carrier's: that one stays, the one that was taken does not.
    let some = [("carrier", "한진택배"), ("waybill-\(parcel.id)", "123"), ("waybill-\(other.id)", "5555512345")]
    let sent = try await yard.post("/console/orders/ship", some, as: yard.owner).headers[.location]
    #expect(sent?.contains("waybill-\(parcel.id)=123&") == true && sent?.contains("waybill-\(other.id)") == false)
    #expect(try await field(shown(sent)) == #"value="123""#)
    // Of another seller's parcels nothing is carried.
    let stranger = try await yard.post("/console/orders/ready", [("waybill-\(parcel.id)", "5555512345")], as: yard.rivalOwner).headers[.location]
    #expect(stranger == "/console/orders?state=accepted&done=none-chosen")
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
    for (body, code) in [
      (#"{"carrier":"아무개","waybill":"123456"}"#, "shipping/carrier-unknown"), (#"{"waybill":"123456"}"#, "shipping/waybill-wanted"),
      (#"{"carrier":"epost","waybill":"123456"}"#, "shipping/waybill-not-of-carrier"), (#"{"carrier":"cj","otherCarrier":"한진","waybill":"12"}"#, "shipping/waybill-unreadable"),
    ] {
      let refused = try await market.door.post("\(path)/ship", body, owner.headers)
      #expect(refused.status == 422 && refused.code == code, "\(body)")
    }
    let unlisted = try await market.door.post("\(path)/ship", #"{"carrier":"아무개","waybill":"123456"}"#, owner.headers)
    #expect(unlisted.json["errors"]?.items?.first?["pointer"]?.text == "/carrier")
    #expect(try await market.door.post("\(path)/ship", #"{"otherCarrier":"아무개","waybill":"123456"}"#, owner.headers).status == 200)
    #expect(try await market.door.post("\(path)/waybill", #"{"carrier":"cj","waybill":"681234567899"}"#, owner.headers).status == 200)
    let known = try await market.door.get("/api/v1/orders/\(order)", buyer.headers).json["consignments"]?.items?.first?["waybill"]
    #expect(known?["carrier"]?.text == "CJ대한통운" && known?["carrierCode"]?.text == "cj")
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
