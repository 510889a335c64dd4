import Kernel
import Ledger
import Parties
import Payments
import Storage

/// What was paid into a wallet by card and is still there goes back to the cards (전자금융거래법 19조: prepaid money is given back to who
/// asks for it). What an operator granted stays.
package struct RefundWallet: Sendable {
  package var member: PartyID
  /// What the form calls it: said again by the same member, it is the same refund. Nil where the door remembers by itself.
  package var key: String?

  package enum No: Refusal, Equatable {
    /// Nothing that came by card is left, or it is held for an order that is being paid.
    case nothing
    /// Nothing yet: the provider is still taking what was just paid in.
    case settling
    /// Something was spent or given back in the meantime.
    case changed
  }

  package init(member: PartyID, key: String?) {
    self.member = member
    self.key = key
  }

  /// What would go back now.
  package static func refundable(of member: PartyID, in tx: Transaction) throws -> Money {
    let left = try payments(of: member, in: tx).reduce(Int64(0)) { $0.plus($1.left.minor) }
    return Money(min(left, max(0, try Wallet.balance(of: member, in: tx).available.minor)), Wallet.currency)
  }

  /// Gives back all that can go back; each part by the payment that it came with, the newest first.
  @discardableResult
  package func run(in tx: Transaction) throws -> WalletBalance {
    let fresh = tx.id(ID<Transfer>.self)
    if let key, try ClientKey(key, of: member, deed: "wallet.refund").claim(fresh, in: tx) != fresh { return try Wallet.balance(of: member, in: tx) }
    let amount = try Self.refundable(of: member, in: tx)
    guard amount.minor > 0 else { throw try PaymentsBack.isComingIn(of: Party.selves(member, in: tx), in: tx) ? No.settling : .nothing }
    let transfer = Transfer(
      id: fresh, debit: Wallet.account(of: member), credit: Wallet.outside, amount: amount.minor, code: Wallet.refundCode, reference: member.raw)
    switch try PostTransfers(each: [transfer]).run(in: tx)[0] {
    case .done, .replayed: break
    case .short, .refused: throw No.changed
    }
    // Whoever comes second has waited for the account and sees what is left now.
    var rest = amount.minor
    for (payment, left) in try Self.payments(of: member, in: tx) where rest > 0 {
      let part = min(rest, left.minor)
      try AskRefund(payment: payment, amount: Money(part, Wallet.currency), isPaid: false).run(in: tx)
      rest = rest.minus(part)
    }
    guard rest == 0 else { throw No.changed }
    return try Wallet.balance(of: member, in: tx)
  }

  private static func payments(of member: PartyID, in tx: Transaction) throws -> [(payment: ID<Payment>, left: Money)] {
    try PaymentsBack.intoWallet(of: Party.selves(member, in: tx), in: Wallet.currency, in: tx)
  }
}

extension RefundWallet.No {
  package var code: String {
    switch self {
    case .nothing: "wallet/nothing-to-refund"
    case .settling: "wallet/settling"
    case .changed: "wallet/changed"
    }
  }
  package var sort: RefusalSort { .conflict }
  package var pointer: String? { nil }
  package var sentence: Sentence {
    switch self {
    case .nothing: Sentence(.walletNothingBack)
    case .settling: Sentence(.walletSettling)
    case .changed: Sentence(.walletChanged)
    }
  }
}
