import Kernel
import Ledger
import Storage

/// Money that a member has paid in and can spend anywhere in the yard: a ledger account that never falls under zero.
package enum Wallet {
  package static let currency = Currency.krw

  /// What the ledger calls money that was put in.
  static let topUpCode = "wallet.topup"
  /// And money that went back to the card it came from.
  static let refundCode = "wallet.refunded"

  /// The account of a member's paid-in money.
  package static func account(of member: PartyID) -> AccountKey { .limited(.money(currency), member, "wallet") }

  /// Where money comes from and goes to outside the yard: banks, the operator's grant.
  package static let outside = AccountKey.house(.money(currency), "outside")

  /// What a member has, and what of it is free to spend.
  package static func balance(of member: PartyID, in tx: Transaction) throws -> WalletBalance {
    let balance = try Balance.of(account(of: member), in: tx)
    return WalletBalance(
      total: Money(balance.posted, currency), held: Money(balance.held, currency), available: Money(balance.available ?? 0, currency))
  }
}

/// A member's paid-in money.
package struct WalletBalance: Sendable, Equatable {
  package let total: Money
  /// Reserved for orders that are being paid.
  package let held: Money
  package let available: Money

  package init(total: Money, held: Money, available: Money) {
    self.total = total
    self.held = held
    self.available = available
  }

  /// As if what one's own attempt to pay keeps were free again.
  package func freeing(_ kept: Money?) -> WalletBalance {
    guard let kept, kept.currency == held.currency else { return self }
    let freed = min(kept.minor, held.minor)
    return WalletBalance(total: total, held: Money(held.minor.minus(freed), held.currency), available: Money(available.minor.plus(freed), held.currency))
  }
}
