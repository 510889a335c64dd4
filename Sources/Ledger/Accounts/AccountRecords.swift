import Kernel
import Storage

/// Reads and opens accounts. The rows of one batch are locked in ascending order where the engine has row locks.
enum AccountRecords {
  static let rowsMax = 16_384

  /// Finds the accounts behind `refs`, opening those named by a key that nobody used before.
  static func load(_ refs: some Sequence<AccountRef>, in tx: Transaction) throws -> Books {
    var ids: Set<ID<Account>> = []
    var keys: Set<AccountKey> = []
    for ref in refs {
      switch ref {
      case .id(let id): ids.insert(id)
      case .key(let key): keys.insert(key)
      }
    }
    var books = Books(reserving: ids.count + keys.count)
    if !keys.isEmpty, tx.engine == .postgres { return try PostgresBooks(refs).ask(in: tx).books(in: tx) }
    try find(keys.sorted { ($0.asset.code, $0.holder, $0.purpose) < ($1.asset.code, $1.holder, $1.purpose) }, into: &books, in: tx)
    // Where all are named by id, locking finds the limited ones already.
    if keys.isEmpty, tx.engine == .postgres {
      for account in try locked(ids.sorted(), in: tx) { books.add(account) }
      try find(ids.filter { books.index(of: $0) == nil }.sorted(), into: &books, in: tx)
      return books
    }
    try find(ids.sorted(), into: &books, in: tx)
    return books
  }

  private static func find(_ ids: [ID<Account>], into books: inout Books, in tx: Transaction) throws {
    guard !ids.isEmpty else { return }
    let found = try tx.rows(
      """
      SELECT id, asset, floor, posted, held, closed_at
      FROM ledger_account
      WHERE id \(PostgresArray.among(ids.map(\.raw), tx.engine))
      ORDER BY id
      LIMIT \(raw: "\(rowsMax)")
      """) { try read(&$0) }
    for account in found { books.add(account) }
  }

  private static func find(_ keys: [AccountKey], into books: inout Books, in tx: Transaction) throws {
    guard !keys.isEmpty else { return }
    var missing = try look(keys, into: &books, in: tx)
    guard !missing.isEmpty else { return }
    try open(missing, in: tx)
    missing = try look(missing, into: &books, in: tx)
    guard missing.isEmpty else { throw StorageFault.noRow(sql: "ledger_account \(missing[0])") }
  }

  /// Opens accounts, many in one statement where there are many: an import opens two for each variant.
  static func open(_ keys: [AccountKey], in tx: Transaction) throws {
    let rows: [[SQLValue]] = keys.map { key in
      let floor = key.limit.floor.map { SQLValue.int($0) } ?? .null
      return [tx.id(ID<Account>.self).sqlValue, key.asset.sqlValue, .int(key.holder), .text(key.purpose), floor, .int(0), .int(0), tx.now.sqlValue]
    }
    var start = 0
    while start < rows.count {
      // Two sizes only, so that two statements are prepared.
      let end = rows.count - start >= openedTogether ? start + openedTogether : start + 1
      try tx.send(
        """
        INSERT INTO ledger_account (id, asset, holder, purpose, floor, posted, held, opened_at)
        VALUES \(rows: Array(rows[start..<end]))
        ON CONFLICT (asset, holder, purpose) DO NOTHING
        """)
      start = end
    }
  }

  private static let openedTogether = 100

  /// Adds the accounts of the keys that are open; returns the keys that are not.
  private static func look(_ keys: [AccountKey], into books: inout Books, in tx: Transaction) throws -> [AccountKey] {
    if keys.count == 1 {
      let found = try tx.first(
        """
        SELECT id, asset, floor, posted, held, closed_at
        FROM ledger_account
        WHERE asset = \(keys[0].asset) AND holder = \(keys[0].holder) AND purpose = \(keys[0].purpose)
        """) { try read(&$0) }
      guard let found else { return keys }
      books.add(found, key: keys[0])
      return []
    }
    var isOpen = Array(repeating: false, count: keys.count)
    let asked = keys.enumerated().map { [SQLValue.int(Int64($0.offset)), $0.element.asset.sqlValue, .int($0.element.holder), .text($0.element.purpose)] }
    let found = try tx.rows(
      """
      SELECT wanted.column1, a.id, a.asset, a.floor, a.posted, a.held, a.closed_at
      FROM (VALUES \(rows: padded(asked))) AS wanted
      JOIN ledger_account a ON a.asset = wanted.column2 AND a.holder = wanted.column3 AND a.purpose = wanted.column4
      ORDER BY wanted.column1, a.id
      LIMIT \(raw: "\(rowsMax)")
      """) { row in (number: try row.next(Int.self), account: try read(&row)) }
    for (number, account) in found {
      books.add(account, key: keys[number])
      isOpen[number] = true
    }
    return keys.enumerated().filter { !isOpen[$0.offset] }.map(\.element)
  }

  /// Repeats the last row up to a power of two, so that few statements are prepared.
  private static func padded(_ rows: [[SQLValue]]) -> [[SQLValue]] {
    var size = 1
    while size < rows.count { size *= 2 }
    return rows + Array(repeating: rows[rows.count - 1], count: size - rows.count)
  }

  /// Locks the limited ones of these accounts and reads them. The embedded engine has one writer and needs no locks.
  private static func locked(_ ids: [ID<Account>], in tx: Transaction) throws -> [OpenAccount] {
    guard !ids.isEmpty else { return [] }
    return try tx.rows(
      """
      SELECT id, asset, floor, posted, held, closed_at
      FROM ledger_account
      WHERE id \(PostgresArray.among(ids.map(\.raw), tx.engine)) AND floor IS NOT NULL
      ORDER BY id
      LIMIT \(raw: "\(rowsMax)")
      FOR UPDATE
      """) { try read(&$0) }
  }

  static func read(_ row: inout Row) throws -> OpenAccount {
    OpenAccount(
      id: try row.next(), asset: try row.next(), floor: try row.next(), posted: try row.next(), held: try row.next(),
      isClosed: try row.next(Instant?.self) != nil)
  }
}
