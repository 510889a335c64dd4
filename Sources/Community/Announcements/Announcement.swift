import Kernel
import Parties
import Storage
import Stream

/// News of a merchant, a brand or a mall: shown at its malls and units and on the stream while its period lasts.
package struct Announcement: Hashable, Sendable {
  package let id: ID<Announcement>
  package let publisher: PartyID
  package let publisherName: Phrase
  package let activity: ID<Activity>
  package let wordings: [Wording]
  package let starts: Instant
  /// The first moment at which it is no longer shown.
  package let ends: Instant
  package let withdrawn: Instant?

  package func isShown(at now: Instant) -> Bool { withdrawn == nil && starts <= now && now < ends }

  /// What is shown at a mall or a unit now, newest first; at most 20.
  package static func shown(at place: Int64, in tx: Transaction) throws -> [Announcement] {
    try read(
      """
      JOIN announcements_place p ON p.announcement = n.id
      WHERE p.place = \(place) AND n.starts <= \(tx.now) AND n.ends > \(tx.now) AND n.withdrawn_at IS NULL
      ORDER BY n.starts DESC, n.id DESC
      """, limit: 20, tx)
  }

  /// Everything that one publisher announced, for the console, newest first.
  package static func page(of publisher: PartyID, after cursor: Cursor? = nil, size: Int = 20, in tx: Transaction) throws -> Page<Announcement> {
    let size = max(1, min(size, 100))
    let before = cursor.flatMap { Int64($0.keys[0]) } ?? Int64.max
    let found = try read("WHERE n.publisher = \(publisher) AND n.id < \(before) ORDER BY n.id DESC", limit: size + 1, tx)
    return Page(fetched: found, size: size, passedOver: tx.passedOver) { Cursor($0.id.description) }
  }

  /// Announcements by the activities that began them; at most 100.
  package static func of(activities: [ID<Activity>], in tx: Transaction) throws -> [ID<Activity>: Announcement] {
    guard !activities.isEmpty else { return [:] }
    let found = try read("WHERE n.activity IN \(list: activities) ORDER BY n.id", limit: 100, tx)
    return Dictionary(found.map { ($0.activity, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private static func read(_ rest: SQL, limit: Int, _ tx: Transaction) throws -> [Announcement] {
    let rows = try tx.rows(
      """
      SELECT n.id, n.publisher, n.activity, n.current, n.starts, n.ends, n.withdrawn_at
      FROM announcements_announcement n \(rest)
      LIMIT \(limit)
      """
    ) { row in
      (
        id: try row.next(ID<Announcement>.self), publisher: try row.next(PartyID.self), activity: try row.next(ID<Activity>.self),
        current: try row.next(ID<Activity>.self), starts: try row.next(Instant.self), ends: try row.next(Instant.self),
        withdrawn: try row.next(Instant?.self)
      )
    }
    let said = Dictionary(try Shown.all(rows.map(\.current), in: tx).map { ($0.id, $0.wordings) }) { first, _ in first }
    let names = try Party.all(Array(Set(rows.map(\.publisher))).sorted(), in: tx)
    return rows.map { row in
      Announcement(
        id: row.id, publisher: row.publisher, publisherName: names[row.publisher]?.name ?? Phrase("", ""), activity: row.activity,
        wordings: said[row.current] ?? [], starts: row.starts, ends: row.ends, withdrawn: row.withdrawn)
    }
  }
}
