import Kernel
import Parties
import Storage
import Stream

/// The seller answers a review, or changes the answer. A seller may answer; there is no way to remove.
package struct AnswerReview: Sendable {
  /// The key of what the writer of the review is told.
  package static let notice = "reviews.answered"

  package var review: ID<Review>
  package var merchant: PartyID
  /// Who wrote it for the merchant.
  package var by: PartyID
  package var wordings: [Wording]

  package init(review: ID<Review>, merchant: PartyID, by: PartyID, wordings: [Wording]) {
    self.review = review
    self.merchant = merchant
    self.by = by
    self.wordings = wordings
  }

  package func run(in tx: Transaction) throws {
    guard let answered = try Review.find(review, in: tx) else { throw NoReview.unknown }
    guard answered.merchant == merchant else { throw NoReview.otherMerchant }
    guard answered.state != .withdrawn else { throw NoReview.notStanding }
    let former = try tx.value("SELECT activity FROM reviews_reply WHERE review = \(review)", as: ID<Activity>.self)
    let deed: Deed = former.map { .revision(of: $0, nil) } ?? .reply(to: answered.activity)
    let activity = try Publish(deed, by: merchant, to: .everyone, wordings: wordings).run(in: tx).activity
    try tx.run(
      """
      INSERT INTO reviews_reply (review, merchant, told_by, activity, current, at)
      VALUES (\(review), \(merchant), \(by), \(activity), \(activity), \(tx.now))
      ON CONFLICT (review) DO UPDATE SET current = excluded.current, told_by = excluded.told_by, edited_at = excluded.at
      """)
    if former == nil, let author = answered.author { try Notice.post(Self.notice, link: "/me/reviews", to: author, in: tx) }
    try tx.emit(ReviewEvents.about("reviews.answered", answered))
  }
}

/// Says that a review helped, or takes that back. The vote is nobody else's business; the count is public.
package struct VoteHelpful: Sendable {
  package var review: ID<Review>
  package var by: PartyID
  package var isHelpful: Bool

  package init(review: ID<Review>, by: PartyID, isHelpful: Bool = true) {
    self.review = review
    self.by = by
    self.isHelpful = isHelpful
  }

  /// How many it helped.
  @discardableResult
  package func run(in tx: Transaction) throws -> Int64 {
    guard let voted = try Review.find(review, in: tx), voted.state == .standing else { throw NoReview.unknown }
    guard voted.author != by else { throw NoReview.ownReview }
    let thing = Thing.activity(voted.activity)
    var change: Int64 = 0
    if isHelpful {
      change = try Publish(.like(thing), by: by, to: .onlyMe).run(in: tx).isNew ? 1 : 0
    } else if let like = try Tie.find(.like, by: by, to: thing, in: tx) {
      change = try Publish(.undo(like), by: by, to: .onlyMe).run(in: tx).isNew ? -1 : 0
    }
    return try tx.one("UPDATE reviews_review SET helpful = helpful + \(change) WHERE id = \(review) RETURNING helpful") { try $0.next() }
  }
}
