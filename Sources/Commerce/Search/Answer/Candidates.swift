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
  var look: ((DocumentText) -> Bool)?
  var limit = countMax + 1
  var rankLimit = rankMax

  func fetch(in tx: Transaction) throws -> [Candidate] {
    var found: [Candidate] = []
    let range = Slot.range(site: ordinal, kind: kind)
    if tx.engine == .postgres, !expression.isEmpty {
      try fetchByChunks(range, into: &found, in: tx)
    } else {
      try take(statement(range, expression, tx.engine, ranked: rankLimit), into: &found, in: tx)
    }
    return found
  }

  /// Whether any document fits.
  func exists(in tx: Transaction) throws -> Bool { try firstSlot(in: tx) != nil }

  /// The place of the most popular document that fits.
  func firstSlot(in tx: Transaction) throws -> Int64? {
    var one = self
    one.limit = 1
    one.rankLimit = 0
    return try one.fetch(in: tx).first?.slot
  }

  private func take(_ sql: SQL, into found: inout [Candidate], in tx: Transaction) throws {
    var kept = found
    found = []
    try tx.each(sql) { row in
      if let candidate = try Candidate(&row, wantsWords: kept.count < rankLimit, filters: filters, look: look) { kept.append(candidate) }
      return kept.count < limit
    }
    found = kept
  }

  private func statement(_ range: ClosedRange<Int64>, _ expression: Expression, _ engine: Engine, ranked: Int) -> SQL {
    let isEveryRowKept = look == nil && filters == SearchFilters()
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
      let words: SQL = isEveryRowKept ? "CASE WHEN ROW_NUMBER() OVER (ORDER BY slot) <= \(ranked) THEN words END" : "words"
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
  private func fetchByChunks(_ range: ClosedRange<Int64>, into found: inout [Candidate], in tx: Transaction) throws {
    // Five thousand rows are sorted in memory, not on disk.
    if limit > Self.rankMax { try tx.send("SET LOCAL work_mem = '32MB'") }
    let chunks = try self.chunks(in: tx)
    var next = 0
    var seen: Int64 = 0
    var wanted: Int64 = 2 << Slot.chunkBits
    while next < chunks.count, found.count < limit {
      var end = next
      var size: Int64 = 0
      while end < chunks.count, size < wanted || chunks.count - end < 3 {
        size += chunks[end].count
        end += 1
      }
      let isAll = next == 0 && end == chunks.count
      let part = isAll ? expression : expression.and(.any(chunks[next..<end].map { .token(Slot.chunkToken($0.chunk)) }))
      let isTail = end == chunks.count && size > 16 << Slot.chunkBits
      let first = next == 0 ? range.lowerBound : chunks[next].chunk << Slot.chunkBits
      try take(statement(first...range.upperBound, isTail ? expression : part, .postgres, ranked: max(0, rankLimit - found.count)), into: &found, in: tx)
      next = end
      seen += size
      let missing = Int64(limit - found.count)
      wanted = found.isEmpty ? .max : max(1 << Slot.chunkBits, missing * seen / Int64(found.count) * 5 / 4)
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
