import Kernel
import Testing

@testable import Server
@testable import Wire

/// Profile and addresses, by API.
@Suite(.everyEngine) struct AddressAPITests {
  private static let home = #"{"recipient":"김하늘","phone":"010 1234 5678","postcode":"04780","road":"아차산로 7","detail":"집"}"#
  private static let work = #"{"recipient":"김하늘","phone":"010 1234 5678","postcode":"04780","road":"아차산로 7","detail":"회사"}"#

  private func details(_ answer: Door.Answered) -> [String] {
    (answer.json["items"]?.items ?? []).map { ($0["isDefault"] == .bool(true) ? "*" : "") + ($0["detail"]?.text ?? "") }
  }

  @Test func addressesAreAddedChosenAndRemoved() async throws {
    let market = try Market()
    let door = market.door, path = "/api/v1/me/addresses"
    let me = try market.member().headers
    #expect(try await door.get(path).status == 401)
    let added = try await door.post(path, Self.home, me.merging(["Idempotency-Key": "a-1"]) { $1 })
    #expect(added.status == 201)
    #expect(try await door.post(path, Self.home, me.merging(["Idempotency-Key": "a-1"]) { $1 }).headers[.idempotencyReplayed] == "true")
    let both = try await door.post(path, Self.work, me)
    #expect(details(both) == ["*집", "회사"])
    let work = try #require(both.json["items"]?.items?.last?["id"]?.text)
    let stranger = try market.member().headers
    #expect(try await door.send(.put, "\(path)/\(work)/default", stranger).code == "addresses/absent")
    #expect(try await door.send(.delete, "\(path)/\(work)", stranger).code == "addresses/absent")
    func change(_ json: String, _ headers: [String: String]) async throws -> Door.Answered {
      try await door.send(.put, "\(path)/\(work)", headers.merging(["Content-Type": "application/json"]) { $1 }, body: Array(json.utf8))
    }
    #expect(try await change(Self.home, stranger).code == "addresses/absent")
    #expect(try await change(#"{"recipient":"김","phone":"1","postcode":"04780","road":"아차산로 7"}"#, me).code == "addresses/phone")
    let moved = #"{"recipient":"김하늘","phone":"010 1234 5678","postcode":"04780","road":"아차산로 7","detail":"새 회사"}"#
    #expect(details(try await change(moved, me)) == ["*집", "새 회사"])
    #expect(details(try await change(Self.work, me)) == ["*집", "회사"])
    #expect(try await door.send(.put, "\(path)/\(work)/default", me).status == 204)
    #expect(details(try await door.get(path, me)) == ["*회사", "집"])
    #expect(try await door.send(.delete, "\(path)/\(work)", me).status == 204)
    #expect(try await door.send(.delete, "\(path)/\(work)", me).status == 404)
    #expect(details(try await door.get(path, me)) == ["*집"])
    let wrong = try await door.post(path, #"{"recipient":"김","phone":"1","postcode":"04780","road":"아차산로 7"}"#, me)
    #expect(wrong.status == 422)
    #expect(wrong.code == "addresses/phone")
  }

  @Test func theNameAndTheLanguageChange() async throws {
    let market = try Market()
    let me = try market.member().headers
    func change(_ json: String) async throws -> Door.Answered {
      try await market.door.send(.patch, "/api/v1/me", me.merging(["Content-Type": "application/json"]) { $1 }, body: Array(json.utf8))
    }
    #expect(try await change(#"{"name":" 새 이름 ","language":"en"}"#).status == 200)
    let now = try await market.door.get("/api/v1/me", me).json
    #expect(now.at("name", "ko")?.text == "새 이름")
    #expect(now["language"]?.text == "en")
    #expect(try await change(#"{"name":"‮거꾸로"}"#).status == 422)
    #expect(try await change(#"{"language":"fr"}"#).faults == ["body /language"])
    #expect(try await market.door.get("/api/v1/me", me).json.at("name", "ko")?.text == "새 이름")
  }
}
