import Kernel
import Storage

/// Activities newest first, as far as somebody may see them, without those that were undone.
package enum Timeline {
  package static let pageSize = 20
  package static let pageMax = 100
  /// Words that stand for themselves on a timeline.
  package static let spoken: [Deed.Word] = [.note, .announcement, .review, .share]

  /// Public activities of these deeds.
  package static func everyone(
    _ words: [Deed.Word] = spoken, after cursor: Cursor? = nil, size: Int = pageSize, in tx: Transaction
  ) throws -> Page<Shown> {
    try page("a.audience = 'public' AND a.deed IN \(list: words.map(\.rawValue))", cursor, size, tx)
  }

  /// One's own and those of the people one follows.
  package static func home(of party: PartyID, after cursor: Cursor? = nil, size: Int = pageSize, in tx: Transaction) throws -> Page<Shown> {
    try page(
      """
      a.deed IN \(list: spoken.map(\.rawValue)) AND (a.actor = \(party) OR (a.audience IN ('public', 'followers') AND a.actor IN (
        SELECT f.object_id FROM stream_tie f WHERE f.actor = \(party) AND f.deed = 'follow' AND f.object_kind = 'party')))
      """, cursor, size, tx)
  }

  /// What one party did, as far as `viewer` may see it. Rooms are shown by `room`.
  package static func of(
    _ actor: PartyID, seenBy viewer: PartyID?, after cursor: Cursor? = nil, size: Int = pageSize, in tx: Transaction
  ) throws -> Page<Shown> {
    let audiences: SQL
    if viewer == actor {
      audiences = "a.audience IN ('public', 'followers', 'self')"
    } else if let viewer, try Tie.find(.follow, by: viewer, to: .party(actor), in: tx) != nil {
      audiences = "a.audience IN ('public', 'followers')"
    } else {
      audiences = "a.audience = 'public'"
    }
    return try page("a.actor = \(actor) AND a.deed IN \(list: spoken.map(\.rawValue)) AND \(audiences)", cursor, size, tx)
  }

  /// What was said in a room; the caller knows that the reader is in it.
  package static func room(_ room: Int64, after cursor: Cursor? = nil, size: Int = pageSize, in tx: Transaction) throws -> Page<Shown> {
    try page("a.room = \(room) AND a.audience = 'room'", cursor, size, tx)
  }

  /// Public activities about a thing: its replies, notes, reviews.
  package static func about(_ thing: Thing, after cursor: Cursor? = nil, size: Int = pageSize, in tx: Transaction) throws -> Page<Shown> {
    try page(
      """
      a.object_kind = \(thing.kind) AND a.object_id = \(thing.id) AND a.audience = 'public' AND a.deed IN ('note', 'reply', 'review', 'share')
      """, cursor, size, tx)
  }

  private static func page(_ condition: SQL, _ cursor: Cursor?, _ size: Int, _ tx: Transaction) throws -> Page<Shown> {
    let size = max(1, min(size, pageMax))
    let before = cursor.flatMap { $0.keys.count == 1 ? Int64($0.keys[0]) : nil } ?? Int64.max
    let found = try tx.rows(
      """
      SELECT \(raw: Activity.columns)
      FROM stream_activity a
      WHERE \(condition) AND a.id < \(before) AND NOT EXISTS (SELECT 1 FROM stream_undone u WHERE u.activity = a.id)
      ORDER BY a.id DESC
      LIMIT \(size + 1)
      """) { try Activity(&$0) }
    let page = Page(fetched: found, size: size, passedOver: tx.passedOver) { Cursor($0.id.description) }
    return Page(items: try Shown.of(page.items, in: tx), next: page.next)
  }
}
