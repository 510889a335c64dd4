import Synchronization

/// Wakes those who wait for new events and jobs on this node. A ring may be missed in a crash, so waiters also look by the clock.
package final class Bell: Sendable {
  /// Waiters at one moment, at most: open event streams and workers of one node.
  package static let waitersMax = 100_000

  private struct Waiters {
    var next = 0
    var wakes: [Int: @Sendable () -> Void] = [:]
  }
  private let waiters = Mutex(Waiters())
  private let hearers = Mutex<[@Sendable (String) -> Void]>([])

  init() {}

  /// Hands on what transactions wake (`Transaction.wake`), as long as the database is open.
  package func hear(_ hearer: @escaping @Sendable (_ topic: String) -> Void) { hearers.withLock { $0.append(hearer) } }

  func wake(_ topic: String) {
    for hear in hearers.withLock({ $0 }) { hear(topic) }
  }

  package func ring() {
    for wake in waiters.withLock({ Array($0.wakes.values) }) { wake() }
  }

  /// One element a ring; rings that come while nobody looks are one. Past `waitersMax` the stream ends at once.
  package func rings() -> AsyncStream<Void> {
    AsyncStream(bufferingPolicy: .bufferingNewest(1)) { continuation in
      let number = waiters.withLock { waiters -> Int? in
        guard waiters.wakes.count < Self.waitersMax else { return nil }
        waiters.next += 1
        waiters.wakes[waiters.next] = { continuation.yield() }
        return waiters.next
      }
      guard let number else { return continuation.finish() }
      continuation.onTermination = { [self] _ in waiters.withLock { _ = $0.wakes.removeValue(forKey: number) } }
    }
  }
}
