import Kernel
import Storage
import TestSupport
import Testing

@testable import Search

/// Numbers in an index and in a cursor that nobody gave out.
@Suite struct OddIndexTests {
  private static let schema = StorageSchema.migrations + SearchSchema.migrations

  @Test func thereAreNoPlacesBeyondTheLast() {
    #expect(Slot(site: Slot.sitesMax, kind: .product, tier: 1, number: 0) == nil)
    #expect(Slot(site: 1, kind: .product, tier: 1, number: 1 << Slot.numberBits) == nil)
    #expect(Slot(site: 1, kind: .product, tier: 1, number: -1) == nil)
    #expect(Slot(site: 1, kind: .product, tier: 1, number: 5) != nil)
  }

  @Test func everyFactHasAKey() {
    let odd = Candidate(slot: 1, price: .min, rating: .min, popularity: .min, created: .min)
    for sort in SearchSort.allCases { #expect(odd.key(sort) >= 0, "\(sort)") }
    #expect(LabelNumbers.packed([-1, 5, .min]) == [5])
  }

  @Test(arguments: enginesHere) func aCursorFromTheEndOfTimeAsksForNoMoreThanACentury(_ engine: Engine) throws {
    try onFreshDatabase(engine, migrations: Self.schema) { yard in
      try yard.database.writeNow { try SearchIndex.put(SearchYard.catalogue(300).filter { $0.kind == .product }, in: $0) }
      for key in [-Int64.max, -1, 0, .max] {
        var query = SearchQuery("", site: SearchYard.site, sort: .newest, cursor: Cursor(SearchSort.newest.rawValue, "0", String(key), "0"), size: 10)
        query.countMax = 30
        _ = try yard.database.readNow { try query.run(in: $0) }
      }
    }
  }

  @Test(arguments: enginesHere, [Int64.max - 5, .min]) func aCounterThatRanAwayIsAFaultAndStopsNobodyWhoReads(_ engine: Engine, _ used: Int64) throws {
    try onFreshDatabase(engine, migrations: Self.schema) { yard in
      let goods = SearchYard.catalogue(40).filter { $0.kind == .product }
      try yard.database.writeNow { tx in
        try SearchIndex.put(Array(goods.prefix(20)), in: tx)
        try tx.run("UPDATE search_tier SET used = \(used) WHERE ordinal > 0")
      }
      #expect(throws: (any Error).self) { try yard.database.writeNow { try SearchIndex.put(Array(goods.dropFirst(20)), in: $0) } }
      #expect(try yard.database.readNow { try SearchQuery("", site: SearchYard.site).run(in: $0) }.hits.isEmpty == false)
    }
  }
}
