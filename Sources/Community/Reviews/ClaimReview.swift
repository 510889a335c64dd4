import Kernel
import Parties
import Storage

/// Files a claim against a review. Anybody may; nothing changes until two people of the operator agree.
///
/// Whoever has no account says who they are and where they are told of the decision (정보통신망법 44조의2 2항).
package struct ClaimReview: Sendable {
  /// Characters of a reason, at most.
  package static let whyMax = 2_000

  package var review: ID<Review>
  package var claimant: PartyID?
  package var why: String
  /// Of a claimant without an account; a member's are those of the account.
  package var name: String
  /// An e-mail address or telephone number as it was typed.
  package var contact: String
  package var language: Language

  package init(review: ID<Review>, claimant: PartyID?, why: String, name: String = "", contact: String = "", language: Language = .korean) {
    self.review = review
    self.claimant = claimant
    self.why = why
    self.name = name
    self.contact = contact
    self.language = language
  }

  @discardableResult
  package func run(in tx: Transaction) throws -> ID<ReviewClaim> {
    let guest = try claimant == nil ? whoAsks() : (name: "", contact: "")
    guard why.contains(where: { !$0.isWhitespace }) else { throw InvalidInput("why", ReviewsPhrases.whyMissing) }
    guard why.length <= Self.whyMax else { throw InvalidInput("why", ReviewsPhrases.whyTooLong, ["most": String(Self.whyMax), "count": String(why.length)]) }
    guard let claimed = try Review.find(review, in: tx), claimed.state == .standing else { throw NoReview.unknown }
    let id = tx.id(ID<ReviewClaim>.self)
    try tx.run(
      """
      INSERT INTO reviews_claim (id, review, claimant, name, contact, language, why, state, at)
      VALUES (\(id), \(review), \(claimant), \(guest.name), \(guest.contact), \(language), \(why), \(ReviewClaim.State.open), \(tx.now))
      """)
    try tx.emit(ReviewEvents.about("reviews.claimed", claimed, more: [JSON.Member("claim", .string(id.description))]))
    return id
  }

  private func whoAsks() throws -> (name: String, contact: String) {
    guard let name = DisplayName(text: name) else { throw InvalidInput("name", ReviewsPhrases.claimantMissing, ["most": String(Party.nameMax)]) }
    guard let contact = Contact(text: contact) else { throw InvalidInput("contact", ReviewsPhrases.contactMissing) }
    return (name.text, contact.value)
  }
}
