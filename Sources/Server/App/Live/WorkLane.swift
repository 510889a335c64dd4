@preconcurrency import Dispatch
import Synchronization

/// A few threads for work that blocks, with a bounded number of waiting pieces: outward requests, password hashing.
package final class WorkLane: Sendable {
  private let queues: [DispatchQueue]
  private let waitingMax: Int
  private let waiting = Atomic<Int>(0)
  private let turn = Atomic<Int>(0)

  package init(threads: Int, waitingMax: Int) {
    queues = (0..<threads).map { DispatchQueue(label: "madang.lane.\($0)") }
    self.waitingMax = waitingMax
  }

  /// The work's result; nil when too much waits already.
  package func run<T: Sendable>(_ work: @escaping @Sendable () -> T) async -> T? {
    guard waiting.add(1, ordering: .relaxed).newValue <= waitingMax else {
      waiting.subtract(1, ordering: .relaxed)
      return nil
    }
    defer { waiting.subtract(1, ordering: .relaxed) }
    let queue = queues[Int(UInt(bitPattern: turn.add(1, ordering: .relaxed).newValue) % UInt(queues.count))]
    return await withUnsafeContinuation { continuation in queue.async { continuation.resume(returning: work()) } }
  }
}
