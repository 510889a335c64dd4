import Kernel

/// How much of an answer is wanted: the server engine sends a whole answer at once or row by row.
enum Want {
  case all
  case streamed
}

/// What a driver must do for one connection.
protocol Connection: AnyObject {
  var engine: Engine { get }
  /// Runs a statement; returns the number of rows it changed.
  func run(_ sql: SQL) throws -> Int
  /// Runs a statement and hands over its rows, until `body` says stop by returning false.
  func each(_ sql: SQL, _ want: Want, _ body: (inout Row) throws -> Bool) throws
  /// Runs one statement for each `width` values; returns the number of rows changed by all.
  func runEach(_ text: String, width: Int, _ values: [SQLValue]) throws -> Int
  /// Runs a statement that nobody asks the outcome of; it may wait for the next one, and so may its fault.
  func send(_ sql: SQL) throws
  /// Asks for rows that are read later; nil where the engine answers at once.
  func ask(_ sql: SQL) throws -> (any Owed)?
  /// Runs several statements without values.
  func script(_ text: String) throws
  /// Runs one statement without values: a savepoint, its release.
  func command(_ text: String) throws
  /// The mark of what a reading transaction sees.
  func snapshot(_ tx: Transaction) throws -> Snapshot?
}

extension Connection {
  func send(_ sql: SQL) throws { _ = try run(sql) }
  func ask(_ sql: SQL) throws -> (any Owed)? { nil }
  func command(_ text: String) throws { _ = try run(SQL(stringLiteral: text)) }

  func runEach(_ text: String, width: Int, _ values: [SQLValue]) throws -> Int {
    var changed = 0
    var sql = SQL(stringLiteral: text)
    for start in stride(from: 0, to: values.count, by: width) {
      sql.values = Array(values[start..<start + width])
      changed += try run(sql)
    }
    return changed
  }
}

/// One unit of work on a database: synchronous, all or nothing, the same on both engines.
///
/// It also carries the act's time and chance: `now`, `id()`, `random()` and `secret()` give the same answers when the
/// database runs the body again, so that a retried command makes the same rows.
package final class Transaction {
  let connection: any Connection
  let act: Act
  let hook: StatementHook?
  package let isWrite: Bool
  /// Statements run so far: for query budgets.
  package private(set) var statementCount = 0
  /// Rows of unknown words that were passed over so far.
  package private(set) var passedOver = 0
  /// Work to be done by the process after this transaction is durable (waking workers). Dropped on rollback.
  package private(set) var afterCommit: [@Sendable () -> Void] = []

  init(_ connection: any Connection, act: Act, hook: StatementHook?, isWrite: Bool) {
    self.connection = connection
    self.act = act
    self.hook = hook
    self.isWrite = isWrite
  }

  package var engine: Engine { connection.engine }

  /// When this act happens; one moment for the whole transaction and its retries.
  package var now: Instant { act.now }
  /// A fresh row id; the n-th call gives the same on a retry.
  package func id<Of>(_: ID<Of>.Type = ID<Of>.self) -> ID<Of> { ID(act.draw(.id)) }
  /// 64 random bits; the n-th call gives the same on a retry.
  package func random() -> UInt64 { UInt64(bitPattern: act.draw(.random)) }
  /// A fresh access code.
  package func secret() -> Secret { Secret { random() } }

  /// Runs a statement; returns the number of rows it changed.
  @discardableResult
  package func run(_ sql: SQL) throws -> Int {
    try before(sql)
    return try connection.run(sql)
  }

  /// Runs a statement that changes what it must or fails; how many rows is not asked. On the server engine it travels with the
  /// statement after it, which throws what went wrong here.
  package func send(_ sql: SQL) throws {
    try before(sql)
    try connection.send(sql)
  }

  /// Runs one statement, prepared once, for each `width` values; `$1` is the first of them and must stand before `$2` in the
  /// text. Returns the number of rows changed by all. It counts as one statement.
  @discardableResult
  package func runEach(_ text: String, width: Int, _ values: [SQLValue]) throws -> Int {
    precondition(values.count % width == 0, "\(values.count) values are no rows of \(width)")
    guard !values.isEmpty else { return 0 }
    try before(SQL(stringLiteral: text))
    return try connection.runEach(text, width: width, values)
  }

  /// All rows of an answer. What only reads passes over a row with a word that this program does not know (`UnreadRows`).
  package func rows<T>(_ sql: SQL, _ decode: (inout Row) throws -> T) throws -> [T] {
    try before(sql)
    var found: [T] = []
    try connection.each(sql, .all) { row in
      if let value = try known({ try decode(&row) }) { found.append(value) }
      return true
    }
    return found
  }

  /// The first row, or nil.
  package func first<T>(_ sql: SQL, _ decode: (inout Row) throws -> T) throws -> T? {
    try before(sql)
    var found: T?
    try connection.each(sql, .streamed) { row in
      found = try known { try decode(&row) }
      return found == nil
    }
    return found
  }

  /// What `read` gives; nil for a row of unknown words where nothing is written.
  func known<T>(_ read: () throws -> T) throws -> T? {
    do { return try read() } catch let fault as StorageFault where fault.isUnknownWord && !isWrite {
      act.unread.note(fault)
      passedOver += 1
      return nil
    }
  }

  /// The first row, which must be there; its absence is a fault.
  package func one<T>(_ sql: SQL, _ decode: (inout Row) throws -> T) throws -> T {
    guard let found = try first(sql, decode) else { throw StorageFault.noRow(sql: sql.text) }
    return found
  }

  /// The single column of the first row, or nil.
  package func value<T: Column>(_ sql: SQL, as: T.Type = T.self) throws -> T? {
    try first(sql) { try $0.next() }
  }

  /// Hands over rows one at a time, until `body` returns false. For long answers that must not be collected.
  package func each(_ sql: SQL, _ body: (inout Row) throws -> Bool) throws {
    try before(sql)
    try connection.each(sql, .streamed) { row in try known { try body(&row) } ?? true }
  }

  /// Runs `body`; if it throws, what it wrote is undone and the transaction goes on.
  package func savepoint<T>(_ body: () throws -> T) throws -> T {
    depth += 1
    let name = "s\(depth)"
    defer { depth -= 1 }
    try connection.command("SAVEPOINT \(name)")
    do {
      let result = try body()
      try connection.command("RELEASE SAVEPOINT \(name)")
      return result
    } catch {
      try connection.script("ROLLBACK TO SAVEPOINT \(name)")
      try connection.command("RELEASE SAVEPOINT \(name)")
      throw error
    }
  }

  /// Runs `body`; if it refuses, what it wrote is undone and the transaction goes on. A fault may come later than its statement
  /// and ends the transaction, so nothing waits at the end of `body`.
  package func refusable<T>(_ body: () throws -> T) throws -> T {
    depth += 1
    let name = "s\(depth)"
    defer { depth -= 1 }
    try connection.command("SAVEPOINT \(name)")
    do {
      let result = try body()
      try connection.send(SQL(stringLiteral: "RELEASE SAVEPOINT \(name)"))
      return result
    } catch let no as any Refusal {
      try connection.script("ROLLBACK TO SAVEPOINT \(name)")
      try connection.command("RELEASE SAVEPOINT \(name)")
      throw no
    }
  }

  /// Runs statements without values: schema changes.
  package func script(_ text: String) throws {
    try before(SQL(stringLiteral: text))
    try connection.script(text)
  }

  /// Lifts the limit on one statement's time for this transaction: schema steps, rebuilding a projection.
  package func takesLong() throws {
    if engine == .postgres { try script("SET LOCAL statement_timeout = 0") }
  }

  /// Asks for something to happen once this transaction is durable; it may be lost in a crash, so it can only wake others.
  package func afterCommit(_ wake: @escaping @Sendable () -> Void) { afterCommit.append(wake) }

  /// Rings the database's bell once, when this transaction is durable.
  func ringAfterCommit() {
    guard !willRing else { return }
    willRing = true
    let bell = act.bell
    afterCommit { bell.ring() }
  }

  /// Wakes those on this node who wait for news of something (`order/42`), once this transaction is durable. Whoever makes it
  /// true says so, so that no door can forget it.
  package func wake(_ topic: String) {
    guard woken.insert(topic).inserted else { return }
    let bell = act.bell
    afterCommit { bell.wake(topic) }
  }

  /// What this transaction keeps of a type, made when it is first asked for, and gone with it. Whoever may write, and so change what was
  /// read, gets a new one each time.
  package func once<T: AnyObject>(_ type: T.Type, make: () -> T) -> T {
    guard !isWrite else { return make() }
    let key = ObjectIdentifier(type)
    if let kept = kept[key] as? T { return kept }
    let made = make()
    kept[key] = made
    return made
  }

  private var kept: [ObjectIdentifier: AnyObject] = [:]
  private var woken: Set<String> = []
  private var willRing = false
  private var depth = 0

  func before(_ sql: SQL) throws {
    statementCount += 1
    try hook?(StatementEvent(sql: sql.text, number: statementCount, isWrite: isWrite))
  }
}

/// What the hook before every statement learns.
package struct StatementEvent: Sendable {
  package let sql: String
  /// 1 for the first statement of its transaction.
  package let number: Int
  package let isWrite: Bool
}

/// Called before every statement: may throw (a fault), wait (an interleaving) or count (a budget).
package typealias StatementHook = @Sendable (StatementEvent) throws -> Void
