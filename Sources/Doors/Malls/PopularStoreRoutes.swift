import Hummingbird
import Kernel
import Places
import Signals
import Storage
import Web
import Wire

/// Stores that most people looked at, by counts that name nobody.
enum PopularStoreRoutes {
  /// Days of visits that count.
  static let days: Int64 = 7
  static let pageSize = 20
  /// The last rank of a list; pages of one do not go on behind it.
  static let rankMax = 10_000

  static func routes() -> [Route] {
    [
      .get("/popular/stores") { call in
        let after = call.after, rank = call.query("rank").flatMap { Int($0) } ?? 1
        let asked = PlaceQuestions(call, Paths.popularStores)
        return try await call.showPublic { visit, tx in
          let filters = asked.filters(), regions = try Region.all(in: tx)
          // What does not fit is left out of a longer page.
          let page = try items(visit, after: after, size: filters == PlaceFilters() ? pageSize : pageSize * 5, fitting: filters, regions, in: tx)
          let malls = try Mall.all(Array(Set(page.items.compactMap(\.unit.mall))).sorted(), in: tx)
          let first = after == nil ? 1 : min(max(rank, 1), rankMax)
          return .page(PopularStoresScreen(items: page.items, malls: malls, first: first, regions: regions, filters: filters, here: asked.here, cursor: after, next: page.next).draw(visit.reader))
        }
      }
    ]
  }

  /// Open or not, but not shut for good; those are left out, so that a page may be shorter.
  static func items(
    _ visit: Visit, after: Cursor?, size: Int, fitting filters: PlaceFilters = PlaceFilters(), _ regions: [Region] = [], in tx: Transaction
  ) throws -> Page<Units.Item> {
    let page = try PopularThings.page(.storeViewed, site: visit.site.id.raw, days: days, after: after, size: size, in: tx)
    let units = try Unit.all(page.items.map { PartyID($0.thing) }, in: tx).filter { $0.value.closed == nil }
    let plans = try Openings.of(units.values.sorted { $0.id < $1.id }, in: tx)
    let inside = Set(regions.filter { $0.code == filters.region || $0.parent == filters.region }.map(\.code))
    return Page(
      items: page.items.compactMap { line in
        units[PartyID(line.thing)].map { Units.Item(unit: $0, state: plans[$0.id]?.state(at: tx.now), metres: visit.reader.reach.distance(to: $0.point)) }
      }.filter { item in
        let isThere = filters.region == nil || inside.contains(item.unit.region)
        let isNear = filters.withinKm.map { km in item.metres.map { $0 <= Double(km) * 1000 } ?? false } ?? true
        return isThere && isNear && (!filters.isOpenNow || item.state?.isOpen == true)
      }, next: page.next)
  }
}
