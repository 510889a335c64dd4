import Kernel
import Storage

/// One line of an account's statement.
package struct StatementLine: Sendable, Equatable {
  package let transfer: ID<Transfer>
  package let at: Instant
  /// Above zero for what came in, below for what went out.
  package let change: Int64
  /// What the account held after it.
  package let balance: Int64
  /// The account on the other side.
  package let other: ID<Account>
  package let code: String
  package let reference: Int64
}

/// What moved on one account, newest first, with the balance after each line.
package struct Statement: Sendable {
  /// Lines of one page, at most.
  package static let sizeMax = 100

  package var account: AccountKey
  package var size: Int
  package var after: Cursor?

  package init(of account: AccountKey, size: Int = 20, after: Cursor? = nil) {
    self.account = account
    self.size = min(max(1, size), Self.sizeMax)
    self.after = after
  }

  package func run(in tx: Transaction) throws -> Page<StatementLine> {
    guard let account = try AccountRows.find(account, in: tx) else { return Page(items: [], next: nil) }
    let start = after.flatMap(Start.init) ?? Start.newest
    let rows = try tx.rows(
      """
      SELECT id, at, change, other, code, reference
      FROM (\(side("credit", other: "debit", sign: "", account.id, start)) UNION ALL \(side("debit", other: "credit", sign: "-", account.id, start))) AS line
      ORDER BY at DESC, id DESC
      LIMIT \(size + 1)
      """) { row in
      (id: try row.next(ID<Transfer>.self), at: try row.next(Instant.self), change: try row.next(Int64.self),
        other: try row.next(ID<Account>.self), code: try row.next(String.self), reference: try row.next(Int64.self))
    }
    // The account says what it holds, and what came after the page's beginning is taken off: a cursor says where, never how much.
    var balance = try Balance.of(account, in: tx).posted.minus(changes(of: account.id, from: start, in: tx))
    var lines: [StatementLine] = []
    for row in rows {
      lines.append(
        StatementLine(
          transfer: row.id, at: row.at, change: row.change, balance: balance, other: row.other, code: row.code, reference: row.reference))
      balance = balance.minus(row.change)
    }
    return Page(fetched: lines, size: size, passedOver: tx.passedOver) {
      Cursor(String($0.at.milliseconds), $0.transfer.description)
    }
  }

  /// Lines of one side; each side reads its own index and stops at the page's end.
  private func side(_ column: String, other: String, sign: String, _ account: ID<Account>, _ start: Start) -> SQL {
    """
    SELECT id, at, change, other, code, reference FROM (
      SELECT id, at, \(raw: sign)amount AS change, \(raw: other) AS other, code, reference
      FROM ledger_transfer
      WHERE \(raw: column) = \(account) AND (at, id) < (\(start.at), \(start.id))
      ORDER BY at DESC, id DESC
      LIMIT \(size + 1)
    ) AS \(raw: column)_side
    """
  }

  /// What the lines before this page changed, its first one's predecessor included.
  private func changes(of account: ID<Account>, from start: Start, in tx: Transaction) throws -> Int64 {
    guard start != .newest else { return 0 }
    func side(_ column: String) -> SQL { "\(raw: column) = \(account) AND (at, id) >= (\(start.at), \(start.id))" }
    return try WideSum.difference(side("credit"), side("debit"), in: tx)
  }

  /// Where a page begins: after this moment and id.
  private struct Start: Equatable {
    let at: Instant
    let id: ID<Transfer>

    static let newest = Start(at: Instant(milliseconds: Int64.max), id: ID(Int64.max))

    init(at: Instant, id: ID<Transfer>) {
      self.at = at
      self.id = id
    }

    init?(_ cursor: Cursor) {
      guard cursor.keys.count == 2, let at = Int64(cursor.keys[0]), let id = Int64(cursor.keys[1]) else { return nil }
      self.init(at: Instant(milliseconds: at), id: ID(id))
    }
  }
}
