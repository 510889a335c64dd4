/// The right edge of a growing tree: enough to append leaves and to know the root, in logarithmic space.
package struct MerkleEdge: Sendable {
  package private(set) var size: Int64 = 0
  /// Roots of the complete subtrees from left to right, one for each 1 bit of the size.
  private var peaks: [Merkle.Hash] = []

  /// A subtree that became complete.
  package struct Node: Hashable, Sendable {
    package let level: Int64
    package let position: Int64
    package let hash: Merkle.Hash
  }

  package init() {}

  /// The edge of a tree of so many leaves, whose complete subtrees are known.
  package init(size: Int64, _ source: Merkle.Source) throws {
    self.size = size
    for level in stride(from: Int64(62), through: 0, by: -1) where size >> level & 1 == 1 {
      peaks.append(try source(level, (size >> (level + 1)) << 1))
    }
  }

  /// Appends a leaf's hash; returns the subtrees above it that became complete, from below.
  package mutating func append(_ leaf: Merkle.Hash) -> [Node] {
    var completed: [Node] = []
    var hash = leaf
    var level: Int64 = 0
    while size >> level & 1 == 1 {
      hash = Merkle.nodeHash(peaks.removeLast(), hash)
      level += 1
      completed.append(Node(level: level, position: size >> level, hash: hash))
    }
    peaks.append(hash)
    size += 1
    return completed
  }

  package var root: Merkle.Hash {
    guard var hash = peaks.last else { return Merkle.emptyRoot }
    for peak in peaks.dropLast().reversed() { hash = Merkle.nodeHash(peak, hash) }
    return hash
  }
}
