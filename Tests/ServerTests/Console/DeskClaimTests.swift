import Assembly
import Community
import Kernel
import Messages
import Parties
import Storage
import Synchronization
import Testing

@testable import Doors
@testable import Wire

/// Claims against reviews at the console: who moderates reads and decides them there, by the rule of two persons, and both sides are told.
@Suite(.everyEngine) struct DeskClaimTests {
  /// Somebody of the house in a browser.
  private func moderator(_ town: Town, _ role: Role = .operatorOfAll, at place: Scope = .installation) throws -> Browser {
    let secret = try #require(try town.person(role, at: place)["Authorization"]?.split(separator: " ").last)
    let browser = Browser(town.door)
    browser.setCookie(SessionCookie.name(isSecure: false), String(secret))
    return browser
  }

  private func review(_ town: Town, by writer: [String: String]) async throws -> String {
    let written = try await town.door.post("/api/v1/products/\(town.market.product)/reviews", #"{"stars":1,"text":"나쁜 말"}"#, writer)
    return try #require(written.headers[.location]?.split(separator: "/").last.map(String.init))
  }

  private func claims(_ town: Town) throws -> [ReviewClaim] { try town.door.database.readNow { try ReviewClaim.waiting(in: $0) } }

  /// Sends what waits, and hands over the letters.
  private func letters(_ town: Town) throws -> [Outgoing] {
    let all = Mutex<[Outgoing]>([])
    let senders = Message.Channel.allCases.map { channel in
      Sender(channel, isIdempotent: false) { outgoing in
        all.withLock { $0.append(outgoing) }
        return .taken(peer: "")
      }
    }
    let sending = SendMessages(senders, writers: LetterWriters.all("http://shop.test"))
    while try sending.step(town.door.database) != .idle {}
    return all.withLock { $0 }
  }

  @Test func twoPersonsHideAReviewAtTheConsoleAndBothSidesAreTold() async throws {
    let town = try Town()
    let writer = try town.market.buyer().headers
    let id = try await review(town, by: writer)
    _ = try await Browser(town.door).post("/reviews/\(id)/claim", ["why": "사실이\n아니에요", "name": "이강산", "contact": "kang@example.kr"])
    let claim = try #require(try claims(town).first).id
    let first = try moderator(town), second = try moderator(town)
    #expect(try await first.get("/console").text.contains(#"href="/console/review-claims""#))
    let page = try await first.get("/console/review-claims").text
    for words in ["나쁜 말", "사실이\n아니에요", "이강산 · kang@example.kr", "두 사람이 인정해야 가려져요.", "/console/review-claims/\(claim)/refuse"] { #expect(page.contains(words), "\(words)") }
    #expect(try await first.post("/console/review-claims/\(claim)/support").headers[.location] == "/console/review-claims?done=claim-supported")
    let own = try await first.get("/console/review-claims").text
    #expect(own.contains("다른 담당자 한 사람이 더 인정하면 가려져요.") && !own.contains("/console/review-claims/\(claim)/support"))
    let again = try await first.post("/console/review-claims/\(claim)/support")
    #expect(again.status == 409 && again.text.contains("다른 담당자 한 사람이 더 확인해야 해요."))
    #expect(try await town.door.get("/api/v1/reviews/\(id)").text.contains("나쁜 말"))
    #expect(try await second.get("/console/review-claims").text.contains("한 번 더 인정하면 바로 가려져요."))
    #expect(try await second.post("/console/review-claims/\(claim)/support").headers[.location] == "/console/review-claims?done=review-hidden")
    #expect(try await !town.door.get("/api/v1/reviews/\(id)").text.contains("나쁜 말"))
    #expect(try await second.get("/console/review-claims").text.contains("처리할 신고가 없어요"))
    let sent = try letters(town).filter { $0.message.address == "kang@example.kr" }
    #expect(sent.map(\.message.kind) == ["review-claims.blinded"])
    // 21 November and thirty days.
    #expect(sent.first?.letter.plain.contains("신고하신 후기를 2026년\u{A0}12월\u{A0}21일\u{A0}(월)까지 가렸어요.") == true)
    #expect(sent.first?.letter.blanks["link"] == "http://shop.test/products/\(town.market.product)/reviews")
    let inbox = try await town.door.get("/api/v1/me/notices", writer).json["items"]?.items?.compactMap { $0["text"]?["ko"]?.text } ?? []
    #expect(inbox.contains { $0.contains("12월\u{A0}21일\u{A0}(월)까지 가려졌어요") })
    // The writer objects: whoever claimed hears of it, and the desk reads the words though they are hidden from others.
    #expect(try await town.door.send(.post, "/api/v1/reviews/\(id)/objection", writer).status == 200)
    let objected = try await second.get("/console/review-claims").text
    #expect(objected.contains("글쓴이가 이의 제기") && objected.contains("나쁜 말"))
    #expect(try letters(town).filter { $0.message.address == "kang@example.kr" }.map(\.message.kind) == ["review-claims.objected"])
  }

  @Test func aDeclinedClaimLeavesTheReviewAndTellsWhoClaimed() async throws {
    let town = try Town()
    let id = try await review(town, by: town.market.buyer().headers)
    let claimant = Browser(town.door)
    try await claimant.signUp()
    _ = try await claimant.post("/reviews/\(id)/claim", ["why": "저를 헐뜯어요"])
    let claim = try #require(try claims(town).first).id, desk = try moderator(town)
    #expect(try await desk.get("/console/review-claims").text.contains("김하늘 · 회원"))
    _ = try letters(town)
    #expect(try await desk.post("/console/review-claims/\(claim)/refuse").headers[.location] == "/console/review-claims?done=claim-refused")
    #expect(try await desk.post("/console/review-claims/\(claim)/refuse").status == 409)
    #expect(try await claimant.get("/me/notices").text.contains("권리 침해로 보기 어려워 그대로 두었어요"))
    #expect(try letters(town).map { "\($0.message.kind) \($0.message.address)" } == ["review-claims.refused haneul@example.kr"])
    #expect(try await town.door.get("/api/v1/reviews/\(id)").text.contains("나쁜 말"))
    #expect(try await claimant.get("/me/export").json["claims"]?.items?.map { $0["state"]?.text } == ["refused"])
  }

  @Test func helpfulVotesStandInTheCopyOfOnesData() async throws {
    let town = try Town()
    let id = try await review(town, by: town.market.buyer().headers)
    let voter = try moderator(town)
    let bearer = ["Authorization": "Bearer \(voter.cookies[SessionCookie.name(isSecure: false)] ?? "")"]
    #expect(try await voter.get("/me/export").json["helpfulVotes"]?.items?.isEmpty == true)
    #expect(try await town.door.send(.put, "/api/v1/reviews/\(id)/vote", bearer).status == 200)
    let votes = try await voter.get("/me/export").json["helpfulVotes"]?.items
    #expect(votes?.map { $0["review"]?.text } == [id] && votes?.first?["at"]?.text?.hasPrefix("2026-11-21") == true)
    #expect(try await town.door.send(.delete, "/api/v1/reviews/\(id)/vote", bearer).status == 200)
    #expect(try await voter.get("/me/export").json["helpfulVotes"]?.items?.isEmpty == true)
  }

  @Test func nobodyElseReadsThem() async throws {
    let town = try Town()
    #expect(try await moderator(town, .merchantOwner, at: .merchant(town.market.merchant)).get("/console/review-claims").status == 403)
    let mall = try moderator(town, .mallOperator, at: .mall(town.mall))
    #expect(try await mall.get("/console/review-claims").status == 403)
    #expect(try await !mall.get("/console").text.contains("/console/review-claims"))
    #expect(try await Browser(town.door).get("/console/review-claims").headers[.location]?.hasPrefix("/sign-in") == true)
  }
}
