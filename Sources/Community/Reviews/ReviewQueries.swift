import Catalog
import Kernel
import Storage
import Stream
import Trade

/// The reviews on a product page: the histogram and the first few.
package struct ProductReviews: Sendable {
  package static let firstCount = 5
  package static let pageSize = 20

  package enum Order: String, Sendable, CaseIterable { case newest, helpful }

  package let summary: RatingSummary
  package let first: Page<ShownReview>

  /// Of the product's family and everything that was merged into it.
  package static func open(_ product: ID<Product>, reader: PartyID? = nil, in tx: Transaction) throws -> ProductReviews {
    guard let family = try FamilyQueries.family(of: product, in: tx) else { throw NoReview.noProduct }
    return ProductReviews(
      summary: try RatingSummary.of(family, in: tx), first: try page(of: family, order: .helpful, size: firstCount, reader: reader, in: tx))
  }

  /// One page of a family's reviews. What its writer took back is not shown; what was removed is, as a stub.
  package static func page(
    of family: ID<ProductFamily>, order: Order = .newest, stars: Stars? = nil, after cursor: Cursor? = nil, size: Int = pageSize,
    reader: PartyID? = nil, in tx: Transaction
  ) throws -> Page<ShownReview> {
    let kin = try FamilyQueries.kin(of: FamilyQueries.heir(of: family, in: tx), in: tx)
    var condition: SQL = "r.family IN \(list: kin) AND r.state <> 'withdrawn'"
    if let stars { condition = "\(condition) AND r.stars = \(stars)" }
    let keys = cursor?.keys.compactMap { Int64($0) } ?? []
    switch order {
    case .newest:
      if keys.count == 1 { condition = "\(condition) AND r.id < \(keys[0])" }
      return try ReviewList.page(condition, "r.id DESC", size, reader, { Cursor($0.id.description) }, tx)
    case .helpful:
      if keys.count == 2 { condition = "\(condition) AND (r.helpful, r.id) < (\(keys[0]), \(keys[1]))" }
      return try ReviewList.page(
        condition, "r.helpful DESC, r.id DESC", size, reader, { Cursor(String($0.helpful), $0.id.description) }, tx)
    }
  }
}

/// What one member reviewed, newest first, hidden ones with their words.
package enum MyReviews {
  package static func page(of author: PartyID, after cursor: Cursor? = nil, size: Int = 20, in tx: Transaction) throws -> Page<ShownReview> {
    let before = cursor.flatMap { Int64($0.keys[0]) } ?? Int64.max
    return try ReviewList.page(
      "r.author = \(author) AND r.state <> 'withdrawn' AND r.id < \(before)", "r.id DESC", size, author, { Cursor($0.id.description) }, tx)
  }
}

/// A seller's reviews for the console: those to answer first come first, or all, newest first.
package enum MerchantReviews {
  /// Standing reviews without an answer, oldest first.
  package static func unanswered(_ merchant: PartyID, after cursor: Cursor? = nil, size: Int = 20, in tx: Transaction) throws -> Page<ShownReview> {
    let after = cursor.flatMap { Int64($0.keys[0]) } ?? 0
    return try ReviewList.page(
      "r.merchant = \(merchant) AND r.id > \(after) AND \(unansweredCondition)", "r.id", size, nil, { Cursor($0.id.description) }, tx)
  }

  package static func all(_ merchant: PartyID, after cursor: Cursor? = nil, size: Int = 20, in tx: Transaction) throws -> Page<ShownReview> {
    let before = cursor.flatMap { Int64($0.keys[0]) } ?? Int64.max
    return try ReviewList.page(
      "r.merchant = \(merchant) AND r.id < \(before) AND r.state <> 'withdrawn'", "r.id DESC", size, nil, { Cursor($0.id.description) }, tx)
  }

  package static func unansweredCount(_ merchant: PartyID, in tx: Transaction) throws -> Int64 {
    try tx.value(
      "SELECT CAST(COUNT(*) AS BIGINT) FROM reviews_review r WHERE r.merchant = \(merchant) AND \(unansweredCondition)") ?? 0
  }

  private static let unansweredCondition: SQL =
    "r.state = 'standing' AND NOT EXISTS (SELECT 1 FROM reviews_reply a WHERE a.review = r.id)"
}

/// Reviews by the activities that began them, for pages that mix them with other things.
package enum ReviewList {
  /// Reviews of one page, at most.
  static let pageMax = 100

  /// At most 100.
  package static func of(activities: [ID<Activity>], reader: PartyID? = nil, in tx: Transaction) throws -> [ID<Activity>: ShownReview] {
    guard !activities.isEmpty else { return [:] }
    let found = try tx.rows(
      "SELECT \(raw: Review.columns) FROM reviews_review r WHERE r.activity IN \(list: activities) ORDER BY r.id LIMIT \(pageMax)"
    ) { try Review(&$0) }
    return Dictionary(try ShownReview.all(found, reader: reader, in: tx).map { ($0.review.activity, $0) }, uniquingKeysWith: { first, _ in first })
  }

  static func page(
    _ condition: SQL, _ order: String, _ size: Int, _ reader: PartyID?, _ cursor: (Review) -> Cursor, _ tx: Transaction
  ) throws -> Page<ShownReview> {
    let size = max(1, min(size, pageMax))
    let found = try tx.rows(
      "SELECT \(raw: Review.columns) FROM reviews_review r WHERE \(condition) ORDER BY \(raw: order) LIMIT \(size + 1)") { try Review(&$0) }
    let page = Page(fetched: found, size: size, passedOver: tx.passedOver, cursor: cursor)
    return Page(items: try ShownReview.all(page.items, reader: reader, in: tx), next: page.next)
  }
}
