import Catalog
import Kernel
import Parties
import Places
import Storage
import Wire

/// Stores, restaurants and services, and claiming those that nobody runs here yet.
enum UnitEndpoints {
  struct Sight: Sendable {
    let page: UnitPage
    let brands: [Brand]
  }

  struct ClaimInput: Sendable {
    let merchant: PartyID
    let note: String
  }

  struct Claimed: Sendable { let claim: ID<Claim> }

  static func routes() -> [Route] { [units, unit, claim, claims, decide] }

  private static let claimInput = Shape<ClaimInput>.object(
    "PlaceClaimInput", .required("merchant", .id(AnyParty.self)), .optional("note", .lines(0...PlaceRefusal.textMax), or: "")
  ) { ClaimInput(merchant: $0, note: $1) }

  private static let decision = Shape<Bool>.object("ClaimDecision", .required("isAccepted", .flag)) { accepted in accepted }
  private static let claimed = View<Claimed>.object("PlaceClaimed", .member("claim", .id()) { $0.claim })
  private static let claiming = [.unknownUnit, .hasMerchant, .alreadyClaimed, .textTooLong].map { ProblemKind($0 as PlaceRefusal) }

  private static let sight = View<Sight>.object(
    "UnitDetail",
    .member("unit", PlaceViews.unit) { $0.page.unit }, .member("mall", PlaceViews.mall.orNull) { $0.page.mall },
    .member("floor", PlaceViews.floor.orNull) { $0.page.floor }, .member("region", PlaceViews.region.orNull) { $0.page.region },
    .member("brands", CatalogViews.brand.list) { $0.brands }, .member("state", HourViews.state.orNull) { $0.page.state },
    .member("hours", HourViews.plan.orNull) { $0.page.plan },
    .member("directions", View<Phrase>.words.list) { sight in
      sight.page.direction.sentences.map { Phrase($0.text(in: .korean), $0.text(in: .english)) }
    },
    .member("listing", PlaceViews.listing.orNull) { $0.page.listing }, .member("promotions", PlaceViews.promotion.list) { $0.page.promotions })

  private static let units = Endpoint(
    "listUnits", .get, "/api/v1/units", Phrase("매장 목록", "Stores, restaurants and services: of a mall, floor, region or brand, around a point, open now"),
    tag: "places", problems: [ProblemKind(NoBrand.unknown)],
    takes: .query("kind", .choice(Unit.Kind.self)), .query("category", .choice(UnitCategory.self)), .query("mall", .id(AnyParty.self)),
    .query("floor", .id(Floor.self)), PlaceQueries.region, PlaceQueries.brand, PlaceQueries.near, PlaceQueries.metres,
    .query("isOpenNow", .flag, or: false), .query("isUnaffiliated", .flag), ListInputs.cursor, ListInputs.limit,
    answers: .page("UnitList", of: PlaceViews.item)
  ).read { tx, _, kind, category, mall, floor, region, brand, near, metres, isOpenNow, isUnaffiliated, cursor, limit in
    try Units(
      kind: kind, category: category, mall: mall, floor: floor, region: region, brand: PlaceQueries.brand(brand, in: tx),
      near: PlaceQueries.around(near, metres), isOpenNow: isOpenNow, isUnaffiliated: isUnaffiliated, after: cursor, size: limit
    ).run(in: tx)
  }

  private static let unit = Endpoint(
    "getUnit", .get, "/api/v1/units/{unit}", Phrase("매장 보기", "Read a store: hours, the way there, brands, and where its facts come from"),
    tag: "places", problems: [ProblemKind(PlaceRefusal.unknownUnit)], takes: .path("unit", .id(AnyParty.self)), answers: .ok(sight)
  ).read { tx, _, id in
    guard let page = try UnitPage.find(id, in: tx) else { throw PlaceRefusal.unknownUnit }
    return Sight(page: page, brands: try BrandQueries.brands(page.brands.map { ID($0) }, in: tx))
  }

  private static let claim = Endpoint(
    "claimUnit", .post, "/api/v1/units/{unit}/claims", Phrase("내 매장이라고 알리기", "Say that an unaffiliated store is a merchant's"), tag: "places",
    permissions: .editSeller, isIdempotent: true, problems: claiming,
    takes: .path("unit", .id(AnyParty.self)), .body(claimInput), answers: .created(claimed) { _ in "/api/v1/claims" }
  ).write { tx, call, id, input in
    let by = try ConsoleAccess.require(.editSeller, at: input.merchant, call, in: tx)
    return Claimed(claim: try ClaimPlace(id, for: input.merchant, note: input.note, by: by).run(in: tx))
  }

  private static let claims = Endpoint(
    "listClaims", .get, "/api/v1/claims", Phrase("확인할 매장 신청 목록", "Claims of stores that wait for a decision, oldest first"), tag: "places",
    permissions: .operate, takes: ListInputs.cursor, PlaceQueries.limit,
    answers: .page("PlaceClaimPage", of: PlaceViews.claim)
  ).read { tx, call, cursor, limit in
    try call.require(.operate, on: .installation)
    return try Claim.waiting(after: cursor, size: limit, in: tx)
  }

  private static let decide = Endpoint(
    "decideClaim", .post, "/api/v1/claims/{claim}/decision", Phrase("매장 신청 결정", "Accept or decline a claim of a store"), tag: "places",
    permissions: .operate, isIdempotent: true, problems: [.unknownClaim, .hasMerchant].map { ProblemKind($0 as PlaceRefusal) },
    takes: .path("claim", .id(Claim.self)), .body(decision), answers: .nothing
  ).write { tx, call, id, isAccepted in
    let by = try call.someone()
    try call.require(.operate, on: .installation)
    try DecideClaim(id, isAccepted: isAccepted, by: by).run(in: tx)
  }
}
