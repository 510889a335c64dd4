import Kernel
import Storage

/// Writes every kept balance anew from transfers and holds: the repair for what `Verify` finds.
package enum Rebuild {
  /// Rebuilds limited balances and drops checkpoints (they are made again); returns how many accounts were wrong.
  /// A balance that the record puts under its limit is left for a person: the statement fails and nothing is changed.
  @discardableResult
  package static func run(in tx: Transaction) throws -> Int {
    let wrong = try tx.run(
      """
      UPDATE ledger_account
      SET posted = rebuilt.posted, held = rebuilt.held
      FROM (
        SELECT a.id, \(WideSum.whole(of: "m")) AS posted, \(WideSum.whole(of: "h")) AS held
        FROM ledger_account a
        LEFT JOIN (SELECT account, \(WideSum.columns(of: "change")) FROM (\(Verify.moves)) AS move GROUP BY account) AS m ON m.account = a.id
        LEFT JOIN (SELECT debit, \(WideSum.columns(of: "amount")) FROM ledger_hold GROUP BY debit) AS h ON h.debit = a.id
        WHERE a.floor IS NOT NULL
      ) AS rebuilt
      WHERE ledger_account.id = rebuilt.id AND (ledger_account.posted <> rebuilt.posted OR ledger_account.held <> rebuilt.held)
      """)
    try tx.run("DELETE FROM ledger_checkpoint")
    return wrong
  }
}
