import Kernel
import Storage

/// Changes the balances of limited accounts, in ascending order. The limit is part of the statement and of a CHECK: only a fact takes
/// an account under its floor, which is noted beside it, and what stands there already may only come up.
enum Balances {
  static func apply(_ books: Books, in tx: Transaction) throws {
    let changed = books.changed
    guard !changed.isEmpty else { return }
    let count: Int
    switch tx.engine {
    case .sqlite:
      var values: [SQLValue] = []
      values.reserveCapacity(changed.count * 4)
      for account in changed {
        values.append(.int(account.postedChange))
        values.append(.int(account.heldChange))
        values.append(.int(account.id.raw))
        values.append(.int(account.isForced ? 1 : 0))
      }
      count = try tx.runEach(
        """
        UPDATE ledger_account
        SET posted = posted + $1, held = held + $2, is_short = CASE WHEN posted + $1 - held - $2 >= floor THEN 0 ELSE 1 END
        WHERE id = $3 AND (posted + $1 - held - $2 >= floor OR $1 >= $2 OR $4 = 1)
        """, width: 4, values)
    case .postgres:
      count = try tx.run(change(changed))
    }
    guard count == changed.count else { throw Overtaken.fault }
  }

  /// The server engine's one statement for many accounts.
  static func change(_ accounts: [OpenAccount]) -> SQL {
    """
    UPDATE ledger_account AS account
    SET posted = account.posted + change.posted, held = account.held + change.held,
      is_short = CASE WHEN account.posted + change.posted - account.held - change.held >= account.floor THEN 0 ELSE 1 END
    FROM unnest(
      CAST(\(PostgresArray.text(accounts.map(\.id.raw))) AS BIGINT[]), CAST(\(PostgresArray.text(accounts.map(\.postedChange))) AS BIGINT[]),
      CAST(\(PostgresArray.text(accounts.map(\.heldChange))) AS BIGINT[]),
      CAST(\(PostgresArray.text(accounts.map { $0.isForced ? Int64(1) : 0 })) AS BIGINT[])
    ) AS change (id, posted, held, forced)
    WHERE account.id = change.id
      AND (account.posted + change.posted - account.held - change.held >= account.floor OR change.posted >= change.held OR change.forced = 1)
    """
  }
}
