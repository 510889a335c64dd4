import HTTPTypes
import Kernel
import Parties
import Places
import Storage
import Testing

@testable import Server

/// A benefit from the offer's page to the counter.
@Suite struct BenefitPageTests {
  @Test func aBenefitIsTakenOnItsOffersPageAndShownAsACode() async throws {
    let yard = try ShopYard()
    let promotion = try yard.database.writeNow { tx in try Self.offer(of: yard.merchant, in: tx) }
    let path = "/promotions/\(promotion)"
    let stranger = Browser(yard.door)
    #expect(try await stranger.get(path).text.contains("커피 한 잔"))
    let door = try await stranger.post(path + "/benefit").headers[.location] ?? ""
    #expect(door.hasPrefix("/sign-in?next="))
    let browser = Browser(yard.door)
    try await browser.signUp()
    let way = try await browser.post(path + "/benefit").headers[.location] ?? ""
    #expect(way.hasPrefix("/me/benefits/"))
    #expect(try await browser.post(path + "/benefit").headers[.location] == way)
    let page = try await browser.get(way)
    #expect(page.text.contains("qr-code") && page.text.contains("<svg") && page.text.contains("커피 한 잔"))
    #expect(try await browser.get("/me/benefits").text.contains("사용 가능"))
    #expect(try await browser.get(path).text.contains("받은 혜택 보여 주기"))
  }

  @Test func whatOneDidStandsInTheCopyOfOnesData() async throws {
    let yard = try ShopYard()
    let promotion = try yard.database.writeNow { tx in try Self.offer(of: yard.merchant, in: tx) }
    let browser = Browser(yard.door)
    try await browser.signUp()
    _ = try await browser.post("/promotions/\(promotion)/benefit")
    _ = try await browser.post("/cart/lines", ["variant": yard.small.description, "quantity": "3"])
    let copy = try await browser.get("/me/export").json
    #expect(copy["benefits"]?.items?.map { $0["promotion"]?.text } == ["\(promotion)"])
    #expect(copy["benefits"]?.items?.first?["used"]?.integer == 0)
    let lines = copy["carts"]?.items?.first?["lines"]?.items
    #expect(lines?.map { $0["variant"]?.text } == ["\(yard.small)"] && lines?.first?["quantity"]?.integer == 3)
  }

  @Test func aBenefitIsGivenOnceAndOnlyAtItsOwnCounter() async throws {
    let yard = try ConsoleYard()
    let pass = try yard.door.app.house.database.writeNow { tx in
      try TakeBenefit(Self.offer(of: yard.merchant, in: tx), for: yard.buyer).run(in: tx)
    }
    let code = [("benefit", pass.shown)]
    let strange = try await yard.post("/console/handover/benefit", code, as: yard.rivalOwner)
    #expect(strange.status == 422 && strange.text.contains("혜택 코드를 찾을 수 없어요."))
    let given = try await yard.post("/console/handover/benefit", code, as: yard.owner)
    #expect(given.headers[.location] == "/console/handover?done=benefit-given")
    let again = try await yard.post("/console/handover/benefit", code, as: yard.owner)
    #expect(again.status == 409 && again.text.contains("이미 사용한 혜택이에요."))
  }

  @Test func aProgramTakesAndGivesABenefitByTheSameActs() async throws {
    let town = try Town()
    let (offer, there) = try town.door.database.writeNow { tx in
      let own = try StartPromotion(.unit(town.cafe), Promotion.Words(title: Phrase("행사", "Offer"), body: Phrase("", "")), from: tx.now, until: tx.now + .days(3), by: town.market.merchant).run(in: tx)
      try OfferBenefit(own, words: Phrase("커피 한 잔", "A coffee"), uses: 1, isOnce: true).run(in: tx)
      return (own, town.cafe)
    }
    let path = "/api/v1/promotions/\(offer)/benefit", shopper = try town.market.member().headers, late = try town.market.member().headers
    func ask(_ path: String, _ json: String, _ headers: [String: String], key: String) async throws -> Door.Answered {
      try await town.door.post(path, json, headers.merging(["Idempotency-Key": key + "-0123456789abcdef"]) { $1 })
    }
    #expect(try await ask(path, "", [:], key: "nobody").status == 401)
    let taken = try await ask(path, "", shopper, key: "first")
    #expect(taken.status == 200)
    let again = try await ask(path, "", shopper, key: "second")
    #expect(again.text == taken.text)
    let refused = try await ask(path, "", late, key: "late")
    #expect(refused.status == 409 && refused.text.contains("places/benefit-all-taken"))
    #expect(try await town.door.get("/api/v1/me/benefits", shopper).json["items"]?.items?.count == 1)
    #expect(try await town.door.get("/api/v1/me/benefits", late).json["items"]?.items?.isEmpty == true)

    let code = try #require(taken.json["code"]?.text), counter = #"{"code":"\#(code)","unit":"\#(there)"}"#, elsewhere = #"{"code":"\#(code)","unit":"\#(town.kiosk)"}"#
    #expect(try await ask("/api/v1/benefits/give", counter, shopper, key: "shopper").status == 403)
    let strange = try await ask("/api/v1/benefits/give", elsewhere, town.houseOperator, key: "elsewhere")
    #expect(strange.status == 422 && strange.text.contains("places/benefit-unknown-code"))
    let owner = try town.owner
    let given = try await ask("/api/v1/benefits/give", counter, owner, key: "give")
    #expect(given.status == 200 && given.json["used"]?.integer == 1)
    #expect(try await ask("/api/v1/benefits/give", counter, owner, key: "give").text == given.text)
    #expect(try await ask("/api/v1/benefits/give", counter, owner, key: "twice").status == 409)
  }

  /// An offer of a merchant's own café with a benefit for two.
  private static func offer(of merchant: PartyID, in tx: Transaction) throws -> ID<Promotion> {
    let point = GeoPoint(latitude: 37.5441, longitude: 127.0559)!
    try Region(code: "11", parent: nil, name: Phrase("서울특별시", "Seoul"), centre: point).save(in: tx)
    let unit = try OpenUnit(
      UnitWords(category: .cafe, name: Phrase("여백 카페", "Yeobaek Cafe")), at: .street(region: "11", address: Phrase("마당로 1", "1 Madang-ro"), point: point),
      merchant: merchant, by: merchant
    ).run(in: tx)
    let words = Promotion.Words(title: Phrase("겨울 행사", "Winter offer"), body: Phrase("", ""))
    let id = try StartPromotion(.unit(unit), words, from: tx.now, until: tx.now + .days(3), by: merchant).run(in: tx)
    try OfferBenefit(id, words: Phrase("커피 한 잔", "A coffee"), uses: 2, isOnce: true).run(in: tx)
    return id
  }
}
