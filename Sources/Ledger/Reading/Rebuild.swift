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
        SELECT a.id,
          CAST(COALESCE((SELECT SUM(amount) FROM ledger_transfer WHERE credit = a.id), 0)
            - COALESCE((SELECT SUM(amount) FROM ledger_transfer WHERE debit = a.id), 0) AS BIGINT) AS posted,
          CAST(COALESCE((SELECT SUM(amount) FROM ledger_hold WHERE debit = a.id), 0) AS BIGINT) AS held
        FROM ledger_account a
        WHERE a.floor IS NOT NULL
      ) AS rebuilt
      WHERE ledger_account.id = rebuilt.id AND (ledger_account.posted <> rebuilt.posted OR ledger_account.held <> rebuilt.held)
      """)
    try tx.run("DELETE FROM ledger_checkpoint")
    return wrong
  }
}
