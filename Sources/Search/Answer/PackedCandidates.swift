import Kernel
import Storage

/// The embedded engine: first the places of all hits, then their facts, which lie packed in blocks. What was changed lately stands in the blocks at
/// once, and in the lists when a round takes it in (`PackHits`); until then an index over rows answers for it.
extension Candidates {
  /// Takes what fits; blocks are read where anybody asks for facts.
  func eachPacked(into part: inout Part, in tx: Transaction) throws {
    var current = part
    part.hits = []
    part.facets = nil
    if needsLook || !expression.isEmpty {
      let slots = try needsLook ? answering(&current.isLookCut, in: tx) : slots(most, in: tx)
      current.hits.reserveCapacity(current.hits.count + slots.count)
      if wantsPlacesAlone, current.facets == nil {
        for slot in slots.prefix(limit) { current.hits.append(Hit(key: 0, slot: slot)) }
      } else {
        try FactBlocks.each(slots, in: tx) { current.take($0, labels: $1, filters) }
      }
    } else {
      var left = most
      try FactBlocks.each(in: range, in: tx) { candidate, labels in
        left -= 1
        return current.take(candidate, labels: labels, filters) && left > 0
      }
    }
    part = current
  }

  /// The places of all documents on the shelf.
  func packedSlots(_ limit: Int, in tx: Transaction) throws -> [Int64] {
    var slots: [Int64] = []
    try FactBlocks.each(in: range, in: tx) { candidate, _ in
      slots.append(candidate.slot)
      return slots.count < limit
    }
    return slots
  }

  /// The places of what was changed lately and carries the tokens.
  func matching(_ most: Int, in tx: Transaction) throws -> [Int64] {
    guard try !AskedLists.of(tx).isQuiet(range, in: tx) else { return [] }
    var slots: [Int64] = []
    try tx.each(
      """
      SELECT packed_integers(slot)
      FROM (
        SELECT search_index.rowid AS slot
        FROM search_index
        WHERE search_index MATCH \(expression.fts5) AND search_index.rowid BETWEEN \(range.lowerBound) AND \(range.upperBound)
        ORDER BY search_index.rowid LIMIT \(most)
      )
      """
    ) { row in
      slots = try row.nextIntegers()
      return false
    }
    return slots
  }
}
