import Kernel
import Storage

/// Asks for money to go back. `isPaid` where no provider is needed (wallet: the ledger has moved it already).
package struct AskRefund: Sendable {
  package var payment: ID<Payment>
  package var amount: Money
  package var isPaid: Bool

  package init(payment: ID<Payment>, amount: Money, isPaid: Bool) {
    self.payment = payment
    self.amount = amount
    self.isPaid = isPaid
  }

  @discardableResult
  package func run(in tx: Transaction) throws -> ID<Refund> {
    let id = tx.id(ID<Refund>.self)
    let state: Refund.State = isPaid ? .paid : .asked
    try tx.run(
      """
      INSERT INTO payments_refund (id, payment, amount, currency, state, asked_at, changed_at)
      VALUES (\(id), \(payment), \(amount.minor), \(amount.currency), \(state), \(tx.now), \(tx.now))
      """)
    if isPaid { try tx.emit(PaymentEvents.refunded(id, of: payment, amount)) }
    return id
  }
}
