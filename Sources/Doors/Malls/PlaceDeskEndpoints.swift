import Kernel
import Parties
import Places
import Storage
import Wire

/// Opening and changing malls, floors, units and their hours.
enum PlaceDeskEndpoints {
  static func routes() -> [Route] { [openMall, reviseMall, addFloor, openUnit, revise, move, close, hours, exception] }

  private static let unit = Input<PartyID>.path("unit", .id(AnyParty.self))
  private static let place = Input<PartyID>.path("place", .id(AnyParty.self))

  private static func refusals(_ refusals: PlaceRefusal...) -> [ProblemKind] { refusals.map { ProblemKind($0) } }

  private static let openMall = Endpoint(
    "openMall", .post, "/api/v1/malls", Phrase("몰 열기", "Open a mall in the directory"), tag: "places", permissions: .editPlaces, isIdempotent: true,
    problems: refusals(.nameMissing, .nameTooLong, .textTooLong, .addressMissing, .unknownRegion), takes: .body(PlaceInputs.mall),
    answers: .created(PlaceViews.mall) { "/api/v1/malls/\($0.id)" }
  ).write { tx, call, input in
    let by = try call.someone()
    try call.require(.editPlaces, on: .installation)
    let id = try OpenMall(
      operator: input.operator ?? by, region: input.region, name: input.name.phrase, address: input.address.phrase, point: input.point,
      description: input.description.phrase, phone: input.phone, by: by
    ).run(in: tx)
    guard let mall = try Mall.find(id, in: tx) else { throw PlaceRefusal.unknownMall }
    return mall
  }

  private static let reviseMall = Endpoint(
    "reviseMall", .put, "/api/v1/malls/{mall}", Phrase("몰 소개 고치기", "Say anew what is said of a mall"), tag: "places", permissions: .editPlaces,
    isIdempotent: true, problems: refusals(.nameMissing, .nameTooLong, .textTooLong, .welcomeTooLong, .unknownMall),
    takes: .path("mall", .id(AnyParty.self)), .body(PlaceInputs.mallWords), answers: .ok(PlaceViews.mall)
  ).write { tx, call, id, words in
    let by = try call.someone()
    guard try Mall.find(id, in: tx) != nil else { throw PlaceRefusal.unknownMall }
    try call.require(.editPlaces, on: .mall(id))
    try ReviseMall(id, words, by: by).run(in: tx)
    guard let mall = try Mall.find(id, in: tx) else { throw PlaceRefusal.unknownMall }
    return mall
  }

  private static let addFloor = Endpoint(
    "addFloor", .post, "/api/v1/malls/{mall}/floors", Phrase("층 더하기", "Add a floor to a mall"), tag: "places", permissions: .editPlaces, isIdempotent: true,
    problems: refusals(.nameMissing, .nameTooLong, .textTooLong, .unknownMall, .floorTaken, .noLevelZero),
    takes: .path("mall", .id(AnyParty.self)), .body(PlaceInputs.floor), answers: .created(PlaceViews.floor) { "/api/v1/floors/\($0.id)" }
  ).write { tx, call, mall, input in
    let by = try call.someone()
    try call.require(.editPlaces, on: .mall(mall))
    let id = try AddFloor(mall: mall, level: input.level, name: input.name.phrase, by: by).run(in: tx)
    guard let floor = try Floor.find(id, in: tx) else { throw PlaceRefusal.unknownFloor }
    return floor
  }

  private static let openUnit = Endpoint(
    "openUnit", .post, "/api/v1/units", Phrase("매장 열기", "Open a store, restaurant or service on a floor"), tag: "places", permissions: .editPlaces,
    isIdempotent: true, problems: refusals(.nameMissing, .nameTooLong, .textTooLong, .numberMissing, .numberTaken, .unknownFloor),
    takes: .body(PlaceInputs.unit), answers: .created(PlaceViews.unit) { "/api/v1/units/\($0.id)" }
  ).write { tx, call, input in
    let by = try call.someone()
    guard let floor = try Floor.find(input.floor, in: tx) else { throw PlaceRefusal.unknownFloor }
    try call.require(.editPlaces, on: .mall(floor.mall))
    let spot = OpenUnit.Spot.floor(input.floor, number: input.number)
    return try found(OpenUnit(input.words, at: spot, merchant: input.merchant, by: by).run(in: tx), in: tx)
  }

  private static let revise = Endpoint(
    "reviseUnit", .put, "/api/v1/units/{unit}", Phrase("매장 정보 고치기", "Say anew what is said of a store"), tag: "places", permissions: .editPlaces,
    isIdempotent: true, problems: refusals(.nameMissing, .nameTooLong, .textTooLong, .unknownUnit), takes: unit, .body(PlaceInputs.words),
    answers: .ok(PlaceViews.unit)
  ).write { tx, call, id, words in
    let by = try mayEdit(id, call, in: tx)
    try ReviseUnit(id, words, by: by).run(in: tx)
    return try found(id, in: tx)
  }

  private static let move = Endpoint(
    "moveUnit", .post, "/api/v1/units/{unit}/move", Phrase("매장 옮기기", "Move a store within its mall"), tag: "places", permissions: .editPlaces,
    isIdempotent: true, problems: refusals(.numberMissing, .numberTaken, .unknownFloor, .unknownUnit), takes: unit, .body(PlaceInputs.spot),
    answers: .ok(PlaceViews.unit)
  ).write { tx, call, id, spot in
    let by = try mayEdit(id, call, in: tx)
    try MoveUnit(id, to: spot.floor, number: spot.number, by: by).run(in: tx)
    return try found(id, in: tx)
  }

  private static let close = Endpoint(
    "closeUnit", .delete, "/api/v1/units/{unit}", Phrase("매장 문 닫기", "Shut a store for good; its page stays"), tag: "places", permissions: .editPlaces,
    problems: refusals(.unknownUnit), takes: unit, answers: .nothing
  ).write { tx, call, id in try CloseUnit(id, by: mayEdit(id, call, in: tx)).run(in: tx) }

  private static let hours = Endpoint(
    "setHours", .put, "/api/v1/places/{place}/hours", Phrase("영업시간 정하기", "Say the weekly hours of a mall or a store"), tag: "places",
    permissions: .editHours, .editPlaces, isIdempotent: true, problems: refusals(.unknownUnit), takes: place, .body(HourViews.hoursInput), answers: .nothing
  ).write { tx, call, id, week in try SetHours(id, week, by: maySetHours(id, call, in: tx)).run(in: tx) }

  private static let exception = Endpoint(
    "setDayHours", .put, "/api/v1/places/{place}/hours/{day}", Phrase("하루만 다른 영업시간", "Say the hours of one day; none closes it"), tag: "places",
    permissions: .editHours, .editPlaces, isIdempotent: true, problems: refusals(.unknownUnit, .hoursWrong, .dayOver, .textTooLong),
    takes: place, .path("day", .day), .body(HourViews.exceptionInput), answers: .nothing
  ).write { tx, call, id, day, input in
    try AddException(id, on: day, input.spans, reason: input.reason.phrase, by: maySetHours(id, call, in: tx)).run(in: tx)
  }

  private static func mayEdit(_ id: PartyID, _ call: Call, in tx: Transaction) throws -> PartyID {
    let unit = try found(id, in: tx)
    try call.require(.editPlaces, on: .store(id, merchant: unit.merchant, mall: unit.mall))
    return try call.someone()
  }

  /// Units by their own people, malls by their operator.
  private static func maySetHours(_ id: PartyID, _ call: Call, in tx: Transaction) throws -> PartyID {
    if let unit = try Unit.find(id, in: tx) {
      try call.require(.editHours, on: .store(id, merchant: unit.merchant, mall: unit.mall))
      return try call.someone()
    }
    guard try Mall.find(id, in: tx) != nil else { throw PlaceRefusal.unknownUnit }
    try call.require(.editPlaces, on: .mall(id))
    return try call.someone()
  }

  private static func found(_ id: PartyID, in tx: Transaction) throws -> Unit {
    guard let unit = try Unit.find(id, in: tx) else { throw PlaceRefusal.unknownUnit }
    return unit
  }
}
