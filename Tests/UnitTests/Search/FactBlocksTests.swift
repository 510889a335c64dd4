import Kernel
import Storage
import TestSupport
import Testing

@testable import Search

/// Facts packed by neighbours on the embedded engine.
@Suite struct FactBlocksTests {
  private static func facts(_ slot: Int64) -> Facts {
    let candidate = Candidate(slot: slot, price: slot % 7 == 0 ? -1 : slot * 1000, rating: slot % 501, popularity: .max - slot, created: -slot)
    return Facts(candidate, labels: LabelNumbers.packed((0..<slot % 40).map { $0 * 9_999 }))
  }

  private static func described(_ facts: Facts) -> String { "\(facts.slot) \(facts.price) \(facts.rating) \(facts.popularity) \(facts.created) \(facts.labels)" }

  private static func all(of slots: [Int64], in tx: Transaction) throws -> [String] {
    var found: [String] = []
    try FactBlocks.each(slots, in: tx) { candidate, labels in
      found.append(described(Facts(candidate, labels: Array(labels))))
      return true
    }
    return found
  }

  @Test func oneSortOfNumbersSaysWhatCanBeHad() {
    for number in 0..<64 { #expect(LabelNumbers.isStock(number) == (LabelNumbers.sort(of: number) == .stock)) }
  }

  /// The quick look may say yes too often, and never no where the words stand.
  @Test func aQuickLookMissesNoWord() {
    let words = [Term(Word(script: .syllabic, scalars: Hangul.scalars("강아지"), isGlued: false)).leading, Term(.word, Hangul.scalars("dog"))]
    let heads = DocumentText.Heads(words)
    for (name, isThere) in [("귀여운 강아지 옷", true), ("강 아지 집", true), ("강아-지", true), ("dog bed", true), ("hot dog", true), ("니트 가디건", false), ("knit", false), ("", false)] {
      let text = DocumentText(packed: PackedWords.bytes([[Hangul.scalars(name)]]))
      #expect(text.mayHold(heads, field: 0) || !isThere, "\(name)")
      #expect(words.contains { text.fit($0, field: 0) != .absent } == isThere, "\(name)")
    }
    #expect(!DocumentText(packed: PackedWords.bytes([[Hangul.scalars("니트 가디건")]])).mayHold(heads, field: 0))
  }

  @Test func whatWasPutInComesOutWhateverElseChanged() throws {
    try onFreshDatabase(.sqlite, migrations: StorageSchema.migrations + SearchSchema.migrations) { yard in
      var held: [Int64: Facts] = [:]
      var seed: UInt64 = 20_261_129
      func draw(_ below: Int64) -> Int64 {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int64(seed >> 33) % below
      }
      for _ in 0..<60 {
        var changes: [Int64: Facts?] = [:]
        for _ in 0..<draw(40) {
          // Neighbours, and some far away.
          let slot = draw(4) == 0 ? draw(1 << 50) : draw(2000)
          changes[slot] = .some(draw(3) == 0 ? nil : Self.facts(slot))
        }
        for (slot, facts) in changes { held[slot] = facts }
        try yard.database.writeNow { try FactBlocks.change(changes, in: $0) }
        let slots = held.keys.filter { _ in draw(3) > 0 }.sorted()
        // Places that hold nothing are passed over.
        let asked = Set(slots + (0..<20).map { _ in draw(3000) }.filter { held[$0] == nil }).sorted()
        let found = try yard.database.readNow { try Self.all(of: asked, in: $0) }
        #expect(found == slots.compactMap { held[$0].map(Self.described) })
        var ranged: [Int64] = []
        try yard.database.readNow { tx in
          try FactBlocks.each(in: 70...1500, in: tx) { candidate, _ in
            ranged.append(candidate.slot)
            return true
          }
        }
        #expect(ranged == held.keys.filter { (70...1500).contains($0) }.sorted())
      }
    }
  }

  @Test func whatIsKeptInMemoryFollowsEveryChange() throws {
    try onFreshDatabase(.sqlite, migrations: StorageSchema.migrations + SearchSchema.migrations) { yard in
      // More rows than are asked of the database alone.
      let slots = (0..<200).map { Int64($0) * 64 + 1 }
      var held = Dictionary(slots.map { ($0, Self.facts($0)) }) { first, _ in first }
      let all: [Int64: Facts?] = held.mapValues { $0 }
      try yard.database.writeNow { try FactBlocks.change(all, in: $0) }
      for round in 0..<300 {
        let found = try yard.database.readNow { try Self.all(of: slots, in: $0) }
        #expect(found == slots.compactMap { held[$0].map(Self.described) }, "round \(round)")
        let slot = slots[(round * 37) % slots.count]
        var fact = Self.facts(slot)
        fact.price = Int64(round)
        let next: Facts? = round % 5 == 0 ? nil : fact
        held[slot] = next
        try yard.database.writeNow { try FactBlocks.change([slot: next], in: $0) }
        // A reader of before keeps to what it sees, also while the shelf is ahead.
        if round % 50 == 0 { try yard.database.writeNow { tx in try tx.run("DELETE FROM search_block_change WHERE number < (SELECT MAX(number) FROM search_block_change)") } }
      }
    }
  }

  @Test func rowsOfOldBecomeBlocks() throws {
    let before = SearchSchema.migrations.filter { $0.name < "2026-11-29.search.blocks" }
    try onFreshDatabase(.sqlite, migrations: StorageSchema.migrations + before) { yard in
      let slots: [Int64] = (1...200).map { $0 * 3 } + [1 << 51]
      try yard.database.writeNow { tx in
        for fact in slots.map(Self.facts) {
          try tx.run(
            """
            INSERT INTO search_fact (slot, price, popularity, created, rating, labels)
            VALUES (\(fact.slot), \(fact.price), \(fact.popularity), \(fact.created), \(fact.rating), \(fact.labels))
            """)
        }
      }
      try Migrator(StorageSchema.migrations + SearchSchema.migrations).run(yard.database)
      let found = try yard.database.readNow { try Self.all(of: slots, in: $0) }
      #expect(found == slots.map { Self.described(Self.facts($0)) })
    }
  }

  @Test func aRowThatDoesNotAddUpIsPassedOver() throws {
    try onFreshDatabase(.sqlite, migrations: StorageSchema.migrations + SearchSchema.migrations) { yard in
      try yard.database.writeNow { tx in
        for (block, taken, bytes) in [(0, 64, [1, 2, 3]), (1, -1, []), (2, 1 << 40, [0]), (3, 1, [UInt8](repeating: 255, count: 32))] as [(Int64, Int64, [UInt8])] {
          try tx.run("INSERT INTO search_fact_block (block, taken, facts) VALUES (\(block), \(taken), \(bytes))")
        }
      }
      let found = try yard.database.readNow { try Self.all(of: Array(0..<256), in: $0) }
      #expect(found.count == 1)
      var facets = CountFacets(.krw, most: 10)
      [UInt8](repeating: 0xFF, count: 7).withUnsafeBytes { facets.count(price: 1, labels: $0) }
      ([UInt8](repeating: 0xFF, count: 6) + [0x7F]).withUnsafeBytes { facets.count(price: 1, labels: $0) }
      let counted = try yard.database.readNow { try facets.facets(isExact: true, in: $0) }
      #expect(counted.prices.map(\.count) == [2])
    }
  }
}
