import Kernel
import Parties
import Testing

@testable import Server

/// Changing malls, stores and promotions by API.
@Suite(.everyEngine) struct PlaceDeskAPITests {
  @Test func aMallsOperatorOpensMovesAndShutsStores() async throws {
    let town = try Town()
    let desk = try town.mallOperator
    let input = #"{"floor":"\#(town.floor)","number":"215","words":{"category":"books","name":{"ko":"책방","en":"Books"}}}"#
    #expect(try await town.door.post("/api/v1/units", input, town.owner).code == "roles/forbidden")
    let keyed = desk.merging(["Idempotency-Key": "open-215"]) { $1 }
    let opened = try await town.door.post("/api/v1/units", input, keyed)
    #expect(opened.status == 201)
    #expect(try await town.door.post("/api/v1/units", input, keyed).body == opened.body)
    #expect(try await town.door.post("/api/v1/units", input, desk).code == "places/number-taken")
    let unit = "/api/v1/units/\(opened.json["id"]?.text ?? "")"
    #expect(opened.headers[.location] == unit)
    let taken = try await town.door.post(unit + "/move", #"{"floor":"\#(town.floor)","number":"214"}"#, desk)
    #expect(taken.code == "places/number-taken")
    #expect(try await town.door.post(unit + "/move", #"{"floor":"\#(town.floor)","number":"216"}"#, desk).json["number"]?.text == "216")
    let renamed = try await town.put(unit, #"{"category":"books","name":{"ko":"큰 책방","en":"Big Books"},"phone":"02-123-4567"}"#, desk)
    #expect(renamed.json.at("name", "en")?.text == "Big Books")
    #expect(try await town.door.send(.delete, unit, desk).status == 204)
    #expect(try await town.door.send(.delete, unit, desk).code == "places/unknown-unit")
    #expect(try await town.door.get(unit).json.at("unit", "closedAt")?.text != nil)
  }

  @Test func aMallsOperatorSaysAnewWhatIsSaidOfItAndNobodyElse() async throws {
    let town = try Town()
    let path = "/api/v1/malls/\(town.mall)"
    let words = #"{"name":{"ko":"큰마당몰","en":"Big Madang"},"welcome":{"ko":"어서 오세요"},"directions":{"ko":"2번 출구","en":"Exit 2"},"hoursNote":{"ko":"식당가는 밤 10시까지"}}"#
    #expect(try await town.put(path, words, town.owner).code == "roles/forbidden")
    #expect(try await town.put("/api/v1/malls/5", words, town.houseOperator).code == "places/unknown-mall")
    let desk = try town.mallOperator
    #expect(try await town.put(path, #"{"name":{"ko":"큰마당몰"},"welcome":{"ko":"\#(String(repeating: "가", count: 121))"}}"#, desk).code == "places/welcome-too-long")
    #expect(try await town.put(path, words, desk.merging(["Idempotency-Key": "words"]) { $1 }).json.at("directions", "en")?.text == "Exit 2")
    let page = try await town.door.get("/malls/\(town.mall)", ["Accept-Language": "en"]).text
    #expect(page.contains("<h1>Big Madang</h1>") && page.contains("Exit 2") && page.contains("식당가는 밤 10시까지"))
    #expect(try await town.door.get(path).json.at("mall", "welcome", "ko")?.text == "어서 오세요")
  }

  @Test func onlyTheHouseOpensMalls() async throws {
    let town = try Town()
    let mall = #"{"region":"11200","name":{"ko":"새 몰","en":"New Mall"},"address":{"ko":"왕십리로 2"},"point":{"latitude":37.5,"longitude":127.0}}"#
    #expect(try await town.door.post("/api/v1/malls", mall, town.mallOperator).code == "roles/forbidden")
    let judge = try town.houseOperator
    let opened = try await town.door.post("/api/v1/malls", mall, judge)
    #expect(opened.json.at("address", "en")?.text == "왕십리로 2")
    let floors = "/api/v1/malls/\(opened.json["id"]?.text ?? "")/floors"
    #expect(try await town.door.post(floors, #"{"level":-1,"name":{"ko":"식품관"}}"#, judge).json["label"]?.text == "B1")
    #expect(try await town.door.post(floors, #"{"level":-1,"name":{"ko":"식품관"}}"#, judge).code == "places/floor-taken")
    #expect(try await town.door.post(floors, #"{"level":1,"name":{"ko":"정문"}}"#, town.mallOperator).code == "roles/forbidden")
  }

  @Test func aPromotionIsStartedByItsStoreShownNowAndEnded() async throws {
    let town = try Town()
    let owner = try town.owner
    func input(_ place: String, until end: String = "2026-12-01T00:00:00+09:00") -> String {
      #"{\#(place),"title":{"ko":"첫눈 세일","en":"First snow"},"discount":{"ko":"최대 30%"},"startsAt":"2026-11-20T00:00:00+09:00","endsAt":"\#(end)"}"#
    }
    let unit = #""unit":"\#(town.cafe)""#, mall = #""mall":"\#(town.mall)""#
    #expect(try await town.door.post("/api/v1/promotions", input(mall), owner).code == "roles/forbidden")
    #expect(try await town.door.post("/api/v1/promotions", input("\(mall),\(unit)"), town.mallOperator).code == "places/promotion-nowhere")
    #expect(try await town.door.post("/api/v1/promotions", input(unit, until: "2026-11-19T00:00:00Z"), owner).code == "places/period-wrong")
    let started = try await town.door.post("/api/v1/promotions", input(unit), owner)
    #expect(started.status == 201)
    let now = try await town.door.get("/api/v1/promotions?mall=\(town.mall)")
    #expect(now.json["items"]?.items?.map { $0.at("promotion", "title", "en")?.text } == ["First snow"])
    #expect(now.json["items"]?.items?.first?.at("unitName", "ko")?.text == "볕뉘 커피")
    let path = try #require(started.headers[.location])
    #expect(try await town.door.send(.post, path + "/end", town.market.member().headers).code == "roles/forbidden")
    #expect(try await town.door.send(.post, path + "/end", owner).status == 200)
    #expect(try await town.door.send(.post, path + "/end", owner).code == "places/unknown-promotion")
    #expect(try await town.door.get("/api/v1/promotions?mall=\(town.mall)").json["items"]?.items?.isEmpty == true)
  }
}
