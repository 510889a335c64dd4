import Kernel
import Payments
import Storage

/// What became of an order's payment.
package enum PaymentOutcome: Sendable, Equatable {
  case placed(Order)
  case declined(DeclineReason)
  /// The provider has not said; it will be looked up.
  case pending
  /// The provider waits for the buyer at its page.
  case asksBuyer(at: String)
  /// Approved when the goods were gone: it goes back by itself.
  case tooLate
}

/// An attempt whose provider was asked, and the offer that it pays.
package struct IntendedPayment: Sendable {
  package let payment: Payment
  package let offer: Offer

  package init(payment: Payment, offer: Offer) {
    self.payment = payment
    self.offer = offer
  }
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

  /// What it does for all payments of orders.
  package static func settler(_ parts: SaleParts = .none) -> Settler {
    Settler(.order) { payment, answer, tx in _ = try SettlePayment(payment: payment.id, answer: answer, parts: parts).run(in: tx) }
  }

  package var payment: ID<Payment>
  package var answer: GatewayAnswer
  /// The attempt and what it pays, where the caller has both at hand.
  package var intended: IntendedPayment?
  /// What takes part in sales besides goods and delivery.
  package var parts: SaleParts

  package init(payment: ID<Payment>, answer: GatewayAnswer, parts: SaleParts = .none) {
    self.payment = payment
    self.answer = answer
    self.parts = parts
  }

  package init(_ intended: IntendedPayment, answer: GatewayAnswer, parts: SaleParts = .none) {
    self.init(payment: intended.payment.id, answer: answer, parts: parts)
    self.intended = intended
  }

  package func run(in tx: Transaction) throws -> PaymentOutcome {
    switch answer {
    case .unknown: try MovePayment(payment, to: .unknown).run(in: tx)
    case .declined(.notFound) where try Payment.find(payment, in: tx)?.hears(answer, at: tx.now) == false: break
    case .declined(let reason):
      if try MovePayment(payment, to: .declined, declined: reason).run(in: tx) { try WalletPart.release(of: payment, in: tx) }
    case .asksBuyer(let address):
      if let sent = try MovePayment(payment, to: .awaitingBuyer, address: address).moved(in: tx), let offer = try Offer.head(ID(sent.subject), in: tx) {
        try KeepGoods(offer: offer).run(for: Payment.buyerPatience, in: tx)
      }
    case .approved(let reference):
      // Claimed first: of two approvals one goes on.
      let claim = try MovePayment(payment, to: .authorised, reference: reference).ask(in: tx)
      if let outcome = try approve(claim, in: tx) { return outcome }
    }
    return try outcome(in: tx)
  }

  /// The order that this payment pays; too late when it pays for nothing and goes back; nil where the claim was another's.
  private func approve(_ claim: Ahead<Payment>, in tx: Transaction) throws -> PaymentOutcome? {
    guard let payment = try intended?.payment ?? claim.first() else { return nil }
    tx.wake(Payment.topic(payment.subject))
    let tender = Tender.provider(payment)
    let place = intended.map { PlaceOrder($0.offer, tender: tender, parts: parts) } ?? PlaceOrder(offer: ID(payment.subject), tender: tender, parts: parts)
    do {
      let made = try tx.refusable {
        // Begun before the claim is known, which nearly always holds: else this is undone.
        let begun = try place.begin(in: tx)
        guard try claim.first() != nil else { throw No.unknown }
        return try begun.run(in: tx)
      }
      // Another payment made the order: this one goes back by itself, and whoever sent it for the same checkout has its order all the same.
      if made.order.payment != payment.id { try giveBack(payment.id, in: tx) }
      return made.order.offer.raw == payment.subject ? .placed(made.order) : .tooLate
    } catch is No {
      return nil
    } catch is NoOrder {}
    try giveBack(payment.id, in: tx)
    return .tooLate
  }

  /// What was approved pays for nothing: it goes back, and so does what the wallet kept for it.
  private func giveBack(_ payment: ID<Payment>, in tx: Transaction) throws {
    try ReturnAuthority(payment: payment).run(in: tx)
    try WalletPart.release(of: payment, in: tx)
  }

  private func outcome(in tx: Transaction) throws -> PaymentOutcome {
    guard let payment = try Payment.find(payment, in: tx) else { throw No.unknown }
    tx.wake(Payment.topic(payment.subject))
    switch payment.state {
    case .authorised, .captured:
      return try order(of: payment, in: tx).map { .placed($0) } ?? .pending
    case .declined: return .declined(payment.declined.flatMap(DeclineReason.init) ?? .refusedByIssuer)
    case .intended, .unknown: return .pending
    case .awaitingBuyer: return .asksBuyer(at: payment.address ?? "")
    case .tooLate, .voided: return try order(of: payment, in: tx).map { .placed($0) } ?? .tooLate
    case .abandoned: return .tooLate
    }
  }

  /// The order that the payment's checkout became, by this payment or another.
  private func order(of payment: Payment, in tx: Transaction) throws -> Order? { try Order.of(offer: ID(payment.subject), in: tx) }
}
