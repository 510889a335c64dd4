import Kernel
import Payments
import Storage

/// Before a provider is asked: the attempt's row, and goods held long enough for the provider's answer.
package struct IntendOrderPayment: Sendable {
  package var offer: ID<Offer>
  package var gateway: String
  package var instrument: String

  package init(offer: ID<Offer>, gateway: String, instrument: String) {
    self.offer = offer
    self.gateway = gateway
    self.instrument = instrument
  }

  package func run(in tx: Transaction) throws -> Payment {
    guard let head = try Offer.head(offer, in: tx) else { throw NoOrder.offerGone }
    return try run(for: head, in: tx)
  }

  /// For an offer whose head was read in this transaction; it never changes.
  package func run(for offer: Offer.Head, in tx: Transaction) throws -> Payment {
    guard offer.expiresAt > tx.now else { throw NoOrder.offerGone }
    return try IntendPayment(
      subject: offer.id.raw, payer: offer.buyer, gateway: gateway, instrument: instrument.cut(40), amount: offer.total
    ).run(in: tx)
  }
}
