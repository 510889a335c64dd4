import Synchronization

/// Wakes those who wait for news of a thing inside this process: live streams after a commit.
///
/// A ring may be lost (another node made the change), so listeners also wake at every beat and look for themselves.
package final class Bells: Sendable {
  private struct Listener {
    let topic: String
    let wake: AsyncStream<Void>.Continuation
  }

  private struct State {
    var next = 0
    var listeners: [Int: Listener] = [:]
    var isClosed = false
  }

  private let state = Mutex(State())

  package init() {}

  /// Wakes everyone who listens to `topic`; callable from `afterCommit`.
  package func ring(_ topic: String) {
    let wakes = state.withLock { $0.listeners.values.filter { $0.topic == topic }.map(\.wake) }
    for wake in wakes { wake.yield() }
  }

  /// Wakes that arrive until the listener goes or the server stops.
  func listen(to topic: String) -> AsyncStream<Void> {
    let (stream, wake) = AsyncStream<Void>.makeStream(bufferingPolicy: .bufferingNewest(1))
    let number: Int? = state.withLock { state in
      guard !state.isClosed else { return nil }
      state.next += 1
      state.listeners[state.next] = Listener(topic: topic, wake: wake)
      return state.next
    }
    guard let number else {
      wake.finish()
      return stream
    }
    wake.onTermination = { _ in self.state.withLock { _ = $0.listeners.removeValue(forKey: number) } }
    return stream
  }

  /// Wakes everyone every so often, so that streams send their heartbeat; ends when its task is cancelled.
  package func beat(everySeconds seconds: Int) async {
    while !Task.isCancelled {
      do { try await Task.sleep(for: .seconds(seconds)) } catch { return }
      let wakes = state.withLock { $0.listeners.values.map(\.wake) }
      for wake in wakes { wake.yield() }
    }
  }

  /// Ends every stream; later listeners hear nothing.
  package func close() {
    let wakes = state.withLock { state in
      state.isClosed = true
      return state.listeners.values.map(\.wake)
    }
    for wake in wakes { wake.finish() }
  }
}
