import Kernel
import Storage

/// Gives waiting commitments their places in the public log and signs the new head. Nodes take turns on one row.
package struct BuildLogBatch: Sendable {
  /// Leaves of one batch, at most.
  package static let batchMax = 1000

  package var key: SigningKey?

  /// - Parameter key: signs the head; nil lets the key in the table do it.
  package init(key: SigningKey? = nil) { self.key = key }

  /// The new head; nil when nothing waits.
  @discardableResult
  package func run(in tx: Transaction) throws -> SignedHead? {
    // The turn: held until COMMIT, so that positions have no gaps and no doubles.
    let size = try tx.one("UPDATE stream_log SET size = size WHERE name = 'public' RETURNING size") { try $0.next(Int64.self) }
    let waiting = try tx.rows(
      """
      DELETE FROM stream_pending
      WHERE activity IN (SELECT activity FROM stream_pending ORDER BY activity LIMIT \(Self.batchMax))
      RETURNING activity, commitment
      """
    ) { (activity: try $0.next(ID<Activity>.self), commitment: try $0.next([UInt8].self)) }
    guard !waiting.isEmpty else { return nil }
    var edge = try MerkleEdge(size: size, PublicLog.source(tx))
    var leaves: [SQLValue] = []
    var nodes: [SQLValue] = []
    for (activity, commitment) in waiting.sorted(by: { $0.activity < $1.activity }) {
      leaves += [edge.size.sqlValue, activity.sqlValue, commitment.sqlValue]
      for node in edge.append(Merkle.leafHash(commitment)) { nodes += [node.level.sqlValue, node.position.sqlValue, node.hash.sqlValue] }
    }
    try tx.runEach("INSERT INTO stream_leaf (position, activity, commitment) VALUES ($1, $2, $3)", width: 3, leaves)
    try tx.runEach("INSERT INTO stream_node (level, position, hash) VALUES ($1, $2, $3)", width: 3, nodes)
    try tx.run("UPDATE stream_log SET size = \(edge.size) WHERE name = 'public'")
    return try sign(edge, in: tx)
  }

  private func sign(_ edge: MerkleEdge, in tx: Transaction) throws -> SignedHead {
    if let key { try LogKey.introduce(key, in: tx) }
    let head = try SignedHead.sign(size: edge.size, root: edge.root, at: tx.now, with: key ?? LogKey.kept(in: tx))
    try tx.run(
      """
      INSERT INTO stream_head (size, root, at, key_id, signature)
      VALUES (\(head.size), \(head.root), \(head.at), \(head.key), \(head.signature))
      """)
    try tx.emit(StreamEvents.headSigned(head))
    return head
  }
}
