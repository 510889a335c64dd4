import Kernel
import Storage

/// Proves the public log: the tree is recomputed from its leaves, every head and node is checked against it, and every leaf
/// against the activity that it commits to. Changes nothing.
package struct LogAudit: Sendable {
  /// Differences listed, at most.
  package static let listMax = 1_000
  static let chunk: Int64 = 1_000

  /// One thing that does not follow from the leaves.
  package enum Difference: Hashable, Sendable, CustomStringConvertible {
    /// Leaves end where the log says there are more, or go on after its end.
    case leafCount(kept: Int64, found: Int64)
    case root(size: Int64)
    case signature(size: Int64)
    case node(level: Int64, position: Int64)
    case inconsistent(from: Int64, to: Int64)
    /// A head that was kept outside does not fit this log.
    case knownHead(size: Int64)
    /// A public activity that neither has a leaf nor waits for one.
    case noLeaf(ID<Activity>)
    /// A leaf whose activity is gone, or not public.
    case strayLeaf(position: Int64)
    /// Facts or words are not those that were committed to.
    case changed(ID<Activity>)
    /// Words or salt are gone without a tombstone.
    case noTombstone(ID<Activity>)

    package var description: String {
      switch self {
      case .leafCount(let kept, let found): "the log says \(kept) leaves, there are \(found)"
      case .root(let size): "head of \(size) leaves: its root is not that of the leaves"
      case .signature(let size): "head of \(size) leaves: its signature is not by a known key"
      case .node(let level, let position): "node \(position) of level \(level) is not the hash of its leaves"
      case .inconsistent(let from, let to): "the log of \(to) leaves does not begin with that of \(from)"
      case .knownHead(let size): "the head of \(size) leaves kept outside does not fit this log"
      case .noLeaf(let id): "activity \(id) is public and has no leaf"
      case .strayLeaf(let position): "leaf \(position): its activity is gone or not public"
      case .changed(let id): "activity \(id) is not what its leaf commits to"
      case .noTombstone(let id): "activity \(id) lost its salt without a tombstone"
      }
    }
  }

  /// What was looked at, and what was wrong.
  package struct Report: Hashable, Sendable {
    package var leaves: Int64 = 0
    package var heads: Int64 = 0
    /// Public activities that wait for the next batch.
    package var waiting: Int64 = 0
    /// Leaves whose words were destroyed; they prove that something was said, no longer what.
    package var tombstones: Int64 = 0
    package var newest: SignedHead?
    package var differences: [Difference] = []
    package var isWhole: Bool { differences.isEmpty }

    mutating func add(_ difference: Difference) { if differences.count < LogAudit.listMax { differences.append(difference) } }
  }

  /// A head that somebody kept outside the house.
  package struct KnownHead: Hashable, Sendable {
    package let size: Int64
    package let root: Merkle.Hash
    package init(size: Int64, root: Merkle.Hash) {
      self.size = size
      self.root = root
    }
  }

  /// - Parameter known: heads kept outside; the log must still hold them.
  package static func run(_ database: Database, known: [KnownHead] = []) throws -> Report {
    try database.readNow { try run(known: known, in: $0) }
  }

  /// All on one snapshot.
  package static func run(known: [KnownHead] = [], in tx: Transaction) throws -> Report {
    try tx.takesLong()
    var report = Report()
    report.newest = try PublicLog.head(in: tx)
    try tree(&report, known, tx)
    try consistency(&report, tx)
    try activities(&report, tx)
    return report
  }

  /// Appends leaf by leaf and looks at each head when the tree has its size.
  private static func tree(_ report: inout Report, _ known: [KnownHead], _ tx: Transaction) throws {
    let keys = try LogKey.verifying(in: tx)
    let knownBySize = Dictionary(grouping: known, by: \.size)
    var heads = HeadWalk()
    var edge = MerkleEdge()
    while case let leaves = try leaves(from: edge.size, tx), !leaves.isEmpty {
      for commitment in leaves {
        for node in edge.append(Merkle.leafHash(commitment)) { try check(node, &report, tx) }
        while let head = try heads.next(upTo: edge.size, in: tx) {
          report.heads += 1
          if head.size != edge.size || head.root != edge.root { report.add(.root(size: head.size)) }
          if keys[head.key].map(head.isSigned(by:)) != true { report.add(.signature(size: head.size)) }
        }
        for head in knownBySize[edge.size] ?? [] where head.root != edge.root { report.add(.knownHead(size: head.size)) }
      }
    }
    report.leaves = edge.size
    while let head = try heads.next(upTo: .max, in: tx) { report.add(.root(size: head.size)) }
    for head in known where head.size < 0 || head.size > edge.size { report.add(.knownHead(size: head.size)) }
    let size = try tx.one("SELECT size FROM stream_log WHERE name = 'public'") { try $0.next(Int64.self) }
    let found = try tx.one("SELECT CAST(COUNT(*) AS BIGINT) FROM stream_leaf") { try $0.next(Int64.self) }
    if size != found || found != edge.size { report.add(.leafCount(kept: size, found: min(found, edge.size))) }
    if size > 0, report.newest?.size != size { report.add(.root(size: size)) }
  }

  /// The next leaves, as far as none is missing between them.
  private static func leaves(from position: Int64, _ tx: Transaction) throws -> [[UInt8]] {
    let found = try tx.rows("SELECT position, commitment FROM stream_leaf WHERE position >= \(position) ORDER BY position LIMIT \(chunk)") { row in
      (position: try row.next(Int64.self), commitment: try row.next([UInt8].self))
    }
    return found.enumerated().prefix { $0.element.position == position + Int64($0.offset) }.map(\.element.commitment)
  }

  private static func check(_ node: MerkleEdge.Node, _ report: inout Report, _ tx: Transaction) throws {
    let kept = try tx.value("SELECT hash FROM stream_node WHERE level = \(node.level) AND position = \(node.position)", as: [UInt8].self)
    if kept != node.hash { report.add(.node(level: node.level, position: node.position)) }
  }

  /// Each head leads to the next by a proof from the kept nodes, as an outsider would check it.
  private static func consistency(_ report: inout Report, _ tx: Transaction) throws {
    guard report.isWhole else { return }
    var former: SignedHead?
    while case let heads = try PublicLog.heads(after: former?.size ?? 0, in: tx), !heads.isEmpty {
      for head in heads {
        if let former {
          let proof = try Merkle.consistency(from: former.size, to: head.size, PublicLog.source(tx))
          if !Merkle.verifyConsistency(from: former.size, former.root, to: head.size, head.root, proof: proof) {
            report.add(.inconsistent(from: former.size, to: head.size))
          }
        }
        former = head
      }
    }
  }
}

/// Heads in the order of their sizes, fetched page by page.
private struct HeadWalk {
  private var page: ArraySlice<SignedHead> = []
  private var last: Int64 = Int64.min
  private var isOver = false

  /// The next head of at most so many leaves.
  mutating func next(upTo size: Int64, in tx: Transaction) throws -> SignedHead? {
    if page.isEmpty, !isOver {
      page = try PublicLog.heads(after: last, in: tx)[...]
      isOver = page.isEmpty
    }
    guard let head = page.first, head.size <= size else { return nil }
    last = head.size
    return page.removeFirst()
  }
}
