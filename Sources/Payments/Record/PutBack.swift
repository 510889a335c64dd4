import Kernel
import Storage

/// Puts what could not be brought on this time at the end of its queue.
package enum PutBack {
  /// A payment that still rests in that state; how often this happened is counted.
  package static func payment(_ id: ID<Payment>, restingIn state: Payment.State, in tx: Transaction) throws {
    try tx.run("UPDATE payments_payment SET changed_at = \(tx.now), lookups = lookups + 1 WHERE id = \(id) AND state = \(state)")
  }

  /// A refund that nobody was asked for.
  package static func refund(_ id: ID<Refund>, in tx: Transaction) throws {
    try tx.run("UPDATE payments_refund SET changed_at = \(tx.now) WHERE id = \(id) AND state = 'asked'")
  }
}
