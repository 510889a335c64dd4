import Logging
import ServiceLifecycle
import Storage

/// Does queued jobs on threads of its own until the server stops.
package struct JobWorker: Service {
  private let database: Database
  private let logger: Logger
  private let runner: JobRunner
  private let threads: Int
  private let fault: String
  private let lane: WorkLane
  private let turns = Turns()

  /// `threads` jobs are done at one time; `fault` says in the log what becomes of one when the queue itself fails.
  init(_ handlers: [JobHandler], of house: Surroundings, threads: Int, fault: String) {
    database = house.database
    logger = house.logger
    runner = JobRunner(handlers)
    self.threads = threads
    self.fault = fault
    lane = WorkLane(threads: threads, waitingMax: threads)
  }

  package func run() async throws {
    await turns.take {
      await withTaskGroup(of: Void.self) { group in
        for _ in 0..<threads { group.addTask { await lane.run { work() } } }
      }
    }
  }

  private func work() {
    do {
      while try runner.step(database) != .idle { if turns.isOver { return } }
    } catch {
      logger.warning("\(fault): \(error)")
    }
  }
}
