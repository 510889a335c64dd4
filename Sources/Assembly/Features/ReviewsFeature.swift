import Community
import Kernel
import Storage

extension Feature {
  /// Reviews, their photos, and measures against them.
  static let reviews = Feature(
    "reviews",
    migrations: ReviewsSchema.migrations,
    persons: ReviewsSchema.persons,
    erasures: [{ try EraseReviewer($0).run(in: $1) }],
    events: ReviewEvents.kinds,
    subscriptions: [RefreshRatings.subscription],
    pageTopics: ["reviews."],
    notices: [AnswerReview.notice] + MeasureNotices.keys,
    messages: MeasureNotices.keys,
    rounds: [
      Round("reviews.return-blinded", in: .upkeep, every: .minutes(1)) { try ReviewSteps.returnBlinded($0) },
      Round("review-claims.forget", in: .upkeep, every: .hours(1)) { database in
        try database.writeNow { try ForgetClaims.run(in: $0) } == ForgetClaims.batchMax
      },
    ])
}
