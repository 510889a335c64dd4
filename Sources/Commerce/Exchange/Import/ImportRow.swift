import Kernel
import Storage

/// How far the import of a file has come; advanced in the transaction of every batch.
struct ImportRow {
  var id: Int64
  /// Raised each time the file is imported anew.
  var turn: Int64
  var position: ReadPosition
  var products: Int64
  var variants: Int64
  var refused: Int64
  var reportBytes: Int64

  /// Takes up an import that was cut off, or begins one.
  static func begin(merchant: PartyID, fingerprint: String, format: ImportFormat, bytes: Int64, in tx: Transaction) throws -> ImportRow {
    let id: ID<ImportRow> = tx.id()
    try tx.run(
      """
      INSERT INTO exchange_import (id, merchant, fingerprint, format, bytes, state, turn, byte_offset, line, record, product_count, variant_count,
        refused_count, report_bytes, started, advanced)
      VALUES (\(id), \(merchant), \(fingerprint), \(format.rawValue), \(bytes), 'running', 1, 0, 1, 0, 0, 0, 0, 0, \(tx.now), \(tx.now))
      ON CONFLICT (merchant, fingerprint) DO UPDATE SET state = 'running', turn = exchange_import.turn + 1, byte_offset = 0, line = 1, record = 0,
        product_count = 0, variant_count = 0, refused_count = 0, report_bytes = 0, started = excluded.started, advanced = excluded.advanced
        WHERE exchange_import.state = 'done'
      """)
    return try tx.one(
      """
      SELECT id, turn, byte_offset, line, record, product_count, variant_count, refused_count, report_bytes
      FROM exchange_import WHERE merchant = \(merchant) AND fingerprint = \(fingerprint)
      """
    ) { row in
      ImportRow(
        id: try row.next(), turn: try row.next(), position: ReadPosition(offset: try row.next(), line: try row.next(), record: try row.next()),
        products: try row.next(), variants: try row.next(), refused: try row.next(), reportBytes: try row.next())
    }
  }

  /// Moves on from `old`, or refuses when another run of the same file did.
  func advance(from old: ImportRow, isDone: Bool, in tx: Transaction) throws {
    let moved = try tx.run(
      """
      UPDATE exchange_import SET state = \(isDone ? "done" : "running"), byte_offset = \(position.offset), line = \(position.line), record = \(position.record),
        product_count = \(products), variant_count = \(variants), refused_count = \(refused), report_bytes = \(reportBytes), advanced = \(tx.now)
      WHERE id = \(id) AND turn = \(turn) AND record = \(old.position.record) AND state = 'running'
      """)
    guard moved == 1 else { throw FileFault.runsAlready }
  }
}
