import Kernel
import Parties
import Places
import Storage
import Wire

/// What is on promotion, and announcing it.
enum PromotionEndpoints {
  static func routes() -> [Route] { [list, show, start, end] }

  private static let starting =
    [.periodWrong, .periodOver, .discountWrong, .promotionNowhere, .titleMissing, .textTooLong, .unknownMall, .unknownUnit].map { ProblemKind($0 as PlaceRefusal) }

  private static let list = Endpoint(
    "listPromotions", .get, "/api/v1/promotions", Phrase("진행 중인 행사", "Promotions that run now: of a mall, region or brand, or around a point"),
    tag: "places", problems: [ProblemKind(NoBrand.unknown)],
    takes: .query("mall", .id(AnyParty.self)), PlaceQueries.region, PlaceQueries.brand, PlaceQueries.near, PlaceQueries.metres,
    ListInputs.cursor, PlaceQueries.limit, answers: .page("PromotionPage", of: PlaceViews.running)
  ).read { tx, _, mall, region, brand, near, metres, cursor, limit in
    try PromotionsNow(
      near: PlaceQueries.around(near, metres), mall: mall, region: region, brand: PlaceQueries.brand(brand, in: tx), after: cursor, size: limit
    ).run(in: tx)
  }

  private static let show = Endpoint(
    "getPromotion", .get, "/api/v1/promotions/{promotion}", Phrase("행사 보기", "Read a promotion, also when it is over"), tag: "places",
    problems: [ProblemKind(PlaceRefusal.unknownPromotion)], takes: .path("promotion", .id(Promotion.self)), answers: .ok(PlaceViews.promotion)
  ).read { tx, _, id in try found(id, in: tx) }

  private static let start = Endpoint(
    "startPromotion", .post, "/api/v1/promotions", Phrase("행사 열기", "Announce a promotion of a mall or a store"), tag: "places",
    permissions: .editPromotions, isIdempotent: true, problems: starting, takes: .body(PlaceInputs.promotion),
    answers: .created(PlaceViews.promotion) { "/api/v1/promotions/\($0.id)" }
  ).write { tx, call, input in
    let by = try call.someone()
    let id = try StartPromotion(place(input, call, in: tx), input.words, from: input.starts, until: input.ends, by: by).run(in: tx)
    return try found(id, in: tx)
  }

  private static let end = Endpoint(
    "endPromotion", .post, "/api/v1/promotions/{promotion}/end", Phrase("행사 끝내기", "End a promotion before its time"), tag: "places",
    permissions: .editPromotions, isIdempotent: true, problems: [ProblemKind(PlaceRefusal.unknownPromotion)],
    takes: .path("promotion", .id(Promotion.self)), answers: .ok(PlaceViews.promotion)
  ).write { tx, call, id in
    let by = try call.someone()
    let promotion = try found(id, in: tx)
    let unit = try promotion.unit.flatMap { try Unit.find($0, in: tx) }
    try call.require(.editPromotions, on: Scope(store: promotion.unit, merchant: unit?.merchant, mall: promotion.mall))
    try EndPromotion(id, by: by).run(in: tx)
    return try found(id, in: tx)
  }

  /// The one place that was named, once the caller may announce there.
  private static func place(_ input: PlaceInputs.NewPromotion, _ call: Call, in tx: Transaction) throws -> StartPromotion.Owner {
    switch (input.mall, input.unit) {
    case (let mall?, nil):
      try call.require(.editPromotions, on: .mall(mall))
      return .mall(mall)
    case (nil, let id?):
      guard let unit = try Unit.find(id, in: tx) else { throw PlaceRefusal.unknownUnit }
      try call.require(.editPromotions, on: .store(id, merchant: unit.merchant, mall: unit.mall))
      return .unit(id)
    default: throw PlaceRefusal.promotionNowhere
    }
  }

  private static func found(_ id: ID<Promotion>, in tx: Transaction) throws -> Promotion {
    guard let promotion = try Promotion.find(id, in: tx) else { throw PlaceRefusal.unknownPromotion }
    return promotion
  }
}
