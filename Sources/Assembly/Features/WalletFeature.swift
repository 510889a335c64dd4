import Payments
import Purse
import Storage

extension Feature {
  /// Money that a member keeps here.
  static let wallet = Feature(
    "wallet",
    migrations: WalletSchema.migrations,
    persons: WalletSchema.persons,
    subscriptions: [JoinedWallets.subscription],
    settlers: { _ in [SettleTopUp.settler] })
}
