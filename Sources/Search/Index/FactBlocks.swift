import Kernel
import Storage

/// Facts of up to 64 neighbours in static order, packed into one row (`search_fact_block`), so that a word
/// that tens of thousands carry is counted by reading some hundred rows.
///
/// A row's bytes: for each place that is taken, in ascending order, four little-endian numbers of eight bytes (price, popularity,
/// created, and one that holds the place in six bits, the rating in twenty and how long the labels are in the rest); then all labels.
/// So most rows fit on one page. The migration that made the table writes the same in SQL.
enum FactBlocks {
  /// Places of one row.
  static let bits: Int64 = 6
  /// Rows that are asked for together, at most.
  private static let runMax = 256
  /// Rows from which on they are sought on the shelf first.
  private static let shelfMin = 64
  /// Rows between wanted ones that are passed over rather than named, for each wanted one.
  private static let gapMax: Int64 = 3
  /// Rows of a shelf that are asked for together.
  private static let stretchMax = 256
  private static let width = 4 * 8
  /// Ratings in hundredths, at most: what twenty bits hold.
  static let ratingMax: Int64 = 1 << 20 - 1

  /// Hands over the facts of some places, which ascend, until `body` has enough. A place without facts is passed over.
  static func each(_ slots: [Int64], in tx: Transaction, _ body: (Candidate, UnsafeRawBufferPointer) throws -> Bool) throws {
    var blocks: [Int64] = []
    for slot in slots where blocks.last != slot >> bits { blocks.append(slot >> bits) }
    var next = 0
    var goesOn = true
    guard blocks.count >= shelfMin, !tx.isWrite else {
      return try eachBlock(blocks, in: tx) { block, taken, bytes in
        if goesOn { goesOn = try KeptFacts(block: block, taken: taken, bytes).each(slots, from: &next, body) }
      }
    }
    let given = try BlockShelf.of(tx).blocks(blocks, in: tx)
    for block in blocks where goesOn {
      goesOn = try given[block]?.each(slots, from: &next, body) ?? true
    }
  }

  /// Hands over rows, as they lie in the database, in ascending order; those that are not there are left out.
  static func eachBlock(_ blocks: [Int64], in tx: Transaction, _ body: (_ block: Int64, _ taken: Int, UnsafeRawBufferPointer) throws -> Void) throws {
    for start in stride(from: 0, to: blocks.count, by: runMax) {
      let run = Array(blocks[start..<min(blocks.count, start + runMax)])
      guard let first = run.first, let last = run.last else { return }
      let isDense = last - first < Int64(run.count) * gapMax
      let wanted = Set(run)
      let these: SQL = isDense ? "BETWEEN \(first) AND \(last)" : "IN \(list: run)"
      try tx.each("SELECT block, taken, facts FROM search_fact_block WHERE block \(these) ORDER BY block LIMIT \(runMax * Int(gapMax))") { row in
        let block: Int64 = try row.next(), taken: Int = try row.next()
        if !isDense || wanted.contains(block) { try row.nextBytes { try body(block, taken, $0) } }
        return true
      }
    }
  }

  /// Hands over the facts of a stretch of places in ascending order, until `body` has enough.
  static func each(in range: ClosedRange<Int64>, in tx: Transaction, _ body: (Candidate, UnsafeRawBufferPointer) throws -> Bool) throws {
    var goesOn = true
    var first = range.lowerBound >> bits
    var come = stretchMax
    while goesOn, come == stretchMax {
      come = 0
      try tx.each(
        """
        SELECT block, taken, facts FROM search_fact_block
        WHERE block BETWEEN \(first) AND \(range.upperBound >> bits)
        ORDER BY block LIMIT \(stretchMax)
        """
      ) { row in
        come += 1
        let block: Int64 = try row.next(), taken: Int = try row.next()
        first = block.plus(1)
        try row.nextBytes { bytes in
          guard var place = Place(bytes, first: block << bits, taken: taken) else { return }
          repeat {
            if range.contains(place.slot) { goesOn = try body(place.candidate, place.labels) }
          } while goesOn && place.advance()
        }
        return goesOn
      }
    }
  }

  private static func eachPlace(_ row: inout Row, _ body: (Place) throws -> Bool) throws {
    let first = try row.next(Int64.self) << bits, taken: Int = try row.next()
    try row.nextBytes { bytes in
      guard var place = Place(bytes, first: first, taken: taken) else { return }
      repeat { if try !body(place) { return } } while place.advance()
    }
  }

  /// One place of a row that is lent; it goes from the first to the last.
  struct Place {
    private let bytes: UnsafeRawBufferPointer
    private let first: Int64
    private let taken: Int
    private var index = 0
    /// Where its labels begin among the bytes.
    private(set) var labelsStart: Int
    private var mixed: UInt64

    /// Nil for bytes that do not add up.
    init?(_ bytes: UnsafeRawBufferPointer, first: Int64, taken: Int) {
      guard taken > 0, taken <= 1 << bits, bytes.count >= taken * width else { return nil }
      self.bytes = bytes
      self.first = first
      self.taken = taken
      labelsStart = taken * width
      mixed = 0
      mixed = UInt64(bitPattern: number(3))
    }

    /// The place at an index that was walked to before, in the same bytes.
    init(_ bytes: UnsafeRawBufferPointer, first: Int64, taken: Int, index: Int, labelsStart: Int) {
      self.bytes = bytes
      self.first = first
      self.taken = taken
      self.index = index
      self.labelsStart = labelsStart
      mixed = 0
      mixed = UInt64(bitPattern: number(3))
    }

    var slot: Int64 { first | Int64(mixed & 63) }

    var candidate: Candidate {
      Candidate(slot: slot, price: number(0), rating: Int64(mixed >> 6) & ratingMax, popularity: number(1), created: number(2))
    }

    var labels: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: bytes[labelsStart..<labelsEnd]) }

    /// Goes on to the next place; false behind the last.
    mutating func advance() -> Bool {
      guard index + 1 < taken else { return false }
      labelsStart = labelsEnd
      index += 1
      mixed = UInt64(bitPattern: number(3))
      return true
    }

    private var labelsEnd: Int { labelsStart + Int(min(mixed >> 26, UInt64(bytes.count - labelsStart))) }

    private func number(_ column: Int) -> Int64 {
      Int64(littleEndian: bytes.loadUnaligned(fromByteOffset: index * width + column * 8, as: Int64.self))
    }
  }

  /// Puts facts in, or takes them out where there are none (nil): each row is read and written once.
  static func change(_ changes: [Int64: Facts?], in tx: Transaction) throws {
    let byBlock = Dictionary(grouping: changes.keys) { $0 >> bits }
    let blocks = byBlock.keys.sorted()
    for start in stride(from: 0, to: blocks.count, by: runMax) {
      let some = Array(blocks[start..<min(blocks.count, start + runMax)])
      try BlockShelf.note(some, in: tx)
      var held: [Int64: [Facts]] = [:]
      try tx.each("SELECT block, taken, facts FROM search_fact_block WHERE block IN \(list: some) ORDER BY block LIMIT \(runMax)") { row in
        try eachPlace(&row) { place in
          if changes[place.slot] == nil { held[place.slot >> bits, default: []].append(Facts(place.candidate, labels: Array(place.labels))) }
          return true
        }
        return true
      }
      for block in some {
        let facts = ((held[block] ?? []) + (byBlock[block] ?? []).compactMap { changes[$0] ?? nil }).sorted { $0.slot < $1.slot }
        if facts.isEmpty {
          try tx.send("DELETE FROM search_fact_block WHERE block = \(block)")
        } else {
          try tx.send(
            """
            INSERT INTO search_fact_block (block, taken, facts) VALUES (\(block), \(facts.count), \(packed(facts)))
            ON CONFLICT (block) DO UPDATE SET taken = excluded.taken, facts = excluded.facts
            """)
        }
      }
    }
  }

  private static func packed(_ facts: [Facts]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(facts.reduce(0) { $0 + width + $1.labels.count })
    for fact in facts {
      let mixed = fact.slot & 63 | min(max(0, fact.rating), ratingMax) << 6 | Int64(fact.labels.count) << 26
      for number in [fact.price, fact.popularity, fact.created, mixed] {
        withUnsafeBytes(of: number.littleEndian) { bytes += $0 }
      }
    }
    for fact in facts { bytes += fact.labels }
    return bytes
  }
}
