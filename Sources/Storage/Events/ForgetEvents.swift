import Kernel

/// Removes old events that everybody has heard. The newest stays, so that positions never start anew.
package struct ForgetEvents: Sendable {
  /// Events removed by one run, at most.
  package static let batchMax = 1000

  package let before: Instant
  /// The subscriptions that must have heard an event before it goes.
  package let subscriptions: [String]

  package init(before: Instant, subscriptions: [String]) {
    self.before = before
    self.subscriptions = subscriptions
  }

  /// Returns how many were removed; run again while it is `batchMax`.
  package func run(in tx: Transaction) throws -> Int {
    var heard = try EventReader.head(tx).minus(1)
    for name in subscriptions {
      let position = try tx.value("SELECT position FROM storage_subscription WHERE name = \(name)", as: Int64.self)
      heard = min(heard, position ?? 0)
    }
    return try tx.run(
      """
      DELETE FROM storage_event
      WHERE position IN (
        SELECT position FROM storage_event
        WHERE position <= \(heard) AND at < \(before)
        ORDER BY position
        LIMIT \(Self.batchMax))
      """)
  }
}
