import Kernel
import Storage

/// Changes the balances of limited accounts, in ascending order. The limit is part of the statement and of a CHECK.
enum Balances {
  static func apply(_ books: Books, in tx: Transaction) throws {
    let changed = books.changed
    guard !changed.isEmpty else { return }
    let count: Int
    switch tx.engine {
    case .sqlite:
      var values: [SQLValue] = []
      values.reserveCapacity(changed.count * 3)
      for account in changed {
        values.append(.int(account.postedChange))
        values.append(.int(account.heldChange))
        values.append(.int(account.id.raw))
      }
      count = try tx.runEach(
        """
        UPDATE ledger_account
        SET posted = posted + $1, held = held + $2
        WHERE id = $3 AND posted + $1 - held - $2 >= floor
        """, width: 3, values)
    case .postgres:
      count = try tx.run(change(changed))
    }
    guard count == changed.count else { throw Overtaken.fault }
  }

  /// The server engine's one statement for many accounts.
  static func change(_ accounts: [OpenAccount]) -> SQL {
    """
    UPDATE ledger_account AS account
    SET posted = account.posted + change.posted, held = account.held + change.held
    FROM unnest(
      CAST(\(PostgresArray.text(accounts.map(\.id.raw))) AS BIGINT[]), CAST(\(PostgresArray.text(accounts.map(\.postedChange))) AS BIGINT[]),
      CAST(\(PostgresArray.text(accounts.map(\.heldChange))) AS BIGINT[])
    ) AS change (id, posted, held)
    WHERE account.id = change.id AND account.posted + change.posted - account.held - change.held >= account.floor
    """
  }
}
