import Kernel
import Places
import Storage
import Wire

/// Regions, malls, and what is on their floors.
enum MallEndpoints {
  struct MallRow: Sendable {
    let mall: Mall
    let state: OpenState?
    let metres: Double?
  }

  static func routes() -> [Route] { [regions, districts, malls, mall, floor] }

  private static let row = View<MallRow>.object(
    "MallInList",
    .member("mall", PlaceViews.mall) { $0.mall }, .member("state", HourViews.state.orNull) { $0.state },
    .member("metres", PlaceViews.metres) { PlaceViews.rounded($0.metres) })

  private static let storey = View<MallPage.FloorUnits>.object(
    "FloorInMall", .member("floor", PlaceViews.floor) { $0.floor }, .member("units", PlaceViews.unit.list) { $0.units })

  private static let page = View<MallPage>.object(
    "MallDetail",
    .member("mall", PlaceViews.mall) { $0.mall }, .member("region", PlaceViews.region.orNull) { $0.region },
    .member("state", HourViews.state.orNull) { $0.state }, .member("hours", HourViews.plan.orNull) { $0.plan },
    .member("floors", storey.list) { $0.floors }, .member("promotions", PlaceViews.promotion.list) { $0.promotions })

  private static let onFloor = View<FloorPage>.object(
    "FloorDetail",
    .member("floor", PlaceViews.floor) { $0.floor }, .member("mall", PlaceViews.mall) { $0.mall }, .member("units", PlaceViews.item.list) { $0.units })

  private static let regions = Endpoint(
    "listRegions", .get, "/api/v1/regions", Phrase("지역 목록", "Every region, parents before their parts"), tag: "places",
    answers: .ok(View<[Region]>.object("RegionList", .member("items", PlaceViews.region.list) { $0 }))
  ).read { tx, _ in try Region.all(in: tx) }

  private static let district = View<District>.object(
    "District",
    .member("code", .text) { $0.code }, .member("parent", View<String>.text.orNull) { $0.parent }, .member("name", .words) { $0.name },
    .member("centre", PlaceViews.point) { $0.centre })

  private static let districts = Endpoint(
    "listDistricts", .get, "/api/v1/districts",
    Phrase("동네 목록", "Districts that people say they are in, with the point to pass as `near`: of a district, or the provinces"), tag: "places",
    takes: .query("of", .text(1...Whereabouts.textMax)), answers: .ok(View<[District]>.object("DistrictList", .member("items", district.list) { $0 }))
  ).read { _, _, code in Districts.parts(of: code) }

  private static let malls = Endpoint(
    "listMalls", .get, "/api/v1/malls", Phrase("몰 목록", "Malls in a region, around a point, or carrying a brand"), tag: "places",
    problems: [ProblemKind(NoBrand.unknown)],
    takes: PlaceQueries.region, PlaceQueries.brand, PlaceQueries.near, PlaceQueries.metres, ListInputs.cursor, PlaceQueries.limit,
    answers: .page("MallList", of: row)
  ).read { tx, _, region, brand, near, metres, cursor, limit in
    let page = try Malls(
      near: PlaceQueries.around(near, metres), region: region, brand: PlaceQueries.brand(brand, in: tx), after: cursor, size: limit
    ).run(in: tx)
    let plans = try Openings.of(page.items.map(\.item), in: tx)
    return page.map { MallRow(mall: $0.item, state: plans[$0.item.id]?.state(at: tx.now), metres: $0.metres) }
  }

  private static let mall = Endpoint(
    "getMall", .get, "/api/v1/malls/{mall}", Phrase("몰 보기", "Read a mall: hours, floors, units and promotions"), tag: "places",
    problems: [ProblemKind(PlaceRefusal.unknownMall)], takes: .path("mall", .id(AnyParty.self)), answers: .ok(page)
  ).read { tx, _, id in
    guard let found = try MallPage.find(id, in: tx) else { throw PlaceRefusal.unknownMall }
    return found
  }

  private static let floor = Endpoint(
    "getFloor", .get, "/api/v1/floors/{floor}", Phrase("층 보기", "Read a floor: what is there, and what is open now"), tag: "places",
    problems: [ProblemKind(PlaceRefusal.unknownFloor)], takes: .path("floor", .id(Floor.self)), answers: .ok(onFloor)
  ).read { tx, _, id in
    guard let found = try FloorPage.find(id, in: tx) else { throw PlaceRefusal.unknownFloor }
    return found
  }
}
