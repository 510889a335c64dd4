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
    guard let offer = try Offer.find(offer, in: tx), offer.expiresAt > tx.now else { throw NoOrder.offerGone }
    let id = try IntendPayment(
      subject: offer.id.raw, payer: offer.buyer, gateway: gateway, instrument: String(instrument.prefix(40)), amount: offer.total
    ).run(in: tx)
    return try Payment.find(id, in: tx)!
  }
}

/// What became of an order's payment.
package enum PaymentOutcome: Sendable, Equatable {
  case placed(Order)
  case declined(DeclineReason)
  /// The provider has not said; it will be looked up.
  case pending
  /// Approved when the goods were gone: it goes back by itself.
  case tooLate
}

/// Takes in a provider's answer, the first or the fifth, now or an hour late, and brings the order to a good end.
///
/// Approved: the order is placed in this same transaction, or, when its goods are gone or another payment has placed it,
/// the payment becomes `too-late` and is given back by the reconciling worker.
package struct SettlePayment: Sendable {
  package enum No: Refusal, Equatable {
    case unknown
    package var code: String { "payment/unknown" }
    package var sort: RefusalSort { .absent }
    package var sentence: Sentence { Sentence(.paymentUnknown) }
  }

  package var payment: ID<Payment>
  package var answer: GatewayAnswer

  package init(payment: ID<Payment>, answer: GatewayAnswer) {
    self.payment = payment
    self.answer = answer
  }

  package func run(in tx: Transaction) throws -> PaymentOutcome {
    guard let payment = try Payment.find(payment, in: tx) else { throw No.unknown }
    switch answer {
    case .unknown:
      _ = try MovePayment(payment.id, to: .unknown).run(in: tx)
    case .declined(let reason):
      _ = try MovePayment(payment.id, to: .declined, declined: reason).run(in: tx)
    case .approved(let reference):
      if payment.state.next.contains(.authorised) { try approve(payment, reference, in: tx) }
    }
    return try outcome(in: tx)
  }

  private func approve(_ payment: Payment, _ reference: String, in tx: Transaction) throws {
    // Claimed first: of two approvals one goes on.
    guard try MovePayment(payment.id, to: .authorised, reference: reference).run(in: tx) else { return }
    do {
      let made = try tx.savepoint {
        try PlaceOrder(offer: ID(payment.subject), tender: .provider(payment.id, gateway: payment.gateway)).run(in: tx)
      }
      if made.order.payment != payment.id { try giveBack(payment, in: tx) }
    } catch is NoOrder {
      try giveBack(payment, in: tx)
    }
  }

  private func giveBack(_ payment: Payment, in tx: Transaction) throws {
    try ReturnAuthority(payment: payment.id).run(in: tx)
  }

  private func outcome(in tx: Transaction) throws -> PaymentOutcome {
    let payment = try Payment.find(payment, in: tx)!
    switch payment.state {
    case .authorised, .captured:
      return try Order.of(offer: ID(payment.subject), in: tx).map { .placed($0) } ?? .pending
    case .declined: return .declined(payment.declined.flatMap(DeclineReason.init) ?? .refusedByIssuer)
    case .intended, .unknown: return .pending
    case .tooLate, .voided, .abandoned: return .tooLate
    }
  }
}
