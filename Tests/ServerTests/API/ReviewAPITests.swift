import Community
import Kernel
import Parties
import Purse
import Storage
import Stream
import Testing

@testable import Server

/// Reviews, what is kept, what is announced, and the log that proves it, by API.
@Suite(.everyEngine) struct ReviewAPITests {
  @Test func aReviewIsWrittenAnsweredAndTakenBackToATombstone() async throws {
    let town = try Town()
    let reviews = "/api/v1/products/\(town.market.product)/reviews"
    let writer = try town.market.buyer().headers
    #expect(try await town.door.post(reviews, #"{"stars":6}"#, writer).faults == ["body /stars"])
    #expect(try await town.door.post(reviews, #"{"stars":4}"#).code == "web/sign-in")
    let written = try await town.door.post(reviews, #"{"stars":4,"text":"포근해요"}"#, writer)
    #expect(written.status == 201)
    #expect(try await town.door.post(reviews, #"{"stars":5}"#, writer).code == "reviews/already")
    let path = try #require(written.headers[.location])
    let listed = try await town.door.get(reviews).json
    #expect(listed.at("summary", "everyone", "hundredths")?.integer == 400)
    #expect(listed.at("summary", "verified", "count")?.integer == 1)
    #expect(listed["items"]?.items?.first?["words"]?.items == [["language": "ko", "title": "", "text": "포근해요"]])

    #expect(try await town.put(path + "/answer", #"{"text":"고맙습니다"}"#, town.market.member().headers).code == "roles/forbidden")
    let answered = try await town.put(path + "/answer", #"{"text":"고맙습니다"}"#, town.owner)
    #expect(answered.json.at("answer", "words")?.items?.first?["text"]?.text == "고맙습니다")
    let reader = try town.market.member().headers
    #expect(try await town.door.send(.put, path + "/vote", reader).json["helpful"]?.integer == 1)
    #expect(try await town.door.send(.put, path + "/vote", reader).json["helpful"]?.integer == 1)
    #expect(try await town.door.send(.delete, path + "/vote", reader).json["helpful"]?.integer == 0)
    #expect(try await town.door.send(.put, path + "/vote", writer).code == "reviews/own-review")

    #expect(try await town.put(path, #"{"stars":5,"text":"한 달 입으니 더 좋아요"}"#, reader).code == "reviews/not-yours")
    #expect(try await town.put(path, #"{"stars":5,"text":"한 달 입으니 더 좋아요"}"#, writer).json["stars"]?.integer == 5)
    #expect(try await town.door.send(.delete, path, reader).code == "reviews/not-yours")
    let gone = try await town.door.send(.delete, path, writer)
    #expect(gone.json["state"]?.text == "withdrawn")
    #expect(gone.json.at("tombstone", "reason")?.text == "writer")
    #expect(gone.json["words"]?.items?.isEmpty == true)
    #expect(!(try await town.door.get(path).text.contains("한 달")))
    #expect(try await town.door.get(reviews).json["items"]?.items?.isEmpty == true)
  }

  @Test func onlyWhoReceivedAProductRatesIt() async throws {
    let town = try Town()
    let reviews = "/api/v1/products/\(town.market.product)/reviews"
    let member = try town.market.member(wallet: 29_000)
    let refused = try await town.door.post(reviews, #"{"stars":5,"text":"아직 안 샀어요"}"#, member.headers)
    #expect(refused.status == 403 && refused.code == "reviews/not-received")
    #expect(try await town.door.get(reviews).json["items"]?.items?.isEmpty == true)
    // Paid for and not yet handed over is not received either.
    let cart = try await town.market.cart(1, member.headers)
    let offer = try await town.market.checkout(cart, collectAt: "\(town.market.store)")
    #expect(try await town.market.pay(offer.json["id"]?.text ?? "", #"{"method":"wallet"}"#, cart.headers).status == 201)
    #expect(try await town.door.post(reviews, #"{"stars":5}"#, member.headers).code == "reviews/not-received")
    let buyer = try town.market.buyer().headers
    #expect(try await town.door.post(reviews, #"{"stars":4}"#, buyer).status == 201)
    #expect(try await town.door.get(reviews).json.at("summary", "verified", "count")?.integer == 1)
  }

  @Test func twoOfTheHouseMustAgreeBeforeAReviewIsHidden() async throws {
    let town = try Town()
    let writer = try town.market.buyer().headers
    let written = try await town.door.post("/api/v1/products/\(town.market.product)/reviews", #"{"stars":1,"text":"나쁜 말"}"#, writer)
    let path = try #require(written.headers[.location])
    #expect(try await town.door.post(path + "/claims", #"{"why":"사실이 아니에요"}"#).faults == ["body /name"])
    #expect(try await town.door.post(path + "/claims", #"{"why":"사실이 아니에요","name":"이강산","contact":"강산"}"#).faults == ["body /contact"])
    let claim = try await town.door.post(path + "/claims", #"{"why":"사실이 아니에요","name":"이강산","contact":"kang@example.kr"}"#)
    #expect(claim.status == 201)
    let first = try town.houseOperator, support = "/api/v1/review-claims/\(claim.json["claim"]?.text ?? "")/support"
    #expect(try await town.door.send(.post, support, town.owner).code == "roles/forbidden")
    #expect(try await town.door.get("/api/v1/review-claims", first).json["items"]?.items?.map { $0["contact"]?.text } == ["kang@example.kr"])
    #expect(try await town.door.send(.post, support, first).json["hiddenUntil"] == .null)
    #expect(try await town.door.send(.post, support, first).code == "reviews/second-person")
    #expect(try await town.door.get(path).text.contains("나쁜 말"))
  }

  @Test func whatOneKeepsIsListedInOnesOwnOrder() async throws {
    let town = try Town()
    let member = try town.market.member().headers
    for (kind, thing) in [("product", "\(town.market.product)"), ("place", "\(town.cafe)"), ("place", "\(town.mall)")] {
      #expect(try await town.door.send(.put, "/api/v1/me/bookmarks/\(kind)/\(thing)", member).status == 204)
    }
    #expect(try await town.door.send(.put, "/api/v1/me/bookmarks/product/77", member).code == "catalog/no-such-product")
    func places() async throws -> [String?]? {
      try await town.door.get("/api/v1/me/bookmarks/place", member).json["items"]?.items?.map { $0["thing"]?.text }
    }
    #expect(try await places() == ["\(town.mall)", "\(town.cafe)"])
    #expect(try await town.put("/api/v1/me/bookmarks/place", #"{"things":["\#(town.cafe)","\#(town.mall)"]}"#, member).status == 204)
    #expect(try await places() == ["\(town.cafe)", "\(town.mall)"])
    #expect(try await town.door.send(.delete, "/api/v1/me/bookmarks/place/\(town.cafe)", member).status == 204)
    #expect(try await places() == ["\(town.mall)"])
    let other = try town.market.member().headers
    #expect(try await town.door.get("/api/v1/me/bookmarks/place", other).json["items"]?.items?.isEmpty == true)
  }

  @Test func newsStandAtTheMallAndOnTheStreamUntilTheyAreTakenDown() async throws {
    let town = try Town()
    let path = "/api/v1/publishers/\(town.mall)/announcements", desk = try town.mallOperator
    let news = #"{"title":"겨울 장터","text":"토요일에 열어요","startsAt":"2026-11-20T00:00:00Z","endsAt":"2026-12-01T00:00:00Z"}"#
    #expect(try await town.door.post(path, news, town.owner).code == "roles/forbidden")
    let told = try await town.door.post(path, news, desk)
    #expect(told.status == 201)
    let shown = try await town.door.get("/api/v1/places/\(town.mall)/announcements").json["items"]?.items
    #expect(shown?.first?["words"]?.items?.first?["title"]?.text == "겨울 장터")
    #expect(try await town.door.get("/api/v1/stream").json["items"]?.items?.first?.at("announcement", "publisher")?.text == "\(town.mall)")
    #expect(try await town.door.get("/api/v1/parties/\(town.mall)/timeline").json["items"]?.items?.first?["deed"]?.text == "announcement")
    let id = told.json["announcement"]?.text ?? ""
    #expect(try await town.door.send(.delete, "\(path)/\(id)", town.owner).code == "roles/forbidden")
    #expect(try await town.door.send(.delete, "\(path)/\(id)", desk).status == 204)
    #expect(try await town.door.get("/api/v1/parties/\(town.mall)/timeline").json["items"]?.items?.isEmpty == true)
    #expect(try await town.door.get("/api/v1/stream").json["items"]?.items?.isEmpty == true)
  }

  @Test func anybodyCanProveThatWhatWasSaidIsInTheLog() async throws {
    let town = try Town()
    #expect(try await town.door.get("/api/v1/log/head").code == "log/empty")
    var activities: [String] = []
    for stars in 1...3 {
      let written = try await town.door.post(
        "/api/v1/products/\(town.market.product)/reviews", #"{"stars":\#(stars)}"#, town.market.buyer().headers)
      activities.append(written.json["activity"]?.text ?? "")
    }
    #expect(try await town.door.get("/api/v1/log/inclusion/\(activities[1])").code == "log/not-in")
    _ = try town.door.database.writeNow { try BuildLogBatch().run(in: $0) }
    let head = try await town.door.get("/api/v1/log/head").json
    #expect(head["size"]?.integer == 3)
    let proof = try await town.door.get("/api/v1/log/inclusion/\(activities[1])").json
    func bytes(_ json: JSON?) -> [UInt8] { Encoding.bytes(hex: json?.text ?? "") ?? [] }
    #expect(proof["position"]?.integer == 1)
    #expect(
      Merkle.verifyInclusion(
        of: Merkle.leafHash(bytes(proof["commitment"])), at: 1, in: 3, root: bytes(head["root"]), proof: (proof["proof"]?.items ?? []).map { bytes($0) }))
    #expect(try await town.door.get("/api/v1/log/leaves?from=1&limit=1").json["items"]?.items?.first == proof["commitment"])
    #expect(try await town.door.get("/api/v1/log/keys").json["items"]?.items?.first?["id"] == head["key"])
    #expect(try await town.door.get("/api/v1/log/consistency?from=2&to=9").code == "log/no-such-sizes")
    #expect(try await town.door.get("/api/v1/log/consistency?from=2&to=3").status == 200)
  }
}

/// The writer of a hidden review objects, at the page and by the API, and both sides are told.
@Suite(.everyEngine) struct ObjectionTests {
  /// A review by a browser's member that two of the house hid, and who claimed it.
  private func hidden(_ town: Town, by writer: [String: String], claimant: [String: String]) async throws -> String {
    let written = try await town.door.post("/api/v1/products/\(town.market.product)/reviews", #"{"stars":1,"text":"나쁜 말"}"#, writer)
    let path = try #require(written.headers[.location])
    let claim = try await town.door.post(path + "/claims", #"{"why":"사실이 아니에요"}"#, claimant).json["claim"]?.text ?? ""
    for _ in 0..<2 { _ = try await town.door.send(.post, "/api/v1/review-claims/\(claim)/support", town.houseOperator) }
    return path
  }

  private func notices(_ town: Town, _ headers: [String: String]) async throws -> [String] {
    try await town.door.get("/api/v1/me/notices", headers).json["items"]?.items?.compactMap { $0["text"]?["ko"]?.text } ?? []
  }

  @Test func theWriterObjectsByAPIAndBothSidesAreTold() async throws {
    let town = try Town()
    let writer = try town.market.buyer().headers, claimant = try town.market.member().headers
    let path = try await hidden(town, by: writer, claimant: claimant)
    #expect(try await notices(town, writer).contains { $0.contains("가려졌어요") })
    #expect(try await notices(town, claimant).contains { $0.contains("신고하신 후기를") })
    #expect(try await town.door.send(.post, path + "/objection", claimant).code == "reviews/not-yours")
    #expect(try await town.door.send(.post, path + "/objection", writer).status == 200)
    #expect(try await town.door.send(.post, path + "/objection", writer).status == 200)
    #expect(try await notices(town, writer).count { $0.contains("이의를 접수했어요") } == 1)
    #expect(try await notices(town, claimant).contains { $0.contains("이의를 제기했어요") })
    #expect(try await town.door.get("/api/v1/review-claims", town.houseOperator).json["items"]?.items?.first?["objectedAt"]?.text != nil)
    #expect(try await town.door.get(path, claimant).json["state"]?.text == "blinded")
  }

  @Test func theWritersPageShowsTheMeasureAndTakesTheObjection() async throws {
    let town = try Town()
    let browser = Browser(town.door)
    try await browser.signUp()
    let party = try town.door.database.readNow { try $0.one("SELECT MAX(id) FROM party_party WHERE kind = 'member'") { try $0.next(PartyID.self) } }
    let writer = try town.door.database.writeNow { tx in
      _ = try TopUp(member: party, amount: .won(29_000), grantedBy: Party.house, id: tx.id()).run(in: tx)
      return ["Authorization": "Bearer \(try OpenSession(party, device: "test").run(in: tx).text)"]
    }
    try town.market.receive(party)
    let path = try await hidden(town, by: writer, claimant: town.market.member().headers)
    let page = try await browser.get("/me/reviews").text
    #expect(page.contains("나쁜 말") && page.contains("다른 분에게 보이지 않아요") && page.contains("정보통신망법 44조의2"))
    let id = path.split(separator: "/").last.map(String.init) ?? ""
    let other = Browser(town.door)
    #expect(try await other.post("/me/reviews/\(id)/objection").status != 303)
    #expect(try await browser.post("/me/reviews/\(id)/objection").headers[.location] == "/me/reviews?done=objected")
    let after = try await browser.get("/me/reviews?done=objected").text
    #expect(after.contains("신고한 분과 담당자에게 알렸어요") && !after.contains("/me/reviews/\(id)/objection"))
  }

  @Test func whoIsHarmedClaimsAReviewAtItsPageWithoutSigningIn() async throws {
    let town = try Town()
    let written = try await town.door.post("/api/v1/products/\(town.market.product)/reviews", #"{"stars":1,"text":"나쁜 말"}"#, town.market.buyer().headers)
    let id = try #require(written.headers[.location]?.split(separator: "/").last.map(String.init))
    let browser = Browser(town.door)
    #expect(try await browser.get("/products/\(town.market.product)/reviews").text.contains("/reviews/\(id)/claim"))
    let page = try await browser.get("/reviews/\(id)/claim")
    #expect(page.status == 200 && page.text.contains("나쁜 말") && page.text.contains(#"name="why""#) && page.text.contains(#"name="contact""#))
    let nobody = try await browser.post("/reviews/\(id)/claim", ["why": "사실이 아니에요", "name": "이강산", "contact": "강산"])
    #expect(nobody.status == 422 && nobody.text.contains(#"id="f-contact-error">처리 결과를 알려 드릴 이메일이나 휴대전화 번호를 입력해 주세요."#) && nobody.text.contains("사실이 아니에요</textarea>"))
    let no = try await browser.post("/reviews/\(id)/claim", ["why": "  ", "name": "이강산", "contact": "kang@example.kr"])
    #expect(no.status == 422 && no.text.contains(#"aria-invalid="true""#))
    let long = String(repeating: "가", count: 2_001)
    let much = try await browser.post("/reviews/\(id)/claim", ["why": long, "name": "이강산", "contact": "kang@example.kr"])
    #expect(much.status == 422 && much.text.contains("신고 내용은 2000자까지 쓸 수 있어요. 지금 2001자예요.") && much.text.contains(">\(long)</textarea>"))
    let refused = try await town.door.post("/api/v1/reviews/\(id)/claims", #"{"why":"\#(long)","name":"이강산","contact":"kang@example.kr"}"#)
    #expect(refused.faults == ["body /why"] && refused.text.contains("2000"))
    #expect(try await browser.post("/reviews/\(id)/claim", ["why": "사실이\u{202E} 아니에요", "name": "이강산", "contact": "KANG@example.kr"]).headers[.location] == "/reviews/\(id)/claim?said=sent")
    #expect(try await browser.get("/reviews/\(id)/claim?said=sent").text.contains("신고를 접수했어요"))
    let waiting = try town.door.database.readNow { try ReviewClaim.waiting(in: $0) }
    #expect(waiting.map(\.why) == ["사실이 아니에요"] && waiting[0].claimant == nil && waiting[0].name == "이강산" && waiting[0].contact?.value == "kang@example.kr")
    let member = Browser(town.door)
    try await member.signUp()
    #expect(try await !member.get("/reviews/\(id)/claim").text.contains(#"name="contact""#))
    #expect(try await member.post("/reviews/\(id)/claim", ["why": "저를 헐뜯어요"]).status == 303)
    #expect(try await browser.get("/reviews/1/claim").status == 404)
  }
}
