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
    let refused = try tx.run(
      """
      UPDATE reviews_claim SET state = 'refused', second_by = CASE WHEN first_by = \(person) THEN NULL ELSE CAST(\(person) AS BIGINT) END
      WHERE id = \(claim) AND state IN ('open', 'supported')
      """)
    guard refused == 1 else { throw NoMeasure.claimClosed }
  }
}
