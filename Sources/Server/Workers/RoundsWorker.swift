import Assembly
import Kernel
import Logging
import ServiceLifecycle
import Storage

/// Runs the house's rounds until the server stops: a thread for each lane, so that no slow hearer keeps goods or the order of events waiting.
package struct RoundsWorker: Service {
  /// After a fault a round rests so long before it is tried again.
  static let restAfterFault = Span.seconds(5)

  private let database: Database
  private let lanes: [Lane]

  package init(database: Database, rounds: [Round] = AllRounds.list, logger: Logger) {
    self.database = database
    lanes = RoundLane.allCases.compactMap { lane in
      let own = rounds.filter { $0.lane == lane }
      return own.isEmpty ? nil : Lane(database, own, logger)
    }
  }

  package func run() async throws {
    await withTaskGroup(of: Void.self) { group in
      for lane in lanes { group.addTask { await lane.run() } }
    }
  }

  /// The rounds of one lane, on a thread of their own.
  private struct Lane: Sendable {
    let database: Database
    let rounds: [Round]
    let logger: Logger
    let thread = WorkLane(threads: 1, waitingMax: 4)
    let turns = Turns()

    init(_ database: Database, _ rounds: [Round], _ logger: Logger) {
      self.database = database
      self.rounds = rounds
      self.logger = logger
    }

    func run() async {
      let due = Due(count: rounds.count)
      await turns.take(waking: database.bell.rings()) { await thread.run { work(due) } }
    }

    /// Every round that is due, a step each in turn, until each found less than it could do (or the server stops). A busy house does the rest of
    /// a second together, instead of a transaction for each event; and one with a long backlog keeps its neighbours waiting for a step only.
    private func work(_ due: Due) {
      var hasMore = true
      while hasMore {
        hasMore = false
        for (index, round) in rounds.enumerated() where due.isDue(index, at: database.world.now()) {
          if turns.isOver { return }
          do {
            if try round.step(database) == .more { hasMore = true } else { due.rest(index, until: database.world.now() + round.every) }
          } catch {
            logger.warning("the round \(round.name) failed and is tried again: \(error)")
            due.rest(index, until: database.world.now() + RoundsWorker.restAfterFault)
          }
        }
      }
    }
  }
}

/// When each round is due again; only its lane's thread uses it.
private final class Due: @unchecked Sendable {
  private var at: [Instant]
  init(count: Int) { at = Array(repeating: Instant(milliseconds: 0), count: count) }
  func isDue(_ index: Int, at now: Instant) -> Bool { at[index] <= now }
  func rest(_ index: Int, until moment: Instant) { at[index] = moment }
}
