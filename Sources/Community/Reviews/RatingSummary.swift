import Catalog
import Kernel
import Storage
import Stream

/// How many gave each number of stars.
package struct Histogram: Hashable, Sendable {
  /// Counts of one star to five stars.
  package private(set) var counts: [Int64] = [0, 0, 0, 0, 0]

  package init() {}
  mutating func add(_ stars: Stars, _ count: Int64) { counts[Int(stars.count) - 1] += count }

  package subscript(stars: Stars) -> Int64 { counts[Int(stars.count) - 1] }
  package var count: Int64 { counts.reduce(0, +) }
  /// The average in hundredths, rounded half up; 0 when nobody rated.
  package var hundredths: Int64 {
    let sum = zip(1..., counts).reduce(Int64(0)) { $0 + Int64($1.0) * $1.1 }
    return count == 0 ? 0 : (sum * 200 + count) / (count * 2)
  }
}

/// The ratings of a product family, counted anew from the reviews each time, so that anyone can recompute them.
///
/// Verified purchases lead (LAW.md 3); the seller's own staff never count.
package struct RatingSummary: Hashable, Sendable {
  /// The shop's own average: verified purchases.
  package var verified = Histogram()
  /// Everyone, shown apart.
  package var everyone = Histogram()

  /// Of a family and everything that was merged into it.
  package static func of(_ family: ID<ProductFamily>, in tx: Transaction) throws -> RatingSummary {
    let heir = try FamilyQueries.heir(of: family, in: tx)
    let rows = try tx.rows(
      """
      SELECT stars, is_verified, CAST(COUNT(*) AS BIGINT)
      FROM reviews_review
      WHERE family IN \(list: try FamilyQueries.kin(of: heir, in: tx)) AND \(Review.counted)
      GROUP BY stars, is_verified
      ORDER BY stars, is_verified
      LIMIT 10
      """
    ) { (stars: try $0.next(Stars.self), isVerified: try $0.next(Bool.self), count: try $0.next(Int64.self)) }
    var summary = RatingSummary()
    for row in rows {
      summary.everyone.add(row.stars, row.count)
      if row.isVerified { summary.verified.add(row.stars, row.count) }
    }
    return summary
  }
}

/// Tells the catalogue the average of a family, in the transaction that changed it.
package struct RefreshRatings: Sendable {
  package var family: ID<ProductFamily>
  package init(family: ID<ProductFamily>) { self.family = family }

  package func run(in tx: Transaction) throws {
    let heir = try FamilyQueries.heir(of: family, in: tx)
    // Reviews of one family wait for one another here, so that each counts what the others wrote.
    try tx.run(
      """
      INSERT INTO reviews_family (family, counted_at) VALUES (\(heir), \(tx.now))
      ON CONFLICT (family) DO UPDATE SET counted_at = excluded.counted_at
      """)
    let leading = try RatingSummary.of(heir, in: tx).verified
    try ProductStanding.setRating(hundredths: leading.hundredths, count: leading.count, family: heir, in: tx)
  }

  /// Counts anew when products were merged: the reviews of both stand together from then on. From the beginning: it counts what is there now.
  package static let subscription = Subscription("reviews.merged", topics: ["catalog.products-merged"], from: .beginning) { heard, tx in
    guard let into = heard.event.facts["into"]?.text.flatMap({ ID<Product>(text: $0) }),
      let family = try FamilyQueries.family(of: into, in: tx)
    else { return }
    try RefreshRatings(family: family).run(in: tx)
  }
}
