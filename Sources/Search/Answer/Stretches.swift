import Kernel
import Storage

/// The server engine's token index knows no order, so that the first of many hits cost as much as all of them. Where far more carry the
/// tokens than are wanted, the most popular stretch is asked first, and further ones only while hits are missing.
extension Candidates {
  /// Calls `ask` with a part of the shelf and how many are wanted; it says how many came.
  func eachStretch(_ limit: Int, in tx: Transaction, _ ask: (ClosedRange<Int64>, Int) throws -> Int) throws {
    // Thousands of rows are sorted in memory, not on disk.
    if limit > 1000 { try tx.send("SET LOCAL work_mem = '32MB'") }
    guard !isEndless, !expression.isEmpty else {
      _ = try ask(range, limit)
      return
    }
    let chunks = try chunks(in: tx)
    let all = chunks.reduce(Int64(0)) { $0.plus($1.count) }
    let most = max(Int64(limit), atOnce).times(Self.wholeMost)
    let likely = all > most ? try LikelyCounts.of(tx).count(self, of: all, in: tx) : 0
    guard likely > most else {
      _ = try ask(range, limit)
      return
    }
    var next = 0
    var seen: Int64 = 0
    var found = 0
    var wanted = Int64(limit).times(all) / likely * 5 / 4
    while next < chunks.count, found < limit {
      var end = next
      var size: Int64 = 0
      while end < chunks.count, size <= wanted {
        size += chunks[end].count
        end += 1
      }
      let first = next == 0 ? range.lowerBound : chunks[next].chunk << Slot.chunkBits
      let last = end == chunks.count ? range.upperBound : (chunks[end - 1].chunk + 1) << Slot.chunkBits - 1
      found += try ask(first...last, limit - found)
      next = end
      seen += size
      wanted = found == 0 ? wanted.times(8) : Int64(limit - found).times(seen) / Int64(found) * 5 / 4
    }
  }

  /// Up to so many times what is wanted is gathered and sorted as a whole.
  private static let wholeMost: Int64 = 2

  /// The stretches of this site and kind in static order, and how many numbers each has given out.
  private func chunks(in tx: Transaction) throws -> [(chunk: Int64, count: Int64)] {
    let tiers = try tx.rows(
      """
      SELECT tier, used FROM search_tier
      WHERE ordinal = \(ordinal) AND kind = \(kind.rawValue)
      ORDER BY tier DESC LIMIT 256
      """
    ) { (tier: try $0.next(Int64.self), used: try $0.next(Int64.self)) }
    return tiers.flatMap { tier in
      stride(from: 0, to: min(tier.used, Slot.chunksMax << Slot.chunkBits), by: 1 << Slot.chunkBits).compactMap { start in
        Slot(site: ordinal, kind: kind, tier: tier.tier, number: start).map { ($0.chunk, min(1 << Slot.chunkBits, tier.used - start)) }
      }
    }
  }
}
