import Kernel
import Storage
import Stream

/// Reviews that somebody found helpful, and since when.
package struct HelpfulVote: Sendable {
  package let review: ID<Review>
  package let at: Instant

  /// One page of somebody's votes, the latest first.
  package static func page(of voter: PartyID, after cursor: Cursor? = nil, size: Int = 100, in tx: Transaction) throws -> Page<HelpfulVote> {
    let held = try Tie.page(.like, by: voter, of: .activity, after: cursor, size: size, in: tx)
    guard !held.items.isEmpty else { return Page(items: [], next: held.next) }
    let rows = try tx.rows(
      "SELECT activity, id FROM reviews_review WHERE activity IN \(list: held.items.map(\.thing)) ORDER BY activity LIMIT \(held.items.count)"
    ) { (try $0.next(Int64.self), try $0.next(ID<Review>.self)) }
    let reviews = Dictionary(rows) { first, _ in first }
    return Page(items: held.items.compactMap { tie in reviews[tie.thing].map { HelpfulVote(review: $0, at: tie.at) } }, next: held.next)
  }
}
