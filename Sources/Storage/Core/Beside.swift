/// One piece of work on a thread of its own, so that reading goes on while the database writes. Nobody else may touch what it
/// uses until it was waited for.
package final class Beside<Value>: @unchecked Sendable {
  private let work: () throws -> Value
  private var result: Result<Value, any Error>?
  private var thread: OSThread?

  package init(name: String, _ work: @escaping () throws -> Value) {
    self.work = work
    thread = OSThread(name: name) { self.run() }
  }

  private func run() { result = Result { try work() } }

  package func wait() { thread?.join() }

  /// Waits for what came of it.
  package func value() throws -> Value {
    wait()
    return try result!.get()
  }
}
