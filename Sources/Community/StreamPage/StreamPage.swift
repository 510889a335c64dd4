import Kernel
import Storage
import Stream

/// What the stream page shows to everyone: announcements and reviews, newest first.
package enum StreamPage {
  package static let pageSize = 20

  package enum Item: Hashable, Sendable {
    case announcement(Announcement)
    case review(ShownReview)
  }

  /// One page. What is withdrawn, removed, over or yet to come is left out, so a page may be shorter than asked for while
  /// `next` leads on.
  package static func page(after cursor: Cursor? = nil, size: Int = pageSize, reader: PartyID? = nil, in tx: Transaction) throws -> Page<Item> {
    let page = try Timeline.everyone([.announcement, .review], after: cursor, size: size, in: tx)
    let ids = page.items.map(\.id)
    let announcements = try Announcement.of(activities: ids, in: tx)
    let reviews = try ReviewList.of(activities: ids, reader: reader, in: tx)
    let items = ids.compactMap { id -> Item? in
      if let announcement = announcements[id] { return announcement.isShown(at: tx.now) ? .announcement(announcement) : nil }
      guard let review = reviews[id] else { return nil }
      return [.standing, .blinded].contains(review.review.state) ? .review(review) : nil
    }
    return Page(items: items, next: page.next)
  }
}
