import Catalog
import Community
import Kernel
import Parties
import Places
import Search
import Storage
import Web
import Wire

/// Malls, floors, stores and what is on there.
package enum MallRoutes {
  package static func routes() -> [Route] {
    [
      .get("/malls") { call in
        let asked = PlaceQuestions(call, Paths.malls)
        return try await call.showPublic { visit, tx in .page(try malls(asked, visit, tx)) }
      },
      .get("/regions/{region}") { call in
        let code = call["region"] ?? ""
        let asked = PlaceQuestions(call, Paths.region(code), region: code)
        return try await call.showPublic { visit, tx in
          guard try Region.find(code, in: tx) != nil else { throw Problem.noSuchPage() }
          return .page(try malls(asked, visit, tx))
        }
      },
      .get("/malls/{mall}") { call in
        let id = try call.id("mall", of: AnyParty.self)
        return try await call.showPublic { visit, tx in
          guard let page = try MallPage.find(id, in: tx) else { throw Problem.noSuchPage() }
          let eating = try Units(kind: .restaurant, mall: id, isOpenNow: true, size: 5).run(in: tx).items
          return .page(MallScreen(page: page, eating: eating, news: try Announcement.shown(at: id.raw, in: tx)).draw(visit.reader))
        }
      },
      .get("/malls/{mall}/floors/{floor}") { call in
        let mall = try call.id("mall", of: AnyParty.self)
        let floor = try call.id("floor", of: Floor.self)
        return try await call.showPublic { visit, tx in
          guard let page = try FloorPage.find(floor, in: tx), page.mall.id == mall else { throw Problem.noSuchPage() }
          return .page(FloorScreen(page: page, floors: try Floor.all(of: mall, in: tx)).draw(visit.reader))
        }
      },
      .get("/stores/{store}") { call in
        let id = try call.id("store", of: AnyParty.self)
        return try await call.showPublic { visit, tx in
          guard let page = try UnitPage.find(id, in: tx) else { throw Problem.noSuchPage() }
          let brands = try BrandQueries.brands(page.brands.map { ID($0) }, in: tx)
          let news = try Announcement.shown(at: id.raw, in: tx)
          let html = UnitScreen(page: page, brands: brands, stock: try StockHere.cards(page.unit, visit, in: tx), news: news).draw(visit.reader)
          return .seen(html, .storeViewed(id.raw))
        }
      },
      .get("/stores") { call in
        let asked = PlaceQuestions(call, Paths.stores)
        return try await call.showPublic { visit, tx in .page(try units(.stores, asked.words == nil ? .store : nil, asked, asked.filters(), visit, tx).draw(visit.reader)) }
      },
      .get("/restaurants") { call in
        let asked = PlaceQuestions(call, Paths.restaurants)
        return try await call.showPublic { visit, tx in .page(try units(.restaurants, .restaurant, asked, asked.filters(wantsOpen: true), visit, tx).draw(visit.reader)) }
      },
    ] + ClaimRoutes.routes() + PopularStoreRoutes.routes()
  }

  private static func units(
    _ sort: StoreListScreen.Sort, _ kind: Unit.Kind?, _ asked: PlaceQuestions, _ filters: PlaceFilters, _ visit: Visit, _ tx: Transaction
  ) throws -> StoreListScreen {
    let stores = asked.words.map { StoresFound($0) }
    let query = stores.map { SearchQuery($0.words, site: ID(visit.site.id.raw), language: visit.reader.language) }
    let found = try query.flatMap { try stores?.all($0, in: tx) }, named = found?.ids
    // What is called just as was asked stands before what is nearer.
    let called = Set(try query.flatMap { try stores?.called($0, among: named ?? [], in: tx) } ?? [])
    let isOpenNow = filters.isOpenNow || stores?.isOpenNow == true
    func list(among: [PartyID]?, after: Cursor?) throws -> Page<Units.Item> {
      try Units(kind: kind, region: asked.region, near: asked.near, isOpenNow: isOpenNow, among: among, after: after, size: 30).run(in: tx)
    }
    let first = called.isEmpty || asked.after != nil ? [] : try list(among: called.sorted(), after: nil).items
    let page = try list(among: named?.filter { !called.contains($0) }, after: asked.after)
    let items = first + page.items
    let malls = try Mall.all(Array(Set(items.compactMap(\.unit.mall))).sorted(), in: tx)
    return StoreListScreen(
      sort, items: items, malls: malls, regions: try Region.all(in: tx), filters: filters, words: asked.words, unanswered: found?.dropped ?? [], here: asked.here, cursor: asked.after,
      next: page.next)
  }

  private static func malls(_ asked: PlaceQuestions, _ visit: Visit, _ tx: Transaction) throws -> HTML {
    let reader = visit.reader
    let brand = try asked.brand.flatMap { try BrandQueries.find(code: $0, in: tx) }
    let page = try Malls(near: asked.near, region: asked.region, brand: brand?.id.raw, after: asked.after, size: 24).run(in: tx)
    let plans = try Openings.of(page.items.map(\.item), in: tx)
    let filters = asked.filters()
    let lines = page.items.map { MallListScreen.Line(mall: $0.item, state: plans[$0.item.id]?.state(at: tx.now), metres: $0.metres) }.filter { !filters.isOpenNow || $0.state?.isOpen == true }
    var small: [(item: Units.Item, listing: Listing?)] = []
    if brand == nil, asked.after == nil {
      for item in try Units(region: asked.region, near: asked.near, isOpenNow: filters.isOpenNow, isUnaffiliated: true, size: 12).run(in: tx).items {
        small.append((item, try Listing.of(item.unit.id, in: tx)))
      }
    }
    let isWhole = brand == nil && asked.after == nil && filters == PlaceFilters()
    let popular = isWhole ? try PopularStoreRoutes.items(visit, after: nil, size: 5, in: tx).items : []
    return MallListScreen(
      lines: lines, regions: try Region.all(in: tx), region: try asked.region.flatMap { try Region.find($0, in: tx) },
      brand: brand?.name.text(in: reader.language), small: small, popular: popular, here: asked.here, filters: filters, cursor: asked.after, next: page.next
    ).draw(reader)
  }
}
