import Kernel
import Parties
import Storage

/// Tells both sides of a measure what became of it: whoever wrote the review, and whoever claimed that it harms them.
enum MeasureNotices {
  /// Claimants of one review that are told, at most.
  static let claimantsMax = 50

  static func tell(_ review: Review, writer: String?, claimant: String?, until: Instant? = nil, in tx: Transaction) throws {
    let facts: JSON = if let until { ["day": .string(Zone.seoul.local(until).day.description)] } else { [:] }
    if let writer, let author = review.author { try Notice.post(writer, facts: facts, link: "/me/reviews", to: author, in: tx) }
    guard let claimant else { return }
    let claimants = try tx.rows(
      """
      SELECT DISTINCT claimant FROM reviews_claim
      WHERE review = \(review.id) AND claimant IS NOT NULL AND state IN ('blinded', 'ended')
      ORDER BY claimant
      LIMIT \(claimantsMax)
      """
    ) { try $0.next(PartyID.self) }
    let link = try ShownReview.all([review], in: tx).first?.product.map { "/products/\($0.product)/reviews" } ?? "/stream"
    for party in claimants where party != review.author { try Notice.post(claimant, facts: facts, link: link, to: party, in: tx) }
  }
}

extension ReviewClaim {
  /// Reviews among these whose writers have objected to the hiding that stands, and when.
  package static func objections(_ reviews: [ID<Review>], in tx: Transaction) throws -> [ID<Review>: Instant] {
    guard !reviews.isEmpty else { return [:] }
    let rows = try tx.rows(
      """
      SELECT review, objected_at FROM reviews_claim
      WHERE review IN \(list: reviews) AND state = 'blinded' AND objected_at IS NOT NULL
      ORDER BY review, id
      LIMIT 500
      """
    ) { (try $0.next(ID<Review>.self), try $0.next(Instant.self)) }
    return Dictionary(rows) { first, _ in first }
  }
}
