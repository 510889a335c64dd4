import Kernel
import Parties
import Places
import Testing

@testable import Server

/// Malls, stores and what is open there, by API. It is Saturday noon in Seoul.
@Suite(.everyEngine) struct PlaceAPITests {
  @Test func mallsAreFoundByRegionAndPointWithTheirHours() async throws {
    let town = try Town()
    let found = try await town.door.get("/api/v1/malls?region=11")
    #expect(found.json["items"]?.items?.map { $0.at("mall", "name", "en")?.text } == ["Seongsu Madang"])
    let state = found.json["items"]?.items?.first?["state"]
    #expect(state?["isOpen"] == .bool(true))
    #expect(state?["closesAt"]?.text.flatMap { Instant(rfc3339: $0) } == Instant(rfc3339: "2026-11-21T13:00:00Z"))
    #expect(try await town.door.get("/api/v1/malls?region=26").json["items"]?.items?.isEmpty == true)
    let near = try await town.door.get("/api/v1/malls?near=37.5445,127.0657&metres=1000")
    #expect(near.json["items"]?.items?.first?["metres"]?.integer == 882)
    #expect(try await town.door.get("/api/v1/malls?near=37.5445,127.0757&metres=1000").json["items"]?.items?.isEmpty == true)
    #expect(try await town.door.get("/api/v1/malls?near=north").faults == ["query /near"])
    #expect(try await town.door.get("/api/v1/malls?brand=nobody").code == "catalog/no-such-brand")
  }

  @Test func aMallIsReadOnceAndThenOnlyWhenItChanged() async throws {
    let town = try Town()
    let mall = try await town.door.get("/api/v1/malls/\(town.mall)")
    let unit = mall.json["floors"]?.items?.first?["units"]?.items?.first
    #expect(unit?["number"]?.text == "214")
    #expect(mall.json.at("hours", "week", "days")?.items?.first?.items?.first == ["opens": "10:00", "closes": "22:00"])
    let tag = try #require(mall.headers[.eTag])
    #expect(try await town.door.get("/api/v1/malls/\(town.mall)", ["If-None-Match": tag]).status == 304)
    #expect(try await town.door.get("/api/v1/malls/1").code == "places/unknown-mall")
  }

  @Test func whereOneCanEatNowIsOneQuestion() async throws {
    let town = try Town()
    let open = "/api/v1/units?kind=restaurant&isOpenNow=true&near=37.5445,127.0557"
    #expect(try await town.door.get(open).json["items"]?.items?.map { $0.at("unit", "name", "ko")?.text } == ["볕뉘 커피"])
    let closed = try await town.put("/api/v1/places/\(town.cafe)/hours/2026-11-21", #"{"spans":[],"reason":{"ko":"휴무"}}"#, town.owner)
    #expect(closed.status == 204)
    #expect(try await town.door.get(open).json["items"]?.items?.isEmpty == true)
    #expect(try await town.door.get("/api/v1/floors/\(town.floor)").json["units"]?.items?.first?.at("state", "isOpen") == .bool(false))
  }

  @Test func aUnitTellsTheWayAndWhereItsFactsComeFrom() async throws {
    let town = try Town()
    let cafe = try await town.door.get("/api/v1/units/\(town.cafe)")
    #expect(cafe.json["directions"]?.items?.map { $0["en"]?.text } == ["It is on 2F, sector B, unit 214."])
    #expect(cafe.json["listing"] == .null)
    let kiosk = try await town.door.get("/api/v1/units?isUnaffiliated=true")
    #expect(kiosk.json["items"]?.items?.map { $0.at("unit", "id")?.text } == [town.kiosk.description])
    let listing = try await town.door.get("/api/v1/units/\(town.kiosk)").json["listing"]
    #expect(listing == ["source": "상가정보 공공데이터", "sourceURL": "https://www.data.go.kr", "checkedOn": "2026-11-03"])
  }

  @Test func hoursAreSaidByTheirOwnPeopleAlone() async throws {
    let town = try Town()
    let week = #"{"week":{"days":[[],[],[],[],[],[{"opens":"17:00","closes":"02:00"}],[]]}}"#
    #expect(try await town.put("/api/v1/places/\(town.mall)/hours", week, town.owner).code == "roles/forbidden")
    #expect(try await town.put("/api/v1/places/\(town.cafe)/hours", week, town.market.member().headers).code == "roles/forbidden")
    #expect(try await town.put("/api/v1/places/\(town.cafe)/hours", week, [:]).code == "web/sign-in")
    #expect(try await town.put("/api/v1/places/\(town.cafe)/hours", week, town.owner).status == 204)
    let shown = try await town.door.get("/api/v1/units/\(town.cafe)").json
    #expect(shown.at("hours", "week", "days")?.items?[5].items == [["opens": "17:00", "closes": "02:00"]])
    #expect(shown.at("state", "isOpen") == .bool(false))
    let wrong = #"{"week":{"days":[[{"opens":"9:00","closes":"12:00"}],[],[],[],[],[],[]]}}"#
    #expect(try await town.put("/api/v1/places/\(town.cafe)/hours", wrong, town.owner).faults == ["body /week/days/0/0/opens"])
  }

  @Test func aShopThatNobodyRunsIsClaimedAndGiven() async throws {
    let town = try Town()
    let owner = try town.owner
    let claim = #"{"merchant":"\#(town.market.merchant)","note":"사업자등록증을 보낼게요"}"#
    let path = "/api/v1/units/\(town.kiosk)/claims"
    #expect(try await town.door.post(path, claim, town.mallOperator).code == "roles/forbidden")
    let sent = try await town.door.post(path, claim, owner)
    #expect(sent.status == 201)
    #expect(try await town.door.post(path, claim, owner).code == "places/already-claimed")
    #expect(try await town.door.get("/api/v1/claims", owner).code == "roles/forbidden")
    let judge = try town.houseOperator
    let id = try #require(sent.json["claim"]?.text)
    #expect(try await town.door.get("/api/v1/claims", judge).json["items"]?.items?.map { $0["id"]?.text } == [id])
    #expect(try await town.door.post("/api/v1/claims/\(id)/decision", #"{"isAccepted":true}"#, judge).status == 204)
    #expect(try await town.door.get("/api/v1/units/\(town.kiosk)").json.at("unit", "merchant")?.text == town.market.merchant.description)
  }
}
