import Kernel
import Storage

/// How far the import of a file has come; advanced in the transaction of every batch, so that it always says what is loaded.
struct ImportRow {
  var id: Int64
  var position: ReadPosition
  /// Bytes read, for progress.
  var bytes: Int64
  var products: Int64
  var unchanged: Int64
  var variants: Int64
  var refused: Int64
  var noted: Int64
  var unbooked: Int64
  var unnamed: Int64
  var reportBytes: Int64

  var result: ImportCatalog.Result {
    ImportCatalog.Result(rows: position.record, products: products, unchanged: unchanged, variants: variants, refused: refused, noted: noted, unbooked: unbooked, unnamed: unnamed)
  }

  /// No file has so many bytes.
  private static let numberMax: Int64 = 1 << 60

  /// Takes up an import that was cut off, or begins one.
  static func begin(merchant: PartyID, fingerprint: String, ticket: Int64, format: ImportFormat, bytes: Int64, in tx: Transaction) throws -> ImportRow {
    let id: ID<ImportRow> = tx.id()
    try tx.run(
      """
      INSERT INTO exchange_import (id, merchant, fingerprint, ticket, format, bytes, state, byte_offset, line, record, bytes_read, product_count, variant_count,
        refused_count, noted_count, report_bytes, started, advanced)
      VALUES (\(id), \(merchant), \(fingerprint), \(ticket), \(format.rawValue), \(bytes), 'running', 0, 1, 0, 0, 0, 0, 0, 0, 0, \(tx.now), \(tx.now))
      ON CONFLICT (merchant, fingerprint) WHERE state = 'running' DO NOTHING
      """)
    return try tx.one(
      """
      SELECT id, byte_offset, line, record, bytes_read, product_count, unchanged_count, variant_count, refused_count, noted_count, unbooked_count, unnamed_count, report_bytes
      FROM exchange_import WHERE merchant = \(merchant) AND fingerprint = \(fingerprint) AND state = 'running'
      """
    ) { row in
      let id: Int64 = try row.next()
      // What goes on being counted begins where counting can go on.
      func number() throws -> Int64 { min(max(0, try row.next()), numberMax) }
      return ImportRow(
        id: id, position: ReadPosition(offset: try number(), line: try number(), record: try number()), bytes: try number(),
        products: try number(), unchanged: try number(), variants: try number(), refused: try number(), noted: try number(), unbooked: try number(), unnamed: try number(), reportBytes: try number())
    }
  }

  /// Notes what a trial of a whole file found, of which nothing is kept.
  static func refuse(merchant: PartyID, fingerprint: String, ticket: Int64, format: ImportFormat, bytes: Int64, _ found: StrictCheck.Found, in tx: Transaction) throws {
    try tx.run(
      """
      INSERT INTO exchange_import (id, merchant, fingerprint, ticket, format, bytes, state, byte_offset, line, record, bytes_read, product_count, variant_count,
        refused_count, noted_count, report_bytes, started, advanced)
      VALUES (\(tx.id(ID<ImportRow>.self)), \(merchant), \(fingerprint), \(ticket), \(format.rawValue), \(bytes), 'refused', 0, 1, \(found.rows), \(found.bytes), 0, 0,
        \(found.refused), \(found.noted), \(found.reportBytes), \(tx.now), \(tx.now))
      """)
  }

  /// Moves on from `old`, or refuses when another run of the same file did.
  func advance(from old: ImportRow, isDone: Bool, in tx: Transaction) throws {
    let moved = try tx.run(
      """
      UPDATE exchange_import SET state = \(isDone ? "done" : "running"), byte_offset = \(position.offset), line = \(position.line), record = \(position.record),
        bytes_read = \(bytes), product_count = \(products), unchanged_count = \(unchanged), variant_count = \(variants), refused_count = \(refused), noted_count = \(noted), unbooked_count = \(unbooked), unnamed_count = \(unnamed),
        report_bytes = \(reportBytes), advanced = \(tx.now)
      WHERE id = \(id) AND record = \(old.position.record) AND byte_offset = \(old.position.offset) AND state = 'running'
      """)
    guard moved == 1 else { throw FileFault.runsAlready }
  }
}

/// How far an import has come, for whoever asked for it.
package struct ImportState: Sendable, Equatable {
  package var rows: Int64 = 0
  package var bytesRead: Int64 = 0
  /// The size of what is read; 0 before it began.
  package var bytes: Int64 = 0
  /// Products that came in, each once.
  package var products: Int64 = 0
  /// Those among them of which the catalogue said all this already.
  package var unchanged: Int64 = 0
  package var variants: Int64 = 0
  /// Rows that were left out.
  package var refused: Int64 = 0
  /// Faults that cost a cell only.
  package var noted: Int64 = 0
  /// Products whose pieces were passed over, as no place for them was said.
  package var unbooked: Int64 = 0
  /// Variants on sale of the file's products that it did not name.
  package var unnamed: Int64 = 0

  /// The newest import of each ticket; at most 200 tickets.
  package static func of(_ tickets: [Int64], in tx: Transaction) throws -> [Int64: ImportState] {
    guard !tickets.isEmpty else { return [:] }
    var found: [Int64: ImportState] = [:]
    try tx.each(
      """
      SELECT ticket, record, bytes_read, bytes, product_count, unchanged_count, variant_count, refused_count, noted_count, unbooked_count, unnamed_count
      FROM exchange_import
      WHERE ticket IN \(list: tickets)
      ORDER BY id
      LIMIT 1000
      """
    ) { row in
      found[try row.next()] = ImportState(
        rows: try row.next(), bytesRead: try row.next(), bytes: try row.next(), products: try row.next(), unchanged: try row.next(), variants: try row.next(),
        refused: try row.next(), noted: try row.next(), unbooked: try row.next(), unnamed: try row.next())
      return true
    }
    return found
  }
}
