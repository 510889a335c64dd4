import Kernel
import Storage

/// Destroys the words and the salt of activities and leaves a tombstone on each. Leaves of the log remain and still verify.
package struct DestroyWords: Sendable {
  package var activities: [ID<Activity>]
  package var reason: Tombstone.Reason

  package init(_ activities: [ID<Activity>], reason: Tombstone.Reason) {
    self.activities = activities
    self.reason = reason
  }

  /// How many had words until now.
  @discardableResult
  package func run(in tx: Transaction) throws -> Int {
    var destroyed = 0
    for id in activities.sorted() {
      let added = try tx.run(
        """
        INSERT INTO stream_tombstone (activity, reason, at)
        SELECT id, \(reason), CAST(\(tx.now) AS BIGINT) FROM stream_activity WHERE id = \(id)
        ON CONFLICT (activity) DO NOTHING
        """)
      guard added == 1 else { continue }
      try tx.run("DELETE FROM stream_words WHERE activity = \(id)")
      try tx.run("DELETE FROM stream_salt WHERE activity = \(id)")
      try tx.emit(StreamEvents.wordsDestroyed(id, reason))
      destroyed += 1
    }
    return destroyed
  }
}

/// Destroys everything that ties a person to what they did here: words, salts, and who it was (LAW.md 2).
///
/// What remains are facts about nobody, tombstones, and the log's leaves, which commit to bytes that no longer exist.
package struct EraseWords: Sendable {
  package var party: PartyID

  package init(of party: PartyID) { self.party = party }

  /// How many activities lost their writer.
  @discardableResult
  package func run(in tx: Transaction) throws -> Int {
    let theirs: SQL = "SELECT id FROM stream_activity WHERE actor = \(party)"
    try tx.run(
      """
      INSERT INTO stream_tombstone (activity, reason, at)
      SELECT id, \(Tombstone.Reason.erasure), CAST(\(tx.now) AS BIGINT) FROM stream_activity WHERE actor = \(party)
      ON CONFLICT (activity) DO NOTHING
      """)
    try tx.run("DELETE FROM stream_words WHERE activity IN (\(theirs))")
    try tx.run("DELETE FROM stream_salt WHERE activity IN (\(theirs))")
    try tx.run("DELETE FROM stream_tie WHERE actor = \(party)")
    try tx.run("DELETE FROM stream_tie WHERE object_kind = \(Thing.Kind.party) AND object_id = \(party)")
    let count = try tx.run("UPDATE stream_activity SET actor = NULL WHERE actor = \(party)")
    if count > 0 { try tx.emit(StreamEvents.writerErased(party, activities: count)) }
    return count
  }
}
