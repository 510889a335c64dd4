import Kernel
import Storage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Lets the statements of a few bodies through one at a time, in an order drawn from a seed: interleavings that a race
/// would show once a month come up at once, and again with the same seed.
///
/// For PostgreSQL, where bodies run side by side. Open the database with `hook`. A body that waits for another's row lock
/// is passed over after a short while. On the embedded engine bodies follow one another, in an order drawn from the seed.
package final class Turnstile: @unchecked Sendable {
  /// How long a body that was let through may stay away before it counts as waiting for a lock.
  private static let patienceMilliseconds = 25

  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let changed = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
  private var dice = Dice(seed: 1)
  private var numbers: [UInt: Int] = [:]
  private var waiting: [Int] = []
  private var passing: Int?
  private var away = 0
  private var order: [Int] = []

  package init() {
    pthread_mutex_init(mutex, nil)
    pthread_cond_init(changed, nil)
  }

  deinit {
    pthread_mutex_destroy(mutex)
    pthread_cond_destroy(changed)
    mutex.deallocate()
    changed.deallocate()
  }

  package var hook: StatementHook { { [self] _ in pass() } }

  /// The bodies in the order in which their statements went through, of the last run.
  package var trace: [Int] { locked { order } }

  /// Runs the bodies side by side, each in a writing transaction; answers with what became of each.
  package func run<T: Sendable>(
    _ database: Database, seed: UInt64, _ bodies: [@Sendable (Transaction) throws -> T]
  ) async -> [Result<T, any Error>] {
    locked {
      dice = Dice(seed: seed)
      numbers = [:]
      waiting = []
      passing = nil
      order = []
      away = bodies.count
    }
    guard database.engine == .postgres else { return await follow(database, bodies) }
    return await withTaskGroup(of: (Int, Result<T, any Error>).self) { group in
      for (number, body) in bodies.enumerated() {
        group.addTask { [self] in
          let result = await outcome(database) { tx in
            self.enter(number)
            defer { self.leave() }
            return try body(tx)
          }
          finish()
          return (number, result)
        }
      }
      var results: [Int: Result<T, any Error>] = [:]
      for await (number, result) in group { results[number] = result }
      return bodies.indices.map { results[$0]! }
    }
  }

  private func follow<T: Sendable>(
    _ database: Database, _ bodies: [@Sendable (Transaction) throws -> T]
  ) async -> [Result<T, any Error>] {
    var left = Array(bodies.indices)
    var results: [Int: Result<T, any Error>] = [:]
    while !left.isEmpty {
      let number = locked { left.remove(at: dice.below(left.count)) }
      results[number] = await outcome(database, bodies[number])
      locked { order.append(number) }
    }
    return bodies.indices.map { results[$0]! }
  }

  private func outcome<T: Sendable>(
    _ database: Database, _ body: @escaping @Sendable (Transaction) throws -> T
  ) async -> Result<T, any Error> {
    do { return .success(try await database.write(body)) } catch { return .failure(error) }
  }

  // MARK: The turnstile itself

  private func enter(_ number: Int) { locked { numbers[thread] = number } }
  private func leave() { locked { _ = numbers.removeValue(forKey: thread) } }

  private func finish() {
    locked {
      away -= 1
      pthread_cond_broadcast(changed)
    }
  }

  private func pass() {
    locked {
      guard let number = numbers[thread] else { return }
      away -= 1
      waiting.append(number)
      while passing != number {
        // Everybody is here, or those who are not wait for a lock: the dice choose who goes on.
        if passing == nil, away == 0 || !waits() { choose() }
        if passing != nil, passing != number { _ = waits() }
      }
      passing = nil
      waiting.removeAll { $0 == number }
      away += 1
      order.append(number)
      pthread_cond_broadcast(changed)
    }
  }

  private func choose() {
    guard passing == nil, !waiting.isEmpty else { return }
    passing = waiting.sorted()[dice.below(waiting.count)]
    pthread_cond_broadcast(changed)
  }

  /// Waits for a change; false when none came for a while.
  private func waits() -> Bool {
    var until = timespec()
    clock_gettime(CLOCK_REALTIME, &until)
    until.tv_nsec += Self.patienceMilliseconds * 1_000_000
    if until.tv_nsec >= 1_000_000_000 {
      until.tv_sec += 1
      until.tv_nsec -= 1_000_000_000
    }
    return pthread_cond_timedwait(changed, mutex, &until) == 0
  }

  private var thread: UInt { UInt(pthread_self()) }

  private func locked<T>(_ body: () -> T) -> T {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    return body()
  }
}
