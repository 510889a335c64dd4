import Synchronization

/// What a reading transaction sees, as a mark: transactions of equal marks see the same data.
///
/// Whoever keeps something made from what a transaction saw may use it again under an equal mark, whatever it was made from.
package enum Snapshot: Hashable, Sendable {
  /// So many commits of this program on the embedded file.
  case embedded(Int64)
  /// The server's own account of which transactions are visible: equal on every connection of every node.
  case server(String)
}

/// Counts the commits on an embedded file, so that readers can tell whether anything was written between them.
final class CommitCount: Sendable {
  private let count = Atomic<Int64>(0)

  var now: Int64 { count.load(ordering: .sequentiallyConsistent) }

  /// After a commit and before anybody is told of it.
  func raise() { count.add(1, ordering: .sequentiallyConsistent) }
}

extension Transaction {
  /// The mark of what this transaction sees. Nil where it cannot be told: in a writing transaction, and once after another
  /// program wrote to the embedded file.
  package func snapshot() throws -> Snapshot? {
    guard !isWrite else { return nil }
    return try connection.snapshot(self)
  }
}
