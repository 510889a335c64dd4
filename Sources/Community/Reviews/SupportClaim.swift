import Kernel
import Parties
import Storage

/// Finds a claim right. The second person's word hides the text for the legal period, never longer and never twice.
package struct SupportClaim: Sendable {
  package var claim: ID<ReviewClaim>
  package var by: Authority

  package init(claim: ID<ReviewClaim>, by: Authority) {
    self.claim = claim
    self.by = by
  }

  package enum Outcome: Hashable, Sendable {
    case waitsForSecond
    case blinded(until: Instant)
  }

  @discardableResult
  package func run(in tx: Transaction) throws -> Outcome {
    let person = try Moderators.require(by)
    let isFirst = try tx.run("UPDATE reviews_claim SET state = 'supported', first_by = \(person) WHERE id = \(claim) AND state = 'open'") == 1
    if isFirst { return .waitsForSecond }
    let day = Zone.seoul.local(tx.now).day
    let policy = try PolicyValue.standing(PolicyKey.reviewBlindDays, on: day, in: tx)
    let until = tx.now + .days(policy.value)
    let review: ID<Review>? = try tx.value(
      """
      UPDATE reviews_claim SET state = 'blinded', second_by = \(person), until = \(until), policy = \(policy.version)
      WHERE id = \(claim) AND state = 'supported' AND first_by <> \(person)
      RETURNING review
      """)
    guard let review else {
      let state = try tx.value("SELECT state FROM reviews_claim WHERE id = \(claim)", as: ReviewClaim.State.self)
      throw state == .supported ? NoMeasure.secondPerson : NoMeasure.claimClosed
    }
    let hidden = try tx.run(
      """
      UPDATE reviews_review SET state = 'blinded', blinded_until = \(until), blinded_words = current
      WHERE id = \(review) AND state = 'standing' AND (blinded_words IS NULL OR blinded_words <> current)
      """)
    guard hidden == 1, let blinded = try Review.find(review, in: tx) else { throw NoMeasure.blindedBefore }
    try tx.emit(ReviewEvents.about("reviews.blinded", blinded, more: [JSON.Member("until", .int(until.milliseconds))]))
    try MeasureNotices.tell(blinded, writer: "reviews.blinded", claimant: "review-claims.blinded", until: until, in: tx)
    return .blinded(until: until)
  }
}
