import Kernel
import Storage

/// Lets hidden reviews stand again when their time is over.
package struct ReturnBlinded: Sendable {
  /// Reviews of one step, at most.
  package static let stepMax = 200
  package init() {}

  /// How many returned.
  package func run(in tx: Transaction) throws -> Int {
    let returned = try tx.rows(
      """
      UPDATE reviews_review SET state = 'standing', blinded_until = NULL
      WHERE id IN (
          SELECT id FROM reviews_review
          WHERE blinded_until <= \(tx.now) AND state = 'blinded'
          ORDER BY blinded_until, id
          LIMIT \(Self.stepMax))
        AND state = 'blinded'
      RETURNING id
      """) { try $0.next(ID<Review>.self) }
    for id in returned.sorted() {
      try tx.run("UPDATE reviews_claim SET state = 'ended' WHERE review = \(id) AND state = 'blinded'")
      guard let review = try Review.find(id, in: tx) else { continue }
      try MeasureNotices.tell(review, writer: "reviews.returned", claimant: "review-claims.ended", in: tx)
      try tx.emit(ReviewEvents.about("reviews.returned", review))
    }
    return returned.count
  }
}
