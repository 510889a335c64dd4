import Kernel
import Storage

/// Lets holds that still stand end later. One that has ended stays ended, and none ends earlier by this.
package struct ExtendHolds: Sendable {
  package var holds: [ID<Hold>]
  package var until: Instant

  package init(_ holds: [ID<Hold>], until: Instant) {
    self.holds = holds
    self.until = until
  }

  /// How many end later now.
  @discardableResult
  package func run(in tx: Transaction) throws -> Int {
    guard !holds.isEmpty else { return 0 }
    return try tx.run("UPDATE ledger_hold SET expires_at = \(until) WHERE id IN \(list: holds) AND expires_at > \(tx.now) AND expires_at < \(until)")
  }
}
