import Kernel
import Parties
import Storage
import Stream

/// Removes a review for good, for a reason of the closed list (LAW.md 1): its words are destroyed, a tombstone says why and when.
package struct RemoveReview: Sendable {
  package enum Reason: String, Column, CaseIterable {
    /// Purged at once.
    case illegalImages = "illegal-images"
    case personalData = "personal-data"
    case court, regulator, spam

    /// Whether somebody outside must have ordered it.
    package var needsOrder: Bool { self == .court || self == .regulator }

    var tombstone: Tombstone.Reason {
      switch self {
      case .illegalImages: .illegalImages
      case .personalData: .personalData
      case .court: .court
      case .regulator: .regulator
      case .spam: .spam
      }
    }
  }

  package var review: ID<Review>
  package var reason: Reason
  /// The order's issuer and number, where one is needed.
  package var order: String
  package var by: Authority

  package init(review: ID<Review>, reason: Reason, order: String = "", by: Authority) {
    self.review = review
    self.reason = reason
    self.order = order
    self.by = by
  }

  package func run(in tx: Transaction) throws {
    let person = try Moderators.require(by)
    guard !reason.needsOrder || order.contains(where: { !$0.isWhitespace }) else { throw NoMeasure.orderMissing }
    guard let former = try Review.find(review, in: tx) else { throw NoReview.unknown }
    let removed = try tx.run(
      "UPDATE reviews_review SET state = 'removed', blinded_until = NULL, height = NULL, usual_size = '' WHERE id = \(review) AND state IN ('standing', 'blinded')")
    guard removed == 1 else { throw NoReview.notStanding }
    try tx.run(
      """
      INSERT INTO reviews_removal (review, reason, order_reference, told_by, at)
      VALUES (\(review), \(reason), \(order), \(person), \(tx.now))
      """)
    try tx.run("UPDATE reviews_claim SET state = 'ended' WHERE review = \(review) AND state IN ('open', 'supported', 'blinded')")
    try ReviewPhotos.drop(from: review, in: tx)
    try DestroyWords(Review.activities(of: review, in: tx), reason: reason.tombstone).run(in: tx)
    try RefreshRatings(family: former.family).run(in: tx)
    try MeasureNotices.tell(former, writer: "reviews.removed", claimant: "review-claims.removed", in: tx)
    try tx.emit(ReviewEvents.about("reviews.removed", former, more: [JSON.Member("reason", .string(reason.rawValue))]))
  }
}
