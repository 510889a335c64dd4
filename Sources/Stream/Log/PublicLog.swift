import Kernel
import Storage

/// What anyone may ask of the public log: heads, leaves and proofs.
package enum PublicLog {
  /// Leaves or heads of one answer, at most.
  package static let pageMax = 1000

  /// A leaf's way to a signed root.
  package struct Inclusion: Hashable, Sendable {
    package let position: Int64
    package let commitment: [UInt8]
    package let head: SignedHead
    package let proof: [Merkle.Hash]

    /// Whether the proof leads to the head's root.
    package var holds: Bool {
      Merkle.verifyInclusion(of: Merkle.leafHash(commitment), at: position, in: head.size, root: head.root, proof: proof)
    }
  }

  /// The newest head; nil while the log is empty.
  package static func head(in tx: Transaction) throws -> SignedHead? {
    try tx.first("SELECT \(raw: SignedHead.columns) FROM stream_head ORDER BY size DESC LIMIT 1") { try SignedHead(&$0) }
  }

  /// Heads of more than `size` leaves, smallest first.
  package static func heads(after size: Int64 = 0, limit: Int = pageMax, in tx: Transaction) throws -> [SignedHead] {
    try tx.rows(
      "SELECT \(raw: SignedHead.columns) FROM stream_head WHERE size > \(size) ORDER BY size LIMIT \(min(limit, pageMax))"
    ) { try SignedHead(&$0) }
  }

  /// Commitments from a position on, in their order.
  package static func leaves(from position: Int64, limit: Int = pageMax, in tx: Transaction) throws -> [[UInt8]] {
    try tx.rows(
      "SELECT commitment FROM stream_leaf WHERE position >= \(position) ORDER BY position LIMIT \(min(limit, pageMax))"
    ) { try $0.next() }
  }

  /// The proof that an activity is in the log; nil while it waits for its place, or never gets one.
  package static func inclusion(of activity: ID<Activity>, in tx: Transaction) throws -> Inclusion? {
    guard let head = try head(in: tx) else { return nil }
    let leaf = try tx.first("SELECT position, commitment FROM stream_leaf WHERE activity = \(activity)") {
      (position: try $0.next(Int64.self), commitment: try $0.next([UInt8].self))
    }
    guard let leaf, (0..<head.size).contains(leaf.position) else { return nil }
    let proof = try Merkle.inclusion(of: leaf.position, in: head.size, source(tx))
    return Inclusion(position: leaf.position, commitment: leaf.commitment, head: head, proof: proof)
  }

  /// The proof that the log of `size` leaves begins with that of `former`; nil when there are no such sizes.
  package static func consistency(from former: Int64, to size: Int64, in tx: Transaction) throws -> [Merkle.Hash]? {
    guard 0 < former, former <= size, size <= (try head(in: tx)?.size ?? 0) else { return nil }
    return try Merkle.consistency(from: former, to: size, source(tx))
  }

  /// Subtrees as they are kept: leaves as commitments, everything above as hashes.
  static func source(_ tx: Transaction) -> Merkle.Source {
    { level, position in
      guard level > 0 else {
        return Merkle.leafHash(try tx.one("SELECT commitment FROM stream_leaf WHERE position = \(position)") { try $0.next() })
      }
      return try tx.one("SELECT hash FROM stream_node WHERE level = \(level) AND position = \(position)") { try $0.next() }
    }
  }
}
