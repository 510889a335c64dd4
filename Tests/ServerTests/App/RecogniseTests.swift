import Kernel
import Parties
import Storage
import Testing

@testable import Wire

@Suite struct RecogniseTests {
  private static let routes: [Route] = [
    Endpoint(
      "whoAmI", .get, "/api/v1/me", Phrase("나", "Me"), tag: "me", access: .signedIn, answers: .ok(View<String>.text)
    ).read { tx, call in
      let roles = (call.signedIn?.authority.grants ?? []).map(\.role.rawValue).joined(separator: ",")
      return "\(try call.someone()) \(call.signedIn?.name.korean ?? "") \(call.language.tag) [\(roles)] \(tx.statementCount)"
    }
  ]

  private func door() throws -> Door { try Door(Self.routes, migrations: PartiesSchema.migrations, recognise: nil) }

  private func member(_ door: Door, _ language: Language = .english) throws -> (PartyID, Secret) {
    try door.app.house.database.writeNow { tx in
      let form = SignUp(name: "하늘", login: "haneul@example.kr", password: "푸른하늘은하수길", language: language)
      let id = try form.decide().run(hash: .ofNobody, in: tx)
      try GrantRole(.operatorOfAll, to: id, at: .installation).run(by: .house, in: tx)
      return (id, try OpenSession(id, device: "Firefox").run(in: tx))
    }
  }

  @Test func aSessionCookieTellsWhoWithLanguageAndRolesInOneStatement() async throws {
    let door = try door()
    let (id, secret) = try member(door)
    let answer = try await door.get("/api/v1/me", ["Cookie": "madang=\(secret.text)", "Accept-Language": "ko"])
    #expect(answer.status == 200)
    #expect(answer.json.text == "\(id) 하늘 en [operator] 1")
    let korean = try await door.get("/api/v1/me", ["Cookie": "lang=ko; madang=\(secret.text)"])
    #expect(korean.json.text == "\(id) 하늘 ko [operator] 1")
    let app = try await door.get("/api/v1/me", ["Authorization": "Bearer \(secret.text)"])
    #expect(app.json.text == "\(id) 하늘 en [operator] 1")
  }

  @Test func anUnknownOrEndedSessionIsNobody() async throws {
    let door = try door()
    let (id, secret) = try member(door)
    let stranger = Secret { 9 }
    #expect(try await door.get("/api/v1/me", ["Cookie": "madang=\(stranger.text)"]).status == 401)
    #expect(try await door.get("/api/v1/me", ["Cookie": "madang=nonsense"]).status == 401)
    #expect(try await door.get("/api/v1/me", ["Authorization": "Bearer nonsense"]).status == 401)
    try door.app.house.database.writeNow { _ = try Session.closeAll(of: id, in: $0) }
    #expect(try await door.get("/api/v1/me", ["Cookie": "madang=\(secret.text)"]).status == 401)
  }

  @Test func beingSeenAfterSomeHoursSlidesTheSession() async throws {
    let door = try door()
    let (_, secret) = try member(door)
    door.staged.pass(.days(29))
    #expect(try await door.get("/api/v1/me", ["Cookie": "madang=\(secret.text)"]).status == 200)
    // The touch is written by a task of its own, soon after the answer.
    for _ in 0..<1000 where try seen(secret, door) != door.staged.now { await Task.yield() }
    #expect(try seen(secret, door) == door.staged.now)
    door.staged.pass(.days(29))
    #expect(try await door.get("/api/v1/me", ["Cookie": "madang=\(secret.text)"]).status == 200)
  }

  private func seen(_ secret: Secret, _ door: Door) throws -> Instant? {
    try door.app.house.database.writeNow { try Session.find(secret.digest, in: $0)?.seen }
  }
}
