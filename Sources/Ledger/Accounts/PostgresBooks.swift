import Kernel
import Storage

/// Finds accounts by name and by id in one statement of the server engine, and locks the limited ones in ascending order.
struct PostgresBooks {
  let ids: Set<ID<Account>>
  let keys: Set<AccountKey>

  /// Opens those that nobody used before.
  func load(into books: inout Books, in tx: Transaction) throws {
    let sorted = keys.sorted { ($0.asset.code, $0.holder, $0.purpose) < ($1.asset.code, $1.holder, $1.purpose) }
    var missing = try find(sorted, ids.sorted(), into: &books, in: tx)
    guard !missing.isEmpty else { return }
    try AccountRecords.open(missing, in: tx)
    // All anew, so that the locks are taken in one order again.
    missing = try find(sorted, ids.sorted(), into: &books, in: tx)
    guard missing.isEmpty else { throw StorageFault.noRow(sql: "ledger_account \(missing[0])") }
  }

  /// Adds what is open; returns the names that are not.
  private func find(_ keys: [AccountKey], _ ids: [ID<Account>], into books: inout Books, in tx: Transaction) throws -> [AccountKey] {
    let wanted: SQL = """
      WITH wanted AS (
        SELECT a.id
        FROM unnest(
          CAST(\(PostgresArray.text(keys.map(\.asset.code))) AS TEXT[]), CAST(\(PostgresArray.text(keys.map(\.holder))) AS BIGINT[]),
          CAST(\(PostgresArray.text(keys.map(\.purpose))) AS TEXT[])
        ) AS name (asset, holder, purpose)
        JOIN ledger_account a ON a.asset = name.asset AND a.holder = name.holder AND a.purpose = name.purpose
        UNION
        SELECT unnest(CAST(\(PostgresArray.text(ids.map(\.raw))) AS BIGINT[]))
      ), limited AS (
        SELECT id, asset, floor, posted, held, closed_at, holder, purpose
        FROM ledger_account
        WHERE id IN (SELECT id FROM wanted) AND floor IS NOT NULL
        ORDER BY id
        LIMIT \(raw: "\(AccountRecords.rowsMax)")
        FOR UPDATE
      )
      SELECT id, asset, floor, posted, held, closed_at, holder, purpose FROM limited
      UNION ALL
      SELECT id, asset, floor, posted, held, closed_at, holder, purpose
      FROM ledger_account
      WHERE id IN (SELECT id FROM wanted) AND floor IS NULL
      ORDER BY 1
      LIMIT \(raw: "\(AccountRecords.rowsMax)")
      """
    let names = Set(keys)
    var isOpen: Set<AccountKey> = []
    for (account, holder, purpose) in try tx.rows(wanted, { row in
      (try AccountRecords.read(&row), try row.next(Int64.self), try row.next(String.self))
    }) {
      let name = AccountKey(account.asset, holder: holder, purpose, limit: .none)
      if names.contains(name) { isOpen.insert(name) }
      books.add(account, key: names.contains(name) ? name : nil)
    }
    return keys.filter { !isOpen.contains($0) }
  }
}
