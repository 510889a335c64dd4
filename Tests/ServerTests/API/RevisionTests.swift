import Kernel
import Testing

@testable import Server
@testable import Wire

/// ETags: unchanged things are not sent again, changed things are not overwritten.
@Suite(.everyEngine) struct RevisionTests {
  let door: Door
  init() throws { door = try Door(FruitRoutes.routes) }

  @Test func whatTheReaderHasIsNotSentAgain() async throws {
    let first = try await door.get("/api/v1/rows/7?limit=2")
    let tag = try #require(first.headers[.eTag])
    #expect(first.text == #"{"items":[{"number":1},{"number":2}],"next":null}"#)
    for known in [tag, "W/\(tag)", "\"x\", \(tag)", "*"] {
      let again = try await door.get("/api/v1/rows/7?limit=2", ["If-None-Match": known])
      #expect(again.status == 304)
      #expect(again.body.isEmpty)
      #expect(again.headers[.eTag] == tag)
    }
    #expect(try await door.get("/api/v1/rows/7?limit=3", ["If-None-Match": tag]).status == 200)
  }

  @Test func aPageLinksToTheNext() async throws {
    let answer = try await door.get("/api/v1/rows/7?limit=5&kind=pear")
    let next = Cursor("5").text
    #expect(answer.json["next"]?.text == next)
    #expect(answer.headers[.link] == "</api/v1/rows/7?limit=5&kind=pear&cursor=\(next)>; rel=\"next\"")
  }

  @Test func aChangeWantsTheRevisionThatWasRead() async throws {
    let bare = try await door.send(.put, "/api/v1/change")
    #expect(bare.status == 428)
    let wrong = try await door.send(.put, "/api/v1/change", ["If-Match": "7"])
    #expect(wrong.status == 400)
    #expect(wrong.faults == ["header /If-Match"])
    #expect(try await door.send(.put, "/api/v1/change", ["If-Match": "\"r6\""]).status == 412)
    let done = try await door.send(.put, "/api/v1/change", ["If-Match": "\"r7\""])
    #expect(done.status == 200)
    #expect(done.headers[.eTag] == "\"r8\"")
  }
}
