import Kernel

/// The server engine: a thread and a connection for each body that runs at the same moment.
///
/// One body is one transaction. Bodies batched into one transaction would deadlock with those of other nodes; what is
/// hot is posted by the ledger's combiner instead.
final class PostgresDriver: Driver, @unchecked Sendable {
  private let writes: Lane<Piece>
  private let reads: Lane<Piece>
  private var threads: [OSThread] = []

  init(_ settings: PostgresSettings, writers: Int, readers: Int, queueMax: Int, hook: StatementHook?) throws {
    writes = Lane(capacity: queueMax)
    reads = Lane(capacity: queueMax)
    // The first connection is made at once, so that a wrong address is told at the start; the others when first needed.
    var once = settings
    once.plansOnce = true
    let first = try PostgresConnection(once)
    for number in 0..<max(1, writers) {
      let worker = PostgresWorker(once, isWrite: true, number: number, hook: hook, connection: number == 0 ? first : nil)
      start(worker, on: writes, name: "madang-pg-w\(number)")
    }
    for number in 0..<max(1, readers) {
      let worker = PostgresWorker(settings, isWrite: false, number: 1000 + number, hook: hook)
      start(worker, on: reads, name: "madang-pg-r\(number)")
    }
  }

  private func start(_ worker: PostgresWorker, on lane: Lane<Piece>, name: String) {
    threads.append(OSThread(name: name) { worker.work(lane) })
  }

  func submitWrite(_ piece: Piece) throws { try put(piece, on: writes) }
  func submitRead(_ piece: Piece) throws { try put(piece, on: reads) }
  var waiting: Int { writes.count + reads.count }
  var isFull: Bool { writes.isFull || reads.isFull }

  func close() {
    writes.close()
    reads.close()
    for thread in threads { thread.join() }
  }

  func backup(to path: String, progress: (Int, Int) -> Void) throws {
    throw StorageFault.file("A PostgreSQL database is backed up with pg_dump or pg_basebackup; see docs/OPERATIONS.md.")
  }
}

extension Database {
  /// Opens a PostgreSQL database by URL (`postgres://user@host:5432/name`).
  /// - Parameters:
  ///   - connections: connections to the server, readers included.
  ///   - readers: how many of them read; a quarter unless told.
  ///   - queueMax: pieces of work that may wait per lane before `overloaded`.
  ///   - lockTimeoutMilliseconds: how long a statement waits for a row before its body is run again.
  package static func postgres(
    url: String, world: World, connections: Int = 16, readers: Int? = nil, queueMax: Int = 4096,
    lockTimeoutMilliseconds: Int = 2000, hook: StatementHook? = nil
  ) throws -> Database {
    let readers = readers ?? max(1, connections / 4)
    let settings = PostgresSettings(url: url, lockTimeoutMilliseconds: lockTimeoutMilliseconds)
    let driver = try PostgresDriver(
      settings, writers: connections - readers, readers: readers, queueMax: queueMax, hook: hook)
    return Database(engine: .postgres, world: world, driver: driver)
  }
}
