import Kernel
import Storage

/// Raw signals are forgotten after thirty days, as the consent says; published counts stay.
package enum Retention {
  package static let days: Int64 = 30
  /// Rows forgotten in one transaction, at most.
  package static let batchMax = 5_000

  /// One batch; returns how many rows went.
  package static func sweep(in tx: Transaction) throws -> Int {
    try tx.run(
      """
      DELETE FROM signals_signal
      WHERE (day, kind, site, thing, words, who) IN (
        SELECT day, kind, site, thing, words, who FROM signals_signal WHERE at < \(tx.now - .days(days)) ORDER BY at LIMIT \(batchMax)
      )
      """)
  }
}

/// The round of this feature.
package enum SignalSteps {
  /// Publishes counts, then forgets what is too old; true when more of that may wait.
  package static func step(_ database: Database) throws -> Bool {
    try Aggregate.step(database)
    return try database.writeNow { try Retention.sweep(in: $0) } == Retention.batchMax
  }
}
