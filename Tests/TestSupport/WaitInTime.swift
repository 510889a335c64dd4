import Dispatch

extension DispatchSemaphore {
  /// Waits for a signal of another thread, but not for ever: two minutes. Where the other never came, the test goes on and fails
  /// by what it expects, instead of holding up all tests.
  package func waitInTime() { _ = wait(timeout: .now() + 120) }
}
