import Catalog
import Kernel
import Parties
import Storage
import Stream
import Trade

/// How it is known whether somebody received a product.
package struct Purchases: Sendable {
  package let hasReceived: @Sendable (ID<Product>, PartyID, Transaction) throws -> Bool
  package init(hasReceived: @escaping @Sendable (ID<Product>, PartyID, Transaction) throws -> Bool) { self.hasReceived = hasReceived }

  /// From the orders of this house.
  package static let ofOrders = Purchases { try ReceivedGoods.has($0.raw, buyer: $1, in: $2) }

  /// Products of one family and selves of one person that are looked at, at most.
  private static let looksMax = 20

  /// Whether this person, or a guest who became them, received any listing of the family.
  package func verify(_ author: PartyID, _ family: ID<ProductFamily>, in tx: Transaction) throws -> Bool {
    let products = try FamilyQueries.products(of: FamilyQueries.heir(of: family, in: tx), in: tx).suffix(Self.looksMax)
    for buyer in try Party.selves(author, in: tx).prefix(Self.looksMax) {
      for product in products where try hasReceived(product, buyer, tx) { return true }
    }
    return false
  }
}

/// Whether somebody may rate a product now, and if not, why: what the form says before anything is typed.
package enum ReviewStanding: Sendable, Equatable {
  case open
  case notReceived
  case written

  package static func of(_ reader: PartyID, _ family: ID<ProductFamily>, _ purchases: Purchases = .ofOrders, in tx: Transaction) throws -> Self {
    if let own = try Review.by(reader, of: family, in: tx), own.state != .withdrawn { return .written }
    return try purchases.verify(reader, family, in: tx) ? .open : .notReceived
  }
}

/// Writes the review of a member who received a product: it hangs on the product's family, and stands at once.
package struct WriteReview: Sendable {
  package var product: ID<Product>
  package var by: PartyID
  package var stars: Int64
  package var wordings: [Wording]
  /// The writer declares to have got something for it.
  package var isRewarded: Bool
  package var wearer: Wearer
  /// Photos that lie in the store.
  package var photos: [Blob]

  package init(product: ID<Product>, by: PartyID, stars: Int64, wordings: [Wording], isRewarded: Bool = false, wearer: Wearer = .unsaid, photos: [Blob] = []) {
    self.photos = photos
    self.wearer = wearer
    self.product = product
    self.by = by
    self.stars = stars
    self.wordings = wordings
    self.isRewarded = isRewarded
  }

  @discardableResult
  package func run(_ purchases: Purchases = .ofOrders, in tx: Transaction) throws -> Review {
    guard let stars = Stars(stars) else { throw NoReview.starsMissing }
    guard let facts = try ProductFacts.find(product, in: tx) else { throw NoReview.noProduct }
    guard try purchases.verify(by, facts.family, in: tx) else { throw NoReview.notReceived }
    let isVerified = true
    let label = try Self.label(Authority.of(by, in: tx), merchant: facts.merchant, isRewarded: isRewarded)
    let activity = try Publish(.review(of: Thing(.family, facts.family.raw), stars), by: by, to: .everyone, wordings: wordings).run(in: tx).activity
    // One that was taken back may be written again; any other stands in the way.
    let id: ID<Review>? = try tx.value(
      """
      INSERT INTO reviews_review (id, family, merchant, author, activity, current, stars, is_verified, label, state, helpful, written_at, height, usual_size)
      VALUES (\(tx.id(ID<Review>.self)), \(facts.family), \(facts.merchant), \(by), \(activity), \(activity), \(stars), \(isVerified), \(label),
        \(Review.State.standing), 0, \(tx.now), \(wearer.height), \(wearer.usualSize))
      ON CONFLICT (author, family) DO UPDATE
      SET activity = excluded.activity, current = excluded.current, stars = excluded.stars, is_verified = excluded.is_verified,
        label = excluded.label, state = excluded.state, helpful = 0, written_at = excluded.written_at, edited_at = NULL, height = excluded.height, usual_size = excluded.usual_size
      WHERE reviews_review.state = 'withdrawn'
      RETURNING id
      """)
    guard let id else { throw NoReview.already }
    try tx.run("INSERT INTO reviews_edit (review, activity, stars, at) VALUES (\(id), \(activity), \(stars), \(tx.now))")
    try ReviewPhotos.put(photos, under: id, in: tx)
    try RefreshRatings(family: facts.family).run(in: tx)
    let review = try tx.one("SELECT \(raw: Review.columns) FROM reviews_review r WHERE r.id = \(id)") { try Review(&$0) }
    try tx.emit(ReviewEvents.about("reviews.written", review))
    return review
  }

  /// Whoever holds a role at the seller is staff, whatever they declare.
  static func label(_ authority: Authority, merchant: PartyID, isRewarded: Bool) -> Review.Label {
    let isStaff = authority.grants.contains { $0.scope == merchant && [.merchantOwner, .merchantStaff].contains($0.role) }
    return isStaff ? .staff : isRewarded ? .incentive : .none
  }
}
