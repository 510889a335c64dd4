import Kernel
import Storage

/// Writes the row of an attempt before anybody is asked.
package struct IntendPayment: Sendable {
  package var subject: Int64
  package var payer: PartyID
  package var gateway: String
  package var instrument: String
  package var amount: Money
  package var state: Payment.State

  package init(
    subject: Int64, payer: PartyID, gateway: String, instrument: String, amount: Money, state: Payment.State = .intended
  ) {
    self.subject = subject
    self.payer = payer
    self.gateway = gateway
    self.instrument = instrument
    self.amount = amount
    self.state = state
  }

  package func run(in tx: Transaction) throws -> Payment { try run(as: tx.id(), in: tx) }

  /// Under an id that was drawn before.
  package func run(as id: ID<Payment>, in tx: Transaction) throws -> Payment {
    try tx.send(
      """
      INSERT INTO payments_payment
        (id, subject, payer, gateway, instrument, amount, currency, state, intended_at, changed_at)
      VALUES
        (\(id), \(subject), \(payer), \(gateway), \(instrument), \(amount.minor), \(amount.currency), \(state), \(tx.now), \(tx.now))
      """)
    return Payment(
      id: id, subject: subject, payer: payer, gateway: gateway, instrument: instrument, amount: amount, state: state, reference: nil,
      declined: nil, intendedAt: tx.now)
  }
}
