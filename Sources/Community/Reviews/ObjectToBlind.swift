import Kernel
import Storage

/// The writer objects to the hiding: told to whoever decides. The review returns by itself in any case.
package struct ObjectToBlind: Sendable {
  package var review: ID<Review>
  package var by: PartyID

  package init(review: ID<Review>, by: PartyID) {
    self.review = review
    self.by = by
  }

  package func run(in tx: Transaction) throws {
    guard let hidden = try Review.find(review, in: tx) else { throw NoReview.unknown }
    guard hidden.author == by else { throw NoReview.notYours }
    guard hidden.state == .blinded else { throw NoReview.notStanding }
    let first = try tx.run(
      "UPDATE reviews_claim SET objected_at = \(tx.now) WHERE review = \(review) AND state = 'blinded' AND objected_at IS NULL")
    guard first > 0 else { return }
    try MeasureNotices.tell(hidden, writer: "reviews.objected", claimant: "review-claims.objected", until: hidden.blindedUntil, in: tx)
    try tx.emit(ReviewEvents.about("reviews.objected", hidden))
  }
}
