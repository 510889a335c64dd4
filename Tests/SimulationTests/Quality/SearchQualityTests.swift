import Foundation
import Kernel
import Search
import Simulation
import Storage
import TestSupport
import Testing

/// How well search answers 320 labelled queries over a made-up fashion shop. `MADANG_QUALITY=1` prints the table, of the whole shop.
@Suite struct SearchQualityTests {
  @Test func theLabelledQueriesAreAnsweredAtLeastThisWell() throws {
    let isWhole = ProcessInfo.processInfo.environment["MADANG_QUALITY"] != nil
    try onFreshDatabase(.sqlite, migrations: StorageSchema.migrations + SearchSchema.migrations) { yard in
      let quality = try SearchQuality(isWhole ? FashionShop() : FashionShop(count: 4000), in: yard.database)
      if isWhole { print((["", quality.table] + quality.weak).joined(separator: "\n")) }
      #expect(SearchQuality.queries.count >= 300)
      let all = quality.all
      #expect(all.meanPrecision >= 0.95, "\(all.meanPrecision) \(quality.weak)")
      #expect(all.meanRecall >= 0.95, "\(all.meanRecall)")
      #expect(all.meanReciprocal >= 0.95, "\(all.meanReciprocal)")
      #expect(all.emptyShare <= 0.02, "\(all.emptyShare)")
      for (sort, figures) in quality.bySort { #expect(figures.meanRecall >= 0.75 && figures.meanReciprocal >= 0.75, "\(sort) \(figures)") }
    }
  }
}
