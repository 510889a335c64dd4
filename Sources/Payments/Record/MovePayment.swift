import Kernel
import Storage

/// Moves an attempt on, if it still rests where the caller believes: the second of two answers changes nothing.
package struct MovePayment: Sendable {
  package var id: ID<Payment>
  package var to: Payment.State
  package var reference: String?
  package var declined: DeclineReason?
  /// Where the buyer is sent.
  package var address: String?

  package init(_ id: ID<Payment>, to state: Payment.State, reference: String? = nil, declined: DeclineReason? = nil, address: String? = nil) {
    self.id = id
    self.to = state
    self.reference = reference
    self.declined = declined
    self.address = address
  }

  /// True when this call moved it; false when it rested in a state that `to` may not follow.
  @discardableResult
  package func run(in tx: Transaction) throws -> Bool { try moved(in: tx) != nil }

  /// The attempt as this call moved it on; nil when it rested in a state that `to` may not follow.
  package func moved(in tx: Transaction) throws -> Payment? { try ask(in: tx).first() }

  /// `moved`, to be read later.
  package func ask(in tx: Transaction) throws -> Ahead<Payment> {
    let from = Payment.State.allCases.filter { $0.next.contains(to) }
    return try tx.ahead(
      """
      UPDATE payments_payment
      SET state = \(to), reference = COALESCE(\(reference), reference), address = COALESCE(\(address), address), declined = \(declined?.rawValue), changed_at = \(tx.now)
      WHERE id = \(id) AND state IN \(list: from)
      RETURNING \(raw: Payment.columns)
      """
    ) { try Payment(&$0) }
  }
}
