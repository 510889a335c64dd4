import Kernel
import Storage

/// Rows of `ledger_hold` and of what became of them. A hold ends by being deleted, so that it ends once.
enum HoldRecords {
  /// Holds that should have ended by `now`, oldest first; of these debit accounts only, where they are given.
  static func overdue(by now: Instant, debit accounts: [ID<Account>]?, limit: Int, in tx: Transaction) throws -> [Hold] {
    let ofAccounts: SQL = if let accounts { "AND debit IN \(list: accounts)" } else { "" }
    return try tx.rows(
      """
      SELECT id, debit, credit, amount, code, reference, at, expires_at
      FROM ledger_hold
      WHERE expires_at <= \(now) \(ofAccounts)
      ORDER BY expires_at, id
      LIMIT \(limit)
      """) { try read(&$0) }
  }

  static func insert(_ holds: [Hold], in tx: Transaction) throws {
    var values: [SQLValue] = []
    for hold in holds {
      values += [
        .int(hold.id.raw), .int(hold.debit.raw), .int(hold.credit.raw), .int(hold.amount), .text(hold.code), .int(hold.reference),
        .int(hold.at.milliseconds), .int(hold.expiresAt.milliseconds),
      ]
    }
    let written = try tx.runEach(
      """
      INSERT INTO ledger_hold (id, debit, credit, amount, code, reference, at, expires_at)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
      ON CONFLICT (id) DO NOTHING
      """, width: 8, values)
    guard written == holds.count else { throw Overtaken.fault }
  }

  /// Ends holds: each is claimed by deleting it, and what was voided or expired is written down.
  static func end(_ ends: [HoldEnd], at now: Instant, in tx: Transaction) throws {
    guard !ends.isEmpty else { return }
    var claimed = 0
    try tx.each("DELETE FROM ledger_hold WHERE id IN \(list: ends.map(\.hold.id)) RETURNING id") { _ in
      claimed += 1
      return true
    }
    guard claimed == ends.count else { throw Overtaken.fault }
    var values: [SQLValue] = []
    for end in ends where end.outcome != .posted {
      values += [.int(end.hold.id.raw), .text(end.outcome.rawValue), .int(now.milliseconds)]
    }
    try tx.runEach("INSERT INTO ledger_hold_end (id, outcome, at) VALUES ($1, $2, $3)", width: 3, values)
  }

  static func read(_ row: inout Row) throws -> Hold {
    Hold(
      id: try row.next(), debit: try row.next(), credit: try row.next(), amount: try row.next(), code: try row.next(),
      reference: try row.next(), at: try row.next(), expiresAt: try row.next())
  }
}

/// A hold that ends in this batch.
struct HoldEnd: Equatable {
  let hold: Hold
  let outcome: Hold.Outcome
}
