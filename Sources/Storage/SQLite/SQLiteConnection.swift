import CSQLite

/// One connection to an embedded database, with its prepared statements. Used by one thread at a time.
final class SQLiteConnection: Connection, @unchecked Sendable {
  /// Prepared statements kept at most; past it the cache starts anew.
  private static let statementsMax = 600

  /// KiB of pages that a reader and that the writer keeps. The system keeps the file for all of them: to map it would count
  /// as memory of the program (394 MiB after 10,000 pages of as many products, where readers mapped all of it), and gains
  /// the ledger less than a tenth.
  private static let readerCache = 4_000
  private static let writerCache = 10_000

  private(set) var handle: OpaquePointer
  private var statements: [String: Prepared] = [:]
  private var scripts: Int64 = 0
  let engine = Engine.sqlite
  /// The mark of the file before this transaction began to see anything.
  private var begun: Snapshot?

  /// A prepared statement, marked while it runs so that a nested use prepares another.
  private final class Prepared {
    let pointer: OpaquePointer
    var isBusy = false
    init(_ pointer: OpaquePointer) { self.pointer = pointer }
    deinit { sqlite3_finalize(pointer) }
  }

  init(path: String, readOnly: Bool) throws {
    var opened: OpaquePointer?
    let flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_READWRITE | (readOnly ? 0 : SQLITE_OPEN_CREATE)
    let status = sqlite3_open_v2(path, &opened, flags, nil)
    guard status == SQLITE_OK, let opened else {
      let why = opened.map { String(cString: sqlite3_errmsg($0)) } ?? "out of memory"
      sqlite3_close_v2(opened)
      throw StorageFault.disconnected("\(path): \(why)")
    }
    handle = opened
    sqlite3_busy_timeout(handle, 10_000)
    try PackedIntegers.register(on: handle)
    try script(
      """
      PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = OFF; PRAGMA foreign_keys = ON;
      PRAGMA temp_store = MEMORY; PRAGMA journal_size_limit = 67108864; PRAGMA wal_autocheckpoint = 4000;
      PRAGMA cache_size = -\(readOnly ? Self.readerCache : Self.writerCache)
      """)
    if readOnly { try script("PRAGMA query_only = ON") }
  }

  /// Begins a reading transaction.
  func beginRead() throws {
    begun = WALHead.read(handle).map(Snapshot.embedded)
    _ = try run("BEGIN")
  }

  /// What was committed before this transaction saw anything: it sees all of that, and whoever comes after a later commit, of
  /// this program or of another, finds another mark. Nil while somebody commits.
  func snapshot(_ tx: Transaction) throws -> Snapshot? { begun }

  /// Rows changed and scripts run since it was opened.
  var changes: Int64 { sqlite3_total_changes64(handle) + scripts }

  /// Gives back the pages that an idle house does not need. The system keeps the file in its own memory, so whoever comes next
  /// waits microseconds longer.
  func rest() {
    sqlite3_db_release_memory(handle)
    madang_trim_memory()
  }

  /// Ends every statement and closes the file.
  func close() {
    statements = [:]
    sqlite3_close_v2(handle)
  }

  func run(_ sql: SQL) throws -> Int {
    try with(sql) { statement in
      var status = sqlite3_step(statement)
      while status == SQLITE_ROW { status = sqlite3_step(statement) }
      guard status == SQLITE_DONE else { throw fault(status, sql.text) }
      return Int(sqlite3_changes(handle))
    }
  }

  func runEach(_ text: String, width: Int, _ values: [SQLValue]) throws -> Int {
    let prepared = try prepare(text)
    prepared.isBusy = true
    defer {
      sqlite3_reset(prepared.pointer)
      prepared.isBusy = false
    }
    var changed = 0
    for start in stride(from: 0, to: values.count, by: width) {
      try bind(values[start..<start + width], to: prepared.pointer, text)
      let status = sqlite3_step(prepared.pointer)
      guard status == SQLITE_DONE else { throw fault(status, text) }
      changed += Int(sqlite3_changes(handle))
      sqlite3_reset(prepared.pointer)
    }
    return changed
  }

  func each(_ sql: SQL, _ want: Want, _ body: (inout Row) throws -> Bool) throws {
    try with(sql) { statement in
      while true {
        let status = sqlite3_step(statement)
        if status == SQLITE_DONE { return }
        guard status == SQLITE_ROW else { throw fault(status, sql.text) }
        var row = Row(.sqlite(statement), sql: sql.text)
        if try !body(&row) {
          // A write that returns rows must run to its end.
          if sqlite3_stmt_readonly(statement) == 0 {
            var rest = sqlite3_step(statement)
            while rest == SQLITE_ROW { rest = sqlite3_step(statement) }
            guard rest == SQLITE_DONE else { throw fault(rest, sql.text) }
          }
          return
        }
      }
    }
  }

  func script(_ text: String) throws {
    scripts += 1
    let status = sqlite3_exec(handle, text, nil, nil, nil)
    guard status == SQLITE_OK else { throw fault(status, text) }
  }

  private func with<T>(_ sql: SQL, _ body: (OpaquePointer) throws -> T) throws -> T {
    let prepared = try prepare(sql.text)
    prepared.isBusy = true
    defer {
      sqlite3_reset(prepared.pointer)
      prepared.isBusy = false
    }
    try bind(sql.values[...], to: prepared.pointer, sql.text)
    return try body(prepared.pointer)
  }

  private func prepare(_ text: String) throws -> Prepared {
    if let kept = statements[text], !kept.isBusy { return kept }
    var pointer: OpaquePointer?
    let status = sqlite3_prepare_v3(handle, text, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &pointer, nil)
    guard status == SQLITE_OK, let pointer else { throw fault(status, text) }
    let prepared = Prepared(pointer)
    if statements.count >= Self.statementsMax { statements = statements.filter { $0.value.isBusy } }
    if statements[text] == nil { statements[text] = prepared }
    return prepared
  }

  private func bind(_ values: ArraySlice<SQLValue>, to statement: OpaquePointer, _ text: String) throws {
    var at: Int32 = 0
    for value in values {
      at += 1
      let status = switch value {
      case .null: sqlite3_bind_null(statement, at)
      case .int(let number): sqlite3_bind_int64(statement, at, number)
      case .double(let number): sqlite3_bind_double(statement, at, number)
      case .text(var words):
        words.withUTF8 { buffer in
          buffer.withMemoryRebound(to: CChar.self) {
            sqlite3_bind_text64(statement, at, $0.baseAddress ?? Self.nothing, UInt64($0.count), Self.transient, UInt8(SQLITE_UTF8))
          }
        }
      case .bytes(let bytes):
        bytes.isEmpty
          ? sqlite3_bind_zeroblob(statement, at, 0)
          : bytes.withUnsafeBytes { sqlite3_bind_blob64(statement, at, $0.baseAddress, UInt64($0.count), Self.transient) }
      }
      guard status == SQLITE_OK else { throw fault(status, text) }
    }
  }

  private static let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
  nonisolated(unsafe) private static let nothing: UnsafePointer<CChar> = {
    let empty = UnsafeMutablePointer<CChar>.allocate(capacity: 1)
    empty.pointee = 0
    return UnsafePointer(empty)
  }()

  private func fault(_ status: Int32, _ sql: String) -> StorageFault {
    let message = String(cString: sqlite3_errmsg(handle))
    let state = String(sqlite3_extended_errcode(handle))
    return status & 0xFF == SQLITE_CONSTRAINT
      ? .constraint(state: state, message: message, sql: sql) : .statement(state: state, message: message, sql: sql)
  }
}
