import Kernel
import Storage

/// Hashes passwords on a few threads of its own, outside transactions; a full queue refuses instead of growing.
package final class PasswordLane: Sendable {
  package let cost: PasswordHash.Cost
  private let lane: Lane<@Sendable () -> Void>
  private let threads: [OSThread]
  /// What unknown logins are checked against, so that they cost as much as known ones.
  private let decoy: PasswordHash

  /// Memory at work is at most `threads` times the cost.
  package init(threads: Int = 2, queueMax: Int = 64, cost: PasswordHash.Cost = .standard) {
    let lane = Lane<@Sendable () -> Void>(capacity: queueMax)
    self.lane = lane
    self.cost = cost
    decoy = .decoy(at: cost)
    self.threads = (1...max(1, threads)).map { number in
      OSThread(name: "madang-pass-\(number)") {
        while let works = lane.take(most: 1) { for work in works { work() } }
      }
    }
  }

  deinit { lane.close() }

  package func hash(_ password: Password, world: World) async throws -> PasswordHash {
    let salt = Secret(from: world.random).bytes
    let cost = cost
    return try await run { try PasswordHash.make(password, salt: salt, cost: cost) }
  }

  /// Nil stands for a login that nobody has: the same work, always false.
  package func matches(_ password: Password, _ hash: PasswordHash?) async throws -> Bool {
    let wanted = hash ?? decoy
    let isRight = try await run { wanted.matches(password) }
    return isRight && hash != nil
  }

  /// Finishes what waits and ends the threads.
  package func close() {
    lane.close()
    for thread in threads { thread.join() }
  }

  private func run<T: Sendable>(_ work: @escaping @Sendable () throws -> T) async throws -> T {
    try await withUnsafeThrowingContinuation { (continuation: UnsafeContinuation<T, any Error>) in
      switch lane.put({ continuation.resume(with: Result { try work() }) }) {
      case .taken: return
      case .full: continuation.resume(throwing: PasswordFault.overloaded(retryAfterSeconds: 1))
      case .closed: continuation.resume(throwing: PasswordFault.closed)
      }
    }
  }
}
