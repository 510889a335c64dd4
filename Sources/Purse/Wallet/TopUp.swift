import Kernel
import Ledger
import Parties
import Storage

/// Puts money into a member's wallet by an operator's grant.
package struct TopUp: Sendable {
  /// One payment, at most: the house's own guard against a slipped digit. What a wallet may hold in all is `WalletCeiling`.
  package static let amountMax = Money.won(2_000_000)

  package var member: PartyID
  package var amount: Money
  package var grantedBy: PartyID
  /// Minted by the house, never chosen by who asks: the same grant under the same id pays once.
  package var id: ID<Transfer>
  /// Why, as the member reads it in the statement; empty for what the program credits itself.
  package var reason: String

  /// Characters of a reason, at most.
  package static let reasonMax = 200

  package enum No: Refusal, Equatable {
    case amountOutOfRange(max: Money)
    /// The wallet may not hold so much.
    case overCeiling(max: Money, room: Money, isUnnamed: Bool)
    case otherCurrency
    case usedForAnother
  }

  package init(member: PartyID, amount: Money, grantedBy: PartyID, id: ID<Transfer>, reason: String = "") {
    self.member = member
    self.amount = amount
    self.grantedBy = grantedBy
    self.id = id
    self.reason = String(reason.prefix(Self.reasonMax))
  }

  /// The rule, free of databases and clocks.
  static func decide(_ amount: Money) throws(No) {
    guard amount.currency == Wallet.currency else { throw .otherCurrency }
    guard amount.minor > 0, amount.minor <= amountMax.minor else { throw .amountOutOfRange(max: amountMax) }
  }

  @discardableResult
  package func run(in tx: Transaction) throws -> WalletBalance {
    try Self.decide(amount)
    // What the program itself puts into the purses of a demo is nobody's payment; a grant that is said again was admitted before.
    if grantedBy != Party.house {
      try AccountRows.hold(Wallet.account(of: member), in: tx)
      if try !Transfer.isPosted(id, in: tx) { try WalletCeiling.admit(amount, to: member, in: tx) }
    }
    return try post(in: tx)
  }

  /// Credits what was admitted.
  @discardableResult
  func post(in tx: Transaction) throws -> WalletBalance {
    let transfer = Transfer(
      id: id, debit: Wallet.outside, credit: Wallet.account(of: member), amount: amount.minor, code: "wallet.topup",
      reference: grantedBy.raw)
    switch try PostTransfers(each: [transfer]).run(in: tx)[0] {
    case .done, .replayed, .short: break
    case .refused(.existsDifferent): throw No.usedForAnother
    case .refused(let why): throw why
    }
    if !reason.isEmpty { try GrantReasons.keep(reason, of: id, by: grantedBy, in: tx) }
    return try Wallet.balance(of: member, in: tx)
  }
}
