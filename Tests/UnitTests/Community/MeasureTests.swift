import Catalog
import Kernel
import Parties
import Storage
import TestSupport
import Testing

@testable import Community
@testable import Stream

/// The 30-day measure and the closed list (LAW.md 1).
struct MeasureTests {
  private func blind(_ review: Review, _ yard: CommunityYard) throws -> [SupportClaim.Outcome] {
    let claim = try yard.database.writeNow { try ClaimReview(review: review.id, claimant: yard.merchant, why: "사실과 달라요").run(in: $0) }
    return try CommunityYard.operators.map { person in
      try yard.database.writeNow { try SupportClaim(claim: claim, by: person).run(in: $0) }
    }
  }

  @Test(arguments: enginesHere) func aHiddenReviewCountsShowsAStubAndReturnsByItself(_ engine: Engine) throws {
    try withCommunity(engine) { yard in
      let review = try yard.review(by: yard.mina, 1, "별로예요")
      let until = yard.clock.now + .days(30)
      #expect(try blind(review, yard) == [.waitsForSecond, .blinded(until: until)])
      #expect(try yard.page().first.items.map(\.body) == [.blinded(until: until)])
      #expect(try yard.page().summary.verified.counts == [1, 0, 0, 0, 0])
      let mine = try yard.database.readNow { try MyReviews.page(of: yard.mina, in: $0).items }
      #expect(mine.map(\.text) == ["별로예요"])
      try yard.database.writeNow { try ObjectToBlind(review: review.id, by: yard.mina).run(in: $0) }
      #expect(throws: NoReview.notYours) { try yard.database.writeNow { try ObjectToBlind(review: review.id, by: yard.jun).run(in: $0) } }

      yard.clock.pass(.seconds(30 * 86_400 - 1))
      _ = try ReviewSteps.returnBlinded(yard.database)
      #expect(try yard.find(review.id).state == .blinded)
      yard.clock.pass(.seconds(1))
      _ = try ReviewSteps.returnBlinded(yard.database)
      #expect(try yard.find(review.id).state == .standing)
      #expect(try yard.page().first.items.map(\.text) == ["별로예요"])
      // The same words are not hidden twice; new ones may be.
      #expect(throws: NoMeasure.blindedBefore) { try blind(review, yard) }
      #expect(try yard.find(review.id).state == .standing)
    }
  }

  @Test(arguments: enginesHere) func twoPeopleOfTheOperatorAndNoSellerDecide(_ engine: Engine) throws {
    try withCommunity(engine) { yard in
      let review = try yard.review(by: yard.mina, 1)
      let claim = try yard.database.writeNow { try ClaimReview(review: review.id, claimant: nil, why: "사실과 달라요", name: "이강산", contact: "kang@example.kr").run(in: $0) }
      func support(_ by: Authority) throws {
        try yard.database.writeNow { try SupportClaim(claim: claim, by: by).run(in: $0) }
      }
      #expect(throws: Authority.No.forbidden) { try support(Authority(party: yard.merchant, grants: [Grant(.merchantOwner, at: yard.merchant)])) }
      #expect(throws: NoMeasure.merchantMayNot) {
        try support(Authority(party: PartyID(5), grants: [Grant(.operatorOfAll), Grant(.merchantStaff, at: yard.merchant)]))
      }
      try support(CommunityYard.operators[0])
      #expect(throws: NoMeasure.secondPerson) { try support(CommunityYard.operators[0]) }
      #expect(try yard.find(review.id).state == .standing)
      try yard.database.writeNow { try RefuseClaim(claim: claim, by: CommunityYard.operators[1]).run(in: $0) }
      #expect(throws: NoMeasure.claimClosed) { try support(CommunityYard.operators[1]) }
      #expect(try yard.find(review.id).state == .standing)
    }
  }

  @Test(arguments: enginesHere) func whoClaimsWithoutAnAccountIsNamedToldOfTheDecisionAndForgotten(_ engine: Engine) throws {
    try withCommunity(engine) { yard in
      let review = try yard.review(by: yard.mina, 1)
      func file(_ name: String, _ contact: String) throws -> ID<ReviewClaim> {
        try yard.database.writeNow { try ClaimReview(review: review.id, claimant: nil, why: "사실과 달라요", name: name, contact: contact, language: .english).run(in: $0) }
      }
      #expect(throws: InvalidInput("name", ReviewsPhrases.claimantMissing, ["most": "60"])) { try file(" ", "kang@example.kr") }
      #expect(throws: InvalidInput("contact", ReviewsPhrases.contactMissing)) { try file("이강산", "kang") }
      #expect(try yard.database.readNow { try ReviewClaim.waiting(in: $0) }.isEmpty)
      let claim = try file(" 이  강산 ", "０１０-1234-5678")
      let kept = try #require(try yard.database.readNow { try ReviewClaim.find(claim, in: $0) })
      #expect(kept.name == "이 강산" && kept.contact?.value == "+821012345678" && kept.language == .english)
      try yard.database.writeNow { try RefuseClaim(claim: claim, by: CommunityYard.operators[0]).run(in: $0) }
      let told = try yard.database.readNow { tx in
        try tx.rows("SELECT kind, address, language FROM messages_message ORDER BY id LIMIT 10") { "\(try $0.next(String.self)) \(try $0.next(String.self)) \(try $0.next(String.self))" }
      }
      #expect(told == ["review-claims.refused +821012345678 en"])
      yard.clock.pass(.days(1096))
      #expect(try yard.database.writeNow { try ForgetClaims.run(in: $0) } == 0)
      yard.clock.pass(.seconds(1))
      #expect(try yard.database.writeNow { try ForgetClaims.run(in: $0) } == 1)
      let after = try #require(try yard.database.readNow { try ReviewClaim.find(claim, in: $0) })
      #expect(after.name.isEmpty && after.contact == nil && after.why.isEmpty && after.state == .refused)
      #expect(try yard.database.writeNow { try ForgetClaims.run(in: $0) } == 0)
    }
  }

  @Test(arguments: enginesHere) func removalNamesItsReasonAndLeavesATombstone(_ engine: Engine) throws {
    try withCommunity(engine) { yard in
      let review = try yard.review(by: yard.mina, 5, "지울 글")
      func remove(_ reason: RemoveReview.Reason, _ order: String = "") throws {
        try yard.database.writeNow { try RemoveReview(review: review.id, reason: reason, order: order, by: CommunityYard.operators[0]).run(in: $0) }
      }
      #expect(throws: NoMeasure.orderMissing) { try remove(.court, " ") }
      #expect(try yard.page().first.items.map(\.text) == ["지울 글"])
      try remove(.court, "서울중앙지방법원 2026카합0000")
      #expect(try yard.page().first.items.map(\.body) == [.destroyed(Tombstone(reason: .court, at: yard.clock.now))])
      #expect(try yard.page().summary == RatingSummary())
      #expect(try yard.card()?.ratingCount == 0)
      #expect(throws: NoReview.notStanding) { try remove(.spam) }
      _ = try StreamSteps.buildLog(yard.database)
      let report = try LogAudit.run(yard.database)
      #expect(report.isWhole)
      #expect(report.tombstones == 1)
    }
  }
}
