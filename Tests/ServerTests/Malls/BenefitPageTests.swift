import Assembly
import Commerce
import Kernel
import Parties
import Places
import Storage
import Testing

@testable import Server

/// A benefit from the offer's page to the counter.
@Suite struct BenefitPageTests {
  @Test func aBenefitIsTakenShownAndGivenOnce() async throws {
    let yard = try ConsoleYard()
    let (promotion, unit) = try yard.offer()
    let path = "/promotions/\(promotion)"
    #expect(try await yard.door.get(path, ["Accept-Language": "ko"]).text.contains("커피 한 잔"))
    let stranger = try await yard.door.send(.post, path + "/benefit", ["Origin": "http://shop.test", "Content-Type": "application/x-www-form-urlencoded"], body: [])
    #expect(stranger.headers[.location]?.hasPrefix("/sign-in?next=") == true)

    let shopper = ["Cookie": yard.shopper, "Accept-Language": "ko", "Origin": "http://shop.test", "Content-Type": "application/x-www-form-urlencoded"]
    let taken = try await yard.door.send(.post, path + "/benefit", shopper, body: [])
    let way = taken.headers[.location] ?? ""
    #expect(way.hasPrefix("/me/benefits/"))
    let page = try await yard.door.get(way, shopper)
    let code = try yard.door.app.house.database.readNow { tx in try BenefitPass.of(yard.buyer, promotion, in: tx)?.shown ?? "" }
    #expect(code.count == 9)
    #expect(page.text.contains(code) && page.text.contains("<svg"))
    #expect(try await yard.door.get(way, ["Cookie": yard.owner]).status == 404)

    let counter = ["Cookie": yard.owner, "Accept-Language": "ko", "Origin": "http://shop.test", "Content-Type": "application/x-www-form-urlencoded"]
    func give() async throws -> Door.Answered { try await yard.door.send(.post, "/console/handover/benefit", counter, body: Array("benefit=\(code)".utf8)) }
    #expect(try await give().headers[.location] == "/console/handover?done=benefit-given")
    let again = try await give()
    #expect(again.status == 409)
    #expect(again.text.contains("이미 사용한 혜택이에요."))
    let strange = try await yard.door.send(
      .post, "/console/handover/benefit", counter.merging(["Cookie": yard.rivalOwner]) { $1 }, body: Array("benefit=\(code)".utf8))
    #expect(strange.text.contains("혜택 코드를 찾을 수 없어요."))
    #expect(try await yard.door.get("/me/benefits", shopper).text.contains("사용 완료"))
    _ = unit
  }
}

extension ConsoleYard {
  /// An offer of the merchant's own store with a benefit for two.
  fileprivate func offer() throws -> (ID<Promotion>, PartyID) {
    try door.app.house.database.writeNow { tx in
      let point = GeoPoint(latitude: 37.5441, longitude: 127.0559)!
      try Region(code: "11", parent: nil, name: Phrase("서울특별시", "Seoul"), centre: point).save(in: tx)
      let unit = try OpenUnit(
        UnitWords(category: .cafe, name: Phrase("여백 카페", "Yeobaek Cafe")), at: .street(region: "11", address: Phrase("마당로 1", "1 Madang-ro"), point: point),
        merchant: merchant, by: merchant
      ).run(in: tx)
      let words = Promotion.Words(title: Phrase("겨울 행사", "Winter offer"), body: Phrase("", ""))
      let id = try StartPromotion(.unit(unit), words, from: tx.now, until: tx.now + .days(3), by: merchant).run(in: tx)
      try OfferBenefit(id, words: Phrase("커피 한 잔", "A coffee"), uses: 2, isOnce: true).run(in: tx)
      return (id, unit)
    }
  }
}
