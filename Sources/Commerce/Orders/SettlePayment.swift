import Kernel
import Payments
import Storage

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
    switch answer {
    case .unknown: try MovePayment(payment, to: .unknown).run(in: tx)
    case .declined(let reason): try MovePayment(payment, to: .declined, declined: reason).run(in: tx)
    case .approved(let reference):
      // Claimed first: of two approvals one goes on.
      if let claimed = try MovePayment(payment, to: .authorised, reference: reference).moved(in: tx) {
        if let order = try approve(claimed, in: tx) { return .placed(order) }
        return .tooLate
      }
    }
    return try outcome(in: tx)
  }

  /// The order that this payment pays; nil when it pays for nothing and goes back.
  private func approve(_ payment: Payment, in tx: Transaction) throws -> Order? {
    do {
      let made = try tx.refusable {
        try PlaceOrder(offer: ID(payment.subject), tender: .provider(payment.id, gateway: payment.gateway)).run(in: tx)
      }
      if made.order.payment == payment.id { return made.order }
    } catch is NoOrder {}
    try ReturnAuthority(payment: payment.id).run(in: tx)
    return nil
  }

  private func outcome(in tx: Transaction) throws -> PaymentOutcome {
    guard let payment = try Payment.find(payment, in: tx) else { throw No.unknown }
    switch payment.state {
    case .authorised, .captured:
      return try Order.of(offer: ID(payment.subject), in: tx).map { .placed($0) } ?? .pending
    case .declined: return .declined(payment.declined.flatMap(DeclineReason.init) ?? .refusedByIssuer)
    case .intended, .unknown: return .pending
    case .tooLate, .voided, .abandoned: return .tooLate
    }
  }
}
