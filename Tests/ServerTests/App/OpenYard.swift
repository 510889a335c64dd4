import Kernel
import ServiceLifecycle
import Storage

@testable import Server
@testable import Wire

/// A web that really listens, on a free port of this machine, for the time of a test.
enum OpenYard {
  static func run(
    _ routes: [Route], settings: [String: String] = [:], migrations: [Migration] = [], _ body: @escaping @Sendable (Int, ServiceGroup, Surroundings) async throws -> Void
  ) async throws {
    let door = try Door(routes, settings: ["port": "0", "stop-seconds": "10"].merging(settings) { $1 }, migrations: migrations)
    let (ports, heard) = AsyncStream<Int>.makeStream()
    let group = try door.app.group(workers: [], signals: []) { heard.yield($0) }
    try await withThrowingTaskGroup(of: Void.self) { tasks in
      tasks.addTask { try await group.run() }
      var iterator = ports.makeAsyncIterator()
      let port = await iterator.next()!
      do { try await body(port, group, door.app.house) } catch {
        await group.triggerGracefulShutdown()
        throw error
      }
      await group.triggerGracefulShutdown()
      try await tasks.waitForAll()
    }
  }

  /// Runs blocking work off the pool of tasks.
  static func blocking<T: Sendable>(_ work: @escaping @Sendable () throws -> T) async throws -> T {
    try await lane.run { Result { try work() } }!.get()
  }

  private static let lane = WorkLane(threads: 8, waitingMax: 100)
}
