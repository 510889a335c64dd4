import Kernel

/// Removes old events that everybody has heard.
///
/// What stays however old it is: the newest event, so that positions never start anew; what a dead letter points to, until it is handled or
/// discarded; and topics that a subscription may want to hear from their beginning again. `forgotten` says up to where others may be missing.
package struct ForgetEvents: Sendable {
  /// Events removed by one run, at most.
  package static let batchMax = 1000

  package let before: Instant
  /// The subscriptions that must have heard an event before it goes.
  package let subscriptions: [String]
  /// Topics of which nothing goes.
  package let kept: [String]

  package init(before: Instant, subscriptions: [String], keeping kept: [String] = []) {
    self.before = before
    self.subscriptions = subscriptions
    self.kept = kept
  }

  /// Events up to this position may be gone; 0 where none ever was.
  package static func forgotten(in tx: Transaction) throws -> Int64 {
    try tx.value("SELECT position FROM storage_sequencer WHERE name = 'forgotten'", as: Int64.self) ?? 0
  }

  /// Whether there is anything to forget. Reads only.
  package func isDue(in tx: Transaction) throws -> Bool {
    let heard = try heardByAll(in: tx)
    guard heard > 0 else { return false }
    return try tx.value("SELECT position FROM storage_event WHERE \(old(heard)) ORDER BY position LIMIT 1", as: Int64.self) != nil
  }

  /// Returns how many were removed; run again while it is `batchMax`.
  package func run(in tx: Transaction) throws -> Int {
    let heard = try heardByAll(in: tx)
    let gone = try tx.rows("SELECT position FROM storage_event WHERE \(old(heard)) ORDER BY position LIMIT \(Self.batchMax)") { try $0.next(Int64.self) }
    guard let last = gone.last else { return 0 }
    // The mark stands before anything is missing.
    try tx.run(
      """
      INSERT INTO storage_sequencer (name, position) VALUES ('forgotten', \(last))
      ON CONFLICT (name) DO UPDATE SET position = CASE WHEN excluded.position > storage_sequencer.position THEN excluded.position ELSE storage_sequencer.position END
      """)
    return try tx.run("DELETE FROM storage_event WHERE position IN \(list: gone)")
  }

  private func heardByAll(in tx: Transaction) throws -> Int64 {
    var heard = try EventReader.head(tx).minus(1)
    for name in subscriptions {
      let position = try tx.value("SELECT position FROM storage_subscription WHERE name = \(name)", as: Int64.self)
      heard = min(heard, position ?? 0)
    }
    return heard
  }

  private func old(_ heard: Int64) -> SQL {
    let others: SQL = kept.isEmpty ? "" : " AND topic NOT IN \(list: kept)"
    return """
      position <= \(heard) AND at < \(before)\(others)
        AND NOT EXISTS (SELECT 1 FROM storage_dead_letter d WHERE d.event = storage_event.id)
      """
  }
}
