import Kernel

/// An event that a subscription could not handle, laid aside where people see it.
package struct DeadLetter: Sendable {
  package let id: ID<DeadLetter>
  package let subscription: String
  package let heard: HeardEvent
  package let why: String
  package let diedAt: Instant
  /// How often it was tried.
  package let tries: Int64
}

/// What could not be handled: shown, and tried again when somebody says so.
package enum DeadLetters {
  /// Characters kept of the reason.
  static let whyMax = 500

  /// The letters of all subscriptions, newest first.
  package static func list(limit: Int = 100, in tx: Transaction) throws -> [DeadLetter] {
    try tx.rows(
      """
      SELECT id, subscription, why, died_at, tries, position, event, topic, version, key, facts, at
      FROM storage_dead_letter
      ORDER BY died_at DESC, id DESC
      LIMIT \(min(limit, 1000))
      """, read)
  }

  /// Asks for a letter to be tried again by its subscription's next step; false when it is gone.
  package static func wantAgain(_ id: ID<DeadLetter>, in tx: Transaction) throws -> Bool {
    tx.ringAfterCommit()
    return try tx.run("UPDATE storage_dead_letter SET is_wanted_again = 1 WHERE id = \(id)") == 1
  }

  static func lay(_ heard: HeardEvent, subscription: String, why: any Error, tries: Int64 = Subscription.failuresMax, _ tx: Transaction) throws {
    let event = heard.event
    try tx.run(
      """
      INSERT INTO storage_dead_letter
        (id, subscription, position, event, topic, version, key, facts, at, why, died_at, is_wanted_again, tries)
      VALUES (\(tx.id(ID<DeadLetter>.self)), \(subscription), \(heard.position), \(heard.id), \(event.topic), \(event.version),
        \(event.key), \(heard.unread ?? event.facts.string), \(heard.at), \(words(why)), \(tx.now), 0, \(tries))
      """)
  }

  /// Tries one wanted letter again; false when there is none.
  static func retry(_ subscription: Subscription, _ database: Database) throws -> Bool {
    let wanted = try database.readNow { tx in
      try tx.first(
        """
        SELECT id, subscription, why, died_at, tries, position, event, topic, version, key, facts, at
        FROM storage_dead_letter
        WHERE subscription = \(subscription.name) AND is_wanted_again = 1
        ORDER BY position
        LIMIT 1
        """, read)
    }
    guard let wanted else { return false }
    try database.writeNow { tx in
      let isMine = try tx.run("DELETE FROM storage_dead_letter WHERE id = \(wanted.id) AND is_wanted_again = 1") == 1
      guard isMine else { return }
      do {
        try tx.savepoint { try subscription.tell([wanted.heard], tx) }
      } catch {
        try lay(wanted.heard, subscription: subscription.name, why: error, tries: wanted.tries.plus(1), tx)
      }
    }
    return true
  }

  /// An error in words that may be kept: a refusal's code, or the fault's own description.
  static func words(_ error: any Error) -> String {
    let text = (error as? any Refusal)?.code ?? String(describing: error)
    return String(text.prefix(whyMax))
  }

  private static func read(_ row: inout Row) throws -> DeadLetter {
    let id: ID<DeadLetter> = try row.next()
    let subscription: String = try row.next()
    let why: String = try row.next()
    let diedAt: Instant = try row.next()
    let tries: Int64 = try row.next()
    return DeadLetter(id: id, subscription: subscription, heard: try HeardEvent.read(&row), why: why, diedAt: diedAt, tries: tries)
  }
}
