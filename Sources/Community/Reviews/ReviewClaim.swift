import Kernel
import Parties
import Storage

/// Somebody's claim that a review harms their rights: the way to the 30-day measure (LAW.md 1).
package struct ReviewClaim: Hashable, Sendable {
  package let id: ID<ReviewClaim>
  package let review: ID<Review>
  /// Nil for a claimant who is not signed in, or was erased.
  package let claimant: PartyID?
  /// What a claimant without an account is called; else empty.
  package let name: String
  /// Where a claimant without an account is told of the decision; nil for members, who are reached by their account.
  package let contact: Contact?
  /// In which a claimant without an account is written to.
  package let language: Language
  package let why: String
  package let state: State
  /// Who found it right first.
  package let firstBy: PartyID?
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

  static let columns = "id, review, claimant, name, contact, language, why, state, first_by, until, at, objected_at"

  init(_ row: inout Row) throws {
    id = try row.next()
    review = try row.next()
    claimant = try row.next()
    name = try row.next()
    contact = Contact(text: try row.next(String.self))
    language = try row.next()
    why = try row.next()
    state = try row.next()
    firstBy = try row.next()
    until = try row.next()
    at = try row.next()
    objectedAt = try row.next()
  }

  /// Nil when there is none.
  package static func find(_ id: ID<ReviewClaim>, in tx: Transaction) throws -> ReviewClaim? {
    try tx.first("SELECT \(raw: columns) FROM reviews_claim WHERE id = \(id)") { try ReviewClaim(&$0) }
  }

  /// Claims to decide, and those whose writer objects, oldest first.
  package static func waiting(limit: Int = 50, in tx: Transaction) throws -> [ReviewClaim] {
    try tx.rows(
      """
      SELECT \(raw: columns) FROM reviews_claim
      WHERE state IN ('open', 'supported') OR (state = 'blinded' AND objected_at IS NOT NULL)
      ORDER BY id
      LIMIT \(min(limit, 500))
      """
    ) { try ReviewClaim(&$0) }
  }

  /// What somebody filed, newest first, at most 500.
  package static func of(_ claimants: [PartyID], in tx: Transaction) throws -> [ReviewClaim] {
    try tx.rows("SELECT \(raw: columns) FROM reviews_claim WHERE claimant IN \(list: claimants) ORDER BY id DESC LIMIT 500") { try ReviewClaim(&$0) }
  }
}

/// A claim that waits, with the review as whoever decides has to read it: its words too where they are hidden from others.
package struct WaitingClaim: Sendable {
  package let claim: ReviewClaim
  package let shown: ShownReview?
  /// What a member who claims is called.
  package let member: Phrase?

  package static func all(limit: Int = 50, in tx: Transaction) throws -> [WaitingClaim] {
    let claims = try ReviewClaim.waiting(limit: limit, in: tx)
    guard !claims.isEmpty else { return [] }
    let ids = Array(Set(claims.map(\.review))).sorted()
    let reviews = try tx.rows("SELECT \(raw: Review.columns) FROM reviews_review r WHERE r.id IN \(list: ids) ORDER BY r.id LIMIT \(ids.count)") { try Review(&$0) }
    let shown = Dictionary(try ShownReview.all(reviews, seesHidden: true, in: tx).map { ($0.review.id, $0) }) { first, _ in first }
    let members = try Party.all(Array(Set(claims.compactMap(\.claimant))).sorted(), in: tx)
    return claims.map { claim in WaitingClaim(claim: claim, shown: shown[claim.review], member: claim.claimant.flatMap { members[$0]?.name }) }
  }
}
