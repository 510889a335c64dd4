import Catalog
import Community
import Kernel
import Parties
import Storage
import Stream
import Wire

/// Reviews as sellers answer them, and claims against them as the operator's people decide.
enum ReviewDeskEndpoints {
  struct Supported: Sendable { let hiddenUntil: Instant? }

  static func routes() -> [Route] { [ofMerchant, answer, claim, claims, support, refuse, remove] }

  private static let unknown = ProblemKind(NoReview.unknown)
  private static let id = Input<ID<Review>>.path("review", .id(Review.self))
  private static let claimID = Input<ID<ReviewClaim>>.path("claim", .id(ReviewClaim.self))
  private static let measures = NoMeasure.allCases.map { ProblemKind($0) }
  private static let supported = View<Supported>.object("ReviewMeasure", .member("hiddenUntil", View<Instant>.instant.orNull) { $0.hiddenUntil })

  struct Removal: Sendable {
    let reason: RemoveReview.Reason
    let order: String
  }

  private static let removal = Shape<Removal>.object(
    "ReviewRemoval", .required("reason", .choice(RemoveReview.Reason.self)), .optional("order", .text(0...200), or: "")
  ) { Removal(reason: $0, order: $1) }

  private static let ofMerchant = Endpoint(
    "listMerchantReviews", .get, "/api/v1/merchants/{merchant}/reviews", Phrase("판매자의 후기 목록", "A seller's reviews; those without an answer alone, if wanted"),
    tag: "reviews", permissions: .answerReviews,
    takes: .path("merchant", .id(AnyParty.self)), .query("isUnanswered", .flag, or: false), ListInputs.cursor, PlaceQueries.limit,
    answers: .page("MerchantReviewPage", of: ReviewShapes.review)
  ).read { tx, call, merchant, isUnanswered, cursor, limit in
    try ConsoleAccess.require(.answerReviews, at: merchant, call, in: tx)
    return isUnanswered
      ? try MerchantReviews.unanswered(merchant, after: cursor, size: limit, in: tx) : try MerchantReviews.all(merchant, after: cursor, size: limit, in: tx)
  }

  private static let answer = Endpoint(
    "answerReview", .put, "/api/v1/reviews/{review}/answer", Phrase("후기에 답하기", "Answer a review as its seller, or change the answer"), tag: "reviews",
    permissions: .answerReviews, isIdempotent: true, problems: [unknown, ProblemKind(NoReview.notStanding)] + StreamProblems.all,
    takes: id, .body(ReviewShapes.answer), answers: .ok(ReviewShapes.review)
  ).write { tx, call, id, words in
    let by = try call.someone()
    guard let review = try Review.find(id, in: tx) else { throw NoReview.unknown }
    try ConsoleAccess.require(.answerReviews, at: review.merchant, call, in: tx)
    try AnswerReview(review: id, merchant: review.merchant, by: by, wordings: words).run(in: tx)
    return try ReviewEndpoints.shown(id, call, in: tx)
  }

  private static let claim = Endpoint(
    "claimReview", .post, "/api/v1/reviews/{review}/claims", Phrase("권리 침해 신고", "Claim that a review harms one's rights; who is not signed in gives a name and a contact and is told there"), tag: "reviews",
    isIdempotent: true, problems: [unknown, ProblemKind(InvalidInput("why", InputPhrases.missing))], takes: id, .body(ReviewShapes.claimInput),
    answers: .created(ReviewShapes.claimed) { _ in "/api/v1/review-claims" }
  ).write { tx, call, id, input in
    try call.brake(RateLimit.Rule("review claim", burst: 5, perMinute: 2))
    let claim = ClaimReview(review: id, claimant: call.signedIn?.party, why: input.why, name: input.name, contact: input.contact, language: call.language)
    return ReviewShapes.Claimed(claim: try claim.run(in: tx))
  }

  private static let claims = Endpoint(
    "listReviewClaims", .get, "/api/v1/review-claims", Phrase("결정할 후기 신고 목록", "Claims against reviews that wait for a decision"), tag: "reviews",
    permissions: .moderate,
    answers: .ok(View<[ReviewClaim]>.object("ReviewClaimList", .member("items", ReviewShapes.claim.list) { $0 }))
  ).read { tx, call in
    try call.require(.moderate, on: .installation)
    return try ReviewClaim.waiting(in: tx)
  }

  private static let support = Endpoint(
    "supportReviewClaim", .post, "/api/v1/review-claims/{claim}/support", Phrase("신고 인정", "Find a claim right; the second person's word hides the text"),
    tag: "reviews", permissions: .moderate, isIdempotent: true, problems: measures, takes: claimID, answers: .ok(supported)
  ).write { tx, call, id in
    guard case .blinded(let until) = try SupportClaim(claim: id, by: call.authority).run(in: tx) else { return Supported(hiddenUntil: nil) }
    return Supported(hiddenUntil: until)
  }

  private static let refuse = Endpoint(
    "refuseReviewClaim", .post, "/api/v1/review-claims/{claim}/refuse", Phrase("신고 거절", "Find a claim wrong; the review stands"), tag: "reviews",
    permissions: .moderate, isIdempotent: true, problems: measures, takes: claimID, answers: .nothing
  ).write { tx, call, id in try RefuseClaim(claim: id, by: call.authority).run(in: tx) }

  private static let remove = Endpoint(
    "removeReview", .post, "/api/v1/reviews/{review}/removal", Phrase("후기 삭제", "Remove a review for a reason of the closed list"), tag: "reviews",
    permissions: .moderate, isIdempotent: true, problems: [unknown, ProblemKind(NoReview.notStanding)] + measures, takes: id, .body(removal),
    answers: .ok(ReviewShapes.review)
  ).write { tx, call, id, input in
    try RemoveReview(review: id, reason: input.reason, order: input.order, by: call.authority).run(in: tx)
    return try ReviewEndpoints.shown(id, call, in: tx)
  }
}
