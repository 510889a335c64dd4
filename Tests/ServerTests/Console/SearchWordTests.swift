import Assembly
import Catalog
import Kernel
import Search
import Storage
import Testing
import Web

@testable import Server

/// Search words that an operator joins by hand, at the page and by the API.
@Suite struct SearchWordTests {
  private func words(_ yard: ConsoleYard) throws -> [String] {
    try yard.door.app.house.database.readNow { tx in try Synonyms.list(.korean, in: tx).items.map { "\($0.term) \($0.means)" } }
  }

  @Test func anOperatorJoinsTwoWordsAndPartsThemAgain() async throws {
    let yard = try ConsoleYard()
    let joined = try await yard.post("/console/search-words", [("words", "ko"), ("term", "에어 포스"), ("means", "하얀 운동화"), ("mutual", "1")], as: yard.houseOperator)
    #expect(joined.status == 303)
    #expect(try words(yard) == ["에어포스 하얀 운동화", "하얀운동화 에어 포스"])
    #expect(try await yard.get("/console/search-words", as: yard.houseOperator).text.contains("하얀 운동화"))
    _ = try await yard.post("/console/search-words/drop", [("words", "ko"), ("term", "에어포스"), ("means", "하얀 운동화")], as: yard.houseOperator)
    #expect(try words(yard) == ["하얀운동화 에어 포스"])
  }

  @Test func wordsThatSayNothingAreRefusedAndWhatWasTypedStays() async throws {
    let yard = try ConsoleYard()
    for (term, means) in [("", "운동화"), ("운동화", ""), ("운동화", "운동 화"), (String(repeating: "가", count: 61), "운동화"), ("!!!", "운동화")] {
      let refused = try await yard.post("/console/search-words", [("words", "ko"), ("term", term), ("means", means)], as: yard.houseOperator)
      #expect(refused.status == 422, "\(term) \(means)")
      #expect(means.isEmpty || refused.text.contains("value=\"\(means)\""))
    }
    #expect(try words(yard) == [])
  }

  @Test func onlyOperatorsMay() async throws {
    let yard = try ConsoleYard()
    #expect(try await yard.post("/console/search-words", [("term", "가"), ("means", "나")], as: yard.owner).status == 403)
    #expect(try await yard.get("/console/search-words", as: yard.owner).status == 403)
    #expect(try words(yard) == [])
  }

  @Test func theAPIJoinsPartsAndLists() async throws {
    let town = try Town()
    let market = town.market, headers = try town.houseOperator
    func ask(_ path: String, _ body: String) async throws -> Door.Answered {
      try await market.door.send(.post, path, headers.merging(["Content-Type": "application/json", "Idempotency-Key": path + body.utf8.count.description + "-0123456789"]) { $1 }, body: Array(body.utf8))
    }
    #expect(try await ask("/api/v1/search/synonyms", #"{"language":"en","term":"kicks","means":"sneakers","mutual":false}"#).status == 204)
    #expect(try await ask("/api/v1/search/synonyms", #"{"language":"en","term":"kicks","means":"Kicks"}"#).status == 422)
    #expect(try await market.door.send(.get, "/api/v1/search/synonyms?language=en", headers).text.contains(#""term":"kicks""#))
    #expect(try await ask("/api/v1/search/synonyms/drop", #"{"language":"en","term":"kicks","means":"sneakers"}"#).status == 204)
    #expect(try await !market.door.send(.get, "/api/v1/search/synonyms?language=en", headers).text.contains("kicks"))
  }
}
