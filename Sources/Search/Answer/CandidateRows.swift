import Kernel
import Storage

/// The server engine: each document has a row of facts beside its tokens.
extension Candidates {
  /// Takes what fits.
  func eachRow(into part: inout Part, in tx: Transaction) throws {
    var current = part
    part.hits = []
    part.facets = nil
    let labels = current.facets == nil ? "" : ", labels"
    let words = needsLook ? ", words" : ""
    let ranking = needsLook ? Ranking(reading) : nil
    try each(columns: Candidate.columns + words + labels, limit: most, in: tx) { row in
      let candidate = try Candidate(&row)
      if let ranking {
        try row.nextBytes { current.text.read($0) }
        if !ranking.isMet(by: current.text) { return true }
      }
      guard current.facets != nil else { return current.take(candidate, labels: .init(start: nil, count: 0), filters) }
      var goesOn = true
      try row.nextBytes { goesOn = current.take(candidate, labels: $0, filters) }
      return goesOn
    } isEnough: { current.hits.count >= current.end }
    part = current
  }

  func rowSlots(_ limit: Int, in tx: Transaction) throws -> [Int64] {
    var slots: [Int64] = []
    try each(columns: "search_fact.slot", limit: limit, in: tx) { row in
      slots.append(try row.next())
      return slots.count < limit
    } isEnough: { slots.count >= limit }
    return slots
  }

  /// Hands over rows in static order until `body` has enough.
  private func each(columns: String, limit: Int, in tx: Transaction, _ body: (inout Row) throws -> Bool, isEnough: () -> Bool) throws {
    if expression.isEmpty {
      try tx.each(statement(range, expression, columns, limit), body)
    } else {
      try eachChunk(columns, limit: limit, in: tx, body, isEnough)
    }
  }

  private func statement(_ range: ClosedRange<Int64>, _ expression: Expression, _ columns: String, _ most: Int) -> SQL {
    let words = needsLook ? "JOIN search_document ON search_document.slot = search_fact.slot" : ""
    if expression.isEmpty {
      return """
        SELECT \(raw: columns)
        FROM search_fact \(raw: words)
        WHERE search_fact.slot BETWEEN \(range.lowerBound) AND \(range.upperBound)
        ORDER BY search_fact.slot LIMIT \(most)
        """
    }
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
      try tx.each(statement(first...range.upperBound, isTail ? expression : narrowed, columns, left)) { row in
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
      stride(from: 0, to: min(tier.used, Slot.chunksMax << Slot.chunkBits), by: 1 << Slot.chunkBits).compactMap { start in
        Slot(site: ordinal, kind: kind, tier: tier.tier, number: start).map { ($0.chunk, min(1 << Slot.chunkBits, tier.used - start)) }
      }
    }
  }
}
