import Kernel
import Storage

/// Proves the books: debits equal credits in every asset, and every kept balance follows from transfers and holds.
package enum Verify {
  /// Differences listed of each sort, at most.
  package static let listMax = 1_000

  /// One thing that does not follow from the record.
  package enum Difference: Sendable, Hashable, CustomStringConvertible {
    /// Debits and credits of an asset differ by so much.
    case unbalanced(asset: Asset, by: Int64)
    /// A transfer whose sides are missing or count different things.
    case strayTransfer(ID<Transfer>)
    /// A hold whose sides are missing or count different things.
    case strayHold(ID<Hold>)
    /// A limited account keeps another balance than its transfers leave.
    case posted(ID<Account>, kept: Int64, rebuilt: Int64)
    /// A limited account keeps another reserve than its holds sum to.
    case held(ID<Account>, kept: Int64, rebuilt: Int64)
    /// A checkpoint holds another sum than the transfers up to it.
    case checkpoint(ID<Account>, kept: Int64, rebuilt: Int64)
    /// A hold that stands although it was posted, voided or expired, or that was posted although it was voided or expired.
    case endedTwice(ID<Hold>)

    package var description: String {
      switch self {
      case .unbalanced(let asset, let by): "asset \(asset): credits less debits are \(by), not 0"
      case .strayTransfer(let id): "transfer \(id): its accounts are missing or count different assets"
      case .strayHold(let id): "hold \(id): its accounts are missing or count different assets"
      case .posted(let id, let kept, let rebuilt): "account \(id): posted is \(kept), transfers leave \(rebuilt)"
      case .held(let id, let kept, let rebuilt): "account \(id): held is \(kept), holds sum to \(rebuilt)"
      case .checkpoint(let id, let kept, let rebuilt): "account \(id): the checkpoint says \(kept), transfers up to it leave \(rebuilt)"
      case .endedTwice(let id): "hold \(id) stands although it has ended, or has ended in two ways"
      }
    }
  }

  /// All differences, on one snapshot.
  package static func run(in tx: Transaction) throws -> [Difference] {
    try unbalanced(tx) + stray(tx) + balances(tx) + reserves(tx) + checkpoints(tx) + endedTwice(tx)
  }

  /// `run(in:)` for threads that may block.
  package static func run(_ database: Database) throws -> [Difference] { try database.readNow { try run(in: $0) } }

  static let moves: SQL = """
    SELECT debit AS account, -amount AS change, at FROM ledger_transfer
    UNION ALL
    SELECT credit AS account, amount AS change, at FROM ledger_transfer
    """

  private static func unbalanced(_ tx: Transaction) throws -> [Difference] {
    try tx.rows(
      """
      SELECT asset, high, low
      FROM (
        SELECT a.asset, \(WideSum.columns(of: "move.change"))
        FROM (\(moves)) AS move JOIN ledger_account a ON a.id = move.account
        GROUP BY a.asset
      ) AS sums
      WHERE \(WideSum.differs("0"))
      ORDER BY asset
      LIMIT \(listMax)
      """) { .unbalanced(asset: try $0.next(), by: try WideSum.next(&$0)) }
  }

  private static func stray(_ tx: Transaction) throws -> [Difference] {
    func sides(_ table: String) -> SQL {
      """
      SELECT t.id
      FROM \(raw: table) t
      LEFT JOIN ledger_account d ON d.id = t.debit
      LEFT JOIN ledger_account c ON c.id = t.credit
      WHERE d.asset IS NULL OR c.asset IS NULL OR d.asset <> c.asset
      ORDER BY t.id
      LIMIT \(listMax)
      """
    }
    return try tx.rows(sides("ledger_transfer")) { .strayTransfer(try $0.next()) }
      + tx.rows(sides("ledger_hold")) { .strayHold(try $0.next()) }
  }

  private static func balances(_ tx: Transaction) throws -> [Difference] {
    try tx.rows(
      """
      SELECT a.id, a.posted, high, low
      FROM ledger_account a
      LEFT JOIN (SELECT account, \(WideSum.columns(of: "change")) FROM (\(moves)) AS move GROUP BY account) AS rebuilt ON rebuilt.account = a.id
      WHERE a.floor IS NOT NULL AND \(WideSum.differs("a.posted"))
      ORDER BY a.id
      LIMIT \(listMax)
      """) { .posted(try $0.next(), kept: try $0.next(), rebuilt: try WideSum.next(&$0)) }
  }

  private static func reserves(_ tx: Transaction) throws -> [Difference] {
    try tx.rows(
      """
      SELECT a.id, a.held, high, low
      FROM ledger_account a
      LEFT JOIN (SELECT debit, \(WideSum.columns(of: "amount")) FROM ledger_hold GROUP BY debit) AS rebuilt ON rebuilt.debit = a.id
      WHERE a.floor IS NOT NULL AND \(WideSum.differs("a.held"))
      ORDER BY a.id
      LIMIT \(listMax)
      """) { .held(try $0.next(), kept: try $0.next(), rebuilt: try WideSum.next(&$0)) }
  }

  private static func checkpoints(_ tx: Transaction) throws -> [Difference] {
    try tx.rows(
      """
      SELECT account, posted, high, low
      FROM (
        SELECT point.account, point.posted, \(WideSum.columns(of: "move.change"))
        FROM ledger_checkpoint point
        LEFT JOIN (\(moves)) AS move ON move.account = point.account AND move.at <= point.through
        GROUP BY point.account, point.posted
      ) AS rebuilt
      WHERE \(WideSum.differs("posted"))
      ORDER BY account
      LIMIT \(listMax)
      """) { .checkpoint(try $0.next(), kept: try $0.next(), rebuilt: try WideSum.next(&$0)) }
  }

  private static func endedTwice(_ tx: Transaction) throws -> [Difference] {
    try tx.rows(
      """
      SELECT h.id
      FROM ledger_hold h
      WHERE EXISTS (SELECT 1 FROM ledger_transfer t WHERE t.id = h.id) OR EXISTS (SELECT 1 FROM ledger_hold_end e WHERE e.id = h.id)
      UNION
      SELECT e.id
      FROM ledger_hold_end e
      JOIN ledger_transfer t ON t.id = e.id
      ORDER BY 1
      LIMIT \(listMax)
      """) { .endedTwice(try $0.next()) }
  }
}
