import Kernel
import Storage
import TestSupport
import Testing

@testable import Search

/// A filter only ever takes away, and its number is what one gets.
@Suite struct FilterTests {
  private func product(_ item: Int64, _ name: String, type: String, told: String = "", brand: Int64 = 1, price: Int64) -> SearchDocument {
    var document = SearchDocument(site: SearchYard.site, kind: .product, item: item, names: [name], created: Instant(milliseconds: item))
    document.brand = .init(id: brand, names: [brand == 1 ? "커버낫" : "나이키"])
    document.types = [type]
    document.description = told
    document.price = .won(price)
    document.isInStock = item % 3 != 0
    return document
  }

  /// Shirts of both brands, and goods of the second that only speak of a shirt.
  private var shop: [SearchDocument] {
    (1...6).map { product($0, "옥스포드 셔츠 \($0)", type: "셔츠", brand: $0 < 6 ? 1 : 2, price: 20_000 + $0 * 5000) }
      + (7...12).map { product($0, "로고 후드티 \($0)", type: "후드티", told: "셔츠 위에 입기 좋아요.", brand: 2, price: 51_000 + $0 * 1000) }
      + (13...15).map { product($0, "순면 티셔츠 \($0)", type: "티셔츠", brand: $0 == 13 ? 1 : 2, price: 12_000 + $0 * 100) }
  }

  private func find(_ text: String, _ database: Database, _ change: (inout SearchFilters) -> Void = { _ in }) throws -> SearchAnswer {
    var query = SearchQuery(text, site: SearchYard.site, size: 50)
    query.wantsFacets = true
    change(&query.filters)
    return try database.readNow { try query.run(in: $0) }
  }

  @Test(arguments: enginesHere) func everyFilterGivesAsManyAsItSaysAndNothingNew(_ engine: Engine) throws {
    try onFreshDatabase(engine, migrations: KoreanEarTests.schema) { yard in
      try yard.database.writeNow { try SearchIndex.put(shop + SearchYard.catalogue(120), in: $0) }
      var looked = 0
      for text in ["셔츠", "3만원대 티셔츠", "5만원 이하 셔츠", "나이키 패딩", "black 운동화 270", "커버낫 셔츠"] {
        let all = try find(text, yard.database)
        let items = Set(all.hits.map(\.item)), facets = all.facets
        guard !items.isEmpty, all.hits.count < 50 else { continue }
        func look(_ what: String, _ count: Int, _ change: (inout SearchFilters) -> Void) throws {
          let less = try find(text, yard.database, change)
          #expect(less.hits.count == count && items.isSuperset(of: less.hits.map(\.item)), "\(text), \(what): \(less.hits.count) of \(count)")
          looked += 1
        }
        for brand in facets.brands { try look("brand \(brand.value)", brand.count) { $0.brands = [brand.value] } }
        for kind in facets.categories { try look("category \(kind.value)", kind.count) { $0.categories = [kind.value] } }
        for option in facets.options { try look("\(option.value)", option.count) { $0.options = [option.value] } }
        for band in facets.prices {
          try look("\(band.value)", band.count) { ($0.priceMin, $0.priceMax) = (band.value.min, band.value.below.map { $0 - 1 }) }
        }
        try look("in stock", facets.inStock) { $0.isInStock = true }
      }
      #expect(looked > 20)
      // What was given up without a filter is given up with one.
      #expect(try find("3만원대 티셔츠", yard.database) { $0.brands = [1] }.hits.map(\.item) == [13])
      // A price in words and a chosen one both hold.
      #expect(try find("3만원 이하 셔츠", yard.database) { $0.priceMin = 30_000 }.hits.map(\.item) == [2])
      #expect(try find("3만원 이하 셔츠", yard.database) { $0.priceMin = 40_000 }.hits == [])
    }
  }
}
