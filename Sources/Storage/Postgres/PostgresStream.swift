import CLibPQ

/// An answer that is being read row by row.
final class PostgresStream {
  let sql: String
  private var kept: [OpaquePointer] = []
  private var head = 0

  init(sql: String) { self.sql = sql }

  deinit { for result in kept[head...] { PQclear(result) } }

  /// Puts a row aside because the wire is needed for something else.
  func keep(_ result: OpaquePointer) { kept.append(result) }

  func takeKept() -> OpaquePointer? {
    guard head < kept.count else { return nil }
    head += 1
    return kept[head - 1]
  }
}
