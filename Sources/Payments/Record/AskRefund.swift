import Kernel
import Storage

/// More was to go back than was paid: a bug of whoever worked the amount out.
package struct RefundOverPayment: Error, CustomStringConvertible {
  package let payment: ID<Payment>
  package let amount: Money

  package init(payment: ID<Payment>, amount: Money) {
    self.payment = payment
    self.amount = amount
  }

  package var description: String { "\(amount) would be more than is left of the payment \(payment)" }
}

/// Asks for money to go back; over all refunds never more than was paid. `isPaid` where no provider is needed (wallet: the ledger has moved it already).
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
    let counted = try tx.run(
      """
      UPDATE payments_payment SET asked_back = asked_back + \(amount.minor)
      WHERE id = \(payment) AND currency = \(amount.currency) AND asked_back + \(amount.minor) <= amount
      """)
    guard counted == 1 else { throw RefundOverPayment(payment: payment, amount: amount) }
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
