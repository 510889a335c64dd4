import Kernel
import Ledger
import Messages
import Parties
import Payments
import Storage

/// How much a wallet may hold by what is paid into it (전자금융거래법 23조, 시행령 13조): more for a member whose name stands behind it. The house
/// knows that of a verified mobile number, which telephone companies give to names alone (전기통신사업법 32조의4).
package struct WalletCeiling: Sendable, Equatable {
  package let most: Money
  /// Whether a verified mobile number would raise it.
  package let isUnnamed: Bool
  /// What more may be paid in now: what is there and what is on its way from a card taken off.
  package let room: Money

  package static func of(_ member: PartyID, in tx: Transaction) throws -> WalletCeiling {
    let verified = try VerifyContact.verified(of: member, in: tx)
    let isNamed = verified.contains { PhoneNumber(text: $0)?.isMobile == true }
    let key = isNamed ? PolicyKey.walletNamedMax : PolicyKey.walletUnnamedMax
    let most = try PolicyValue.standing(key, on: Zone.seoul.local(tx.now).day, in: tx).value
    let coming = try PaymentsBack.comingIntoWallet(of: Party.selves(member, in: tx), in: Wallet.currency, in: tx)
    let taken = try Wallet.balance(of: member, in: tx).total.minor.plus(coming)
    return WalletCeiling(most: Money(most, Wallet.currency), isUnnamed: !isNamed, room: Money(max(0, most.minus(taken)), Wallet.currency))
  }

  /// Refuses what would take the wallet over its ceiling. Other payments into it wait until the transaction ends, so of two that fit only
  /// one by one the second is refused.
  static func admit(_ amount: Money, to member: PartyID, in tx: Transaction) throws {
    try AccountRows.hold(Wallet.account(of: member), in: tx)
    let ceiling = try of(member, in: tx)
    guard amount.minor <= ceiling.room.minor else { throw TopUp.No.overCeiling(max: ceiling.most, room: ceiling.room, isUnnamed: ceiling.isUnnamed) }
  }
}
