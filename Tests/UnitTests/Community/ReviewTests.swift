import Assembly
import Catalog
import Kernel
import Parties
import Storage
import TestSupport
import Testing
import Trade

@testable import Community
@testable import Stream

struct ReviewTests {
  @Test(arguments: enginesHere) func verifiedPurchasesLeadTheAverage(_ engine: Engine) throws {
    try withCommunity(engine) { yard in
      try yard.review(by: yard.mina, 4)
      try yard.review(by: yard.jun, 1)
      let page = try yard.page()
      #expect(page.summary.verified.counts == [0, 0, 0, 1, 0])
      #expect(page.summary.verified.hundredths == 400)
      #expect(page.summary.everyone.counts == [1, 0, 0, 1, 0])
      #expect(page.summary.everyone.hundredths == 250)
      let card = try yard.card()
      #expect(card?.ratingHundredths == 400)
      #expect(card?.ratingCount == 1)
      #expect(page.first.items.map(\.review.isVerified) == [false, true])
      #expect(page.first.items.map { $0.author.korean } == ["준", "미나"])
    }
  }

  @Test(arguments: enginesHere) func relistingMergingAndClosingCannotDropAReview(_ engine: Engine) throws {
    try withCommunity(engine) { yard in
      try yard.review(by: yard.mina, 5, "따뜻해요")
      try yard.review(yard.scarf, by: yard.mina, 3, "얇아요")
      let again = try yard.database.writeNow {
        try RelistProduct(by: yard.merchant, merchant: yard.merchant, product: yard.knit, handle: "soft-knit-2").run(in: $0).product
      }
      #expect(try yard.page(again).first.items.map(\.text) == ["따뜻해요"])
      #expect(try yard.card(again)?.ratingHundredths == 500)
      try yard.database.writeNow { tx in
        try MergeProducts(by: yard.merchant, merchant: yard.merchant, product: again, into: yard.scarf).run(in: tx)
      }
      try AllRounds.settle(yard.database)
      #expect(try yard.page(yard.scarf).first.items.map(\.text) == ["얇아요", "따뜻해요"])
      #expect(try yard.card(yard.scarf)?.ratingHundredths == 400)
      #expect(try yard.card(yard.scarf)?.ratingCount == 2)
      // The shop closes: everything it sold is archived.
      try yard.database.writeNow { tx in
        try MoveProduct.archive(yard.scarf, merchant: yard.merchant, by: yard.merchant).run(in: tx)
      }
      for product in [yard.knit, again, yard.scarf] {
        let page = try yard.page(product)
        #expect(page.first.items.map(\.text) == ["얇아요", "따뜻해요"])
        #expect(page.summary.verified.counts == [0, 0, 1, 0, 1])
      }
      let mine = try yard.database.readNow { try MyReviews.page(of: yard.mina, in: $0).items }
      #expect(mine.map(\.text) == ["얇아요", "따뜻해요"])
    }
  }

  @Test(arguments: enginesHere) func aChainOfMergesCountsEveryReviewOnceAndAnewWhenOneIsWithdrawn(_ engine: Engine) throws {
    try withCommunity(engine) { yard in
      let third = try yard.database.writeNow { tx in
        try CreateProduct(by: yard.merchant, merchant: yard.merchant, sheet: knitSheet(handle: "third", sku: "third")).run(in: tx).product
      }
      let first = try yard.review(yard.knit, by: yard.mina, 5)
      try yard.review(yard.scarf, by: yard.mina, 3)
      try yard.review(third, by: yard.mina, 1)
      func merge(_ product: ID<Product>, _ into: ID<Product>) throws {
        try yard.database.writeNow { try MergeProducts(by: yard.merchant, merchant: yard.merchant, product: product, into: into).run(in: $0) }
      }
      // Both merges are told only after the second was made.
      try merge(yard.knit, yard.scarf)
      try merge(yard.scarf, third)
      try AllRounds.settle(yard.database)
      #expect(try yard.card(third)?.ratingHundredths == 300)
      #expect(try yard.card(third)?.ratingCount == 3)
      try yard.database.writeNow { try WithdrawReview(review: first.id, by: yard.mina).run(in: $0) }
      #expect(try yard.card(third)?.ratingHundredths == 200)
      #expect(try yard.card(third)?.ratingCount == 2)
    }
  }

  @Test(arguments: enginesHere) func aMemberReviewsOnceAndEditsKeepHistory(_ engine: Engine) throws {
    try withCommunity(engine) { yard in
      let review = try yard.review(by: yard.mina, 2, "작아요")
      #expect(throws: NoReview.already) { try yard.review(by: yard.mina, 5, "또") }
      func edit(by member: PartyID) throws {
        try yard.database.writeNow { tx in
          try EditReview(review: review.id, by: member, stars: 4, wordings: [Wording("다시 보니 맞아요", language: .korean)]).run(yard.purchases, in: tx)
        }
      }
      #expect(throws: NoReview.notYours) { try edit(by: yard.jun) }
      try edit(by: yard.mina)
      let shown = try yard.page().first.items
      #expect(shown.map(\.text) == ["다시 보니 맞아요"])
      #expect(shown[0].review.stars.count == 4)
      #expect(shown[0].review.edited == yard.clock.now)
      let history = try yard.database.readNow { try Shown.all(Review.activities(of: review.id, in: $0), in: $0).map(\.wordings) }
      #expect(history == [[Wording("작아요", language: .korean)], [Wording("다시 보니 맞아요", language: .korean)]])
      #expect(try yard.page().summary.verified.counts == [0, 0, 0, 1, 0])

      try yard.database.writeNow { try WithdrawReview(review: review.id, by: yard.mina).run(in: $0) }
      #expect(try yard.page().first.items.isEmpty)
      #expect(try yard.page().summary == RatingSummary())
      #expect(try yard.card()?.ratingCount == 0)
      try yard.review(by: yard.mina, 5, "새로 씁니다")
      #expect(try yard.page().first.items.map(\.text) == ["새로 씁니다"])
    }
  }

  @Test(arguments: enginesHere) func theSellerAnswersAndNothingElse(_ engine: Engine) throws {
    try withCommunity(engine) { yard in
      let first = try yard.review(by: yard.mina, 2, "늦었어요")
      let second = try yard.review(by: yard.jun, 5, "고마워요")
      func waiting() throws -> [ID<Review>] {
        try yard.database.readNow { try MerchantReviews.unanswered(yard.merchant, in: $0).items.map(\.review.id) }
      }
      #expect(try waiting() == [first.id, second.id])
      func answer(_ merchant: PartyID, _ text: String) throws {
        try yard.database.writeNow { tx in
          try AnswerReview(review: first.id, merchant: merchant, by: merchant, wordings: [Wording(text, language: .korean)]).run(in: tx)
        }
      }
      #expect(throws: NoReview.otherMerchant) { try answer(yard.jun, "우리 건 아니지만") }
      try answer(yard.merchant, "죄송합니다")
      try answer(yard.merchant, "죄송합니다. 다음엔 서두를게요.")
      #expect(try waiting() == [second.id])
      #expect(try yard.database.readNow { try MerchantReviews.unansweredCount(yard.merchant, in: $0) } == 1)
      let reply = try yard.page().first.items.first { $0.review.id == first.id }?.reply
      #expect(reply?.wordings.map(\.text) == ["죄송합니다. 다음엔 서두를게요."])
      #expect(reply?.edited == yard.clock.now)
    }
  }

  @Test(arguments: enginesHere) func staffAreLabelledAndNotCounted(_ engine: Engine) throws {
    try withCommunity(engine) { yard in
      let staff = yard.mina
      try yard.database.writeNow { tx in
        try GrantRole(.merchantStaff, to: staff, at: .merchant(yard.merchant)).run(by: .house, in: tx)
      }
      #expect(try yard.review(by: staff, 5).label == .staff)
      #expect(try yard.review(by: yard.jun, 4, isRewarded: true).label == .incentive)
      let summary = try yard.page().summary
      #expect(summary.verified.count == 0)
      #expect(summary.everyone.counts == [0, 0, 0, 1, 0])
    }
  }

  @Test(arguments: enginesHere) func votesOrderThePagesAndPagesMeet(_ engine: Engine) throws {
    try withCommunity(engine) { yard in
      let low = try yard.review(by: yard.mina, 2, "하나")
      let high = try yard.review(by: yard.jun, 5, "둘")
      let last = try yard.review(by: yard.sol, 4, "셋")
      func vote(_ member: PartyID, _ review: Review, _ isHelpful: Bool = true) throws -> Int64 {
        try yard.database.writeNow { try VoteHelpful(review: review.id, by: member, isHelpful: isHelpful).run(in: $0) }
      }
      #expect(throws: NoReview.ownReview) { try vote(yard.mina, low) }
      #expect(try vote(yard.jun, low) == 1)
      #expect(try vote(yard.jun, low) == 1)
      #expect(try vote(yard.sol, low) == 2)
      #expect(try vote(yard.mina, high) == 1)
      #expect(try vote(yard.sol, low, false) == 1)
      #expect(try vote(yard.jun, low, false) == 0)
      func walk(_ order: ProductReviews.Order) throws -> [ID<Review>] {
        var seen: [ID<Review>] = []
        var cursor: Cursor?
        repeat {
          let page = try yard.database.readNow { try ProductReviews.page(of: low.family, order: order, after: cursor, size: 2, in: $0) }
          seen += page.items.map(\.review.id)
          cursor = page.next
        } while cursor != nil
        return seen
      }
      #expect(try walk(.newest) == [last.id, high.id, low.id])
      #expect(try walk(.helpful) == [high.id, last.id, low.id])
      let twos = try yard.database.readNow { try ProductReviews.page(of: low.family, stars: Stars(2), in: $0).items.map(\.text) }
      #expect(twos == ["하나"])
    }
  }

  @Test(arguments: enginesHere) func anErasedWriterLeavesARatingOfNobodyAndAWholeLog(_ engine: Engine) throws {
    try withCommunity(engine) { yard in
      let review = try yard.review(by: yard.mina, 5, "지워질 후기")
      try yard.review(by: yard.jun, 3, "남을 후기")
      try yard.database.writeNow { try AddBookmark(.product, yard.knit.raw, by: yard.mina).run(in: $0) }
      try AllRounds.settle(yard.database)
      try yard.database.writeNow { try EraseMember(yard.mina, by: yard.mina, parts: AllErasures.list).run(in: $0) }
      try AllRounds.settle(yard.database)
      #expect(try yard.find(review.id).author == nil)
      #expect(try yard.find(review.id).state == .erased)
      let page = try yard.page()
      #expect(page.summary.verified.counts == [0, 0, 0, 0, 1])
      let erased = try #require(page.first.items.first { $0.review.id == review.id })
      #expect(erased.body == .destroyed(Tombstone(reason: .erasure, at: yard.clock.now)))
      #expect(erased.author.korean == "탈퇴한 회원")
      let kept = try yard.database.readNow { try Bookmark.page(of: yard.mina, .product, in: $0).items }
      #expect(kept.isEmpty)
      let report = try LogAudit.run(yard.database)
      #expect(report.differences == [])
      #expect(report.leaves == 2)
      #expect(report.tombstones == 1)
    }
  }
}

/// A rating needs the receipt.
@Suite struct ReceiptTests {
  @Test(arguments: enginesHere) func aRatingNeedsTheReceiptAndSaysSoBefore(_ engine: Engine) throws {
    try withCommunity(engine) { yard in
      func write(_ member: PartyID) throws -> Review {
        try yard.database.writeNow { tx in
          try WriteReview(product: yard.knit, by: member, stars: 5, wordings: [Wording("좋아요", language: .korean)]).run(yard.purchases, in: tx)
        }
      }
      func standing(_ member: PartyID) throws -> ReviewStanding {
        try yard.database.readNow { tx in
          try ReviewStanding.of(member, FamilyQueries.family(of: yard.knit, in: tx)!, yard.purchases, in: tx)
        }
      }
      let before = try [standing(yard.jun), standing(yard.mina)]
      #expect(before == [.notReceived, .open])
      #expect(throws: NoReview.notReceived) { try write(yard.jun) }
      #expect(try yard.page().first.items.isEmpty)
      #expect(try yard.page().summary == RatingSummary())
      #expect(try write(yard.mina).isVerified)
      #expect(try standing(yard.mina) == .written)
    }
  }

  @Test(arguments: enginesHere) func anOlderRatingWithoutAReceiptIsNotCountedAndKeepsItsStars(_ engine: Engine) throws {
    try withCommunity(engine) { yard in
      let old = try yard.review(by: yard.jun, 1, "안 사 봤지만")
      #expect(try yard.page().summary.verified.count == 0)
      #expect(try yard.card()?.ratingCount == 0)
      func edit(_ stars: Int64) throws {
        try yard.database.writeNow { tx in
          try EditReview(review: old.id, by: yard.jun, stars: stars, wordings: [Wording("고쳐 써요", language: .korean)]).run(yard.purchases, in: tx)
        }
      }
      #expect(throws: NoReview.notReceived) { try edit(5) }
      try edit(1)
      #expect(try yard.page().summary.verified.count == 0)
      #expect(try yard.page().summary.everyone.counts == [1, 0, 0, 0, 0])
    }
  }
}
