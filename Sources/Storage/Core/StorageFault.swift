#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Something that storage could not do: a fault of the machine, the database or the program, never of the user.
package enum StorageFault: Error, Sendable, CustomStringConvertible {
  /// The queue of waiting work is full; try again in so many seconds (HTTP: 503 with Retry-After).
  case overloaded(retryAfterSeconds: Int)
  /// A statement failed. `state` is PostgreSQL's SQLSTATE or SQLite's extended result code.
  case statement(state: String, message: String, sql: String)
  /// A uniqueness, check or foreign-key rule of a table said no.
  case constraint(state: String, message: String, sql: String)
  /// A column held something else than was asked for.
  case column(name: String, held: String, wanted: String, sql: String)
  /// A column held a word that this program does not know: a newer program's, or a hand's.
  case unknownWord(name: String, wanted: String, sql: String)
  /// `one` found no row.
  case noRow(sql: String)
  /// The connection is lost or could not be made.
  case disconnected(String)
  /// A commit whose outcome nobody could tell; the caller may ask again with the same key.
  case commitUnknown(String)
  /// The database is closing or closed.
  case closed
  /// A migration was changed after it ran, or runs on a database of a newer program.
  case migration(String)
  /// Files: disk full, permissions.
  case file(String)

  package var description: String {
    switch self {
    case .overloaded(let seconds): "too much work is waiting; try again in \(seconds) s"
    case .statement(let state, let message, let sql): "\(state): \(message) in \(sql.prefix(400))"
    case .constraint(let state, let message, let sql): "rule \(state): \(message) in \(sql.prefix(400))"
    case .column(let name, let held, let wanted, let sql): "column \(name) holds \(held), \(wanted) was wanted, in \(sql.prefix(400))"
    case .unknownWord(let name, let wanted, let sql): "column \(name) holds a word that this program does not know, \(wanted) was wanted, in \(sql.prefix(400))"
    case .noRow(let sql): "no row from \(sql.prefix(400))"
    case .disconnected(let why): "the database does not answer: \(why)"
    case .commitUnknown(let why): "whether the last commit holds is unknown: \(why)"
    case .closed: "the database is closed"
    case .migration(let why): why
    case .file(let why): why
    }
  }

  /// True where the same work may succeed at once when run again (serialisation failure, deadlock, lock time-out).
  var isTransient: Bool {
    if case .statement(let state, _, _) = self { return ["40001", "40P01", "55P03"].contains(state) }
    return false
  }

  /// True where the database itself could not do it now, whatever was asked of it.
  package var isOfTheMachine: Bool {
    switch self {
    case .overloaded, .disconnected, .commitUnknown, .closed: true
    default: isTransient
    }
  }

  /// True where the values of a statement broke a rule or a limit, and other values may pass: constraints, data exceptions (class
  /// 22), program limits (class 54), and SQLite's counterparts.
  package var isOfItsValues: Bool {
    switch self {
    case .constraint: true
    case .statement(let state, _, _): state.utf8.count == 5 && (state.hasPrefix("22") || state.hasPrefix("54")) || state == "18" || state == "20"
    default: false
    }
  }

  /// Seconds after which the same may well succeed, where the database could not do it at this moment; nil for all other faults.
  package var retryAfterSeconds: Int? {
    switch self {
    case .overloaded(let seconds): seconds
    case .closed: 5
    case .disconnected: 2
    // PostgreSQL: out of memory, too many connections, stopping or starting.
    case .statement(let state, _, _) where ["53200", "53300", "57P01", "57P02", "57P03"].contains(state): 5
    default: isOutOfRoom ? 60 : isTransient ? 1 : nil
    }
  }

  /// The disk is full, or a quota: SQLITE_FULL and input or output that failed (10), disk_full of PostgreSQL, ENOSPC and EDQUOT of files.
  package var isOutOfRoom: Bool {
    switch self {
    case .statement(let state, _, _): state == "53100" || state.utf8.count < 5 && [10, 13].contains((Int(state) ?? 0) & 0xFF)
    case .file(let why): [ENOSPC, EDQUOT].contains { why.hasSuffix(String(cString: strerror($0))) }
    default: false
    }
  }

  var isUnknownWord: Bool {
    if case .unknownWord = self { return true }
    return false
  }

  var isDisconnection: Bool {
    if case .disconnected = self { return true }
    return false
  }
}
