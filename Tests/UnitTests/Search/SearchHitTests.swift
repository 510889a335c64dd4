import Kernel
import Storage
import TestSupport
import Testing

@testable import Search

/// Rows of the server engine's index: facts in bytes beside the tokens.
@Suite struct SearchHitTests {
  private static let ready = StorageSchema.migrations + SearchSchema.migrations

  private static func fact(_ slot: Int64) -> Facts {
    let candidate = Candidate(slot: slot, price: slot * 100 - 1, rating: slot % 501, popularity: slot % 7, created: 1_700_000_000_000 + slot)
    return Facts(candidate, labels: Array(repeating: UInt8(slot % 100), count: Int(slot % 5)))
  }

  private static func described(_ fact: Facts) -> String {
    "\(fact.slot) \(fact.price) \(fact.rating) \(fact.popularity) \(fact.created) \(fact.labels)"
  }

  private static func read(_ bytes: [UInt8]) -> [String] {
    var found: [String] = []
    bytes.withUnsafeBytes { PackedFacts.each($0) { candidate, labels in
      found.append(described(Facts(candidate, labels: Array(labels))))
      return true
    } }
    return found
  }

  @Test func factsOfManyGoIntoBytesAndComeOut() {
    let facts = (0..<300).map(Self.fact) + [Facts(Candidate(slot: .max, price: -1, rating: .max, popularity: .min, created: 0), labels: [])]
    var wanted = facts
    wanted[300].rating = FactBlocks.ratingMax
    #expect(Self.read(facts.flatMap(PackedFacts.bytes)) == wanted.map(Self.described))
  }

  @Test func bytesThatDoNotAddUpEndTheList() {
    let one = PackedFacts.bytes(Self.fact(3))
    #expect(Self.read(one + [1, 2, 3]) == [Self.described(Self.fact(3))])
    #expect(Self.read([]) == [])
    #expect(Self.read(Array(repeating: 0xFF, count: 41)).count == 1)
  }

  @Test(.enabled(if: enginesHere.contains(.postgres))) func rowsOfOldBecomeHits() throws {
    let before = SearchSchema.migrations.filter { $0.name < "2026-11-29.search.hits" }
    try onFreshDatabase(.postgres, migrations: StorageSchema.migrations + before) { yard in
      let facts = [1, 2, 64, 65, 640, 1 << 51].map(Self.fact)
      try yard.database.writeNow { tx in
        for fact in facts {
          try tx.run(
            """
            INSERT INTO search_fact (slot, price, popularity, created, rating, labels, tokens)
            VALUES (\(fact.slot), \(fact.price), \(fact.popularity), \(fact.created), \(fact.rating), \(fact.labels), CAST('''hone''' AS tsvector))
            """)
        }
      }
      try Migrator(Self.ready).run(yard.database)
      func all(_ tx: Transaction) throws -> [String] {
        var found: [String] = []
        try Candidates.facts(of: facts.map(\.slot), in: tx) { candidate, labels in
          found.append(Self.described(Facts(candidate, labels: Array(labels))))
          return true
        }
        return found
      }
      #expect(try yard.database.readNow { try all($0) } == facts.map(Self.described))
      #expect(try yard.database.writeNow { try SearchIndex.tidy(most: 2, least: 1, in: $0) })
      #expect(try yard.database.readNow { try all($0) } == facts.map(Self.described))
      while try yard.database.writeNow({ try SearchIndex.tidy(most: 2, least: 1, in: $0) }) {}
      #expect(try yard.database.readNow { try all($0) } == facts.map(Self.described))
      let (listed, waiting) = try yard.database.readNow { tx in
        (try PostingLists(.token("hone"), in: 0...Int64.max, tx).places(.max), try tx.value("SELECT COUNT(*) FROM search_hit", as: Int.self))
      }
      #expect(listed == facts.map(\.slot))
      #expect(waiting == 0)
    }
  }

  /// What an embedded database of before holds is found at once, and while it is taken into the lists a few at a time.
  @Test func rowsOfOldAreFoundBeforeAndAfterTheyAreTakenIn() throws {
    let before = SearchSchema.migrations.filter { $0.name < "2026-11-30.search.lists.2" }
    let slots = [3, 70, 200].map { Slot.range(site: 1, kind: .product).lowerBound + $0 }
    try onFreshDatabase(.sqlite, migrations: StorageSchema.migrations + before) { yard in
      try yard.database.writeNow { tx in
        for fact in slots.map(Self.fact) {
          try tx.run("INSERT INTO search_token (slot, tokens) VALUES (\(fact.slot), 'hone p1')")
          try tx.run("INSERT INTO search_index (rowid, tokens) VALUES (\(fact.slot), 'hone p1')")
          try FactBlocks.change([fact.slot: fact], in: tx)
        }
      }
      try Migrator(Self.ready).run(yard.database)
      for waiting in [3, 2, 1, 0] {
        let (found, left) = try yard.database.readNow { tx in
          (try Candidates(ordinal: 1, kind: .product, expression: .token("hone"), reading: Reading([])).slots(9, in: tx),
            try tx.value("SELECT COUNT(*) FROM search_hit", as: Int.self))
        }
        #expect(found == slots)
        #expect(left == waiting)
        _ = try yard.database.writeNow { try SearchIndex.tidy(most: 1, least: 1, in: $0) }
      }
    }
  }
}
