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
  /// What the form or the request calls this top-up: said again by the same member, it is the same one. Nil where nothing was said.
  package var key: String?

  package init(member: PartyID, amount: Money, gateway: String, instrument: String, key: String?) {
    self.member = member
    self.amount = amount
    self.gateway = gateway
    self.instrument = instrument
    self.key = key
  }

  /// The attempt as it stands, and whether this call began it: only then the provider is to be asked.
  ///
  /// A key whose top-up was declined, or lies further back than answers to requests are kept, begins another.
  package func run(in tx: Transaction) throws -> (payment: Payment, isNew: Bool) {
    try TopUp.decide(amount)
    let fresh = tx.id(ID<Payment>.self)
    if let key {
      let said = ClientKey(key, of: member, deed: "wallet.topup")
      if let before = try Payment.find(said.claim(fresh, in: tx), in: tx) {
        guard before.state == .declined || before.intendedAt <= tx.now - KeyedRequest.keptFor else {
          guard before.amount == amount else { throw TopUp.No.usedForAnother }
          return (before, false)
        }
        try said.name(fresh, in: tx)
      }
    }
    try WalletCeiling.admit(amount, to: member, in: tx)
    let intend = IntendPayment(for: .wallet, subject: member.raw, payer: member, gateway: gateway, instrument: String(instrument.prefix(40)), amount: amount)
    return (try intend.run(as: fresh, in: tx), true)
  }
}

/// What became of a top-up.
package enum TopUpOutcome: Sendable, Equatable {
  /// The money is in the wallet.
  case paid
  case declined(DeclineReason)
  /// The provider has not said; it will be looked up.
  case pending
  /// The provider waits for the buyer at its page.
  case asksBuyer(at: String)
  /// Approved when nobody was there to have it, or no room was left in the wallet: it goes back by itself.
  case returned

  package init(_ payment: Payment) {
    self = switch payment.state {
    case .authorised, .captured: .paid
    case .declined: .declined(payment.declined.flatMap(DeclineReason.init) ?? .refusedByIssuer)
    case .intended, .unknown, .abandoned: .pending
    case .awaitingBuyer: .asksBuyer(at: payment.address ?? "")
    case .tooLate, .voided: .returned
    }
  }
}

/// Takes in a provider's answer to a top-up, the first or the fifth, now or an hour late; the wallet gains once.
package struct SettleTopUp: Sendable {
  /// What it does for all payments into wallets.
  package static let settler = Settler(.wallet) { payment, answer, tx in _ = try SettleTopUp(payment: payment.id, answer: answer).run(in: tx) }

  package var payment: ID<Payment>
  package var answer: GatewayAnswer

  package init(payment: ID<Payment>, answer: GatewayAnswer) {
    self.payment = payment
    self.answer = answer
  }

  /// Nil when there is no such top-up.
  @discardableResult
  package func run(in tx: Transaction) throws -> TopUpOutcome? {
    guard let before = try Payment.find(payment, in: tx), before.purpose == .wallet else { return nil }
    tx.wake(Payment.topic(before.subject))
    guard before.hears(answer, at: tx.now) else { return TopUpOutcome(before) }
    switch answer {
    case .asksBuyer(let address): _ = try MovePayment(payment, to: .awaitingBuyer, address: address).run(in: tx)
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
    // It was admitted before the provider was asked; what came into the wallet besides meanwhile may have taken its room.
    do { try WalletCeiling.admit(payment.amount, to: member, in: tx) } catch is TopUp.No { return try ReturnAuthority(payment: payment.id).run(in: tx) }
    // The claim above pays once; the transfer has an id of its own, so that no other record can stand in its way.
    try TopUp(member: member, amount: payment.amount, grantedBy: payment.payer, id: tx.id()).post(in: tx)
  }
}
