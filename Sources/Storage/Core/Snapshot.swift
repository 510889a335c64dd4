/// What a reading transaction sees, as a mark: transactions of equal marks see the same data.
///
/// Whoever keeps something made from what a transaction saw may use it again under an equal mark, whatever it was made from.
package enum Snapshot: Hashable, Sendable {
  /// The head of the embedded file's write-ahead log: it changes with every commit, whichever program makes it.
  case embedded(WALHead)
  /// The server's own account of which transactions are visible: equal on every connection of every node.
  case server(String)
}

extension Transaction {
  /// The mark of what this transaction sees. Nil where it cannot be told: in a writing transaction, and in a
  /// moment at which somebody commits to the embedded file.
  package func snapshot() throws -> Snapshot? {
    guard !isWrite else { return nil }
    return try connection.snapshot(self)
  }
}
