import Kernel
import Storage
import Synchronization

/// Signals on their way to the database: noted without waiting, written in batches outside every business transaction.
///
/// Lossy on purpose: when it is full, when a batch cannot be written or when the process ends, signals are lost and counted.
package final class SignalBuffer: Sendable {
  /// Signals that wait, at most.
  package static let waitingMax = 10_000
  /// Signals written in one transaction, at most.
  package static let batchMax = 500

  private struct State {
    var waiting: [Signal] = []
    var lost: Int64 = 0
  }
  private let state = Mutex(State())

  package init() {}

  /// Signals lost since the start.
  package var lost: Int64 { state.withLock { $0.lost } }
  /// Signals that wait to be written.
  package var waiting: Int { state.withLock { $0.waiting.count } }

  /// Notes what somebody did. Never waits and never fails.
  package func note(_ signal: Signal) {
    state.withLock { state in
      if state.waiting.count < Self.waitingMax { state.waiting.append(signal) } else { state.lost += 1 }
    }
  }

  /// Writes one batch, oldest first; true when more wait. A batch that cannot be written is lost, and the fault is thrown.
  package func step(_ database: Database) throws -> Bool {
    let batch = state.withLock { state in
      let batch = Array(state.waiting.prefix(Self.batchMax))
      state.waiting.removeFirst(batch.count)
      return batch
    }
    guard !batch.isEmpty else { return false }
    do {
      try database.writeNow { try RecordSignals(batch).run(in: $0) }
    } catch {
      state.withLock { $0.lost += Int64(batch.count) }
      throw error
    }
    return waiting > 0
  }
}
