import Kernel
import Storage

/// The server engine: most documents stand in lists and blocks (`PostingLists`, `FactBlocks`); what was changed lately stands in rows of
/// its own beside its tokens (`search_hit`), and counts alone for its place.
extension Candidates {
  /// Takes what fits.
  func eachRow(into part: inout Part, in tx: Transaction) throws {
    var current = part
    part.hits = []
    part.facets = nil
    if needsLook || !expression.isEmpty {
      let recent: RecentHits, slots: [Int64]
      if try AskedLists.of(tx).isQuiet(range, in: tx) {
        slots = try needsLook ? answering(&current.isLookCut, in: tx) : self.slots(most, in: tx)
        recent = RecentHits()
      } else if needsLook {
        slots = try answering(&current.isLookCut, in: tx)
        recent = try RecentHits(slots, in: tx)
      } else {
        recent = try RecentHits(expression, range, most: most, in: tx)
        slots = try listed(most, besides: recent.slots, in: tx)
      }
      if wantsPlacesAlone, current.facets == nil {
        for slot in slots.prefix(limit) { current.hits.append(Hit(key: 0, slot: slot)) }
      } else {
        try Self.eachFact(of: slots, recent, in: tx) { current.take($0, labels: $1, filters) }
      }
    } else {
      var left = most
      try eachOnShelf(in: tx) { candidate, labels in
        left -= 1
        return current.take(candidate, labels: labels, filters) && left > 0
      }
    }
    part = current
  }

  /// The places of all documents on the shelf.
  func rowSlots(_ limit: Int, in tx: Transaction) throws -> [Int64] {
    var slots: [Int64] = []
    try eachOnShelf(in: tx) { candidate, _ in
      slots.append(candidate.slot)
      return slots.count < limit
    }
    return slots
  }

  /// Hands over the facts of some places, which ascend.
  static func rowFacts(of slots: [Int64], in tx: Transaction, _ body: (Candidate, UnsafeRawBufferPointer) throws -> Bool) throws {
    try eachFact(of: slots, RecentHits(slots, in: tx), in: tx, body)
  }

  /// Hands over the facts of places that ascend; those of what was changed lately are known.
  private static func eachFact(
    of slots: [Int64], _ recent: RecentHits, in tx: Transaction, _ body: (Candidate, UnsafeRawBufferPointer) throws -> Bool
  ) throws {
    var wanted = recent
    if !recent.slots.isEmpty { wanted.keep(Set(slots)) }
    let known = Set(wanted.slots)
    let settled = known.isEmpty ? slots : slots.filter { !known.contains($0) }
    var next = 0
    var goesOn = true
    try FactBlocks.each(settled, in: tx) { candidate, labels in
      goesOn = try wanted.hand(from: &next, before: candidate.slot, body)
      if goesOn { goesOn = try body(candidate, labels) }
      return goesOn
    }
    if goesOn { _ = try wanted.hand(from: &next, before: .max, body) }
  }

  /// Hands over everything on the shelf in static order, until `body` has enough.
  private func eachOnShelf(in tx: Transaction, _ body: (Candidate, UnsafeRawBufferPointer) throws -> Bool) throws {
    let recent = try RecentHits(.all([]), range, most: most, in: tx)
    let changed = try changed(in: tx)
    var next = 0, mask = 0
    var goesOn = true
    try FactBlocks.each(in: range, in: tx) { candidate, labels in
      while mask < changed.count, changed[mask] < candidate.slot { mask += 1 }
      if mask < changed.count, changed[mask] == candidate.slot { return true }
      goesOn = try recent.hand(from: &next, before: candidate.slot, body)
      if goesOn { goesOn = try body(candidate, labels) }
      return goesOn
    }
    if goesOn { _ = try recent.hand(from: &next, before: .max, body) }
  }
}
