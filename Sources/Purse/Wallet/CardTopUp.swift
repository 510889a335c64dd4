import Kernel
import Ledger
import Parties
import Payments
import Storage

/// Before a provider is asked: the row of a payment into the member's own wallet.
package struct BeginTopUp: Sendable {
  package var member: PartyID
  package var amount: Money
  package var gateway: String
  package var instrument: String
  /// Chosen by the form: sent again, it is the same top-up.
  package var id: ID<Payment>

  package init(member: PartyID, amount: Money, gateway: String, instrument: String, id: ID<Payment>) {
    self.member = member
    self.amount = amount
    self.gateway = gateway
    self.instrument = instrument
    self.id = id
  }

  /// The attempt as it stands, and whether this call began it: only then the provider is to be asked.
  package func run(in tx: Transaction) throws -> (payment: Payment, isNew: Bool) {
    try TopUp.decide(amount)
    let begun = try IntendPaymentOnce(id, subject: member.raw, payer: member, gateway: gateway, instrument: instrument, amount: amount).run(in: tx)
    guard begun.payment.payer == member, begun.payment.isIntoWallet, begun.payment.amount == amount else { throw TopUp.No.usedForAnother }
    return begun
  }
}

/// What became of a top-up.
package enum TopUpOutcome: Sendable, Equatable {
  /// The money is in the wallet.
  case paid
  case declined(DeclineReason)
  /// The provider has not said; it will be looked up.
  case pending
  /// Approved when nobody was there to have it: it goes back by itself.
  case returned

  package init(_ payment: Payment) {
    self = switch payment.state {
    case .authorised, .captured: .paid
    case .declined: .declined(payment.declined.flatMap(DeclineReason.init) ?? .refusedByIssuer)
    case .intended, .unknown, .abandoned: .pending
    case .tooLate, .voided: .returned
    }
  }
}

/// Takes in a provider's answer to a top-up, the first or the fifth, now or an hour late; the wallet gains once.
package struct SettleTopUp: Sendable {
  package var payment: ID<Payment>
  package var answer: GatewayAnswer

  package init(payment: ID<Payment>, answer: GatewayAnswer) {
    self.payment = payment
    self.answer = answer
  }

  /// Nil when there is no such top-up.
  @discardableResult
  package func run(in tx: Transaction) throws -> TopUpOutcome? {
    guard let before = try Payment.find(payment, in: tx), before.isIntoWallet else { return nil }
    switch answer {
    case .unknown: _ = try MovePayment(payment, to: .unknown).run(in: tx)
    case .declined(let reason): _ = try MovePayment(payment, to: .declined, declined: reason).run(in: tx)
    case .approved(let reference):
      // Claimed first: of two approvals one goes on.
      if before.state.next.contains(.authorised), try MovePayment(payment, to: .authorised, reference: reference).run(in: tx) { try pay(before, in: tx) }
    }
    return try Payment.find(payment, in: tx).map(TopUpOutcome.init)
  }

  private func pay(_ payment: Payment, in tx: Transaction) throws {
    // Who became another meanwhile has it as who they are today.
    let member = try Party.resolve(payment.payer, in: tx)
    guard try Party.find(member, in: tx)?.erased == nil else { return try ReturnAuthority(payment: payment.id).run(in: tx) }
    try TopUp(member: member, amount: payment.amount, grantedBy: payment.payer, id: ID(payment.id.raw)).run(in: tx)
  }
}
