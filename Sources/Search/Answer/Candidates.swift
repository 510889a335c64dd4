import Kernel
import Storage

/// Fetches the facts of documents that carry the wanted tokens, in static order, most popular first.
struct Candidates {
  /// Rows that one query looks at, at most, when filters throw some out again.
  static let scanMax = 80_000
  /// Rows whose words are looked at, at most, where tokens promise too much.
  static let lookMax = 5000

  /// The short number of the storefront.
  let ordinal: Int64
  let kind: SearchKind
  let expression: Expression
  var filters = SearchFilters()
  /// Looks whether tokens promised too much, where the reading needs that.
  let reading: Reading
  var limit = SearchQuery.countMost + 1
  /// No end to what is looked at: for the few at the ends of a long list.
  var isEndless = false

  private var needsLook: Bool { reading.needsLook }
  private var range: ClosedRange<Int64> { Slot.range(site: ordinal, kind: kind) }

  /// Puts those that fit behind `found`, and counts what they have in common.
  func fetch(into found: inout [Candidate], facets: inout CountFacets?, in tx: Transaction) throws {
    var part = Part(end: found.count + limit, found: found, facets: facets)
    found = []
    facets = nil
    let labels = part.facets == nil ? "" : ", labels"
    let words = needsLook ? ", words" : ""
    let ranking = needsLook ? Ranking(reading) : nil
    try each(columns: Candidate.columns + words + labels, limit: most, in: tx) { row in
      var candidate = try Candidate(&row)
      if let metres = filters.slots?[candidate.slot] { candidate.metres = metres }
      if let ranking {
        try row.nextBytes { part.text.read($0) }
        if !ranking.isMet(by: part.text) { return true }
      }
      guard filters.passes(slot: candidate.slot, price: candidate.price, rating: candidate.rating) else { return true }
      if part.facets != nil { try row.nextBytes { part.facets!.count(price: candidate.price, labels: $0) } }
      part.found.append(candidate)
      return part.found.count < part.end
    } isEnough: { part.found.count >= part.end }
    found = part.found
    facets = part.facets
  }

  /// What has been found so far, and where it ends.
  private struct Part {
    let end: Int
    var found: [Candidate]
    var facets: CountFacets?
    var text = DocumentText()
  }

  private var most: Int {
    if isEndless { return .max }
    return needsLook ? min(limit, Self.lookMax) : filters.priceMin != nil || filters.priceMax != nil || filters.ratingMinHundredths != nil || filters.slots != nil ? max(limit, min(Self.scanMax, limit * 4)) : limit
  }

  /// The places of the first documents that carry the tokens; nothing more is looked at.
  func slots(_ limit: Int, in tx: Transaction) throws -> [Int64] {
    var slots: [Int64] = []
    let column = tx.engine == .sqlite && !expression.isEmpty ? "search_index.rowid" : "search_fact.slot"
    try each(columns: column, limit: limit, in: tx) { row in
      slots.append(try row.next())
      return slots.count < limit
    } isEnough: { slots.count >= limit }
    return slots
  }

  /// Whether any document fits.
  func exists(in tx: Transaction) throws -> Bool { try firstSlot(in: tx) != nil }

  /// The place of the most popular document that fits.
  func firstSlot(in tx: Transaction) throws -> Int64? {
    guard needsLook || filters != SearchFilters() else { return try slots(1, in: tx).first }
    var one = self
    one.limit = needsLook ? Self.lookMax : 1
    var found: [Candidate] = [], none: CountFacets?
    try one.fetch(into: &found, facets: &none, in: tx)
    return found.first?.slot
  }

  /// Hands over rows in static order until `body` has enough.
  private func each(columns: String, limit: Int, in tx: Transaction, _ body: (inout Row) throws -> Bool, isEnough: () -> Bool) throws {
    if tx.engine == .postgres, !expression.isEmpty {
      try eachChunk(columns, limit: limit, in: tx, body, isEnough)
    } else {
      try tx.each(statement(range, expression, tx.engine, columns, limit), body)
    }
  }

  private func statement(_ range: ClosedRange<Int64>, _ expression: Expression, _ engine: Engine, _ columns: String, _ most: Int) -> SQL {
    let words = needsLook ? "JOIN search_document ON search_document.slot = search_fact.slot" : ""
    if expression.isEmpty {
      return """
        SELECT \(raw: columns)
        FROM search_fact \(raw: words)
        WHERE search_fact.slot BETWEEN \(range.lowerBound) AND \(range.upperBound)
        ORDER BY search_fact.slot LIMIT \(most)
        """
    }
    switch engine {
    case .sqlite:
      let facts = columns.hasPrefix("search_index") ? "" : "CROSS JOIN search_fact ON search_fact.slot = search_index.rowid"
      return """
        SELECT \(raw: columns)
        FROM search_index \(raw: facts) \(raw: words.isEmpty ? "" : "CROSS " + words)
        WHERE search_index MATCH \(expression.fts5) AND search_index.rowid BETWEEN \(range.lowerBound) AND \(range.upperBound)
        ORDER BY search_index.rowid LIMIT \(most)
        """
    case .postgres:
      // OFFSET 0 is a fence: the planner takes the token index and never walks the table in order.
      return """
        SELECT \(raw: columns)
        FROM (
          SELECT slot, price, rating, popularity, created, labels
          FROM search_fact
          WHERE tokens @@ CAST(\(expression.tsquery) AS tsquery) AND slot BETWEEN \(range.lowerBound) AND \(range.upperBound)
          OFFSET 0
        ) AS search_fact \(raw: words)
        ORDER BY search_fact.slot LIMIT \(most)
        """
    }
  }

  /// PostgreSQL's token index knows no order: a common word would fetch and sort a tenth of the table. So the most popular stretch
  /// is asked first, and further ones only while hits are missing, as many as the density so far promises.
  private func eachChunk(_ columns: String, limit: Int, in tx: Transaction, _ body: (inout Row) throws -> Bool, _ isEnough: () -> Bool) throws {
    // Thousands of rows are sorted in memory, not on disk.
    if limit > 1000 { try tx.send("SET LOCAL work_mem = '32MB'") }
    let chunks = try self.chunks(in: tx)
    var next = 0
    var seen: Int64 = 0
    var found: Int64 = 0
    var wanted: Int64 = isEndless ? .max : 2 << Slot.chunkBits
    while next < chunks.count, !isEnough() {
      var end = next
      var size: Int64 = 0
      while end < chunks.count, size < wanted || chunks.count - end < 3 {
        size += chunks[end].count
        end += 1
      }
      let isAll = next == 0 && end == chunks.count
      let narrowed = isAll ? expression : expression.and(.any(chunks[next..<end].map { .token(Slot.chunkToken($0.chunk)) }))
      let isTail = end == chunks.count && size > 16 << Slot.chunkBits
      let first = next == 0 ? range.lowerBound : chunks[next].chunk << Slot.chunkBits
      let left = isEndless ? Int.max : max(1, limit - Int(found))
      try tx.each(statement(first...range.upperBound, isTail ? expression : narrowed, .postgres, columns, left)) { row in
        found += 1
        return try body(&row)
      }
      next = end
      seen += size
      if !isEndless, found >= limit { return }
      wanted = found == 0 || isEndless ? .max : max(1 << Slot.chunkBits, (Int64(limit) - found) * seen / found * 5 / 4)
    }
  }

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
      stride(from: 0, to: tier.used, by: 1 << Slot.chunkBits).map { start in
        (Slot(site: ordinal, kind: kind, tier: tier.tier, number: start).chunk, min(1 << Slot.chunkBits, tier.used - start))
      }
    }
  }
}
