import Catalog
import Kernel
import Storage
import Stream

/// Gives a review new words and stars; the former ones stay in its history.
package struct EditReview: Sendable {
  package var review: ID<Review>
  package var by: PartyID
  package var stars: Int64
  package var wordings: [Wording]
  package var wearer: Wearer
  package var photos: Photos

  /// What becomes of its photos.
  package enum Photos: Sendable {
    case asTheyAre
    /// Those that stay, and others that lie in the store.
    case these(kept: Set<Blob>, added: [Blob])
  }

  package init(review: ID<Review>, by: PartyID, stars: Int64, wordings: [Wording], wearer: Wearer = .unsaid, photos: Photos = .asTheyAre) {
    self.photos = photos
    self.wearer = wearer
    self.review = review
    self.by = by
    self.stars = stars
    self.wordings = wordings
  }

  package func run(_ purchases: Purchases = .ofOrders, in tx: Transaction) throws {
    guard let stars = Stars(stars) else { throw NoReview.starsMissing }
    guard let former = try Review.find(review, in: tx) else { throw NoReview.unknown }
    guard former.author == by else { throw NoReview.notYours }
    // Whoever rated before a receipt was asked for may mend the words; the stars need the receipt as everybody's do.
    let isVerified = try former.isVerified || purchases.verify(by, former.family, in: tx)
    guard isVerified || stars == former.stars else { throw NoReview.notReceived }
    let activity = try Publish(.revision(of: former.activity, stars), by: by, to: .everyone, wordings: wordings).run(in: tx).activity
    let changed = try tx.run(
      """
      UPDATE reviews_review
      SET current = \(activity), stars = \(stars), is_verified = \(isVerified), edited_at = \(tx.now), height = \(wearer.height), usual_size = \(wearer.usualSize)
      WHERE id = \(review) AND state IN ('standing', 'blinded')
      """)
    guard changed == 1 else { throw NoReview.notStanding }
    try tx.run("INSERT INTO reviews_edit (review, activity, stars, at) VALUES (\(review), \(activity), \(stars), \(tx.now))")
    if case .these(let kept, let added) = photos { try ReviewPhotos.change(kept: kept, added: added, under: review, in: tx) }
    try RefreshRatings(family: former.family).run(in: tx)
    try tx.emit(ReviewEvents.about("reviews.edited", former))
  }
}

/// Takes a review back: its words are destroyed, its rating no longer counts, a tombstone stays.
package struct WithdrawReview: Sendable {
  package var review: ID<Review>
  package var by: PartyID

  package init(review: ID<Review>, by: PartyID) {
    self.review = review
    self.by = by
  }

  package func run(in tx: Transaction) throws {
    guard let former = try Review.find(review, in: tx) else { throw NoReview.unknown }
    guard former.author == by else { throw NoReview.notYours }
    let changed = try tx.run(
      "UPDATE reviews_review SET state = 'withdrawn', blinded_until = NULL, height = NULL, usual_size = '' WHERE id = \(review) AND state IN ('standing', 'blinded')")
    guard changed == 1 else { throw NoReview.notStanding }
    try ReviewPhotos.drop(from: review, in: tx)
    try DestroyWords(Review.activities(of: review, in: tx), reason: .writer).run(in: tx)
    try RefreshRatings(family: former.family).run(in: tx)
    try tx.emit(ReviewEvents.about("reviews.withdrawn", former))
  }
}
