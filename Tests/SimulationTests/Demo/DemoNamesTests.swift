import Assembly
import Catalog
import Foundation
import Kernel
import Parties
import Places
import Search
import Simulation
import Storage
import TestSupport
import Testing

/// What people call a thing or a store by its own name is found first, at every door, on both engines.
@Suite struct DemoNamesTests {
  @Test(arguments: enginesHere) func everyStoreOfTheDemoIsFoundFirstByItsOwnName(_ engine: Engine) async throws {
    try await onFreshDatabaseAsync(engine, migrations: AllMigrations.list) { yard in
      let site = try await SiteYard.fill(yard.database, goods: false)
      let units = try yard.database.readNow { tx in
        var found: [Places.Unit] = [], after: Cursor?
        repeat {
          let page = try Units(after: after, size: 100).run(in: tx)
          found += page.items.map(\.unit)
          after = page.next
        } while after != nil
        return found
      }
      #expect(units.count > 350)
      var names: [String: Set<Int64>] = [:]
      for unit in units { for name in [unit.name.korean, unit.name.english] { names[name, default: []].insert(unit.id.raw) } }
      var lost: [String] = []
      try yard.database.readNow { tx in
        for (name, mine) in names.sorted(by: { $0.key < $1.key }) {
          let language: Language = name.utf8.allSatisfy { $0 < 0x80 } ? .english : .korean
          var query = SearchQuery(name, site: site, kinds: [.place], size: 6, language: language, wantsFacets: false)
          query.isPlain = true
          let shown = try query.run(in: tx).hits.prefix(mine.count).map(\.item)
          if shown.isEmpty || !shown.allSatisfy(mine.contains) && mine.count <= 6 { lost.append("\(name) on the page") }
          if !mine.isSubset(of: try query.items(atMost: 500, in: tx).items) { lost.append("\(name) among all") }
          let said = try Suggest(name, site: site, kinds: [.place], each: 3, language: language).run(in: tx)
          if said.first.map({ mine.contains($0.item) }) != true { lost.append("\(name) while it is typed") }
        }
      }
      #expect(lost.isEmpty, "\(lost.count): \(lost.prefix(40))")
    }
  }

  @Test(arguments: enginesHere) func everyProductOfTheDemoIsFoundFirstByItsOwnTitle(_ engine: Engine) async throws {
    try await onFreshDatabaseAsync(engine, migrations: AllMigrations.list) { yard in
      let site = try await SiteYard.fill(yard.database, malls: false)
      let sheets = DemoCatalogue().sheets.map(\.sheet)
      try yard.database.readNow { tx in
        for title in sheets.compactMap(\.title) {
          for (name, language) in [(title.korean, Language.korean), (title.english, .english)] {
            let answer = try SearchQuery(name, site: site, language: language).run(in: tx)
            #expect(answer.hits.first?.title == title.korean && answer.corrected == nil && answer.dropped.isEmpty, "\(name): \(answer.hits.prefix(3).map(\.title)) \(answer.dropped)")
          }
        }
      }
    }
  }
}

/// The demo's goods and places in a database, and in the index.
struct SiteYard {
  static func fill(_ database: Database, goods: Bool = true, malls: Bool = true) async throws -> ID<SearchSite> {
    let merchant = try database.writeNow { try OpenParty(.merchant, name: Phrase("상점", "Shop")).run(in: $0) }
    let site = try database.writeNow { tx in
      try SeedCategories.plant(in: tx)
      let site = try OpenSite(by: Party.house, code: "madang", domain: "madang.test", name: Words("마당", "Madang"), look: Site.Look(accent: "#1F6F5C", hero: Words("마당", "Madang"))).run(in: tx)
      if goods { #expect(try SaveProducts(merchant: merchant, sheets: DemoCatalogue().sheets.map(\.sheet)).run(in: tx).refused.isEmpty) }
      return site
    }
    if malls {
      let brands = Dictionary(DemoBrand.all.enumerated().map { ($0.element.code, Int64($0.offset + 1)) }) { first, _ in first }
      try await DemoMalls.load(into: database, operators: [merchant], merchants: [:], brands: brands, now: Instant(rfc3339: "2026-11-21T04:00:00Z")!)
    }
    try AllRounds.settle(database)
    return site.as(SearchSite.self)
  }
}
