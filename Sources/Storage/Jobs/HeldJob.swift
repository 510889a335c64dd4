import Dispatch
import Kernel

/// A job whose work goes on outside the database: its lease is kept as long as it does, so that no second worker begins it; a program
/// that is killed holds it for one lease only.
struct HeldJob {
  private let job: Job
  private let lease: Span
  private let database: Database

  init(_ job: Job, for lease: Span, in database: Database) {
    self.job = job
    self.lease = lease
    self.database = database
  }

  /// Runs the work, and says every quarter of the lease that it is still ours.
  func during(_ work: () throws -> Void) throws {
    let isOver = DispatchSemaphore(value: 0)
    let pulse = DispatchTimeInterval.milliseconds(Int(max(1000, lease.milliseconds / 4)))
    let keeper = Beside<Void>(name: "job-lease") {
      while isOver.wait(timeout: .now() + pulse) == .timedOut {
        // What cannot be written now is written at the next beat; the lease outlasts three of them.
        do { guard try database.writeNow({ try job.keep(for: lease, in: $0) }) else { return } } catch {}
      }
    }
    defer {
      isOver.signal()
      keeper.wait()
    }
    try work()
  }
}
