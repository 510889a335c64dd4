import Kernel
import Storage

/// Fetches the documents that carry the wanted tokens, in static order, most popular first.
struct Candidates {
  /// Hits that are counted, sorted and faceted, at most.
  package static let countMax = 5000
  /// Hits whose text is ranked, at most: the most popular ones.
  static let rankMax = 1000
  /// Rows that one query looks at, at most, when a closer look throws some out.
  static let scanMax = 20_000

  let ordinal: Int64
  let kind: SearchKind
  let expression: Expression
  var filters = SearchFilters()
  /// Looks whether tokens promised too much, where the reading needs that, and scores the first ones.
  let ranking: Ranking
  var limit = countMax + 1
  /// How many are scored.
  var rankLimit = rankMax

  private var needsLook: Bool { ranking.reading.needsLook }

  /// Puts those that fit behind `found`, and counts what they have in common.
  func fetch(into found: inout [Candidate], facets: inout CountFacets?, in tx: Transaction) throws {
    var part = Part(end: found.count + limit, rankEnd: found.count + rankLimit, found: found, facets: facets)
    found = []
    facets = nil
    let range = Slot.range(site: ordinal, kind: kind)
    if tx.engine == .postgres, !expression.isEmpty {
      try fetchByChunks(range, into: &part, in: tx)
    } else {
      try take(statement(range, expression, tx.engine, ranked: rankLimit), into: &part, in: tx)
    }
    found = part.found
    facets = part.facets
  }

  /// What has been found so far, and where it ends.
  private struct Part {
    let end: Int
    let rankEnd: Int
    var found: [Candidate]
    var facets: CountFacets?
    var text = DocumentText()
  }

  /// Whether any document fits.
  func exists(in tx: Transaction) throws -> Bool { try firstSlot(in: tx) != nil }

  /// The place of the most popular document that fits.
  func firstSlot(in tx: Transaction) throws -> Int64? {
    var one = self
    one.limit = 1
    one.rankLimit = 0
    var found: [Candidate] = [], none: CountFacets?
    try one.fetch(into: &found, facets: &none, in: tx)
    return found.first?.slot
  }

  private func take(_ sql: SQL, into part: inout Part, in tx: Transaction) throws {
    try tx.each(sql) { row in
      guard var candidate = try Candidate(&row, filters: filters) else { return true }
      let isRanked = part.found.count < part.rankEnd
      if isRanked || needsLook {
        try row.nextBytes { part.text.read($0) }
        if needsLook, !ranking.isMet(by: part.text) { return true }
        if isRanked { candidate.score = ranking.score(part.text, tier: Slot(raw: candidate.slot).tier) }
      } else {
        row.skip()
      }
      if part.facets != nil { try row.nextBytes { part.facets!.count(price: candidate.price, labels: $0) } }
      part.found.append(candidate)
      return part.found.count < part.end
    }
  }

  private func statement(_ range: ClosedRange<Int64>, _ expression: Expression, _ engine: Engine, ranked: Int) -> SQL {
    let isEveryRowKept = !needsLook && filters == SearchFilters()
    let most = isEveryRowKept ? limit : Self.scanMax
    if expression.isEmpty {
      return """
        SELECT \(raw: Candidate.columns)
        FROM search_document
        WHERE slot BETWEEN \(range.lowerBound) AND \(range.upperBound)
        ORDER BY slot LIMIT \(most)
        """
    }
    switch engine {
    case .sqlite:
      return """
        SELECT \(raw: Candidate.columns)
        FROM search_index CROSS JOIN search_document ON search_document.slot = search_index.rowid
        WHERE search_index MATCH \(expression.fts5) AND search_index.rowid BETWEEN \(range.lowerBound) AND \(range.upperBound)
        ORDER BY search_index.rowid LIMIT \(most)
        """
    case .postgres:
      // OFFSET 0 is a fence: the planner takes the token index and never walks the table in order; nothing is spilt to disk either.
      // The words of rows that are only counted never travel.
      let words: SQL =
        if needsLook {
          "words"
        } else if ranked == 0 {
          "NULL"
        } else if isEveryRowKept {
          "CASE WHEN ROW_NUMBER() OVER (ORDER BY slot) <= \(ranked) THEN words END"
        } else {
          "words"
        }
      return """
        SELECT price, rating, slot, item, popularity, created, \(words), labels
        FROM (
          SELECT \(raw: Candidate.columns)
          FROM search_document
          WHERE tokens @@ CAST(\(expression.tsquery) AS tsquery) AND slot BETWEEN \(range.lowerBound) AND \(range.upperBound)
          OFFSET 0
        ) AS hit
        ORDER BY slot LIMIT \(most)
        """
    }
  }

  /// PostgreSQL's token index knows no order: a common word would fetch and sort a tenth of the table. So the most popular stretch
  /// is asked first, and further ones only while hits are missing, as many as the density so far promises.
  private func fetchByChunks(_ range: ClosedRange<Int64>, into part: inout Part, in tx: Transaction) throws {
    // Five thousand rows are sorted in memory, not on disk.
    if limit > Self.rankMax { try tx.send("SET LOCAL work_mem = '32MB'") }
    let chunks = try self.chunks(in: tx)
    var next = 0
    var seen: Int64 = 0
    var wanted: Int64 = 2 << Slot.chunkBits
    let before = part.found.count
    while next < chunks.count, part.found.count < part.end {
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
      let ranked = max(0, part.rankEnd - part.found.count)
      try take(statement(first...range.upperBound, isTail ? expression : narrowed, .postgres, ranked: ranked), into: &part, in: tx)
      next = end
      seen += size
      let found = Int64(part.found.count - before)
      wanted = found == 0 ? .max : max(1 << Slot.chunkBits, (Int64(limit) - found) * seen / found * 5 / 4)
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
