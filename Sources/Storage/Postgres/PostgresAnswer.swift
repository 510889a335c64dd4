import CLibPQ

/// An answer that comes with the next wait for the server and is read when it is wanted.
final class PostgresAnswer: Owed {
  private let sql: String
  private let connection: PostgresConnection
  private var results: [OpaquePointer] = []
  private(set) var isWhole = false

  init(sql: String, from connection: PostgresConnection) {
    self.sql = sql
    self.connection = connection
  }

  deinit { for result in results { PQclear(result) } }

  /// Takes the answer from the wire. It comes row by row where a stream was read before it: libpq forgets to leave that mode.
  /// Returns the result that is no row: the fault, or nil at a good end.
  func take(_ first: OpaquePointer?, on handle: OpaquePointer) -> OpaquePointer? {
    var result = first
    while PQresultStatus(result) == PGRES_SINGLE_TUPLE, let row = result {
      results.append(row)
      result = PQgetResult(handle)
    }
    guard PQresultStatus(result) == PGRES_TUPLES_OK || PQresultStatus(result) == PGRES_COMMAND_OK else { return result }
    if let result { results.append(result) }
    isWhole = true
    return nil
  }

  func each(_ body: (inout Row) throws -> Void) throws {
    if !isWhole { try connection.hear() }
    guard isWhole else { throw connection.failure ?? StorageFault.statement(state: "", message: "the answer never came", sql: sql) }
    for result in results {
      for index in 0..<PQntuples(result) {
        var row = Row(.postgres(result, index), sql: sql)
        try body(&row)
      }
    }
  }
}
