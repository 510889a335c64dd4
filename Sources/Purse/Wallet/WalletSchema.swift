import Storage

/// The table of what operators credited by hand, and why.
package enum WalletSchema {
  package static let migrations: [Migration] = [
    Migration(
      "2026-11-28.wallet.grants",
      """
      CREATE TABLE purse_grant (
        transfer BIGINT PRIMARY KEY,
        reason TEXT NOT NULL,
        granted_by BIGINT NOT NULL,
        at BIGINT NOT NULL
      )
      """)
  ]
}
