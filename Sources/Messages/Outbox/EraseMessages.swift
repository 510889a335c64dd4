import Kernel
import Parties
import Storage

/// Destroys what was told to a person and what waits to be told: a part of the erasure of a member.
package struct EraseMessages: Sendable {
  package var party: PartyID
  package init(_ party: PartyID) { self.party = party }

  package func run(in tx: Transaction) throws {
    try tx.run("DELETE FROM messages_merchant WHERE message IN (SELECT id FROM messages_message WHERE party = \(party))")
    try tx.run("DELETE FROM messages_message WHERE party = \(party)")
  }
}

/// Removes messages that are older than the house keeps them (a dated rule, in days).
package enum SweepMessages {
  /// Messages removed by one run, at most.
  package static let batchMax = 1000

  /// Returns how many; run again while it is `batchMax`.
  package static func run(in tx: Transaction) throws -> Int {
    let days = try PolicyValue.standing(PolicyKey.messagesKeepDays, on: Zone.seoul.local(tx.now).day, in: tx).value
    let before = tx.now - .days(days)
    let gone = try tx.rows(
      """
      DELETE FROM messages_message
      WHERE id IN (SELECT id FROM messages_message WHERE intended_at < \(before) ORDER BY id LIMIT \(batchMax))
      RETURNING id
      """
    ) { try $0.next(ID<Message>.self) }
    try sweepNobodys(in: tx)
    guard !gone.isEmpty else { return 0 }
    try tx.run("DELETE FROM messages_merchant WHERE message IN \(list: gone)")
    return gone.count
  }

  /// Ways back to accounts that are none go with their hour, whatever became of them.
  private static func sweepNobodys(in tx: Transaction) throws {
    try tx.run(
      """
      DELETE FROM messages_message
      WHERE id IN (
        SELECT id FROM messages_message
        WHERE party = \(Party.house) AND kind = \(AccountKinds.recoveryLink) AND intended_at < \(tx.now - .hours(1))
        ORDER BY id LIMIT \(batchMax))
      """)
  }
}
