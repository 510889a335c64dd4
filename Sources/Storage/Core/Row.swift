import CLibPQ
import CSQLite
import Kernel

/// One row of an answer, read column by column in the order of the SELECT.
///
/// An error names the column: "column price of SELECT … holds text, a whole number was wanted".
package struct Row: ~Copyable {
  enum Source {
    case sqlite(OpaquePointer)
    case postgres(OpaquePointer, Int32)
  }

  let source: Source
  let sql: String
  private var column: Int32 = 0

  init(_ source: Source, sql: String) {
    self.source = source
    self.sql = sql
  }

  /// The next column as the type that is wanted.
  package mutating func next<T: Column>(_: T.Type = T.self) throws -> T {
    defer { column += 1 }
    return try T.read(self, column)
  }

  /// The next column's text as JSON.
  package mutating func nextJSON() throws -> JSON {
    defer { column += 1 }
    let text = try text(column)
    guard let value = try? JSONReader.read(text) else { throw unknownWord(column, "JSON") }
    return value
  }

  /// Lends the bytes of the next column, uncopied, for as long as `body` runs.
  package mutating func nextBytes(_ body: (UnsafeRawBufferPointer) throws -> Void) throws {
    let bytes = try lentBytes(column)
    column += 1
    try body(bytes)
  }

  /// Passes over one column.
  package mutating func skip() { column += 1 }

  /// Whether the column that `next` reads now is NULL: for the far side of an outer join.
  package var nextIsNull: Bool { isNull(column) }

  package borrowing func isNull(_ index: Int32) -> Bool {
    switch source {
    case .sqlite(let statement): sqlite3_column_type(statement, index) == SQLITE_NULL
    case .postgres(let result, let row): PQgetisnull(result, row, index) == 1
    }
  }

  package borrowing func int64(_ index: Int32) throws -> Int64 {
    switch source {
    case .sqlite(let statement):
      guard sqlite3_column_type(statement, index) == SQLITE_INTEGER else { throw mismatch(index, "a whole number") }
      return sqlite3_column_int64(statement, index)
    case .postgres(let result, let row):
      guard PQgetisnull(result, row, index) == 0, let value = PostgresField.int64(result, row, index)
      else { throw mismatch(index, "a whole number (CAST sums AS BIGINT)") }
      return value
    }
  }

  package borrowing func double(_ index: Int32) throws -> Double {
    switch source {
    case .sqlite(let statement):
      let type = sqlite3_column_type(statement, index)
      guard type == SQLITE_FLOAT || type == SQLITE_INTEGER else { throw mismatch(index, "a number") }
      return sqlite3_column_double(statement, index)
    case .postgres(let result, let row):
      guard PQgetisnull(result, row, index) == 0, let value = PostgresField.double(result, row, index)
      else { throw mismatch(index, "a number (CAST AS DOUBLE PRECISION)") }
      return value
    }
  }

  package borrowing func text(_ index: Int32) throws -> String {
    switch source {
    case .sqlite(let statement):
      guard sqlite3_column_type(statement, index) == SQLITE_TEXT, let start = sqlite3_column_text(statement, index)
      else { throw mismatch(index, "text") }
      let count = Int(sqlite3_column_bytes(statement, index))
      return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    case .postgres(let result, let row):
      guard PQgetisnull(result, row, index) == 0, PostgresField.isText(PQftype(result, index)) else { throw mismatch(index, "text") }
      return String(decoding: PostgresField.raw(result, row, index), as: UTF8.self)
    }
  }

  package borrowing func bytes(_ index: Int32) throws -> [UInt8] { Array(try lentBytes(index)) }

  /// Good until the next row is asked for.
  private borrowing func lentBytes(_ index: Int32) throws -> UnsafeRawBufferPointer {
    switch source {
    case .sqlite(let statement):
      guard sqlite3_column_type(statement, index) == SQLITE_BLOB else { throw mismatch(index, "bytes") }
      return UnsafeRawBufferPointer(start: sqlite3_column_blob(statement, index), count: Int(sqlite3_column_bytes(statement, index)))
    case .postgres(let result, let row):
      guard PQgetisnull(result, row, index) == 0, PQftype(result, index) == PostgresField.bytea else { throw mismatch(index, "bytes") }
      return PostgresField.raw(result, row, index)
    }
  }

  /// What is said when a column holds the right sort of thing, but a word that this program does not know.
  package borrowing func unknownWord(_ index: Int32, _ wanted: String) -> StorageFault {
    guard case .column(let name, _, _, let sql) = mismatch(index, wanted) else { return mismatch(index, wanted) }
    return .unknownWord(name: name, wanted: wanted, sql: sql)
  }

  /// What is said when a column does not hold what was asked for.
  package borrowing func mismatch(_ index: Int32, _ wanted: String) -> StorageFault {
    let name: String
    let held: String
    switch source {
    case .sqlite(let statement):
      name = sqlite3_column_name(statement, index).map { String(cString: $0) } ?? "number \(index)"
      held = switch sqlite3_column_type(statement, index) {
      case SQLITE_INTEGER: "a whole number"
      case SQLITE_FLOAT: "a floating-point number"
      case SQLITE_TEXT: "text"
      case SQLITE_BLOB: "bytes"
      default: "nothing"
      }
    case .postgres(let result, let row):
      name = PQfname(result, index).map { String(cString: $0) } ?? "number \(index)"
      held = PQgetisnull(result, row, index) == 1 ? "nothing" : "type \(PQftype(result, index))"
    }
    return .column(name: name, held: held, wanted: wanted, sql: sql)
  }
}
