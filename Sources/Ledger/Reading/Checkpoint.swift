import Kernel
import Storage

/// The balance of an account without a limit up to a moment, so that reading it sums only what came after.
package enum Checkpoint {
  /// Transfers younger than this are left out: one that is being committed carries an earlier moment than its commit.
  package static let settleTime = Span.hours(1)

  /// What all transfers have left on an account without a limit.
  static func sum(_ account: ID<Account>, in tx: Transaction) throws -> Int64 {
    let start = try tx.first("SELECT through, posted FROM ledger_checkpoint WHERE account = \(account)") { row in
      (through: try row.next(Instant.self), posted: try row.next(Int64.self))
    }
    let since = try moved(account, after: start?.through, through: nil, in: tx)
    return (start?.posted ?? 0) + since
  }

  /// Brings the checkpoints of up to `limit` accounts after `cursor` up to date; returns where to go on, or nil at the end.
  @discardableResult
  package static func run(after cursor: ID<Account>? = nil, limit: Int = 100, in tx: Transaction) throws -> ID<Account>? {
    let horizon = tx.now - settleTime
    let accounts = try tx.rows(
      """
      SELECT a.id, c.through, c.posted
      FROM ledger_account a LEFT JOIN ledger_checkpoint c ON c.account = a.id
      WHERE a.floor IS NULL AND a.id > \(cursor ?? ID(0))
      ORDER BY a.id
      LIMIT \(limit)
      """) { row in (id: try row.next(ID<Account>.self), through: try row.next(Instant?.self), posted: try row.next(Int64?.self)) }
    for account in accounts where account.through.map({ $0 < horizon }) ?? true {
      let posted = (account.posted ?? 0) + (try moved(account.id, after: account.through, through: horizon, in: tx))
      try tx.run(
        """
        INSERT INTO ledger_checkpoint (account, through, posted) VALUES (\(account.id), \(horizon), \(posted))
        ON CONFLICT (account) DO UPDATE SET through = excluded.through, posted = excluded.posted
        WHERE ledger_checkpoint.through < excluded.through
        """)
    }
    return accounts.count < limit ? nil : accounts.last?.id
  }

  /// Credits less debits with `after < at <= through`.
  private static func moved(_ account: ID<Account>, after: Instant?, through: Instant?, in tx: Transaction) throws -> Int64 {
    let from = after ?? Instant(milliseconds: Int64.min)
    let to = through ?? Instant(milliseconds: Int64.max)
    return try tx.value(
      """
      SELECT CAST(
        (SELECT COALESCE(SUM(amount), 0) FROM ledger_transfer WHERE credit = \(account) AND at > \(from) AND at <= \(to))
        - (SELECT COALESCE(SUM(amount), 0) FROM ledger_transfer WHERE debit = \(account) AND at > \(from) AND at <= \(to))
        AS BIGINT)
      """) ?? 0
  }
}
