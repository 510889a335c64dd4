import Kernel
import Storage

/// What stands between somebody and a thing until it is undone: a like, a follow, a share, a bookmark. Once each.
package enum Tie {
  /// Whether, and by which activity, the tie stands.
  package static func find(_ word: Deed.Word, by actor: PartyID, to thing: Thing, in tx: Transaction) throws -> ID<Activity>? {
    try tx.value(
      """
      SELECT activity FROM stream_tie
      WHERE actor = \(actor) AND deed = \(word.rawValue) AND object_kind = \(thing.kind) AND object_id = \(thing.id)
      """)
  }

  /// How many have such a tie to a thing.
  package static func count(_ word: Deed.Word, to thing: Thing, in tx: Transaction) throws -> Int64 {
    try tx.value(
      """
      SELECT CAST(COUNT(*) AS BIGINT) FROM stream_tie
      WHERE object_kind = \(thing.kind) AND object_id = \(thing.id) AND deed = \(word.rawValue)
      """) ?? 0
  }

  /// Which of these things (of one kind) somebody has such a tie to; at most 500.
  package static func those(_ word: Deed.Word, by actor: PartyID, among ids: [Int64], of kind: Thing.Kind, in tx: Transaction) throws -> Set<Int64> {
    guard ids.count <= 500 else { return Set(try ids.inParts(of: 500) { Array(try those(word, by: actor, among: $0, of: kind, in: tx)) }) }
    guard !ids.isEmpty else { return [] }
    let found = try tx.rows(
      """
      SELECT object_id FROM stream_tie
      WHERE actor = \(actor) AND deed = \(word.rawValue) AND object_kind = \(kind) AND object_id IN \(list: ids)
      ORDER BY object_id
      LIMIT 500
      """) { try $0.next(Int64.self) }
    return Set(found)
  }

  /// A thing that somebody has such a tie to, and since when.
  package struct Held: Sendable {
    package let thing: Int64
    package let at: Instant
    let activity: ID<Activity>
  }

  /// One page of the things of a kind that somebody has such a tie to, the latest first.
  package static func page(_ word: Deed.Word, by actor: PartyID, of kind: Thing.Kind, after cursor: Cursor? = nil, size: Int = 100, in tx: Transaction) throws -> Page<Held> {
    let size = max(1, min(size, 100)), before = cursor.flatMap { $0.keys.first }.flatMap { Int64($0) } ?? .max
    let found = try tx.rows(
      """
      SELECT t.object_id, a.at, t.activity FROM stream_tie t JOIN stream_activity a ON a.id = t.activity
      WHERE t.actor = \(actor) AND t.deed = \(word.rawValue) AND t.object_kind = \(kind) AND t.activity < \(before)
      ORDER BY t.activity DESC
      LIMIT \(size + 1)
      """) { Held(thing: try $0.next(), at: try $0.next(), activity: try $0.next()) }
    return Page(fetched: found, size: size, passedOver: tx.passedOver) { Cursor($0.activity.description) }
  }

  /// Puts up the tie of an activity; the activity of the one that stood already, nil when this one is new or no tie at all.
  static func stand(_ activity: Activity, in tx: Transaction) throws -> ID<Activity>? {
    guard activity.deed.isTie, let actor = activity.actor, let object = activity.deed.object else { return nil }
    // A tie that ends between the two statements is put up anew.
    for _ in 0..<3 {
      let added = try tx.run(
        """
        INSERT INTO stream_tie (actor, deed, object_kind, object_id, activity)
        VALUES (\(actor), \(activity.deed.word.rawValue), \(object.kind), \(object.id), \(activity.id))
        ON CONFLICT (actor, deed, object_kind, object_id) DO NOTHING
        """)
      guard added == 0 else { return nil }
      if let standing = try find(activity.deed.word, by: actor, to: object, in: tx) { return standing }
    }
    throw Publish.No.unknown
  }

  /// Takes a tie down; false where it stood no longer, so that of several who undo it one alone does.
  static func end(_ undone: ID<Activity>, by undo: ID<Activity>, in tx: Transaction) throws -> Bool {
    guard try tx.run("DELETE FROM stream_tie WHERE activity = \(undone)") > 0 else { return false }
    try tx.run("INSERT INTO stream_undone (activity, undo) VALUES (\(undone), \(undo)) ON CONFLICT (activity) DO NOTHING")
    return true
  }
}
