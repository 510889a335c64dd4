import Storage
import Synchronization

/// Makes the n-th statement of a database fail. Open the database with `hook`, then arm it.
package final class StatementFaults: Sendable {
  /// What happens instead of the statement.
  package enum Blow: Sendable {
    /// The statement fails with `InjectedFault`: nothing runs it again.
    case failure
    /// The connection counts as lost: PostgreSQL's driver runs the body again.
    case disconnection
    /// The database asks for another run, as after a serialisation failure.
    case serialisation
  }

  private struct State {
    var left = 0
    var blow = Blow.failure
    var seen = 0
    var hasFired = false
  }
  private let state = Mutex(State())

  package init() {}

  /// From now on the `number`-th statement (1 is the next) fails, once.
  package func arm(_ number: Int, _ blow: Blow = .failure) {
    state.withLock { $0 = State(left: number, blow: blow) }
  }

  package func disarm() { state.withLock { $0.left = 0 } }
  /// Whether the armed fault has happened.
  package var hasFired: Bool { state.withLock { $0.hasFired } }
  /// Statements since it was armed.
  package var seen: Int { state.withLock { $0.seen } }

  package var hook: StatementHook {
    { [self] event in
      let blow = state.withLock { state -> Blow? in
        state.seen += 1
        guard state.left > 0 else { return nil }
        state.left -= 1
        guard state.left == 0 else { return nil }
        state.hasFired = true
        return state.blow
      }
      switch blow {
      case nil: return
      case .failure: throw InjectedFault(sql: event.sql)
      case .disconnection: throw StorageFault.disconnected("injected")
      case .serialisation: throw StorageFault.statement(state: "40001", message: "injected", sql: event.sql)
      }
    }
  }
}

/// A fault that a test put there.
package struct InjectedFault: Error, Sendable, CustomStringConvertible {
  package let sql: String
  package var description: String { "an injected fault instead of \(sql.prefix(200))" }
}
