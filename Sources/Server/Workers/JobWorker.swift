import Logging
import ServiceLifecycle
import Storage
import Wire

/// Does queued jobs on threads of its own until the server stops.
package struct JobWorker: Service {
  private let database: Database
  private let logger: Logger
  private let runner: JobRunner
  private let threads: Int
  private let fault: String
  /// Set where the work fills the disk: it rests while that is low.
  private let disk: DiskWatch?
  private let lane: WorkLane
  private let turns = Turns()

  /// `threads` jobs are done at one time; `fault` says in the log what becomes of one when the queue itself fails.
  /// - Parameter fillsDisk: begins nothing while the disk is low.
  init(_ handlers: [JobHandler], of house: Surroundings, threads: Int, fillsDisk: Bool = false, fault: String) {
    disk = fillsDisk ? house.disk : nil
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
      while disk.map({ $0.level == .plenty }) ?? true, try runner.step(database) != .idle { if turns.isOver { return } }
    } catch {
      logger.warning("\(fault): \(error)")
    }
  }
}
