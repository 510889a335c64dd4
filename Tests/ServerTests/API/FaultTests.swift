import Foundation
import Kernel
import Testing

@testable import Server

/// Everything that can be wrong with what is sent, where it is said to be wrong, and with which status.
struct FaultTests {
  let door: Door
  init() throws { door = try Door(FruitRoutes.routes) }

  struct Wrong: Sendable {
    let body: String
    let faults: [String]
  }

  static let wrong = [
    Wrong(body: "{}", faults: ["body /owner", "body /fruits"]),
    Wrong(body: "[]", faults: ["body "]),
    Wrong(body: #"{"owner":"a","fruits":[{"fruit":"plum","count":0},{"fruit":"pear","count":"1"},7]}"#, faults: [
      "body /owner", "body /fruits/0/fruit", "body /fruits/0/count", "body /fruits/1/count", "body /fruits/2",
    ]),
    Wrong(body: #"{"owner":"abcdefghijk","fruits":[]}"#, faults: ["body /owner", "body /fruits"]),
    Wrong(body: #"{"owner":"ab","fruits":[{"fruit":"pear","count":1,"a/b~c":1}],"more":1}"#, faults: ["body /more", "body /fruits/0/a~1b~0c"]),
    Wrong(body: #"{"owner":"a\u0000b","fruits":[{"fruit":"pear","count":1}]}"#, faults: ["body /owner"]),
    Wrong(body: #"{"owner":"a\u0007b","fruits":[{"fruit":"pear","count":100}]}"#, faults: ["body /owner", "body /fruits/0/count"]),
    Wrong(body: #"{"owner":7,"fruits":{},"note":null,"price":{"amount":-1,"currency":"krw"}}"#, faults: [
      "body /owner", "body /fruits", "body /note", "body /price/amount", "body /price/currency",
    ]),
    Wrong(body: #"{"owner":"ab","fruits":[{"fruit":"pear","count":9223372036854775808}]}"#, faults: ["body /fruits/0/count"]),
    Wrong(body: #"{"owner":"ab","fruits":[{"fruit":"pear","count":1.5}]}"#, faults: ["body /fruits/0/count"]),
  ]

  @Test(arguments: wrong.indices)
  func allFaultsOfABodyComeTogetherWithTheirPointers(_ index: Int) async throws {
    let case_ = Self.wrong[index]
    let answer = try await door.post("/api/v1/baskets", case_.body)
    #expect(answer.status == 422)
    #expect(answer.headers[.contentType] == "application/problem+json")
    #expect(answer.json["status"]?.integer == 422)
    #expect(answer.code == "input/invalid")
    #expect(Set(answer.faults) == Set(case_.faults))
    #expect(answer.faults.count == case_.faults.count)
  }

  @Test func theDetailIsInTheReadersLanguage() async throws {
    let korean = try await door.post("/api/v1/baskets", "{}")
    #expect(korean.json["errors"]?.items?.first?["detail"]?.text == "꼭 필요한 값이에요.")
    #expect(korean.headers[.contentLanguage] == "ko")
    let english = try await door.post("/api/v1/baskets", "{}", ["Accept-Language": "en-GB,en;q=0.9"])
    #expect(english.json["errors"]?.items?.first?["detail"]?.text == "This is needed.")
    let chosen = try await door.post("/api/v1/baskets", "{}", ["Accept-Language": "en", "Cookie": "a=b; lang=ko"])
    #expect(chosen.json["title"]?.text == "보내신 내용을 다시 확인해 주세요")
  }

  @Test func aGoodBodyMakesTheThingAndSaysWhereItIs() async throws {
    let answer = try await door.post("/api/v1/baskets", #"{"owner":"ab","fruits":[{"fruit":"pear","count":2},{"fruit":"apple","count":3}],"note":"a\nb"}"#)
    #expect(answer.status == 201)
    #expect(answer.text == #"{"owner":"ab","count":5,"note":"a\nb"}"#)
    #expect(answer.headers[.location] == "/api/v1/baskets/ab")
  }

  @Test func brokenJSONIsRefusedWithItsByte() async throws {
    let answer = try await door.post("/api/v1/baskets", #"{"owner":,}"#)
    #expect(answer.status == 400)
    #expect(answer.code == "web/json")
    #expect(answer.json["facts"]?["offset"]?.text == "9")
  }

  @Test func anotherContentTypeIsRefused() async throws {
    let body = Array("{}".utf8)
    #expect(try await door.send(.post, "/api/v1/baskets", ["Content-Type": "text/plain"], body: body).status == 415)
    #expect(try await door.send(.post, "/api/v1/baskets", [:], body: body).status == 415)
    #expect(try await door.send(.post, "/api/v1/baskets", ["Content-Type": "application/json; charset=utf-8"], body: body).status == 422)
  }

  @Test func aBodyOverTheLimitIsRefusedAndTheConnectionEnds() async throws {
    let large = "\"" + String(repeating: "x", count: 300_000) + "\""
    let answer = try await door.post("/api/v1/baskets", large)
    #expect(answer.status == 413)
    #expect(answer.closes)
    let told = try await door.post("/api/v1/baskets", "{}", ["Content-Length": "1000000000"])
    #expect(told.status == 413)
    #expect(told.closes)
  }

  @Test func faultsOfTheQueryComeTogether() async throws {
    let answer = try await door.get("/api/v1/rows/7?limit=101&kind=plum&after=%21&strange=1")
    #expect(answer.status == 400)
    #expect(answer.faults == ["query /strange", "query /limit", "query /kind", "query /after"])
    let twice = try await door.get("/api/v1/rows/7?limit=1&limit=2")
    #expect(twice.faults == ["query /limit"])
    #expect(try await door.get("/api/v1/rows/7?limit=%ff").status == 400)
    #expect(try await door.get("/api/v1/rows/7?limit=%00").status == 400)
  }

  @Test func numbersInAnAddressAreReadAsEverywhereAndWhatMayBeTwoThingsIsSaid() async throws {
    for text in ["5", "5.00", "%EF%BC%95", "5%EA%B0%9C", "+5"] { #expect(try await !door.get("/api/v1/rows/7?limit=\(text)").faults.contains("query /limit"), "\(text)") }
    for (text, why) in [("1.000", "천 단위인지 소수점인지"), ("1.5", "정수가 아니에요"), ("99999999999999999999", "너무 커요"), ("많이", "정수로 보내 주세요")] {
      let answer = try await door.get("/api/v1/rows/7?limit=\(text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")", ["Accept-Language": "ko"])
      #expect(answer.faults == ["query /limit"] && answer.text.contains(why), "\(text) \(answer.text)")
    }
  }

  @Test func anAddressThatIsNoIdIsAbsent() async throws {
    let answer = try await door.get("/api/v1/rows/seven?limit=0")
    #expect(answer.status == 404)
    #expect(answer.faults == ["path /shelf", "query /limit"])
  }

  @Test func aRefusalCarriesItsCodeStatusAndFacts() async throws {
    let answer = try await door.send(.post, "/api/v1/pick?n=13", ["Authorization": "Bearer 7"])
    #expect(answer.status == 409)
    #expect(answer.code == "fruit/unlucky")
    #expect(answer.json["detail"]?.text == "13개는 못 따요.")
    #expect(answer.json["facts"]?["left"]?.text == "12")
  }

  @Test func aFaultIsToldWithTheRequestsIdAndNothingElse() async throws {
    let answer = try await door.get("/api/v1/break")
    #expect(answer.status == 500)
    #expect(answer.code == "web/failed")
    #expect(answer.json["instance"]?.text?.hasPrefix("urn:madang:request:") == true)
    #expect(!answer.text.contains("Cancellation"))
  }

  @Test func whoCallsIsAskedForAndAKeyNeedsItsScope() async throws {
    let nobody = try await door.get("/api/v1/me")
    #expect(nobody.status == 401)
    #expect(nobody.headers[.wwwAuthenticate] == "Bearer")
    #expect(try await door.get("/api/v1/me", ["Authorization": "Bearer nonsense"]).status == 401)
    #expect(try await door.get("/api/v1/me", ["Authorization": "Bearer 7"]).text == "\"7\"")
    #expect(try await door.send(.post, "/api/v1/pick", ["Authorization": "Bearer 7 other"]).status == 403)
    #expect(try await door.send(.post, "/api/v1/pick", ["Authorization": "Bearer 7 fruit:pick"]).status == 200)
  }
}
