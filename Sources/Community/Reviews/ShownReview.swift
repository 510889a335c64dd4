import Catalog
import Kernel
import Parties
import Storage
import Stream

/// A review as pages show it: words, or the stub that stands in their place.
package struct ShownReview: Hashable, Sendable {
  package let review: Review
  package let author: Phrase
  package let body: Body
  /// The seller's answer.
  package let reply: Reply?
  /// The product that stands for its family today; nil only when the catalogue was rebuilt without it.
  package let product: ProductFacts?
  /// Shown with the words, and hidden with them.
  package let photos: [Picture]
  /// Whether it is the reader's own.
  package let isOwn: Bool
  /// For its writer: every photo, with why it is not shown where it is not.
  package let ownPhotos: [ReviewPhoto]

  package enum Body: Hashable, Sendable {
    /// May be empty: stars alone.
    case words([Wording])
    case blinded(until: Instant)
    case destroyed(Tombstone)
  }

  package struct Reply: Hashable, Sendable {
    package let wordings: [Wording]
    package let at: Instant
    package let edited: Instant?
  }

  /// - Parameter reader: sees their own words though they are hidden from others.
  /// - Parameter seesHidden: for whoever decides about claims.
  static func all(_ reviews: [Review], reader: PartyID? = nil, seesHidden: Bool = false, in tx: Transaction) throws -> [ShownReview] {
    guard !reviews.isEmpty else { return [] }
    let replies = try tx.rows(
      """
      SELECT review, current, at, edited_at FROM reviews_reply
      WHERE review IN \(list: reviews.map(\.id))
      ORDER BY review
      LIMIT \(reviews.count)
      """
    ) { (review: try $0.next(ID<Review>.self), current: try $0.next(ID<Activity>.self), at: try $0.next(Instant.self), edited: try $0.next(Instant?.self)) }
    let shown = try Shown.all(reviews.map(\.current) + replies.map(\.current), in: tx)
    let said = Dictionary(shown.map { ($0.id, $0) }) { first, _ in first }
    let authors = try Party.all(Array(Set(reviews.compactMap(\.author))).sorted(), in: tx)
    let products = try ProductFacts.standing(for: Array(Set(reviews.map(\.family))).sorted(), in: tx)
    let answers = Dictionary(replies.map { reply in
      (reply.review, Reply(wordings: said[reply.current]?.wordings ?? [], at: reply.at, edited: reply.edited))
    }, uniquingKeysWith: { first, _ in first })
    let photos = try ReviewPhotos.all(of: reviews.map(\.id), in: tx)
    return reviews.map { review in
      let body = body(of: review, said[review.current], reader, seesHidden)
      let isSaid = if case .words = body { true } else { false }
      let isOwn = reader != nil && reader == review.author
      return ShownReview(
        review: review, author: review.author.flatMap { authors[$0]?.name } ?? ReviewsPhrases.erasedWriter,
        body: body, reply: answers[review.id], product: products[review.family],
        photos: isSaid ? photos[review.id]?.compactMap(\.picture) ?? [] : [], isOwn: isOwn, ownPhotos: isOwn ? photos[review.id] ?? [] : [])
    }
  }

  private static func body(of review: Review, _ said: Shown?, _ reader: PartyID?, _ seesHidden: Bool) -> Body {
    if let tombstone = said?.tombstone { return .destroyed(tombstone) }
    if review.state == .blinded, !seesHidden, let until = review.blindedUntil, reader == nil || reader != review.author { return .blinded(until: until) }
    return .words(said?.wordings ?? [])
  }
}
