import CLibPQ

/// Statements that travel together: sent one after the other, answered together. Saves the wait for every answer that nobody reads.
///
/// The server skips what stands behind a statement that failed, so the first fault is the only one.
struct PostgresPipeline {
  /// Statements underway, at most, so that neither side's buffers fill while the other writes.
  static let most = 64

  private struct Sent {
    let sql: String
    let isNumber: Bool
    let isCounted: Bool
    /// Who reads the answer later.
    let reader: PostgresAnswer?
  }
  private var sent: [Sent] = []
  /// Rows that counted statements changed.
  private var changed = 0

  var isEmpty: Bool { sent.isEmpty }
  var isFull: Bool { sent.count >= Self.most }

  /// Sends a prepared statement; `isNumber` marks the one that tells the transaction's number, `isCounted` one whose changed rows are summed.
  mutating func put(
    _ name: String, _ parameters: PostgresParameters, _ sql: String, on handle: OpaquePointer, reader: PostgresAnswer? = nil, isNumber: Bool = false,
    isCounted: Bool = false
  ) throws {
    try enter(handle)
    guard parameters.with({ PQsendQueryPrepared(handle, name, $0, $1, $2, $3, 1) }) == 1 else { throw Self.broken(handle) }
    sent.append(Sent(sql: sql, isNumber: isNumber, isCounted: isCounted, reader: reader))
  }

  private func enter(_ handle: OpaquePointer) throws {
    guard PQpipelineStatus(handle) == PQ_PIPELINE_OFF else { return }
    guard PQenterPipelineMode(handle) == 1 else { throw Self.broken(handle) }
  }

  /// Reads every answer and gives back the last one, unless it has a reader.
  mutating func finish(
    on handle: OpaquePointer, number: inout String, fault: (OpaquePointer?, String) -> StorageFault
  ) throws -> OpaquePointer? {
    let last = sent.last
    try finishButLast(on: handle, number: &number, fault: fault)
    defer { Self.leave(handle) }
    return try last.flatMap { last in
      let result = try Self.receive(last, on: handle, &number, fault)
      count(last, result)
      return result
    }
  }

  /// Reads every answer but the last, which comes next; on a fault the pipeline is left.
  mutating func finishButLast(
    on handle: OpaquePointer, number: inout String, fault: (OpaquePointer?, String) -> StorageFault
  ) throws {
    let texts = sent
    sent = []
    guard PQpipelineSync(handle) == 1 else { throw fault(nil, texts.first?.sql ?? "") }
    for text in texts.dropLast() {
      do {
        let result = try Self.receive(text, on: handle, &number, fault)
        count(text, result)
        PQclear(result)
      } catch {
        Self.leave(handle)
        throw error
      }
    }
  }

  private mutating func count(_ sent: Sent, _ result: OpaquePointer?) {
    if sent.isCounted, let result { changed += Int(String(cString: PQcmdTuples(result))) ?? 0 }
  }

  /// The rows that counted statements changed since this was last asked.
  mutating func takeChanged() -> Int {
    defer { changed = 0 }
    return changed
  }

  /// One statement's answer; nil where its reader has taken it.
  private static func receive(
    _ sent: Sent, on handle: OpaquePointer, _ number: inout String, _ fault: (OpaquePointer?, String) -> StorageFault
  ) throws -> OpaquePointer? {
    var result = PQgetResult(handle)
    if let reader = sent.reader { result = reader.take(result, on: handle) }
    while let rest = PQgetResult(handle) { PQclear(rest) }
    if sent.reader?.isWhole == true { return nil }
    guard PQresultStatus(result) == PGRES_COMMAND_OK || PQresultStatus(result) == PGRES_TUPLES_OK else {
      defer { PQclear(result) }
      throw fault(result, sent.sql)
    }
    if sent.isNumber { number = PostgresField.transaction(result) }
    return result
  }

  /// Reads to the end of the pipeline and leaves it.
  static func leave(_ handle: OpaquePointer) {
    guard PQpipelineStatus(handle) != PQ_PIPELINE_OFF else { return }
    var silences = 0
    while PQstatus(handle) == CONNECTION_OK, silences < 2 {
      guard let result = PQgetResult(handle) else {
        silences += 1
        continue
      }
      silences = 0
      let isEnd = PQresultStatus(result) == PGRES_PIPELINE_SYNC
      PQclear(result)
      if isEnd { break }
    }
    PQexitPipelineMode(handle)
  }

  private static func broken(_ handle: OpaquePointer) -> StorageFault {
    .disconnected(String(cString: PQerrorMessage(handle)).trimmingBlanks())
  }
}
