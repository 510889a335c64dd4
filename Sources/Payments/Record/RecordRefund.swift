import Kernel
import Storage

/// Notes what the provider said to a refund.
package struct RecordRefund: Sendable {
  package var id: ID<Refund>
  package var answer: GatewayAnswer

  package init(_ id: ID<Refund>, _ answer: GatewayAnswer) {
    self.id = id
    self.answer = answer
  }

  package func run(in tx: Transaction) throws {
    let (state, reference): (Refund.State, String?) =
      switch answer {
      case .approved(let reference): (.paid, reference)
      case .declined: (.stuck, nil)
      case .unknown, .asksBuyer: (.asked, nil)
      }
    let moved = try tx.first(
      """
      UPDATE payments_refund
      SET state = CASE WHEN \(state) = 'asked' AND tries + 1 >= \(Refund.triesMax) THEN 'stuck' ELSE \(state) END,
          reference = \(reference), tries = tries + 1, changed_at = \(tx.now)
      WHERE id = \(id) AND state = 'asked'
      RETURNING \(raw: Refund.columns)
      """
    ) { try Refund(&$0) }
    if let moved, moved.state == .paid { try tx.emit(PaymentEvents.refunded(id, of: moved.payment, moved.amount)) }
  }
}
