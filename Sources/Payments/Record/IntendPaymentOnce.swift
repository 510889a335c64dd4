import Kernel
import Storage

/// Writes the row of an attempt under an id that the caller chose: the same form sent again is the same attempt.
package struct IntendPaymentOnce: Sendable {
  package var id: ID<Payment>
  package var subject: Int64
  package var payer: PartyID
  package var gateway: String
  package var instrument: String
  package var amount: Money

  package init(_ id: ID<Payment>, subject: Int64, payer: PartyID, gateway: String, instrument: String, amount: Money) {
    self.id = id
    self.subject = subject
    self.payer = payer
    self.gateway = gateway
    self.instrument = instrument
    self.amount = amount
  }

  /// The attempt as it stands, and whether this call wrote it.
  package func run(in tx: Transaction) throws -> (payment: Payment, isNew: Bool) {
    let added = try tx.run(
      """
      INSERT INTO payments_payment
        (id, subject, payer, gateway, instrument, amount, currency, state, intended_at, changed_at)
      VALUES
        (\(id), \(subject), \(payer), \(gateway), \(String(instrument.prefix(40))), \(amount.minor), \(amount.currency),
         \(Payment.State.intended), \(tx.now), \(tx.now))
      ON CONFLICT (id) DO NOTHING
      """)
    let payment = try tx.one("SELECT \(raw: Payment.columns) FROM payments_payment WHERE id = \(id)") { try Payment(&$0) }
    return (payment, added == 1)
  }
}

extension Payment {
  /// True for money into the payer's own wallet: such a payment is about its payer, where others are about an offer.
  package var isIntoWallet: Bool { subject == payer.raw }
}
