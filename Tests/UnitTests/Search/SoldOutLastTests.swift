import Kernel
import Storage
import TestSupport
import Testing

@testable import Search

/// What cannot be had now stands behind what fits as well and can.
@Suite struct SoldOutLastTests {
  @Test(arguments: enginesHere) func theSoldOutStandBehindEquallyFittingGoods(_ engine: Engine) throws {
    var goods = Array(SearchYard.catalogue(6).filter { $0.kind == .product })
    for index in goods.indices {
      goods[index].names = ["가죽 가방"]
      goods[index].categories = [SearchDocument.Group(id: 300, names: ["가방"])]
      goods[index].popularity = 100 << Int64(2 * index)
      goods[index].isInStock = index < 3
    }
    try onFreshDatabase(engine, migrations: StorageSchema.migrations + SearchSchema.migrations) { yard in
      try yard.database.writeNow { try SearchIndex.put(goods, in: $0) }
      func found(_ text: String = "가방", _ filters: SearchFilters = SearchFilters(), facets: Bool = true) throws -> [Int64] {
        var query = SearchQuery(text, site: SearchYard.site, filters: filters, size: 3)
        query.wantsFacets = facets
        return try yard.database.readNow { tx in
          let first = try query.run(in: tx)
          var next = query
          next.cursor = first.next
          return try first.hits.map(\.item) + (first.next == nil ? [] : next.run(in: tx).hits.map(\.item))
        }
      }
      let wanted = [2, 1, 0, 5, 4, 3].map { goods[$0].item }
      let counted = try found(), plain = try found(facets: false)
      #expect(counted == wanted)
      #expect(plain == wanted)
      var onlyThere = SearchFilters()
      onlyThere.isInStock = true
      #expect(try found("가방", onlyThere) == Array(wanted.prefix(3)))
      // A name that fits much better goes before what can be had.
      for index in goods.indices where index != 3 { goods[index].names = ["가방 가죽"] }
      try yard.database.writeNow { try SearchIndex.put(goods, in: $0) }
      let better = try found("가죽 가방")
      #expect(better.first == goods[3].item)
    }
  }
}
