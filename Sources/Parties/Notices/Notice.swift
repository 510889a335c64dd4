import Kernel
import Storage

/// A line in a person's inbox: which phrase, with which facts, and where it leads. The words are found when it is read.
package struct Notice: Sendable, Equatable {
  package let id: ID<Notice>
  /// The phrase's key in the feature that wrote it: `orders.ready`.
  package let phrase: String
  /// What fills the phrase; no more about the person than needed.
  package let facts: JSON
  /// A path of this site.
  package let link: String
  package let at: Instant
  package let read: Instant?

  /// Writes one into the inbox, in the transaction that made it true; false when this cause was told to this party before.
  /// - Parameter cause: the event that is told of; hearing it again tells nothing new.
  @discardableResult
  package static func post(
    _ phrase: String, facts: JSON = [:], link: String, to party: PartyID, cause: ID<Event>? = nil, in tx: Transaction
  ) throws -> Bool {
    try tx.run(
      """
      INSERT INTO party_notice (id, party, phrase, facts, link, at, cause)
      VALUES (\(tx.id(ID<Notice>.self)), \(party), \(phrase), \(facts.string), \(link), \(tx.now), \(cause))
      ON CONFLICT DO NOTHING
      """) == 1
  }

  /// One page of the inbox, newest first; what was told to those who became this party is in it.
  package static func inbox(of party: PartyID, after cursor: Cursor? = nil, size: Int = 20, in tx: Transaction) throws -> Page<Notice> {
    let before = cursor.flatMap { $0.keys.first }.flatMap { Int64($0) } ?? Int64.max
    let size = min(max(size, 1), 100)
    let found = try tx.rows(
      """
      SELECT id, phrase, facts, link, at, read_at FROM party_notice
      WHERE party IN \(list: try Party.selves(party, in: tx)) AND id < \(before) ORDER BY id DESC LIMIT \(size + 1)
      """
    ) { row in
      Notice(
        id: try row.next(), phrase: try row.next(), facts: try row.nextJSON(), link: try row.next(),
        at: try row.next(), read: try row.next())
    }
    return Page(fetched: found, size: size, passedOver: tx.passedOver) { Cursor($0.id.description) }
  }

  /// How many are unread: exact up to 99, then 100.
  package static func unread(of party: PartyID, in tx: Transaction) throws -> Int64 {
    let selves = try Party.selves(party, in: tx)
    return try tx.value(
      "SELECT COUNT(*) FROM (SELECT id FROM party_notice WHERE party IN \(list: selves) AND read_at IS NULL LIMIT 100) AS waiting") ?? 0
  }

  /// Marks everything up to this one as read.
  package static func markRead(upTo id: ID<Notice>, of party: PartyID, in tx: Transaction) throws {
    let selves = try Party.selves(party, in: tx)
    try tx.run("UPDATE party_notice SET read_at = \(tx.now) WHERE party IN \(list: selves) AND id <= \(id) AND read_at IS NULL")
  }
}
