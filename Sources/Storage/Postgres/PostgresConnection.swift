import CLibPQ

/// One connection to a PostgreSQL server, with its prepared statements. Used by one thread at a time.
final class PostgresConnection: Connection {
  /// Prepared statements kept at most; past it the cache starts anew.
  private static let statementsMax = 600
  private static let end = "COMMIT"

  let engine = Engine.postgres
  let handle: OpaquePointer
  private var statements: [String: [(types: [Oid], name: String)]] = [:]
  private var statementCount = 0
  private var onWire: PostgresStream?
  /// Statements that were sent and not yet answered.
  private var underway = PostgresPipeline()
  /// The number of the running transaction; empty until the server told it.
  private(set) var transaction = ""
  /// What made this transaction fail in a way that a second run may cure.
  private(set) var transient: StorageFault?
  /// The last statement that failed in this transaction.
  private(set) var failure: StorageFault?

  /// Connects; throws `disconnected` with the server's own words.
  init(_ settings: PostgresSettings) throws {
    handle = try settings.connect()
    PQsetNoticeReceiver(handle, { _, _ in }, nil)
  }

  deinit { PQfinish(handle) }

  var isLost: Bool { PQstatus(handle) != CONNECTION_OK }

  // MARK: The transaction around a body

  /// Begins a writing transaction with its first statement and learns its number; the number settles an unknown COMMIT.
  func beginWrite() throws {
    try fresh()
    let number = "SELECT pg_current_xact_id()"
    let name = try prepare(number, [])
    _ = try prepare(Self.end, [])
    try command("BEGIN ISOLATION LEVEL READ COMMITTED")
    try underway.put(name, PostgresParameters([]), number, on: handle, isNumber: true)
  }

  /// Begins a reading transaction with its first statement: one snapshot for all of them.
  func beginRead() throws {
    try fresh()
    try command("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
  }

  func snapshot(_ tx: Transaction) throws -> Snapshot? {
    try tx.one("SELECT CAST(pg_current_snapshot() AS TEXT)") { .server(try $0.next()) }
  }

  private func fresh() throws {
    transient = nil
    failure = nil
    transaction = ""
    guard statementCount >= Self.statementsMax else { return }
    statements = [:]
    statementCount = 0
    try script("DEALLOCATE ALL")
  }

  /// Commits. A transaction in which a statement failed is rolled back by the server, and that is a fault.
  func commit() throws {
    try settle()
    // Without its number nobody could ask what became of it.
    if transaction.isEmpty { PQclear(try answer()) }
    if !underway.isEmpty { try put(Self.end) }
    let result = underway.isEmpty ? PQexec(handle, Self.end) : try answer()
    defer { PQclear(result) }
    guard PQresultStatus(result) == PGRES_COMMAND_OK else { throw fault(result, Self.end) }
    guard String(cString: PQcmdStatus(result)) == "COMMIT" else {
      throw failure ?? .statement(state: "25P02", message: "the transaction was rolled back by the server", sql: Self.end)
    }
  }

  func rollback() {
    try? settle()
    if !isLost, let rest = try? answer() { PQclear(rest) }
    if !isLost { PQclear(PQexec(handle, "ROLLBACK")) }
  }

  /// What became of a transaction of a lost connection: `committed`, `aborted`, `in progress`; nil when too old to tell.
  func outcome(of transaction: String) throws -> String? {
    var found: String?
    try each("SELECT pg_xact_status(CAST(\(transaction) AS xid8))", .all) { row in
      found = try row.next(String?.self)
      return true
    }
    return found
  }

  // MARK: Statements

  func run(_ sql: SQL) throws -> Int {
    let result = try execute(sql)
    defer { PQclear(result) }
    switch PQresultStatus(result) {
    case PGRES_COMMAND_OK, PGRES_TUPLES_OK: return Int(String(cString: PQcmdTuples(result))) ?? 0
    default: throw fault(result, sql.text)
    }
  }

  func each(_ sql: SQL, _ want: Want, _ body: (inout Row) throws -> Bool) throws {
    guard want == .all else { return try stream(sql, body) }
    let result = try execute(sql)
    defer { PQclear(result) }
    guard let result, PQresultStatus(result) == PGRES_TUPLES_OK || PQresultStatus(result) == PGRES_COMMAND_OK
    else { throw fault(result, sql.text) }
    for index in 0..<PQntuples(result) {
      var row = Row(.postgres(result, index), sql: sql.text)
      if try !body(&row) { return }
    }
  }

  func send(_ sql: SQL) throws {
    try settle()
    let parameters = PostgresParameters(sql.values)
    let name = try prepare(sql.text, parameters.types)
    try underway.put(name, parameters, sql.text, on: handle)
    if underway.isFull { PQclear(try answer()) }
  }

  /// All rows travel together.
  func runEach(_ text: String, width: Int, _ values: [SQLValue]) throws -> Int {
    try settle()
    _ = underway.takeChanged()
    for start in stride(from: 0, to: values.count, by: width) {
      let parameters = PostgresParameters(Array(values[start..<start + width]))
      let name = try prepare(text, parameters.types)
      try underway.put(name, parameters, text, on: handle, isCounted: true)
      if underway.isFull { PQclear(try answer()) }
    }
    PQclear(try answer())
    return underway.takeChanged()
  }

  func ask(_ sql: SQL) throws -> (any Owed)? {
    try settle()
    let parameters = PostgresParameters(sql.values)
    let name = try prepare(sql.text, parameters.types)
    let reader = PostgresAnswer(sql: sql.text, from: self)
    try underway.put(name, parameters, sql.text, on: handle, reader: reader)
    if underway.isFull { PQclear(try answer()) }
    return reader
  }

  /// Waits until everything that was asked is answered.
  func hear() throws {
    try settle()
    PQclear(try answer())
  }

  /// Beginnings travel with the statement after them; an end takes with it what was sent before.
  func command(_ text: String) throws {
    try settle()
    guard text.hasPrefix("RELEASE") else { return try put(text) }
    guard !underway.isEmpty else { return try script(text) }
    try put(text)
    PQclear(try answer())
  }

  /// Sends a statement without values, prepared like every other: beginnings and ends come with each transaction.
  private func put(_ text: String) throws {
    try underway.put(try prepare(text, []), PostgresParameters([]), text, on: handle)
  }

  func script(_ text: String) throws {
    try settle()
    // What went wrong before is over where a savepoint is undone.
    do { PQclear(try answer()) } catch { guard text.hasPrefix("ROLLBACK") else { throw error } }
    let result = PQexec(handle, text)
    defer { PQclear(result) }
    switch PQresultStatus(result) {
    case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_EMPTY_QUERY: return
    default: throw fault(result, text)
    }
  }

  private func execute(_ sql: SQL) throws -> OpaquePointer? {
    try settle()
    let parameters = PostgresParameters(sql.values)
    let name = try prepare(sql.text, parameters.types)
    guard !underway.isEmpty else { return parameters.with { PQexecPrepared(handle, name, $0, $1, $2, $3, 1) } }
    try underway.put(name, parameters, sql.text, on: handle)
    return try answer()
  }

  /// Waits for everything underway; the result of the last, nil when nothing was. Throws the first fault.
  private func answer() throws -> OpaquePointer? {
    guard !underway.isEmpty else { return nil }
    return try underway.finish(on: handle, number: &transaction) { self.fault($0, $1) }
  }

  /// Rows one at a time as they arrive, so that a long answer is never in memory as a whole.
  private func stream(_ sql: SQL, _ body: (inout Row) throws -> Bool) throws {
    try settle()
    let parameters = PostgresParameters(sql.values)
    let name = try prepare(sql.text, parameters.types)
    if underway.isEmpty {
      guard parameters.with({ PQsendQueryPrepared(handle, name, $0, $1, $2, $3, 1) }) == 1 else { throw fault(nil, sql.text) }
    } else {
      try underway.put(name, parameters, sql.text, on: handle)
      try underway.finishButLast(on: handle, number: &transaction) { self.fault($0, $1) }
    }
    PQsetSingleRowMode(handle)
    let stream = PostgresStream(sql: sql.text)
    onWire = stream
    do {
      while let result = try next(stream) {
        defer { PQclear(result) }
        var row = Row(.postgres(result, 0), sql: sql.text)
        if try !body(&row) { break }
      }
    } catch {
      try? finish(stream)
      throw error
    }
    try finish(stream)
  }

  private func next(_ stream: PostgresStream) throws -> OpaquePointer? {
    if let kept = stream.takeKept() { return kept }
    return stream === onWire ? try receive(stream) : nil
  }

  /// The next row from the wire, or nil at the end of the answer.
  private func receive(_ stream: PostgresStream) throws -> OpaquePointer? {
    let result = PQgetResult(handle)
    if PQresultStatus(result) == PGRES_SINGLE_TUPLE { return result }
    let isGood = PQresultStatus(result) == PGRES_TUPLES_OK || PQresultStatus(result) == PGRES_COMMAND_OK
    let trouble = isGood ? nil : fault(result, stream.sql)
    PQclear(result)
    while let rest = PQgetResult(handle) { PQclear(rest) }
    PostgresPipeline.leave(handle)
    onWire = nil
    if let trouble { throw trouble }
    return nil
  }

  /// Reads to the end what nobody wants any more.
  private func finish(_ stream: PostgresStream) throws {
    while let kept = stream.takeKept() { PQclear(kept) }
    while stream === onWire { PQclear(try receive(stream)) }
  }

  /// A statement inside a stream's body needs the wire: the rest of that stream is kept in memory.
  private func settle() throws {
    guard let stream = onWire else { return }
    while let row = try receive(stream) { stream.keep(row) }
  }

  private func prepare(_ text: String, _ types: [Oid]) throws -> String {
    if let kept = statements[text]?.first(where: { $0.types == types }) { return kept.name }
    PQclear(try answer())
    let name = "s\(statementCount)"
    let result = PQprepare(handle, name, text, Int32(types.count), types)
    defer { PQclear(result) }
    guard PQresultStatus(result) == PGRES_COMMAND_OK else { throw fault(result, text) }
    statementCount += 1
    statements[text, default: []].append((types, name))
    return name
  }

  /// The fault in a result, remembered for the end of the transaction.
  private func fault(_ result: OpaquePointer?, _ sql: String) -> StorageFault {
    func field(_ code: Character) -> String? {
      result.flatMap { PQresultErrorField($0, Int32(code.asciiValue!)) }.map { String(cString: $0) }
    }
    let message = field("M") ?? String(cString: PQerrorMessage(handle)).trimmingBlanks()
    let state = field("C") ?? ""
    let fault: StorageFault =
      isLost || state.hasPrefix("57P") || state.hasPrefix("08")
      ? .disconnected(message)
      : state.hasPrefix("23")
        ? .constraint(state: state, message: message, sql: sql) : .statement(state: state, message: message, sql: sql)
    // A plan from before a migration: prepare anew and run again.
    let isStalePlan = state == "0A000" && message.contains("cached plan")
    if isStalePlan { statementCount = Self.statementsMax }
    if isStalePlan || fault.isTransient || fault.isDisconnection { transient = fault }
    failure = fault
    return fault
  }
}
