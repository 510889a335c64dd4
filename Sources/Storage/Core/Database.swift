import Kernel
import Synchronization

/// A database: bodies go in, durable answers come out.
///
/// `write` answers after its commit is durable. `read` sees one snapshot. Bodies are synchronous; they may run again
/// (PostgreSQL retries after a serialisation failure), so they change nothing but the database and their own result.
package final class Database: Sendable {
  package let engine: Engine
  package let world: World
  /// Rings when events or jobs have become durable on this node.
  package let bell = Bell()
  /// Rows that reading transactions passed over because of a word that this program does not know.
  package let unread = UnreadRows()
  private let memory = ReaderMemory()
  private let driver: any Driver
  /// What is done before the connections close.
  private let last = Mutex<(@Sendable (Database) -> Void)?>(nil)

  init(engine: Engine, world: World, driver: any Driver) {
    self.engine = engine
    self.world = world
    self.driver = driver
  }

  /// Runs `body` in a writing transaction. Throws what the body throws (its writes are undone), or a `StorageFault`.
  @discardableResult
  package func write<T: Sendable>(_ body: @escaping @Sendable (Transaction) throws -> T) async throws -> T {
    try await withUnsafeThrowingContinuation { (continuation: UnsafeContinuation<T, any Error>) in
      submit(driver.submitWrite, body) { continuation.resume(with: $0) }
    }
  }

  /// Runs `body` in a reading transaction on one snapshot.
  @discardableResult
  package func read<T: Sendable>(_ body: @escaping @Sendable (Transaction) throws -> T) async throws -> T {
    try await withUnsafeThrowingContinuation { (continuation: UnsafeContinuation<T, any Error>) in
      submit(driver.submitRead, body) { continuation.resume(with: $0) }
    }
  }

  /// Runs a short `body` in a reading transaction on the calling thread, without a hand-over to a reader and back. Nil where
  /// that cannot be: on the server engine, or while others look. For one or two rows by their key, never for a page.
  package func glance<T>(_ body: (Transaction) throws -> T) throws -> T? {
    var found: T?
    try driver.glance(Act(world, bell: bell, unread: unread, memory: memory)) { found = try body($0) }
    return found
  }

  /// Lets the server engine look how large its tables have become: statements that it planned while they were empty read whole
  /// tables, and by itself it looks a minute later. The embedded engine plans without such knowledge. For loaders of many rows.
  package func weighTables() throws {
    guard engine == .postgres else { return }
    try writeNow { _ = try $0.run("ANALYZE (SKIP_LOCKED)") }
  }

  /// `write` whose answer comes by a call, on a thread of the database that must not be kept waiting.
  func write<T: Sendable>(
    _ body: @escaping @Sendable (Transaction) throws -> T, answer: @escaping @Sendable (Result<T, any Error>) -> Void
  ) {
    submit(driver.submitWrite, body, answer)
  }

  /// `write` for threads that may block: the command line, workers, tests, the simulator.
  @discardableResult
  package func writeNow<T>(_ body: (Transaction) throws -> T) throws -> T {
    try withoutActuallyEscaping(body) { body in
      let answer = Answer<T>()
      submit(driver.submitWrite, body) { answer.give($0) }
      return try answer.wait()
    }
  }

  /// `read` for threads that may block.
  @discardableResult
  package func readNow<T>(_ body: (Transaction) throws -> T) throws -> T {
    try withoutActuallyEscaping(body) { body in
      let answer = Answer<T>()
      submit(driver.submitRead, body) { answer.give($0) }
      return try answer.wait()
    }
  }

  /// Finishes waiting work, then closes every connection. Work handed in later is refused.
  package func close() {
    let last = last.withLock { last in
      defer { last = nil }
      return last
    }
    last?(self)
    driver.close()
  }

  /// Does this once, while connections are still open, when the database closes; in place of what was to be done before.
  func beforeClosing(_ act: @escaping @Sendable (Database) -> Void) { last.withLock { $0 = act } }

  /// Copies a running database into one file, page by page (embedded engine only).
  package func backup(to path: String, progress: (Int, Int) -> Void = { _, _ in }) throws {
    try driver.backup(to: path, progress: progress)
  }

  /// Pieces of work that wait at this moment, for metrics.
  package var waiting: Int { driver.waiting }

  /// Whether new work would be refused at this moment.
  package var isFull: Bool { driver.isFull }

  private func submit<T>(
    _ lane: (Piece) throws -> Void, _ body: @escaping (Transaction) throws -> T,
    _ answer: @escaping (Result<T, any Error>) -> Void
  ) {
    let piece = BodyPiece(act: Act(world, bell: bell, unread: unread, memory: memory), body: body, answer: answer)
    do { try lane(piece) } catch { answer(.failure(error)) }
  }
}

/// What an engine must do for `Database`.
protocol Driver: Sendable {
  func submitWrite(_ piece: Piece) throws
  func submitRead(_ piece: Piece) throws
  /// Runs a body on the calling thread if a connection is free for it.
  func glance(_ act: Act, _ body: (Transaction) throws -> Void) throws
  func close()
  func backup(to path: String, progress: (Int, Int) -> Void) throws
  var waiting: Int { get }
  var isFull: Bool { get }
}

extension Driver {
  func glance(_ act: Act, _ body: (Transaction) throws -> Void) throws {}

  /// Puts a piece on a lane or throws the plain truth.
  func put(_ piece: Piece, on lane: Lane<Piece>) throws {
    switch lane.put(piece) {
    case .taken: return
    case .full: throw StorageFault.overloaded(retryAfterSeconds: 1)
    case .closed: throw StorageFault.closed
    }
  }
}
