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
    return (start?.posted ?? 0).plus(since)
  }

  /// Looks through up to `limit` transfers that none looked through before, and brings the checkpoints of those accounts up to
  /// date that have moved `worthwhile` times since their last one. Returns whether more may be waiting.
  ///
  /// A transfer that was overlooked (its id can be older than its commit, or none of ours) costs nothing but a later checkpoint: a sum begins where
  /// the checkpoint ends, whatever was looked through.
  @discardableResult
  package static func step(limit: Int = 1000, worthwhile: Int = 200, in tx: Transaction) throws -> Bool {
    let horizon = tx.now - settleTime
    try tx.run("INSERT INTO ledger_checkpoint_reach (id, transfer) VALUES (1, 0) ON CONFLICT (id) DO NOTHING")
    let reached = try tx.one("SELECT transfer FROM ledger_checkpoint_reach WHERE id = 1") { try $0.next(Int64.self) }
    // Ids rise with time. One from beyond the horizon, whoever chose it, neither stops the others nor carries the reach away.
    let last = IDMint.last(through: horizon)
    let from = reached > IDMint.last(through: tx.now) ? 0 : reached
    let transfers = try tx.rows(
      "SELECT id, debit, credit, at FROM ledger_transfer WHERE id > \(from) AND id <= \(last) ORDER BY id LIMIT \(limit)"
    ) { row in
      (id: try row.next(Int64.self), sides: [try row.next(Int64.self), try row.next(Int64.self)], at: try row.next(Instant.self))
    }.prefix { $0.at <= horizon }
    guard let reach = transfers.last?.id else { return false }
    guard try tx.run("UPDATE ledger_checkpoint_reach SET transfer = \(reach) WHERE id = 1 AND transfer = \(reached)") == 1 else { return false }
    let touched = Set(transfers.flatMap(\.sides)).sorted()
    let accounts = try tx.rows(
      """
      SELECT a.id, c.through, c.posted
      FROM ledger_account a LEFT JOIN ledger_checkpoint c ON c.account = a.id
      WHERE a.floor IS NULL AND a.id IN \(list: touched)
      ORDER BY a.id
      LIMIT \(touched.count)
      """) { row in (id: try row.next(ID<Account>.self), through: try row.next(Instant?.self), posted: try row.next(Int64?.self)) }
    for account in accounts where try hasMoved(account.id, after: account.through, through: horizon, times: worthwhile, in: tx) {
      let posted = (account.posted ?? 0).plus(try moved(account.id, after: account.through, through: horizon, in: tx))
      // A balance beyond 63 bits is summed from the last one that fits.
      guard posted > .min, posted < .max else { continue }
      try tx.run(
        """
        INSERT INTO ledger_checkpoint (account, through, posted) VALUES (\(account.id), \(horizon), \(posted))
        ON CONFLICT (account) DO UPDATE SET through = excluded.through, posted = excluded.posted
        WHERE ledger_checkpoint.through < excluded.through
        """)
    }
    return transfers.count == limit
  }

  /// Whether an account was debited or was credited so often with `after < at <= through`; no more is read than tells.
  private static func hasMoved(_ account: ID<Account>, after: Instant?, through: Instant, times: Int, in tx: Transaction) throws -> Bool {
    let from = after ?? Instant(milliseconds: Int64.min)
    return try tx.first(
      """
      SELECT 1 WHERE EXISTS (
        SELECT 1 FROM ledger_transfer WHERE credit = \(account) AND at > \(from) AND at <= \(through) LIMIT 1 OFFSET \(times - 1))
      OR EXISTS (
        SELECT 1 FROM ledger_transfer WHERE debit = \(account) AND at > \(from) AND at <= \(through) LIMIT 1 OFFSET \(times - 1))
      """) { try $0.next(Int64.self) } != nil
  }

  /// Credits less debits with `after < at <= through`.
  private static func moved(_ account: ID<Account>, after: Instant?, through: Instant?, in tx: Transaction) throws -> Int64 {
    let from = after ?? Instant(milliseconds: Int64.min)
    let to = through ?? Instant(milliseconds: Int64.max)
    func side(_ column: String) -> SQL { "\(raw: column) = \(account) AND at > \(from) AND at <= \(to)" }
    return try WideSum.difference(side("credit"), side("debit"), in: tx)
  }
}
