import Kernel
import Parties
import Storage

/// Finds a claim wrong; the review was never hidden.
package struct RefuseClaim: Sendable {
  package var claim: ID<ReviewClaim>
  package var by: Authority

  package init(claim: ID<ReviewClaim>, by: Authority) {
    self.claim = claim
    self.by = by
  }

  package func run(in tx: Transaction) throws {
    let person = try Moderators.require(by)
    let refused: ID<Review>? = try tx.value(
      """
      UPDATE reviews_claim SET state = 'refused', second_by = CASE WHEN first_by = \(person) THEN NULL ELSE CAST(\(person) AS BIGINT) END
      WHERE id = \(claim) AND state IN ('open', 'supported')
      RETURNING review
      """)
    guard let refused else { throw NoMeasure.claimClosed }
    guard let decided = try ReviewClaim.find(claim, in: tx), let review = try Review.find(refused, in: tx) else { return }
    try MeasureNotices.tell(decided, "review-claims.refused", of: review, in: tx)
  }
}
