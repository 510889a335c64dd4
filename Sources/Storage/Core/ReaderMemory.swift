import Synchronization

/// What readers of one database keep in memory between transactions, one thing of each type. Whoever keeps something there knows by
/// what it read in its own snapshot whether that is still true.
package final class ReaderMemory: Sendable {
  private let held = Mutex<[ObjectIdentifier: any AnyObject & Sendable]>([:])

  init() {}

  func of<T: AnyObject & Sendable>(_ type: T.Type, _ make: () -> T) -> T {
    held.withLock { held in
      if let known = held[ObjectIdentifier(type)] as? T { return known }
      let fresh = make()
      held[ObjectIdentifier(type)] = fresh
      return fresh
    }
  }
}

extension Transaction {
  /// What readers of this database keep of a type; made when it is first asked for.
  package func memory<T: AnyObject & Sendable>(_ type: T.Type, make: () -> T) -> T { act.memory.of(type, make) }
}
