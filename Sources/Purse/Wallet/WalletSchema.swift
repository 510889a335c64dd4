import Storage

/// The table of what operators credited by hand, and why.
package enum WalletSchema {
  /// Tables that name people, and what becomes of the rows when one of them leaves.
  package static let persons: [PersonalTable] = [
    .kept("purse_grant", "who credited money at work and why, as an audit (전자금융거래법 22조)"),
  ]

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
