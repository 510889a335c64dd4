import Kernel
import Storage
import TestSupport
import Testing

@testable import Search

/// Answers of more hits than are counted.
@Suite struct ManyHitsTests {
  @Test(arguments: enginesHere) func theNewestCheapestAndDearestAreExactBeyondWhatIsCounted(_ engine: Engine) throws {
    let catalogue = SearchYard.catalogue(1200).filter { $0.kind == .product }
    try onFreshDatabase(engine, migrations: StorageSchema.migrations + SearchSchema.migrations) { yard in
      try yard.database.writeNow { try SearchIndex.put(catalogue, in: $0) }
      let orders: [(SearchSort, (SearchDocument) -> Int64)] = [(.newest, { -$0.created.milliseconds }), (.priceUp, { $0.price?.minor ?? 0 }), (.priceDown, { -($0.price?.minor ?? 0) })]
      // The last has to be looked for in the words themselves, and means no other kind.
      for (text, kinds) in [("", nil), ("운동화", [100, 101]), ("운ㄷㅎ", [100])] as [(String, [Int64]?)] {
        for (sort, key) in orders {
          var seen: [Int64] = [], cursor: Cursor?
          for _ in 0..<4 {
            var query = SearchQuery(text, site: SearchYard.site, sort: sort, cursor: cursor, size: 10)
            query.countMax = 30
            let answer = try yard.database.readNow { try query.run(in: $0) }
            #expect(answer.total == .moreThan(30))
            #expect(!answer.facets.isExact)
            seen += answer.hits.map(\.item)
            cursor = answer.next
          }
          let all = catalogue.filter { document in kinds.map { kinds in document.categories.contains { kinds.contains($0.id) } } ?? true }
          let wanted = all.map(key).sorted().prefix(40)
          let byItem = Dictionary(catalogue.map { ($0.item, $0) }) { first, _ in first }
          let found = seen.compactMap { byItem[$0] }.map(key)
          #expect(found == Array(wanted), "\(text) \(sort)")
          #expect(Set(seen).count == 40)
        }
      }
    }
  }

  /// Beyond what is counted the most wanted stand first still, and ratings are compared among those alone.
  @Test(arguments: enginesHere) func theMostWantedStandFirstBeyondWhatIsCountedAndRatingsAreComparedAmongThem(_ engine: Engine) throws {
    let catalogue = SearchYard.catalogue(1200).filter { $0.kind == .product }
    try onFreshDatabase(engine, migrations: StorageSchema.migrations + SearchSchema.migrations) { yard in
      try yard.database.writeNow { try SearchIndex.put(catalogue, in: $0) }
      let byItem = Dictionary(catalogue.map { ($0.item, $0) }) { first, _ in first }
      for (text, kinds) in [("", nil), ("운동화", [100, 101])] as [(String, [Int64]?)] {
        let all = catalogue.filter { document in kinds.map { kinds in document.categories.contains { kinds.contains($0.id) } } ?? true }
        let tiers = all.map { Slot.tier(popularity: $0.popularity) }.sorted(by: >)
        func listed(_ sort: SearchSort) throws -> [SearchDocument] {
          var seen: [Int64] = [], cursor: Cursor?
          for _ in 0..<3 {
            var query = SearchQuery(text, site: SearchYard.site, sort: sort, cursor: cursor, size: 10)
            query.countMax = 30
            let answer = try yard.database.readNow { try query.run(in: $0) }
            #expect(answer.total == .moreThan(30) && !answer.facets.isExact)
            seen += answer.hits.map(\.item)
            cursor = answer.next
          }
          #expect(Set(seen).count == 30, "\(text) \(sort)")
          return seen.compactMap { byItem[$0] }
        }
        let popular = try listed(.popular), rated = try listed(.rating)
        #expect(popular.map { Slot.tier(popularity: $0.popularity) } == Array(tiers.prefix(30)), "\(text)")
        #expect(popular.map(\.popularity) == popular.map(\.popularity).sorted(by: >), "\(text)")
        #expect(rated.map(\.ratingHundredths) == rated.map(\.ratingHundredths).sorted(by: >), "\(text)")
        #expect(rated.allSatisfy { Slot.tier(popularity: $0.popularity) >= tiers[30] }, "\(text)")
      }
    }
  }

  @Test(arguments: enginesHere) func aStorefrontBeyondTheLastFindsNothingAndFailsNothing(_ engine: Engine) throws {
    try onFreshDatabase(engine, migrations: StorageSchema.migrations + SearchSchema.migrations) { yard in
      let one = SearchYard.catalogue(1).first { $0.kind == .product }!
      try yard.database.writeNow { tx in
        try tx.run("INSERT INTO search_site (site, ordinal) VALUES (77, \(Slot.sitesMax - 1))")
        try SearchIndex.put(one, in: tx)
        try SearchIndex.remove(.product, one.item, site: one.site, in: tx)
      }
      let answer = try yard.database.readNow { try SearchQuery("", site: one.site).run(in: $0) }
      #expect(answer.hits == [] && answer.total == .exactly(0))
    }
  }

  @Test(arguments: enginesHere) func factsAndCountsFollowAChange(_ engine: Engine) throws {
    try onFreshDatabase(engine, migrations: StorageSchema.migrations + SearchSchema.migrations) { yard in
      var one = SearchYard.catalogue(1).first { $0.kind == .product }!
      one.brand = .init(id: 900, names: ["새브랜드"])
      one.merchant = 5
      try yard.database.writeNow { try SearchIndex.put(one, in: $0) }
      var query = SearchQuery("", site: SearchYard.site)
      query.filters.merchants = [5]
      let first = try yard.database.readNow { try query.run(in: $0) }
      #expect(first.facets.brands == [.init(value: 900, count: 1)])
      one.merchant = 6
      one.brand = .init(id: 901, names: ["다른브랜드"])
      try yard.database.writeNow { try SearchIndex.put(one, in: $0) }
      let gone = try yard.database.readNow { try query.run(in: $0) }
      #expect(gone.hits == [])
      query.filters.merchants = [6]
      let there = try yard.database.readNow { try query.run(in: $0) }
      #expect(there.facets.brands == [.init(value: 901, count: 1)])
    }
  }
}
