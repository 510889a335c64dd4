import Synchronization

/// Set once when the server stops; wakes whoever waits.
final class StopMark: Sendable {
  private struct State {
    var isRung = false
    var wakes: [@Sendable () -> Void] = []
  }
  private let state = Mutex(State())

  var isRung: Bool { state.withLock { $0.isRung } }

  func ring() {
    let wakes = state.withLock { state in
      state.isRung = true
      return state.wakes
    }
    for wake in wakes { wake() }
  }

  /// Calls `wake` when it is rung, at once if it was before.
  func whenRung(_ wake: @escaping @Sendable () -> Void) {
    let isRung = state.withLock { state in
      state.wakes.append(wake)
      return state.isRung
    }
    if isRung { wake() }
  }
}
