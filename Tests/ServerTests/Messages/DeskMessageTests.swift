import Assembly
import Kernel
import Messages
import Parties
import Storage
import Testing

@testable import Server

/// The console's page of what went to whom.
@Suite(.everyEngine) struct DeskMessageTests {
  private func yard() throws -> (yard: ConsoleYard, mine: ID<Message>, rivals: ID<Message>) {
    let yard = try ConsoleYard()
    let ids = try yard.door.database.writeNow { tx in
      func intend(_ address: String, _ merchant: PartyID, _ number: String) throws -> ID<Message> {
        try IntendMessage(
          "orders.ready", to: Contact(text: address)!, of: yard.buyer, language: .korean, cause: "c\(number)", reference: number, merchants: [merchant]
        ).run(in: tx)!
      }
      return (try intend("haneul@example.kr", yard.merchant, "M261128-AAAAAA"), try intend("010-1234-5678", yard.rival, "M261128-BBBBBB"))
    }
    _ = try SendMessages([], writers: [:]).step(yard.door.database)
    return (yard, ids.0, ids.1)
  }

  private func send(_ yard: ConsoleYard, _ id: ID<Message>, _ cookie: String) async throws -> Int {
    let line = ["Cookie": cookie, "Content-Type": "application/x-www-form-urlencoded", "Origin": "http://shop.test"]
    return try await yard.door.send(.post, "/console/messages/\(id)/again", line, body: []).status
  }

  private func state(_ yard: ConsoleYard, _ id: ID<Message>) throws -> Message.State? { try yard.door.database.readNow { try Message.find(id, in: $0)?.state } }

  @Test func anOperatorSeesAllMaskedAndAMerchantTheirOwn() async throws {
    let (yard, mine, rivals) = try yard()
    let all = try await yard.door.get("/console/messages", ["Cookie": yard.houseOperator]).text
    #expect(all.contains("ha***@example.kr") && all.contains("010-****-5678"))
    #expect(!all.contains("haneul@example.kr") && !all.contains("1234"))
    #expect(all.contains("보내지 않음 (설정 없음)") && all.contains("M261128-AAAAAA"))
    let own = try await yard.door.get("/console/messages", ["Cookie": yard.owner]).text
    #expect(own.contains("M261128-AAAAAA") && !own.contains("M261128-BBBBBB"))
    #expect(try await !yard.door.get("/console/messages?sought=1", ["Cookie": yard.owner + "; sought-messages=haneul%40example.kr"]).text.contains("M261128-AAAAAA"))
    #expect(try await yard.door.get("/console/messages?sought=1", ["Cookie": yard.houseOperator + "; sought-messages=haneul%40example.kr"]).text.contains("M261128-AAAAAA"))
    #expect(try await yard.door.get("/console/messages", ["Cookie": yard.shopper]).status == 403)
    // Sending again: one's own only.
    #expect(try await send(yard, rivals, yard.owner) == 404)
    #expect(try state(yard, rivals) == .withheld)
    #expect(try await send(yard, mine, yard.owner) == 303)
    #expect(try state(yard, mine) == .intended)
    #expect(try await send(yard, rivals, yard.houseOperator) == 303)
    #expect(try state(yard, rivals) == .intended)
  }

  @Test func theConsoleSaysInTheReadersLanguageWhyAMessageDidNotArrive() async throws {
    let (yard, mine, _) = try yard()
    func page(_ why: String, _ language: String) async throws -> String {
      try yard.door.database.writeNow { tx in try tx.run("UPDATE messages_message SET state = 'refused', why = \(why) WHERE id = \(mine)") }
      return try await yard.door.get("/console/messages?lang=\(language)", ["Cookie": yard.houseOperator]).text
    }
    let refused = SendingTrouble(.refused, code: 550, words: "5.1.1 <b>no such user</b>").text
    #expect(try await page(refused, "ko").contains("상대 서버가 거절했어요 (코드 550)<br><q>5.1.1 &lt;b&gt;no such user&lt;/b&gt;</q>"))
    #expect(try await page(refused, "en").contains("The other server refused it (code 550)"))
    for (sort, korean) in [(SendingTrouble.Sort.noConnection, "서버에 연결하지 못했어요"), (.timeOut, "제때 답하지 않았어요"), (.tls, "보안 연결(TLS)"), (.signIn, "우리 계정을 받지 않았어요")] {
      #expect(try await page(SendingTrouble(sort).text, "ko").contains(korean))
    }
    #expect(try await page("its time is over", "ko").contains("보낼 수 있는 시간이 지났어요"))
    // What an older program wrote stands as it is.
    #expect(try await page("Login denied (SMTP 535)", "ko").contains("Login denied (SMTP 535)"))
  }

  @Test func anOperatorMakesARecoveryLinkThatIsShownOnce() async throws {
    let (yard, _, _) = try yard()
    let line = ["Content-Type": "application/x-www-form-urlencoded", "Origin": "http://shop.test"]
    let path = "/console/members/\(yard.buyer)/recovery"
    #expect(try await yard.door.send(.post, path, line.merging(["Cookie": yard.owner]) { $1 }, body: []).status == 403)
    let made = try await yard.door.send(.post, path, line.merging(["Cookie": yard.houseOperator]) { $1 }, body: [])
    #expect(made.status == 200 && made.headers[.cacheControl] == "no-store")
    let secret = try #require(made.text.firstMatch(of: #/forgotten\/([A-Za-z0-9_-]{22})/#).map { String($0.1) })
    let key = try #require(Secret(text: secret))
    #expect(try yard.door.database.readNow { try RecoveryKey.find(key, in: $0)?.party } == yard.buyer)
    #expect(try await !yard.door.get("/console/members/\(yard.buyer)", ["Cookie": yard.houseOperator]).text.contains(secret))
    // The next one ends it.
    let next = try await yard.door.send(.post, path, line.merging(["Cookie": yard.houseOperator]) { $1 }, body: [])
    #expect(next.status == 200)
    #expect(try yard.door.database.readNow { try RecoveryKey.find(key, in: $0) } == nil)
  }
}
