import Kernel
import Storage

/// Whole rows of `ledger_account`, for reading.
package enum AccountRows {
  /// The account of a name; nil when it was never posted to.
  package static func find(_ key: AccountKey, in tx: Transaction) throws -> Account? {
    try tx.first(
      """
      SELECT id, asset, holder, purpose, floor, posted, held, closed_at
      FROM ledger_account
      WHERE asset = \(key.asset) AND holder = \(key.holder) AND purpose = \(key.purpose)
      """) { try read(&$0) }
  }

  /// The account of an id.
  package static func find(_ id: ID<Account>, in tx: Transaction) throws -> Account? {
    try tx.first(
      """
      SELECT id, asset, holder, purpose, floor, posted, held, closed_at
      FROM ledger_account
      WHERE id = \(id)
      """) { try read(&$0) }
  }

  /// Opens an account before it is posted to, so that its id can be kept; an open one is left as it is.
  package static func open(_ key: AccountKey, in tx: Transaction) throws -> ID<Account> {
    if let there = try find(key, in: tx) { return there.id }
    try tx.run(
      """
      INSERT INTO ledger_account (id, asset, holder, purpose, floor, posted, held, opened_at)
      VALUES (\(tx.id(ID<Account>.self)), \(key.asset), \(key.holder), \(key.purpose), \(key.limit.floor), 0, 0, \(tx.now))
      ON CONFLICT (asset, holder, purpose) DO NOTHING
      """)
    guard let opened = try find(key, in: tx) else { throw Overtaken.fault }
    return opened.id
  }

  /// Keeps everybody else from posting to an account until the transaction ends; one that was never posted to opens.
  package static func hold(_ key: AccountKey, in tx: Transaction) throws {
    let id = try open(key, in: tx)
    try tx.run("UPDATE ledger_account SET posted = posted WHERE id = \(id)")
  }

  private static func read(_ row: inout Row) throws -> Account {
    let id: ID<Account> = try row.next()
    let asset: Asset = try row.next()
    let holder: Int64 = try row.next()
    let purpose: String = try row.next()
    let floor: Int64? = try row.next()
    return Account(
      id: id, key: AccountKey(kept: asset, holder: holder, purpose, limit: floor.map { .floor($0) } ?? .none), floor: floor,
      posted: try row.next(), held: try row.next(), closedAt: try row.next())
  }
}
