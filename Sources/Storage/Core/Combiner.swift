import Kernel
import Synchronization

/// Collects the requests of many callers and runs them in one transaction: what waits while one commit is under way goes
/// into the next. Each caller is answered after the commit that holds its request is durable.
///
/// A fault of the transaction is everybody's fault; a refusal must be part of the reply.
package final class Combiner<Request: Sendable, Output: Sendable>: Sendable {
  private let database: Database
  private let weightMax: Int
  private let queueMax: Int
  private let lanes: Int
  private let weight: @Sendable (Request) -> Int
  private let body: @Sendable (Transaction, [Request]) throws -> [Output]
  private let state = Mutex(State())

  private struct Waiter: Sendable {
    let request: Request
    let continuation: UnsafeContinuation<Output, any Error>
  }

  private struct State {
    var waiting: [Waiter] = []
    var running = 0
  }

  /// - Parameters:
  ///   - weightMax: how much goes into one transaction, summed by `weight`; one request alone may weigh more.
  ///   - queueMax: requests that may wait before `overloaded`.
  ///   - lanes: transactions under way at once.
  ///   - body: does all requests in one transaction and gives one reply for each, in order.
  package init(
    _ database: Database, weightMax: Int, queueMax: Int = 8_192, lanes: Int = 1, weight: @escaping @Sendable (Request) -> Int = { _ in 1 },
    body: @escaping @Sendable (Transaction, [Request]) throws -> [Output]
  ) {
    self.database = database
    self.weightMax = weightMax
    self.queueMax = queueMax
    self.lanes = lanes
    self.weight = weight
    self.body = body
  }

  /// Waits for the reply to one request.
  package func run(_ request: Request) async throws -> Output {
    try await withUnsafeThrowingContinuation { continuation in
      let taken: [Waiter]? = state.withLock { state in
        guard state.waiting.count < queueMax else { return nil }
        state.waiting.append(Waiter(request: request, continuation: continuation))
        guard state.running < lanes else { return [] }
        state.running += 1
        return take(&state)
      }
      guard let taken else { return continuation.resume(throwing: StorageFault.overloaded(retryAfterSeconds: 1)) }
      if !taken.isEmpty { commit(taken) }
    }
  }

  private func take(_ state: inout State) -> [Waiter] {
    var sum = 0
    var count = 0
    for waiter in state.waiting {
      sum += weight(waiter.request)
      if count > 0, sum > weightMax { break }
      count += 1
    }
    let taken = Array(state.waiting[..<count])
    state.waiting.removeFirst(count)
    return taken
  }

  private func commit(_ group: [Waiter]) {
    let requests = group.map(\.request)
    database.write({ [body] tx in try body(tx, requests) }) { [self] result in
      switch result {
      case .success(let replies):
        precondition(replies.count == group.count, "one reply for each request")
        for (waiter, reply) in zip(group, replies) { waiter.continuation.resume(returning: reply) }
      case .failure(let fault):
        for waiter in group { waiter.continuation.resume(throwing: fault) }
      }
      // Callers wake first: what they ask next goes into the next transaction, which is the fuller for it.
      let next = state.withLock { state in
        if state.waiting.isEmpty { state.running -= 1 }
        return take(&state)
      }
      if !next.isEmpty { commit(next) }
    }
  }
}
