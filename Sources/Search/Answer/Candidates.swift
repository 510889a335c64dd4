import Kernel
import Storage

/// Fetches the facts of documents that carry the wanted tokens, in static order, most popular first.
struct Candidates {
  /// Rows that one query looks at, at most, when filters throw some out again.
  static let scanMax = 80_000
  /// Rows whose words are looked at, at most, where tokens promise too much.
  static let lookMax = 5000
  /// The same where they only may and nothing else settles it; of more than these all are taken, and what holds stands first.
  static let doubtMax = 200

  /// The short number of the storefront.
  let ordinal: Int64
  let kind: SearchKind
  var expression: Expression
  var filters = SearchFilters()
  /// Looks whether tokens promised too much, where the reading needs that.
  let reading: Reading
  /// What hits are keyed by.
  var sort = SearchSort.relevance
  var limit = SearchQuery.countMost + 1
  /// No end to what is looked at: for the few at the ends of a long list.
  var isEndless = false

  var needsLook: Bool { reading.needsLook || reading.isDoubtful }
  var range: ClosedRange<Int64> { Slot.range(site: ordinal, kind: kind) }

  /// Puts those that fit behind `hits`, and counts what they have in common.
  /// Returns whether more were promised than were looked at.
  @discardableResult
  func fetch(into hits: inout [Hit], facets: inout CountFacets?, in tx: Transaction) throws -> Bool {
    var part = Part(end: hits.count + limit, sort: sort, hits: hits, facets: facets)
    hits = []
    facets = nil
    switch tx.engine {
    case .sqlite: try eachPacked(into: &part, in: tx)
    case .postgres: try eachRow(into: &part, in: tx)
    }
    hits = part.hits
    facets = part.facets
    return part.isLookCut
  }

  /// Nothing but the places of the hits is asked for.
  var wantsPlacesAlone: Bool { sort == .relevance && !filters.needFacts }

  /// Hands over the facts of some places, which ascend, until `body` has enough.
  static func facts(of slots: [Int64], in tx: Transaction, _ body: (Candidate, UnsafeRawBufferPointer) throws -> Bool) throws {
    switch tx.engine {
    case .sqlite: try FactBlocks.each(slots, in: tx, body)
    case .postgres: try rowFacts(of: slots, in: tx, body)
    }
  }

  /// What has been found so far, and where it ends.
  struct Part {
    let end: Int
    let sort: SearchSort
    var hits: [Hit]
    var facets: CountFacets?
    /// As many were looked at as may be; there may be more.
    var isLookCut = false
    var text = DocumentText()

    /// Takes one that passes the filters; returns whether more are wanted.
    mutating func take(_ candidate: Candidate, labels: UnsafeRawBufferPointer, _ filters: SearchFilters) -> Bool {
      var candidate = candidate
      guard filters.passes(slot: candidate.slot, price: candidate.price, rating: candidate.rating) else { return true }
      if let metres = filters.slots?[candidate.slot] { candidate.metres = metres }
      let isThere = facets?.count(price: candidate.price, labels: labels)
      hits.append(Hit(key: candidate.key(sort), slot: candidate.slot, isThere: isThere ?? nil))
      return hits.count < end
    }
  }

  /// Rows that are looked at.
  var most: Int {
    if isEndless { return .max }
    return filters.needFacts ? max(limit, min(Self.scanMax, limit * 4)) : limit
  }

  /// The places of the first documents that carry the tokens, in ascending order; nothing more is looked at.
  func slots(_ limit: Int, in tx: Transaction) throws -> [Int64] {
    guard !expression.isEmpty else { return try tx.engine == .sqlite ? packedSlots(limit, in: tx) : rowSlots(limit, in: tx) }
    return try AskedLists.of(tx).places(expression, range, limit) {
      let recent = try tx.engine == .sqlite ? matching(limit, in: tx) : RecentHits(expression, range, most: limit, in: tx).slots
      return try listed(limit, besides: recent, in: tx)
    }
  }

  /// The places of the first documents that carry the tokens, in ascending order.
  /// - Parameter recent: those of what was changed lately, which counts alone for its place.
  func listed(_ limit: Int, besides recent: [Int64], in tx: Transaction) throws -> [Int64] {
    let changed = try changed(in: tx)
    // Of what was changed since at most all is passed over.
    let listed = try PostingLists(expression, in: range, tx).places(min(limit, .max / 2) + changed.count)
    guard !changed.isEmpty || !recent.isEmpty else { return listed }
    var slots: [Int64] = []
    var next = 0, mask = 0
    for slot in listed where slots.count < limit {
      while mask < changed.count, changed[mask] < slot { mask += 1 }
      if mask < changed.count, changed[mask] == slot { continue }
      while next < recent.count, recent[next] < slot, slots.count < limit {
        slots.append(recent[next])
        next += 1
      }
      if slots.count < limit { slots.append(slot) }
    }
    return slots + recent[next...].prefix(limit - slots.count)
  }

  /// The places of the shelf that stand in the lists and were changed since, whatever became of them.
  func changed(in tx: Transaction) throws -> [Int64] {
    let asked = AskedLists.of(tx)
    return try asked.isQuiet(range, in: tx) ? [] : asked.changed(range) { try RecentHits.changed(range, in: tx) }
  }

  /// The places of those that fit, in ascending order: what tokens settle, and of the others those whose words hold what tokens promise. Among
  /// thousands that only may be wrong they stay, and stand last.
  func answering(_ isCut: inout Bool, in tx: Transaction) throws -> [Int64] {
    let lookMax = isEndless && reading.needsLook ? Int.max / 2 : Self.lookMax
    var all = try slots(reading.needsLook ? lookMax + 1 : max(most, lookMax + 1), in: tx)
    if all.count > lookMax {
      guard reading.needsLook else { return Array(all.prefix(most)) }
      isCut = true
      all.removeLast()
    }
    var sure: Set<Int64> = []
    if let settled = reading.settled, !all.isEmpty {
      var plain = self
      plain.expression = expression.and(settled.expression)
      sure = Set(try plain.slots(lookMax + 1, in: tx))
    }
    let rest = all.filter { !sure.contains($0) }
    guard reading.needsLook || rest.count <= Self.doubtMax else { return Array(all.prefix(most)) }
    sure.formUnion(try held(rest, in: tx))
    return Array(all.filter(sure.contains).prefix(most))
  }

  /// Those whose words hold what the tokens promise.
  private func held(_ slots: [Int64], in tx: Transaction) throws -> [Int64] {
    let ranking = Ranking(reading)
    var text = DocumentText()
    var met: [Int64] = []
    for start in stride(from: 0, to: slots.count, by: Self.wordsMax) {
      let some = Array(slots[start..<min(slots.count, start + Self.wordsMax)])
      try tx.each("SELECT slot, words FROM search_document WHERE slot IN \(list: some) ORDER BY slot LIMIT \(Self.wordsMax)") { row in
        let slot: Int64 = try row.next()
        try row.nextBytes { text.read($0) }
        if ranking.isMet(by: text) { met.append(slot) }
        return true
      }
    }
    return met
  }

  /// Words that are read together, at most.
  private static let wordsMax = 1000

  /// What is called just as a title says, at most `Found.exactMax` of a shelf.
  static func called(_ title: Term, ordinal: Int64, kind: SearchKind, filters: SearchFilters = SearchFilters()) -> Candidates {
    var named = Candidates(
      ordinal: ordinal, kind: kind, expression: title.expression.and(filters.expression), filters: filters,
      reading: Reading(pieces: [.unit(Reading.Unit(alternatives: [[title]], words: []))]))
    named.limit = Found.exactMax
    return named
  }

  /// Whether any document fits.
  func exists(in tx: Transaction) throws -> Bool {
    if needsLook, !filters.needFacts, let settled = reading.settled {
      var sure = self
      sure.expression = expression.and(settled.expression)
      if try !sure.slots(1, in: tx).isEmpty { return true }
    }
    return try firstSlot(in: tx) != nil
  }

  /// The place of the most popular document that fits.
  func firstSlot(in tx: Transaction) throws -> Int64? {
    guard needsLook || filters != SearchFilters() else { return try slots(1, in: tx).first }
    var one = self
    one.limit = reading.needsLook ? Self.lookMax : reading.isDoubtful ? Self.doubtMax : 1
    var hits: [Hit] = [], none: CountFacets?
    try one.fetch(into: &hits, facets: &none, in: tx)
    return hits.first?.slot
  }
}
