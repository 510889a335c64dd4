import Synchronization

/// Rows that hold a word which this program does not know: written by a newer program, or by hand. What only reads passes over them and says so
/// here, so that one of them takes no page; what writes fails, because nothing is decided on half of what is there.
package final class UnreadRows: Sendable {
  /// Kinds that are told apart, at most.
  static let kindsMax = 200

  private struct Found {
    var known: Set<String> = []
    var untold: [String] = []
  }
  private let found = Mutex(Found())
  private let hasUntold = Atomic(false)

  init() {}

  func note(_ fault: StorageFault) {
    let words = "\(fault)"
    found.withLock { found in
      guard found.known.count < Self.kindsMax, found.known.insert(words).inserted else { return }
      found.untold.append(words)
      hasUntold.store(true, ordering: .relaxed)
    }
  }

  /// What was passed over and told to nobody yet: each column of each statement once.
  package func take() -> [String] {
    guard hasUntold.exchange(false, ordering: .relaxed) else { return [] }
    return found.withLock { found in
      defer { found.untold = [] }
      return found.untold
    }
  }
}
