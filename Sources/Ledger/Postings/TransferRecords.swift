import Kernel
import Storage

/// Rows of `ledger_transfer`: read, and written once.
enum TransferRecords {
  static func reversals(of ids: [Int64], in tx: Transaction) throws -> [Int64: ID<Transfer>] {
    let pairs = try tx.rows(
      """
      SELECT reverses, id
      FROM ledger_transfer
      WHERE reverses \(PostgresArray.among(ids, tx.engine))
      ORDER BY id
      LIMIT \(raw: "\(AccountRecords.rowsMax)")
      """) { row in (try row.next(Int64.self), try row.next(ID<Transfer>.self)) }
    return Dictionary(pairs) { first, _ in first }
  }

  static func read(_ row: inout Row) throws -> PostedTransfer {
    PostedTransfer(
      id: try row.next(), debit: try row.next(), credit: try row.next(), amount: try row.next(), code: try row.next(),
      reference: try row.next(), at: try row.next(), reverses: try row.next())
  }

  /// Writes one transfer where neither a transfer nor a hold stands or stood under its id; false where one did.
  static func insertWhereNoHoldIs(_ transfer: PostedTransfer, in tx: Transaction) throws -> Bool {
    try tx.run(
      """
      INSERT INTO ledger_transfer (id, debit, credit, amount, code, reference, at, reverses)
      SELECT CAST(\(transfer.id) AS BIGINT), CAST(\(transfer.debit) AS BIGINT), CAST(\(transfer.credit) AS BIGINT),
        CAST(\(transfer.amount) AS BIGINT), CAST(\(transfer.code) AS TEXT), CAST(\(transfer.reference) AS BIGINT),
        CAST(\(transfer.at) AS BIGINT), CAST(\(transfer.reverses) AS BIGINT)
      WHERE NOT EXISTS (SELECT 1 FROM ledger_hold WHERE id = \(transfer.id))
        AND NOT EXISTS (SELECT 1 FROM ledger_hold_end WHERE id = \(transfer.id))
      ON CONFLICT (id) DO NOTHING
      """) == 1
  }

  /// Writes transfers whose id is free; returns how many were written.
  static func insert(_ transfers: [PostedTransfer], in tx: Transaction) throws -> Int {
    switch tx.engine {
    case .sqlite:
      var values: [SQLValue] = []
      values.reserveCapacity(transfers.count * 8)
      for transfer in transfers {
        values.append(.int(transfer.id.raw))
        values.append(.int(transfer.debit.raw))
        values.append(.int(transfer.credit.raw))
        values.append(.int(transfer.amount))
        values.append(.text(transfer.code))
        values.append(.int(transfer.reference))
        values.append(.int(transfer.at.milliseconds))
        values.append(transfer.reverses.map { .int($0.raw) } ?? .null)
      }
      return try tx.runEach(
        """
        INSERT INTO ledger_transfer (id, debit, credit, amount, code, reference, at, reverses)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
        ON CONFLICT (id) DO NOTHING
        """, width: 8, values)
    case .postgres:
      return try tx.run(insertion(transfers))
    }
  }

  /// The server engine's one statement for many transfers; those whose id is taken are left out.
  static func insertion(_ transfers: [PostedTransfer]) -> SQL {
    """
    INSERT INTO ledger_transfer (id, debit, credit, amount, code, reference, at, reverses)
    SELECT id, debit, credit, amount, code, reference, at, reverses
    FROM unnest(
      CAST(\(PostgresArray.text(transfers.map(\.id.raw))) AS BIGINT[]), CAST(\(PostgresArray.text(transfers.map(\.debit.raw))) AS BIGINT[]),
      CAST(\(PostgresArray.text(transfers.map(\.credit.raw))) AS BIGINT[]), CAST(\(PostgresArray.text(transfers.map(\.amount))) AS BIGINT[]),
      CAST(\(PostgresArray.text(transfers.map(\.code))) AS TEXT[]), CAST(\(PostgresArray.text(transfers.map(\.reference))) AS BIGINT[]),
      CAST(\(PostgresArray.text(transfers.map(\.at.milliseconds))) AS BIGINT[]), CAST(\(PostgresArray.text(transfers.map { $0.reverses?.raw })) AS BIGINT[])
    ) AS posted (id, debit, credit, amount, code, reference, at, reverses)
    ON CONFLICT (id) DO NOTHING
    """
  }
}

extension Transfer {
  /// Whether a transfer of that id stands in the books.
  package static func isPosted(_ id: ID<Transfer>, in tx: Transaction) throws -> Bool {
    try tx.value("SELECT 1 FROM ledger_transfer WHERE id = \(id)", as: Int64.self) != nil
  }
}
