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
      let (found, sampled) = try yard.database.readNow { tx in
        (
          try tx.rows("SELECT facts FROM search_hit ORDER BY slot LIMIT 10") { Self.read(try $0.next()) }.flatMap { $0 },
          try tx.rows("SELECT slot FROM search_hit WHERE tokens @@ CAST('''hone'' & ''xq''' AS tsquery) ORDER BY slot LIMIT 10") { try $0.next(Int64.self) }
        )
      }
      #expect(found == facts.map(Self.described))
      #expect(sampled == [64, 640, 1 << 51])
    }
  }

  @Test(.enabled(if: enginesHere.contains(.postgres))) func stretchByStretchTheSameComesAsAtOnce() throws {
    try onFreshDatabase(.postgres, migrations: Self.ready) { yard in
      // Of many popularities, so that there are many stretches.
      let catalogue = SearchYard.catalogue(1500).filter { $0.kind == .product }.enumerated().map { number, document in
        var document = document
        document.popularity = Int64(number % 97) * Int64(number % 89)
        return document
      }
      try yard.database.writeNow { try SearchIndex.put(catalogue, in: $0) }
      let ordinal = try #require(try yard.database.readNow { try SearchIndex.knownOrdinal(of: SearchYard.site, in: $0) })
      for expression in [Term(.kind, Hangul.scalars("운동화")).expression, .token(Label(sort: .stock, id: 1).token)] {
        for limit in [1, 7, 40, 333] {
          var whole = Candidates(ordinal: ordinal, kind: .product, expression: expression, reading: Reading([]))
          whole.atOnce = .max
          var parted = whole
          parted.atOnce = 1
          let (all, some, asked) = try yard.database.readNow { tx in
            var asked = 0
            try parted.eachStretch(limit, in: tx) { range, _ in
              asked += range == parted.range ? 0 : 1
              return 0
            }
            return (try whole.slots(limit, in: tx), try parted.slots(limit, in: tx), asked)
          }
          #expect(!all.isEmpty)
          #expect(some == all, "\(limit)")
          if limit < 40 { #expect(asked > 1) }
        }
      }
    }
  }
}
