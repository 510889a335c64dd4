import Kernel
import Storage

/// Finds accounts by name, by id and by what is held there, in one statement of the server engine, and locks the limited ones
/// in ascending order.
struct PostgresBooks {
  private let ids: [ID<Account>]
  private let keys: [AccountKey]
  private let holds: [Int64]

  /// - Parameter holds: holds whose accounts are wanted too.
  init(_ refs: some Sequence<AccountRef>, holds: [Int64] = []) {
    var ids: Set<ID<Account>> = []
    var keys: Set<AccountKey> = []
    for ref in refs {
      switch ref {
      case .id(let id): ids.insert(id)
      case .key(let key): keys.insert(key)
      }
    }
    self.ids = ids.sorted()
    self.keys = keys.sorted { ($0.asset.code, $0.holder, $0.purpose) < ($1.asset.code, $1.holder, $1.purpose) }
    self.holds = holds
  }

  /// Accounts that were asked for and are read later.
  struct Asked {
    fileprivate let wanted: PostgresBooks
    fileprivate let found: Ahead<Found>

    /// The accounts; those that nobody used before are opened.
    func books(in tx: Transaction) throws -> Books {
      let (books, missing) = wanted.books(try found.rows())
      guard !missing.isEmpty else { return books }
      try AccountRecords.open(missing, in: tx)
      // All anew, so that the locks are taken in one order again.
      let (whole, absent) = wanted.books(try wanted.ask(in: tx).found.rows())
      guard absent.isEmpty else { throw StorageFault.noRow(sql: "ledger_account \(absent[0])") }
      return whole
    }
  }

  fileprivate struct Found {
    let account: OpenAccount
    let name: AccountKey
  }

  func ask(in tx: Transaction) throws -> Asked {
    Asked(
      wanted: self,
      found: try tx.ahead(
        """
        WITH wanted AS (
          \(wanted)
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
      ) { row in
        let account = try AccountRecords.read(&row)
        return Found(account: account, name: AccountKey(kept: account.asset, holder: try row.next(), try row.next(), limit: .none))
      })
  }

  /// The ids of the accounts; parts of which nothing is wanted are left out.
  private var wanted: SQL {
    var parts: [SQL] = []
    if !keys.isEmpty {
      parts.append(
        """
        SELECT a.id
        FROM unnest(
          CAST(\(PostgresArray.text(keys.map(\.asset.code))) AS TEXT[]), CAST(\(PostgresArray.text(keys.map(\.holder))) AS BIGINT[]),
          CAST(\(PostgresArray.text(keys.map(\.purpose))) AS TEXT[])
        ) AS name (asset, holder, purpose)
        JOIN ledger_account a ON a.asset = name.asset AND a.holder = name.holder AND a.purpose = name.purpose
        """)
    }
    if !holds.isEmpty { parts.append("SELECT unnest(ARRAY[debit, credit]) AS id FROM ledger_hold WHERE id \(PostgresArray.among(holds, .postgres))") }
    if !ids.isEmpty || parts.isEmpty { parts.append("SELECT unnest(CAST(\(PostgresArray.text(ids.map(\.raw))) AS BIGINT[])) AS id") }
    return parts.dropFirst().reduce(parts[0]) { "\($0)\nUNION\n\($1)" }
  }

  /// What was found, and the names that nobody used before.
  private func books(_ found: [Found]) -> (Books, missing: [AccountKey]) {
    var books = Books(reserving: found.count)
    let names = Set(keys)
    var isOpen: Set<AccountKey> = []
    for each in found {
      let isNamed = names.contains(each.name)
      if isNamed { isOpen.insert(each.name) }
      books.add(each.account, key: isNamed ? each.name : nil)
    }
    return (books, keys.filter { !isOpen.contains($0) })
  }
}
