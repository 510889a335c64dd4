import CLibPQ

/// Acts on a PostgreSQL server outside any transaction: making and dropping databases.
package enum PostgresAdmin {
  /// Runs one statement on a connection of its own.
  package static func run(_ url: String, _ statement: String) throws {
    guard let connection = PQconnectdb(url) else { throw StorageFault.disconnected("out of memory") }
    defer { PQfinish(connection) }
    guard PQstatus(connection) == CONNECTION_OK else {
      throw StorageFault.disconnected(String(cString: PQerrorMessage(connection)).trimmingBlanks())
    }
    let result = PQexec(connection, statement)
    defer { PQclear(result) }
    guard PQresultStatus(result) == PGRES_COMMAND_OK || PQresultStatus(result) == PGRES_TUPLES_OK else {
      throw StorageFault.statement(
        state: "", message: String(cString: PQerrorMessage(connection)).trimmingBlanks(), sql: statement)
    }
  }
}
