import Kernel

/// The Merkle tree of RFC 9162 section 2.1 (the same as RFC 6962's): hashes, roots and proofs. Pure.
package enum Merkle {
  /// 32 bytes of SHA-256.
  package typealias Hash = [UInt8]
  /// The hash of the complete subtree of 2^level leaves that begins at leaf `position` · 2^level.
  package typealias Source = (_ level: Int64, _ position: Int64) throws -> Hash

  /// The root of no leaves: SHA-256 of nothing.
  package static let emptyRoot = Digest.sha256([UInt8]())
  package static func leafHash(_ data: [UInt8]) -> Hash { Digest.sha256([0x00] + data) }
  package static func nodeHash(_ left: Hash, _ right: Hash) -> Hash { Digest.sha256([0x01] + left + right) }

  /// The root of the first `size` leaves.
  package static func root(_ size: Int64, _ source: Source) throws -> Hash {
    size == 0 ? emptyRoot : try subtree(0, size, source)
  }

  /// The hashes that lead from leaf `index` to the root of the first `size` leaves (RFC 9162 section 2.1.3.1).
  package static func inclusion(of index: Int64, in size: Int64, _ source: Source) throws -> [Hash] {
    precondition(0 <= index && index < size, "leaf \(index) is not among \(size)")
    var proof: [Hash] = []
    var start: Int64 = 0
    var end = size
    while end - start > 1 {
      let middle = start + split(end - start)
      if index < middle {
        proof.append(try subtree(middle, end, source))
        end = middle
      } else {
        proof.append(try subtree(start, middle, source))
        start = middle
      }
    }
    return proof.reversed()
  }

  /// The hashes that show that the first `size` leaves begin with the first `former` ones (RFC 9162 section 2.1.4.1).
  package static func consistency(from former: Int64, to size: Int64, _ source: Source) throws -> [Hash] {
    precondition(0 < former && former <= size, "no tree of \(former) leaves before one of \(size)")
    guard former < size else { return [] }
    var proof: [Hash] = []
    var start: Int64 = 0
    var end = size
    var isWhole = true
    while former != end {
      let middle = start + split(end - start)
      if former <= middle {
        proof.append(try subtree(middle, end, source))
        end = middle
      } else {
        proof.append(try subtree(start, middle, source))
        start = middle
        isWhole = false
      }
    }
    if !isWhole { proof.append(try subtree(start, end, source)) }
    return proof.reversed()
  }

  /// Whether a proof leads from a leaf's hash to this root (RFC 9162 section 2.1.3.2).
  package static func verifyInclusion(of leaf: Hash, at index: Int64, in size: Int64, root: Hash, proof: [Hash]) -> Bool {
    guard 0 <= index, index < size else { return false }
    var place = index
    var last = size - 1
    var hash = leaf
    for step in proof {
      guard last > 0 else { return false }
      if place & 1 == 1 || place == last {
        hash = nodeHash(step, hash)
        while place & 1 == 0, place != 0 {
          place >>= 1
          last >>= 1
        }
      } else {
        hash = nodeHash(hash, step)
      }
      place >>= 1
      last >>= 1
    }
    return last == 0 && hash == root
  }

  /// Whether a proof shows that the tree of the second root begins with that of the first (RFC 9162 section 2.1.4.2).
  package static func verifyConsistency(from former: Int64, _ formerRoot: Hash, to size: Int64, _ root: Hash, proof: [Hash]) -> Bool {
    guard 0 < former, former <= size else { return false }
    guard former < size else { return proof.isEmpty && formerRoot == root }
    // A complete former tree is its own first step.
    let steps = former & (former - 1) == 0 ? [formerRoot] + proof : proof
    guard let first = steps.first else { return false }
    var place = former - 1
    var last = size - 1
    while place & 1 == 1 {
      place >>= 1
      last >>= 1
    }
    var before = first
    var after = first
    for step in steps.dropFirst() {
      guard last > 0 else { return false }
      if place & 1 == 1 || place == last {
        before = nodeHash(step, before)
        after = nodeHash(step, after)
        while place & 1 == 0, place != 0 {
          place >>= 1
          last >>= 1
        }
      } else {
        after = nodeHash(after, step)
      }
      place >>= 1
      last >>= 1
    }
    return last == 0 && before == formerRoot && after == root
  }

  /// The hash over leaves `start..<end`, where `start` begins a subtree that large.
  private static func subtree(_ start: Int64, _ end: Int64, _ source: Source) throws -> Hash {
    let count = end - start
    if count & (count - 1) == 0 {
      let level = Int64(count.trailingZeroBitCount)
      return try source(level, start >> level)
    }
    let middle = start + split(count)
    return nodeHash(try subtree(start, middle, source), try subtree(middle, end, source))
  }

  /// The largest power of two below `count`.
  private static func split(_ count: Int64) -> Int64 { 1 << Int64(63 - (count - 1).leadingZeroBitCount) }
}
