import Assembly
import Kernel
import Logging
import ServiceLifecycle
import Storage

/// Runs the house's rounds on one thread of their own until the server stops.
package struct RoundsWorker: Service {
  /// After a fault a round rests so long before it is tried again.
  static let restAfterFault = Span.seconds(5)

  private let database: Database
  private let rounds: [Round]
  private let logger: Logger
  private let lane = WorkLane(threads: 1, waitingMax: 4)

  package init(database: Database, rounds: [Round] = AllRounds.list, logger: Logger) {
    self.database = database
    self.rounds = rounds
    self.logger = logger
  }

  package func run() async throws {
    await withGracefulShutdownHandler {
      await self.turn()
    } onGracefulShutdown: {
      self.stopping.ring()
    }
  }

  private let stopping = StopMark()

  private func turn() async {
    let due = Due(count: rounds.count)
    var rings = database.bell.rings().makeAsyncIterator()
    let (wakes, wake) = AsyncStream<Void>.makeStream(bufferingPolicy: .bufferingNewest(1))
    stopping.whenRung { wake.yield() }
    let pulse = Task { await Pulse.everyHalfSecond { wake.yield() } }
    let bell = Task {
      while await rings.next() != nil { wake.yield() }
    }
    defer {
      pulse.cancel()
      bell.cancel()
    }
    for await _ in wakes {
      if stopping.isRung { return }
      await lane.run { self.work(due) }
      if stopping.isRung { return }
    }
  }

  /// Every round that is due, each until it finds nothing more (or the server stops).
  private func work(_ due: Due) {
    for (index, round) in rounds.enumerated() where due.isDue(index, at: database.world.now()) {
      do {
        while try round.step(database) { if stopping.isRung { return } }
        due.rest(index, until: database.world.now() + round.every)
      } catch {
        logger.warning("the round \(round.name) failed and is tried again: \(error)")
        due.rest(index, until: database.world.now() + Self.restAfterFault)
      }
    }
  }
}

/// When each round is due again; only the worker's thread uses it.
private final class Due: @unchecked Sendable {
  private var at: [Instant]
  init(count: Int) { at = Array(repeating: Instant(milliseconds: 0), count: count) }
  func isDue(_ index: Int, at now: Instant) -> Bool { at[index] <= now }
  func rest(_ index: Int, until moment: Instant) { at[index] = moment }
}
