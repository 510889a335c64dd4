import CSQLite
import Kernel
import Synchronization

/// The embedded engine: one writer thread that commits many bodies at once, and a few readers on snapshots.
///
/// Each body runs in its savepoint, so that one refusal does not undo its neighbours; a caller is answered after the
/// commit that holds its work is on disk.
final class SQLiteDriver: Driver, @unchecked Sendable {
  /// Bodies in one commit, at most.
  static let groupMax = 64

  private let path: String
  private let writes: Lane<Piece>
  private let reads: Lane<Piece>
  private var threads: [OSThread] = []
  private let hook: StatementHook?
  /// Connections that nobody looks through at this moment; opened when first needed.
  private let glancing = Mutex<(idle: [SQLiteConnection], opened: Int, isClosed: Bool)>(([], 0, false))
  /// Threads that may glance at the same moment.
  static let glancesMax = 4

  init(path: String, readers: Int, queueMax: Int, hook: StatementHook?) throws {
    self.path = path
    self.hook = hook
    writes = Lane(capacity: queueMax)
    reads = Lane(capacity: queueMax)
    let writer = try SQLiteConnection(path: path, readOnly: false)
    let lane = writes
    threads.append(OSThread(name: "madang-writer") { Self.write(lane, writer, hook) })
    for number in 1...max(1, readers) {
      let reader = try SQLiteConnection(path: path, readOnly: true)
      let lane = reads
      threads.append(OSThread(name: "madang-read-\(number)") { Self.read(lane, reader, hook) })
    }
  }

  func submitWrite(_ piece: Piece) throws { try put(piece, on: writes) }
  func submitRead(_ piece: Piece) throws { try put(piece, on: reads) }
  var waiting: Int { writes.count + reads.count }
  var isFull: Bool { writes.isFull || reads.isFull }

  /// A reader never waits for the writer, so a body of one or two rows takes microseconds on whatever thread it runs.
  func glance(_ act: Act, _ body: (Transaction) throws -> Void) throws {
    guard let connection = try lend() else { return }
    defer { giveBack(connection) }
    do {
      try connection.beginRead()
      try body(Transaction(connection, act: act, hook: hook, isWrite: false))
      _ = try connection.run("COMMIT")
    } catch {
      try? connection.script("ROLLBACK")
      throw error
    }
  }

  private func lend() throws -> SQLiteConnection? {
    let (idle, mayOpen) = glancing.withLock { state -> (SQLiteConnection?, Bool) in
      if let last = state.idle.popLast() { return (last, false) }
      guard !state.isClosed, state.opened < Self.glancesMax else { return (nil, false) }
      state.opened += 1
      return (nil, true)
    }
    return try idle ?? (mayOpen ? SQLiteConnection(path: path, readOnly: true) : nil)
  }

  private func giveBack(_ connection: SQLiteConnection) {
    let isClosed = glancing.withLock { state in
      if !state.isClosed { state.idle.append(connection) }
      return state.isClosed
    }
    if isClosed { connection.close() }
  }

  func close() {
    writes.close()
    reads.close()
    for thread in threads { thread.join() }
    let idle = glancing.withLock { state in
      defer { state.idle = [] }
      state.isClosed = true
      return state.idle
    }
    for connection in idle { connection.close() }
  }

  /// Groups in a row that changed nothing before the writer rests: the rounds of an idle house look in about twelve times a second.
  static let quietGroups = 48

  private static func write(_ lane: Lane<Piece>, _ connection: SQLiteConnection, _ hook: StatementHook?) {
    var quiet = 0
    while let group = lane.take(most: groupMax) {
      let before = connection.changes
      var faults: [(any Error)?] = Array(repeating: nil, count: group.count)
      do {
        _ = try connection.run("BEGIN IMMEDIATE")
        for (index, piece) in group.enumerated() {
          do {
            try one(piece, connection, hook)
          } catch let broken as Broken {
            throw broken.cause
          } catch {
            faults[index] = error
          }
        }
        _ = try connection.run("COMMIT")
      } catch {
        try? connection.script("ROLLBACK")
        faults = faults.map { $0 ?? error }
      }
      quiet = connection.changes == before ? quiet + 1 : 0
      if quiet == quietGroups { connection.rest() }
      for (piece, fault) in zip(group, faults) { piece.finish(fault) }
    }
    connection.close()
  }

  /// The savepoint itself failed: nothing of this group can be trusted.
  private struct Broken: Error { let cause: any Error }

  private static func one(_ piece: Piece, _ connection: SQLiteConnection, _ hook: StatementHook?) throws {
    do { _ = try connection.run("SAVEPOINT body") } catch { throw Broken(cause: error) }
    do {
      try piece.run(Transaction(connection, act: piece.act, hook: hook, isWrite: true))
      _ = try connection.run("RELEASE body")
    } catch {
      do {
        _ = try connection.run("ROLLBACK TO body")
        _ = try connection.run("RELEASE body")
      } catch { throw Broken(cause: error) }
      throw error
    }
  }

  private static func read(_ lane: Lane<Piece>, _ connection: SQLiteConnection, _ hook: StatementHook?) {
    while let group = lane.take(most: 1, resting: connection.rest) {
      for piece in group {
        do {
          try connection.beginRead()
          try piece.run(Transaction(connection, act: piece.act, hook: hook, isWrite: false))
          _ = try connection.run("COMMIT")
          piece.finish(nil)
        } catch {
          try? connection.script("ROLLBACK")
          piece.finish(error)
        }
      }
    }
    connection.close()
  }

  /// Copies the database through SQLite's backup interface while it is in use.
  func backup(to target: String, progress: (Int, Int) -> Void) throws {
    let source = try SQLiteConnection(path: path, readOnly: true)
    defer { source.close() }
    var copy: OpaquePointer?
    guard sqlite3_open_v2(target, &copy, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nil) == SQLITE_OK, let copy else {
      sqlite3_close_v2(copy)
      throw StorageFault.file("\(target) cannot be written")
    }
    defer { sqlite3_close_v2(copy) }
    guard let backup = sqlite3_backup_init(copy, "main", source.handle, "main") else {
      throw StorageFault.file("\(target): \(String(cString: sqlite3_errmsg(copy)))")
    }
    // A read transaction on the source holds one snapshot: writers go on beside it, and the copy never starts anew.
    try source.script("BEGIN")
    _ = try source.run("SELECT COUNT(*) FROM sqlite_schema")
    var status = SQLITE_OK
    repeat {
      status = sqlite3_backup_step(backup, 4096)
      let total = Int(sqlite3_backup_pagecount(backup))
      progress(total - Int(sqlite3_backup_remaining(backup)), total)
    } while status == SQLITE_OK || status == SQLITE_BUSY || status == SQLITE_LOCKED
    sqlite3_backup_finish(backup)
    guard status == SQLITE_DONE else { throw StorageFault.file("\(target): \(String(cString: sqlite3_errmsg(copy)))") }
  }
}

extension Database {
  /// Opens (or makes) an embedded database file.
  /// - Parameters:
  ///   - readers: reader threads; each has its own connection and statement cache.
  ///   - queueMax: pieces of work that may wait per lane before `overloaded`.
  package static func sqlite(
    path: String, world: World, readers: Int = 2, queueMax: Int = 4096, hook: StatementHook? = nil
  ) throws -> Database {
    let driver = try SQLiteDriver(path: path, readers: readers, queueMax: queueMax, hook: hook)
    return Database(engine: .sqlite, world: world, driver: driver)
  }
}
