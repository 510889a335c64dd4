import Kernel
import Messages
import Parties
import Storage

/// Tells both sides of a measure what became of it, in their inbox and by message: whoever wrote the review, and whoever claimed that it harms
/// them (정보통신망법 44조의2 2항). Claimants without an account are written to where they said.
package enum MeasureNotices {
  /// Every key: of notices, and of the messages that say the same.
  package static let keys =
    ["reviews.blinded", "reviews.objected", "reviews.returned", "reviews.removed"]
    + ["review-claims.blinded", "review-claims.objected", "review-claims.ended", "review-claims.refused", "review-claims.removed"]

  /// Claimants of one review that are told, at most.
  static let claimantsMax = 50

  static func tell(_ review: Review, writer: String?, claimant: String?, until: Instant? = nil, in tx: Transaction) throws {
    let facts: [JSON.Member] = if let until { [JSON.Member("day", .string(Zone.seoul.local(until).day.description))] } else { [] }
    if let writer, let author = review.author {
      try tell(writer, facts, link: "/me/reviews", to: author, cause: "review:\(review.id):\(tx.now.milliseconds)", in: tx)
    }
    guard let claimant else { return }
    let claims = try tx.rows(
      """
      SELECT \(raw: ReviewClaim.columns) FROM reviews_claim
      WHERE review = \(review.id) AND state IN ('blinded', 'ended')
      ORDER BY id
      LIMIT \(claimantsMax)
      """
    ) { try ReviewClaim(&$0) }
    let link = try link(to: review, in: tx)
    var told: Set<PartyID> = []
    for claim in claims where claim.claimant.map({ $0 != review.author && told.insert($0).inserted }) ?? true {
      try tell(claim, claimant, facts, link: link, in: tx)
    }
  }

  /// Tells one claimant alone.
  static func tell(_ claim: ReviewClaim, _ key: String, of review: Review, in tx: Transaction) throws {
    try tell(claim, key, [], link: link(to: review, in: tx), in: tx)
  }

  private static func tell(_ claim: ReviewClaim, _ key: String, _ facts: [JSON.Member], link: String, in tx: Transaction) throws {
    let cause = "review-claim:\(claim.id)"
    if let member = claim.claimant { return try tell(key, facts, link: link, to: member, cause: cause, in: tx) }
    guard let contact = claim.contact else { return }
    try IntendMessage(key, to: contact, of: Party.house, language: claim.language, facts: .object(facts + [JSON.Member("path", .string(link))]), cause: cause).run(in: tx)
  }

  private static func tell(_ key: String, _ facts: [JSON.Member], link: String, to party: PartyID, cause: String, in tx: Transaction) throws {
    try Notice.post(key, facts: .object(facts), link: link, to: party, in: tx)
    let reader = try Party.resolve(party, in: tx)
    guard let member = try Party.find(reader, in: tx), member.kind == .member, member.erased == nil else { return }
    for contact in try Contact.of(reader, in: tx) {
      try IntendMessage(key, to: contact, of: reader, language: member.language, facts: .object(facts + [JSON.Member("path", .string(link))]), cause: cause).run(in: tx)
    }
  }

  private static func link(to review: Review, in tx: Transaction) throws -> String {
    try ShownReview.all([review], in: tx).first?.product.map { "/products/\($0.product)/reviews" } ?? "/stream"
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
