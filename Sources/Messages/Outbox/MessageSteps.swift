import Kernel
import Parties
import Storage

/// The steps of a message's life; each says whether it was this call that made it. The guard is part of every statement.
extension Message {
  /// The next one to be sent, asked about or laid aside, of these channels; nil when nothing is due.
  static func due(_ channels: [Channel], in tx: Transaction) throws -> Message? {
    guard !channels.isEmpty else { return nil }
    return try tx.first(
      """
      SELECT \(raw: columns) FROM messages_message
      WHERE state IN ('intended', 'sent') AND due_at <= \(tx.now) AND channel IN \(list: channels)
      ORDER BY due_at, id
      LIMIT 1
      """
    ) { try Message(&$0) }
  }

  /// Before sending: from then on it may have happened there. False when another sender was quicker.
  /// - Parameter patience: how long the answer may take before another worker looks at it.
  static func send(_ message: Message, patience: Span, in tx: Transaction) throws -> Bool {
    try tx.run(
      """
      UPDATE messages_message
      SET state = 'sent', tries = tries + 1, sent_at = \(tx.now), due_at = \(tx.now + patience), why = ''
      WHERE id = \(message.id) AND state = \(message.state) AND tries = \(message.tries) AND due_at <= \(tx.now)
      """) == 1
  }

  /// It surely was not done there: it is tried again at that moment.
  static func postpone(_ id: ID<Message>, until moment: Instant, why: String, asText: Bool = false, in tx: Transaction) throws -> Bool {
    let form: SQL = asText ? ", is_plain = 1" : ""
    return try tx.run(
      """
      UPDATE messages_message
      SET state = 'intended', due_at = \(moment), why = \(words(why))\(form)
      WHERE id = \(id) AND state IN ('intended', 'sent')
      """) == 1
  }

  /// Nobody answered, but the peer knows the key: it is asked again at that moment, and stays on its way.
  static func askAgain(_ id: ID<Message>, at moment: Instant, why: String, in tx: Transaction) throws -> Bool {
    try tx.run("UPDATE messages_message SET due_at = \(moment), why = \(words(why)) WHERE id = \(id) AND state = 'sent'") == 1
  }

  /// It comes to rest in that state, where the table of transitions leads there from where it is. Answers that come twice change nothing.
  /// - Parameter peer: what the peer calls it.
  package static func settle(_ id: ID<Message>, _ state: State, why: String = "", peer: String = "", in tx: Transaction) throws -> Bool {
    let from = State.allCases.filter { $0.next.contains(state) }
    let name: SQL = peer.isEmpty ? "" : ", peer = \(words(peer))"
    return try tx.run(
      """
      UPDATE messages_message
      SET state = \(state), why = \(words(why)), settled_at = \(tx.now)\(name)
      WHERE id = \(id) AND state IN \(list: from)
      """) == 1
  }

  /// Whether it is the way back to an account where there is none: an address that somebody typed at the door and is no member's.
  var isNobodys: Bool { kind == AccountKinds.recoveryLink && party == Party.house }

  /// Destroys what came to rest and is kept for nobody.
  static func forget(_ id: ID<Message>, in tx: Transaction) throws {
    try tx.run("DELETE FROM messages_message WHERE id = \(id) AND state = 'dropped'")
  }

  /// Lays aside what is due on channels without a sender; returns how many.
  static func withhold(_ channels: [Channel], most: Int, in tx: Transaction) throws -> Int {
    guard !channels.isEmpty else { return 0 }
    return try tx.run(
      """
      UPDATE messages_message SET state = 'withheld', settled_at = \(tx.now)
      WHERE id IN (
        SELECT id FROM messages_message
        WHERE state = 'intended' AND due_at <= \(tx.now) AND channel IN \(list: channels)
        ORDER BY due_at, id
        LIMIT \(most))
        AND state = 'intended'
      """)
  }

  /// Whether a message of that kind to a person's address waits to be sent, or for its answer.
  static func isOnItsWay(_ kind: String, to address: String, of party: PartyID, in tx: Transaction) throws -> Bool {
    try tx.value(
      """
      SELECT 1 FROM messages_message
      WHERE state IN ('intended', 'sent') AND party = \(party) AND address = \(address) AND kind = \(kind)
      LIMIT 1
      """, as: Int64.self) != nil
  }

  /// Where messages of a kind went to one person since a moment, or are about to go; one that could not be sent at first is none yet.
  static func addresses(of kind: String, to party: PartyID, since moment: Instant, in tx: Transaction) throws -> Set<String> {
    Set(
      try tx.rows(
        """
        SELECT DISTINCT address FROM messages_message
        WHERE party = \(party) AND kind = \(kind) AND (state IN ('sent', 'taken') OR state = 'intended' AND tries = 0) AND intended_at > \(moment)
        ORDER BY address
        LIMIT 20
        """
      ) { try $0.next(String.self) })
  }

  /// How many were sent to the address of this one since a moment, of those that share its limit; counted up to `most`.
  static func sent(beside due: Message, since moment: Instant, most: Int64, in tx: Transaction) throws -> Int64 {
    let keys = AccountKinds.all
    let alike: SQL = keys.contains(due.kind) ? "kind IN \(list: keys)" : "kind NOT IN \(list: keys)"
    return try tx.value(
      """
      SELECT CAST(COUNT(*) AS BIGINT) FROM (
        SELECT id FROM messages_message WHERE address = \(due.address) AND sent_at > \(moment) AND \(alike) LIMIT \(most)) AS sent
      """) ?? 0
  }

  /// Scalars kept of a reason.
  private static let whyMax = 300
  private static func words(_ why: String) -> String { why.cut(whyMax) }
}

/// Sends once more what did not arrive, or may not have arrived; the peer knows it by the same key.
package struct SendAgain: Sendable {
  package var id: ID<Message>
  package init(_ id: ID<Message>) { self.id = id }

  /// False when it is on its way, has arrived, or is over.
  package func run(in tx: Transaction) throws -> Bool {
    try tx.run(
      """
      UPDATE messages_message
      SET state = 'intended', tries = 0, due_at = \(tx.now), ends_at = \(tx.now + IntendMessage.life), settled_at = NULL, why = ''
      WHERE id = \(id) AND state IN ('withheld', 'refused', 'unknown')
      """) == 1
  }
}
