import Kernel
import Storage

/// The server engine: each document has its facts in a row beside its tokens, and those of all hits cross over in one.
extension Candidates {
  /// Hits of one statement, at most: some ten megabytes.
  private static let pieceMax = 100_000

  /// Takes what fits.
  func eachRow(into part: inout Part, in tx: Transaction) throws {
    var current = part
    part.hits = []
    part.facets = nil
    if needsLook {
      try eachAnswering(into: &current, in: tx)
    } else if wantsPlacesAlone, current.facets == nil {
      for slot in try rowSlots(limit, in: tx) { current.hits.append(Hit(key: 0, slot: slot)) }
    } else {
      try eachStretch(most, in: tx) { range, most in
        var count = 0
        var goesOn = true
        try eachPiece("facts", range, most, in: tx) { piece, bytes in
          count += piece
          PackedFacts.each(bytes) { candidate, labels in
            goesOn = current.take(candidate, labels: labels, filters)
            return goesOn
          }
          return goesOn
        }
        return goesOn ? count : most
      }
    }
    part = current
  }

  static func rowFacts(of slots: [Int64], in tx: Transaction, _ body: (Candidate, UnsafeRawBufferPointer) throws -> Bool) throws {
    try tx.each("SELECT facts FROM search_hit WHERE slot IN \(list: slots) ORDER BY slot LIMIT 100000") { row in
      var goesOn = true
      try row.nextBytes {
        try PackedFacts.each($0) { candidate, labels in
          goesOn = try body(candidate, labels)
          return goesOn
        }
      }
      return goesOn
    }
  }

  func rowSlots(_ limit: Int, in tx: Transaction) throws -> [Int64] {
    var slots: [Int64] = []
    try eachStretch(limit, in: tx) { range, most in
      var count = 0
      try eachPiece("int8send(slot)", range, most, in: tx) { piece, bytes in
        count += piece
        for index in 0..<bytes.count / 8 { slots.append(Int64(bigEndian: bytes.loadUnaligned(fromByteOffset: index * 8, as: Int64.self))) }
        return true
      }
      return count
    }
    return slots
  }

  /// Whether a row carries the tokens: a common word is seen in the sample, a rare one has few rows.
  func anyRow(in tx: Transaction) throws -> Bool {
    try counted(expression.and(.token(Slot.sampleToken)), in: tx) > 0 || counted(expression, in: tx) > 0
  }

  /// How many rows carry some tokens.
  func counted(_ expression: Expression, in tx: Transaction) throws -> Int {
    try preferTokens(in: tx)
    return try tx.value("SELECT COUNT(*) FROM \(hits(range, expression))", as: Int.self) ?? 0
  }

  /// Looking into the tokens of a row is dearer than the planner thinks, because they lie apart: it is to take their index.
  func preferTokens(in tx: Transaction) throws { try tx.send("SET LOCAL cpu_operator_cost = 0.5") }

  /// Those whose words hold what the tokens promise, row by row: they are few.
  private func eachAnswering(into part: inout Part, in tx: Transaction) throws {
    let ranking = Ranking(reading)
    try eachStretch(most, in: tx) { range, most in
      var count = 0
      var goesOn = true
      try tx.each(
        """
        SELECT facts, words
        FROM \(hits(range, expression)) JOIN search_document ON search_document.slot = hit.slot
        ORDER BY hit.slot LIMIT \(most)
        """
      ) { row in
        count += 1
        var facts: (Candidate, [UInt8])?
        try row.nextBytes { PackedFacts.each($0) { candidate, labels in
          facts = (candidate, Array(labels))
          return false
        } }
        try row.nextBytes { part.text.read($0) }
        guard let (candidate, labels) = facts, ranking.isMet(by: part.text) else { return true }
        goesOn = labels.withUnsafeBytes { part.take(candidate, labels: $0, filters) }
        return goesOn
      }
      return goesOn ? count : most
    }
  }

  /// Hands over what is asked of the first `most` rows in static order, gathered into bytes.
  private func eachPiece(
    _ what: String, _ range: ClosedRange<Int64>, _ most: Int, in tx: Transaction,
    _ body: (_ count: Int, UnsafeRawBufferPointer) throws -> Bool
  ) throws {
    var first = range.lowerBound
    var left = most
    var goesOn = true
    while goesOn, left > 0, first <= range.upperBound {
      let size = min(left, Self.pieceMax)
      var count = 0
      var last = first
      try tx.each(gathered(what, first...range.upperBound, size)) { row in
        count = try row.next()
        last = try row.next()
        try row.nextBytes { goesOn = try body(count, $0) }
        return false
      }
      guard count == size else { return }
      left -= count
      first = last.plus(1)
    }
  }

  /// The first rows of a stretch as one: how many, the last place, and what is asked of each, one behind the other.
  private func gathered(_ what: String, _ these: ClosedRange<Int64>, _ size: Int) -> SQL {
    """
    SELECT COUNT(*), COALESCE(MAX(slot), 0), COALESCE(string_agg(\(raw: what), ''), '')
    FROM (SELECT slot, facts FROM \(hits(these, expression)) ORDER BY slot LIMIT \(size)) AS hit
    """
  }

  /// Rows of a stretch that carry the tokens, as the table `hit`. OFFSET 0 is a fence: the planner never walks the table in order. What is
  /// a part of the shelf stands before the fence, so that only rows of both indexes are looked at; the whole shelf stands behind it, where
  /// nobody gathers it.
  private func hits(_ these: ClosedRange<Int64>, _ expression: Expression) -> SQL {
    let stretch: SQL = "slot BETWEEN \(these.lowerBound) AND \(these.upperBound)"
    guard !expression.isEmpty else { return "(SELECT slot, facts FROM search_hit WHERE \(stretch)) AS hit" }
    let carried: SQL = "tokens @@ CAST(\(expression.tsquery) AS tsquery)"
    if these != range { return "(SELECT slot, facts FROM search_hit WHERE \(carried) AND \(stretch) OFFSET 0) AS hit" }
    return "(SELECT slot, facts FROM (SELECT slot, facts FROM search_hit WHERE \(carried) OFFSET 0) AS hit WHERE \(stretch)) AS hit"
  }
}
