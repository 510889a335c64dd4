/// Rows that were asked for and are read later in the same transaction. On the server engine the question travels with those
/// after it, so that several answers cost one wait; the embedded engine answers at once.
package struct Ahead<Value> {
  private let read: () throws -> [Value]
  /// True where reading costs no wait: the embedded engine has answered.
  package let isHere: Bool

  init(isHere: Bool, _ read: @escaping () throws -> [Value]) {
    self.isHere = isHere
    self.read = read
  }

  package func rows() throws -> [Value] { try read() }
  package func first() throws -> Value? { try read().first }
}

/// An answer that a connection still owes.
protocol Owed: AnyObject {
  /// Waits for the answer and hands over its rows.
  func each(_ body: (inout Row) throws -> Void) throws
}

extension Transaction {
  /// Asks for all rows of an answer, to be read later. What goes wrong is thrown by the next statement or by the reading.
  package func ahead<T>(_ sql: SQL, _ decode: @escaping (inout Row) throws -> T) throws -> Ahead<T> {
    try before(sql)
    if let owed = try connection.ask(sql) {
      return Ahead(isHere: false) {
        var found: [T] = []
        try owed.each { row in if let value = try self.known({ try decode(&row) }) { found.append(value) } }
        return found
      }
    }
    var found: [T] = []
    try connection.each(sql, .all) { row in
      if let value = try known({ try decode(&row) }) { found.append(value) }
      return true
    }
    return Ahead(isHere: true) { found }
  }
}
