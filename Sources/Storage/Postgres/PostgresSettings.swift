import CLibPQ

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// How every connection of one database is made.
struct PostgresSettings: Sendable {
  let url: String
  /// How long a statement waits for another's row lock before it is run again.
  var lockTimeoutMilliseconds = 2000
  /// The longest that one statement may run.
  var statementTimeoutMilliseconds = 60_000

  /// Writers run short statements by key, whose plan is the same for all values; readers search, and plan anew where values matter.
  var plansOnce = false

  /// Fixed for each session, so that no setting of the server or role changes what our statements mean.
  private var options: String {
    [
      "search_path=public", "lock_timeout=\(lockTimeoutMilliseconds)", "statement_timeout=\(statementTimeoutMilliseconds)",
      "idle_in_transaction_session_timeout=120000", "client_min_messages=error", "timezone=UTC", "jit=off",
      "plan_cache_mode=\(plansOnce ? "force_generic_plan" : "auto")",
    ].map { "-c \($0)" }.joined(separator: " ")
  }

  /// A new connection's handle; throws `disconnected`.
  func connect() throws -> OpaquePointer {
    // Later words win: the URL may set the first two, never the last four.
    let words = [
      ("connect_timeout", "5"), ("tcp_user_timeout", "20000"), ("dbname", url), ("application_name", "madang"),
      ("client_encoding", "UTF8"), ("options", options),
    ]
    var names = words.map { strdup($0.0).map { UnsafePointer($0) } }
    var values = words.map { strdup($0.1).map { UnsafePointer($0) } }
    defer { for word in names + values { free(UnsafeMutablePointer(mutating: word)) } }
    names.append(nil)
    values.append(nil)
    guard let handle = PQconnectdbParams(names, values, 1) else { throw StorageFault.disconnected("out of memory") }
    guard PQstatus(handle) == CONNECTION_OK else {
      let why = String(cString: PQerrorMessage(handle)).trimmingBlanks()
      PQfinish(handle)
      throw StorageFault.disconnected(why)
    }
    return handle
  }
}
