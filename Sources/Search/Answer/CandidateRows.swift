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
          count += piece.taken
          PackedFacts.each(bytes, first: piece.taken, isOrdered: piece.isOrdered) { candidate, labels in
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
        count += piece.taken
        var come = (0..<bytes.count / 8).map { Int64(bigEndian: bytes.loadUnaligned(fromByteOffset: $0 * 8, as: Int64.self)) }
        if !piece.isOrdered { come.sort() }
        slots += come.prefix(piece.taken)
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
    try tx.value("SELECT COUNT(*) FROM \(hits(range, expression))", as: Int.self) ?? 0
  }

  /// Those whose words hold what the tokens promise, row by row: they are few.
  private func eachAnswering(into part: inout Part, in tx: Transaction) throws {
    let ranking = Ranking(reading)
    let bound = most
    var looked = 0
    try eachStretch(bound, in: tx) { range, most in
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
      looked += count
      return goesOn ? count : most
    }
    part.isLookCut = looked >= bound
  }

  /// Rows that came over together.
  private struct Piece {
    /// The first so many of them in static order are wanted.
    var taken: Int
    /// They came in static order.
    var isOrdered: Bool
  }

  /// Hands over what is asked of the first `most` rows in static order, gathered into bytes.
  private func eachPiece(
    _ what: String, _ range: ClosedRange<Int64>, _ most: Int, in tx: Transaction, _ body: (Piece, UnsafeRawBufferPointer) throws -> Bool
  ) throws {
    if most >= Self.unorderedFrom, try wasWhole(what, range, most, in: tx, body) { return }
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
        try row.nextBytes { goesOn = try body(Piece(taken: count, isOrdered: true), $0) }
        return false
      }
      guard count == size else { return }
      left -= count
      first = last.plus(1)
    }
  }

  /// From so many rows on, putting them in order takes the server as long as finding them: here it takes a tenth of that.
  private static let unorderedFrom = 2000

  /// Hands over the rows of a stretch as they lie, where they are not far more than are wanted; else nothing, and false.
  private func wasWhole(
    _ what: String, _ range: ClosedRange<Int64>, _ most: Int, in tx: Transaction, _ body: (Piece, UnsafeRawBufferPointer) throws -> Bool
  ) throws -> Bool {
    let bound = min(most, Self.pieceMax) / 2 * 5
    var isWhole = true
    try tx.each(gathered(what, range, bound, isOrdered: false)) { row in
      let count: Int = try row.next()
      let _: Int64 = try row.next()
      isWhole = count < bound
      if isWhole { try row.nextBytes { _ = try body(Piece(taken: min(count, most), isOrdered: false), $0) } }
      return false
    }
    return isWhole
  }

  /// The first rows of a stretch as one: how many, the last place, and what is asked of each, one behind the other.
  private func gathered(_ what: String, _ these: ClosedRange<Int64>, _ size: Int, isOrdered: Bool = true) -> SQL {
    """
    SELECT COUNT(*), COALESCE(MAX(slot), 0), COALESCE(string_agg(\(raw: what), ''), '')
    FROM (SELECT slot, facts FROM \(hits(these, expression))\(raw: isOrdered ? " ORDER BY slot" : "") LIMIT \(size)) AS hit
    """
  }

  /// Rows of a stretch that carry the tokens, as the table `hit`. `search_tokens` makes the planner ask the index of tokens, and OFFSET 0 is
  /// a fence: it never walks the table in order. What is a part of the shelf stands before the fence, so that only rows of both indexes are
  /// looked at; the whole shelf stands behind it, where nobody gathers it.
  private func hits(_ these: ClosedRange<Int64>, _ expression: Expression) -> SQL {
    let stretch: SQL = "slot BETWEEN \(these.lowerBound) AND \(these.upperBound)"
    guard !expression.isEmpty else { return "(SELECT slot, facts FROM search_hit WHERE \(stretch)) AS hit" }
    let carried: SQL = "tokens @@ search_tokens(\(expression.tsquery))"
    if these != range { return "(SELECT slot, facts FROM search_hit WHERE \(carried) AND \(stretch) OFFSET 0) AS hit" }
    return "(SELECT slot, facts FROM (SELECT slot, facts FROM search_hit WHERE \(carried) OFFSET 0) AS hit WHERE \(stretch)) AS hit"
  }
}
