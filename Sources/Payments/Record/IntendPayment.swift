import Kernel
import Storage

/// Writes the row of an attempt before anybody is asked.
package struct IntendPayment: Sendable {
  package var purpose: Payment.Purpose
  package var subject: Int64
  package var payer: PartyID
  package var gateway: String
  package var instrument: String
  package var amount: Money
  package var state: Payment.State
  package var capture: Payment.Capture

  package init(
    for purpose: Payment.Purpose, subject: Int64, payer: PartyID, gateway: String, instrument: String, amount: Money, state: Payment.State = .intended,
    capture: Payment.Capture = .atOnce
  ) {
    self.purpose = purpose
    self.subject = subject
    self.payer = payer
    self.gateway = gateway
    self.instrument = instrument
    self.amount = amount
    self.state = state
    self.capture = capture
  }

  package func run(in tx: Transaction) throws -> Payment { try run(as: tx.id(), in: tx) }

  /// Under an id that was drawn before.
  package func run(as id: ID<Payment>, in tx: Transaction) throws -> Payment {
    let due: Instant? = capture == .atOnce ? tx.now : nil
    try tx.send(
      """
      INSERT INTO payments_payment
        (id, purpose, subject, payer, gateway, instrument, amount, currency, state, intended_at, changed_at, capture, capture_at)
      VALUES
        (\(id), \(purpose), \(subject), \(payer), \(gateway), \(instrument), \(amount.minor), \(amount.currency), \(state), \(tx.now), \(tx.now),
          \(capture), \(due))
      """)
    return Payment(
      id: id, purpose: purpose, subject: subject, payer: payer, gateway: gateway, instrument: instrument, amount: amount, state: state, reference: nil,
      declined: nil, intendedAt: tx.now, capture: capture)
  }
}
