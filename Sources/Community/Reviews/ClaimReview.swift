import Kernel
import Storage

/// Somebody's claim that a review harms their rights: the way to the 30-day measure (LAW.md 1).
package struct ReviewClaim: Hashable, Sendable {
  package let id: ID<ReviewClaim>
  package let review: ID<Review>
  /// Nil for a claimant who is not signed in, or was erased.
  package let claimant: PartyID?
  package let why: String
  package let state: State
  package let until: Instant?
  package let at: Instant
  /// When the writer objected to the hiding; nil while nobody did.
  package let objectedAt: Instant?

  package enum State: String, Column, CaseIterable {
    case open
    /// One person found it right; a second has to.
    case supported
    case blinded
    case refused
    /// The time is over: the review stands again, or was removed.
    case ended
  }

  /// Claims to decide, and those whose writer objects, oldest first.
  package static func waiting(limit: Int = 50, in tx: Transaction) throws -> [ReviewClaim] {
    try tx.rows(
      """
      SELECT id, review, claimant, why, state, until, at, objected_at FROM reviews_claim
      WHERE state IN ('open', 'supported') OR (state = 'blinded' AND objected_at IS NOT NULL)
      ORDER BY id
      LIMIT \(min(limit, 500))
      """
    ) { row in
      ReviewClaim(
        id: try row.next(), review: try row.next(), claimant: try row.next(), why: try row.next(), state: try row.next(), until: try row.next(),
        at: try row.next(), objectedAt: try row.next())
    }
  }
}

/// Files a claim against a review. Anybody may; nothing changes until two people of the operator agree.
package struct ClaimReview: Sendable {
  /// Characters of a reason, at most.
  package static let whyMax = 2_000

  package var review: ID<Review>
  package var claimant: PartyID?
  package var why: String

  package init(review: ID<Review>, claimant: PartyID?, why: String) {
    self.review = review
    self.claimant = claimant
    self.why = why
  }

  @discardableResult
  package func run(in tx: Transaction) throws -> ID<ReviewClaim> {
    guard why.contains(where: { !$0.isWhitespace }) else { throw InvalidInput("why", ReviewsPhrases.whyMissing) }
    guard why.length <= Self.whyMax else { throw InvalidInput("why", ReviewsPhrases.whyTooLong, ["most": String(Self.whyMax), "count": String(why.length)]) }
    guard let claimed = try Review.find(review, in: tx), claimed.state == .standing else { throw NoReview.unknown }
    let id = tx.id(ID<ReviewClaim>.self)
    try tx.run(
      """
      INSERT INTO reviews_claim (id, review, claimant, why, state, at)
      VALUES (\(id), \(review), \(claimant), \(why), \(ReviewClaim.State.open), \(tx.now))
      """)
    try tx.emit(ReviewEvents.about("reviews.claimed", claimed, more: [JSON.Member("claim", .string(id.description))]))
    return id
  }
}
