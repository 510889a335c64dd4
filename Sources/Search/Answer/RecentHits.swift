import Kernel
import Storage

/// Documents that were changed lately on the server engine, and that carry some tokens: their places, which ascend, and their facts.
struct RecentHits {
  /// Rows that cross over together, at most: some ten megabytes.
  private static let pieceMax = 100_000

  private(set) var slots: [Int64] = []
  private var facts: [Facts] = []

  /// Where nothing was changed lately.
  init() {}

  /// The first `most` on a shelf.
  init(_ expression: Expression, _ range: ClosedRange<Int64>, most: Int, in tx: Transaction) throws {
    guard try !AskedLists.of(tx).isQuiet(range, in: tx) else { return }
    var first = range.lowerBound
    var left = most
    while left > 0, first <= range.upperBound {
      let size = min(left, Self.pieceMax)
      let before = slots.count
      try gather(Self.hits(expression, first...range.upperBound), size, in: tx)
      guard slots.count - before == size, let last = slots.last else { return }
      left -= size
      first = last.plus(1)
    }
  }

  /// Those among some places.
  init(_ wanted: [Int64], in tx: Transaction) throws {
    for start in stride(from: 0, to: wanted.count, by: SearchIndex.batchMax) {
      let some = Array(wanted[start..<min(wanted.count, start + SearchIndex.batchMax)])
      try gather("SELECT slot, facts FROM search_hit WHERE slot IN \(list: some) AND is_gone = 0", some.count, in: tx)
    }
  }

  /// The places of a shelf that stand in the lists and were changed since, whatever became of them.
  static func changed(_ range: ClosedRange<Int64>, in tx: Transaction) throws -> [Int64] {
    var slots: [Int64] = []
    let rows: SQL = """
      SELECT slot FROM search_hit
      WHERE is_listed = 1 AND slot BETWEEN \(range.lowerBound) AND \(range.upperBound)
      ORDER BY slot LIMIT 10000000
      """
    switch tx.engine {
    case .sqlite:
      try tx.each("SELECT packed_integers(slot) FROM (\(rows))") { row in
        slots = try row.nextIntegers()
        return false
      }
    case .postgres:
      try tx.each("SELECT COALESCE(string_agg(int8send(slot), ''), '') FROM (\(rows)) AS hit") { row in
        try row.nextBytes { bytes in
          slots = (0..<bytes.count / 8).map { Int64(bigEndian: bytes.loadUnaligned(fromByteOffset: $0 * 8, as: Int64.self)) }
        }
        return false
      }
    }
    return slots
  }

  mutating func keep(_ wanted: Set<Int64>) {
    facts = facts.filter { wanted.contains($0.slot) }
    slots = facts.map(\.slot)
  }

  /// Hands over facts from `next` on, of places before `end`; false when `body` has enough.
  func hand(from next: inout Int, before end: Int64, _ body: (Candidate, UnsafeRawBufferPointer) throws -> Bool) throws -> Bool {
    while next < facts.count, facts[next].slot < end {
      let one = facts[next]
      next += 1
      let candidate = Candidate(slot: one.slot, price: one.price, rating: one.rating, popularity: one.popularity, created: one.created)
      guard try one.labels.withUnsafeBytes({ try body(candidate, $0) }) else { return false }
    }
    return true
  }

  private mutating func gather(_ rows: SQL, _ size: Int, in tx: Transaction) throws {
    var facts: [Facts] = []
    try tx.each("SELECT COALESCE(string_agg(facts, ''), '') FROM (\(rows) ORDER BY slot LIMIT \(size)) AS hit") { row in
      try row.nextBytes { bytes in
        PackedFacts.each(bytes) { candidate, labels in
          facts.append(Facts(candidate, labels: Array(labels)))
          return true
        }
      }
      return false
    }
    self.facts += facts
    slots += facts.map(\.slot)
  }

  /// `search_tokens` makes the planner ask the index of tokens, and OFFSET 0 is a fence: it never walks the table in order.
  private static func hits(_ expression: Expression, _ range: ClosedRange<Int64>) -> SQL {
    let stretch: SQL = "slot BETWEEN \(range.lowerBound) AND \(range.upperBound) AND is_gone = 0"
    guard !expression.isEmpty else { return "SELECT slot, facts FROM search_hit WHERE \(stretch)" }
    return "SELECT slot, facts FROM (SELECT slot, facts, is_gone FROM search_hit WHERE tokens @@ search_tokens(\(expression.tsquery)) OFFSET 0) AS hit WHERE \(stretch)"
  }
}
