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
  private let turns = Turns()

  package init(database: Database, rounds: [Round] = AllRounds.list, logger: Logger) {
    self.database = database
    self.rounds = rounds
    self.logger = logger
  }

  package func run() async throws {
    let due = Due(count: rounds.count)
    await turns.take(waking: database.bell.rings()) { await lane.run { work(due) } }
  }

  /// Every round that is due, each until it finds less than it could do (or the server stops). A busy house does the rest of a second together,
  /// instead of a transaction for each event.
  private func work(_ due: Due) {
    for (index, round) in rounds.enumerated() where due.isDue(index, at: database.world.now()) {
      do {
        while try round.step(database) == .more { if turns.isOver { return } }
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
