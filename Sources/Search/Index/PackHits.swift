import Kernel
import Storage

/// Takes what was changed lately (`search_hit`) into the lists of the index; on the server engine into the blocks of facts too, where on the
/// embedded one facts stand at once.
///
/// One does it at a time; on the server engine whoever changes the same document meanwhile waits, and what somebody else is changing stays for the
/// next turn.
enum PackHits {
  /// Rows that are looked up together, at most.
  private static let runMax = 1000
  /// Of the server engine: rows that somebody is just changing are passed over.
  private static let untouched = "FOR UPDATE SKIP LOCKED"

  private struct Recent {
    let slot: Int64
    let facts: [UInt8]
    let tokens: String
    let isGone: Bool
  }

  /// Takes up to `most` documents in, where at least `least` wait; returns whether more may.
  static func step(most: Int, least: Int, in tx: Transaction) throws -> Bool {
    let waiting = try tx.value("SELECT COUNT(*) FROM (SELECT 1 FROM search_hit LIMIT \(least)) AS hit", as: Int.self) ?? 0
    guard waiting > 0, waiting >= least else { return false }
    let recent = try tx.engine == .sqlite ? waitingRows(most, in: tx) : lockedRows(most, in: tx)
    guard !recent.isEmpty else { return false }
    try changeLists(recent, in: tx)
    if tx.engine == .postgres { try changeFacts(recent, in: tx) }
    try tx.runEach("DELETE FROM search_hit WHERE slot = $1", width: 1, recent.map { .int($0.slot) })
    if tx.engine == .sqlite { try forget(recent, in: tx) }
    return recent.count == most
  }

  private static func waitingRows(_ most: Int, in tx: Transaction) throws -> [Recent] {
    try tx.rows("SELECT slot, tokens, is_gone FROM search_hit ORDER BY slot LIMIT \(most)") {
      Recent(slot: try $0.next(), facts: [], tokens: try $0.next(), isGone: try $0.next(Bool.self))
    }
  }

  private static func lockedRows(_ most: Int, in tx: Transaction) throws -> [Recent] {
    try tx.takesLong()
    try tx.script("LOCK TABLE search_posting IN SHARE ROW EXCLUSIVE MODE")
    return try tx.rows(
      """
      SELECT slot, facts, array_to_string(tsvector_to_array(tokens), ' '), is_gone FROM search_hit
      ORDER BY slot LIMIT \(most) \(raw: untouched)
      """
    ) { Recent(slot: try $0.next(), facts: try $0.next(), tokens: try $0.next(), isGone: try $0.next(Bool.self)) }
  }

  /// Takes them out of the embedded engine's index of what was changed lately: at once where nothing is left.
  private static func forget(_ recent: [Recent], in tx: Transaction) throws {
    if try tx.value("SELECT 1 FROM search_hit LIMIT 1", as: Int.self) == nil {
      try tx.run("INSERT INTO search_index (search_index) VALUES ('delete-all')")
    } else {
      let values = recent.filter { !$0.isGone }.flatMap { [SQLValue.int($0.slot), .text($0.tokens)] }
      try tx.runEach("INSERT INTO search_index (search_index, rowid, tokens) VALUES ('delete', $1, $2)", width: 2, values)
    }
  }

  private static func changeFacts(_ recent: [Recent], in tx: Transaction) throws {
    var facts: [Int64: Facts?] = [:]
    for one in recent {
      facts[one.slot] = .some(nil)
      guard !one.isGone else { continue }
      one.facts.withUnsafeBytes { PackedFacts.each($0) { candidate, labels in
        facts[one.slot] = Facts(candidate, labels: Array(labels))
        return false
      } }
    }
    try FactBlocks.change(facts, in: tx)
  }

  private static func changeLists(_ recent: [Recent], in tx: Transaction) throws {
    // By where a shelf begins, then by token.
    var changes: [Int64: [Substring: PlaceList.Change]] = [:]
    var kept: [SQLValue] = [], gone: [SQLValue] = []
    for start in stride(from: 0, to: recent.count, by: runMax) {
      let some = recent[start..<min(recent.count, start + runMax)]
      let known = Dictionary(
        try tx.rows("SELECT slot, tokens FROM search_token WHERE slot IN \(list: some.map(\.slot)) ORDER BY slot LIMIT \(runMax)") {
          (try $0.next(Int64.self), try $0.next(String.self))
        }) { first, _ in first }
      for one in some {
        let before = known[one.slot], after = one.isGone ? nil : one.tokens
        guard before != after else { continue }
        let old = Set((before ?? "").split(separator: " ")), new = Set((after ?? "").split(separator: " "))
        let shelf = Slot.shelf(of: one.slot).lowerBound
        for token in new where !old.contains(token) { changes[shelf, default: [:]][token, default: PlaceList.Change()].added.append(one.slot) }
        for token in old where !new.contains(token) { changes[shelf, default: [:]][token, default: PlaceList.Change()].removed.append(one.slot) }
        if let after { kept += [.int(one.slot), .text(after)] } else { gone.append(.int(one.slot)) }
      }
    }
    for (shelf, tokens) in changes.sorted(by: { $0.key < $1.key }) { try change(Slot.shelf(of: shelf), tokens, in: tx) }
    try tx.runEach("INSERT INTO search_token (slot, tokens) VALUES ($1, $2) ON CONFLICT (slot) DO UPDATE SET tokens = excluded.tokens", width: 2, kept)
    try tx.runEach("DELETE FROM search_token WHERE slot = $1", width: 1, gone)
  }

  private static func change(_ shelf: ClosedRange<Int64>, _ changes: [Substring: PlaceList.Change], in tx: Transaction) throws {
    let tokens = changes.keys.sorted()
    for start in stride(from: 0, to: tokens.count, by: runMax) {
      let some = tokens[start..<min(tokens.count, start + runMax)].map(String.init)
      var rows: [String: [PlaceList.Row]] = [:]
      try tx.each(
        """
        SELECT token, first, places FROM search_posting
        WHERE token IN \(list: some) AND first BETWEEN \(shelf.lowerBound) AND \(shelf.upperBound)
        LIMIT 10000000
        """
      ) { row in
        rows[try row.next(), default: []].append(PlaceList.Row(first: try row.next(), bytes: try row.next()))
        return true
      }
      var written: [SQLValue] = [], gone: [SQLValue] = []
      for token in some {
        guard let change = changes[token[...]] else { continue }
        let known = (rows[token] ?? []).sorted { $0.first < $1.first }
        let (changed, emptied) = PlaceList.changed(known, change, shelf: shelf.lowerBound)
        for row in changed { written += [.text(token), .int(row.first), .bytes(row.bytes)] }
        for first in emptied { gone += [.text(token), .int(first)] }
      }
      try tx.runEach("DELETE FROM search_posting WHERE token = $1 AND first = $2", width: 2, gone)
      try tx.runEach(
        "INSERT INTO search_posting (token, first, places) VALUES ($1, $2, $3) ON CONFLICT (token, first) DO UPDATE SET places = excluded.places",
        width: 3, written)
    }
  }
}
