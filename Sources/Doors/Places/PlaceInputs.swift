import Catalog
import Kernel
import Parties
import Places
import Wire

/// What is said of malls, floors, units and promotions.
enum PlaceInputs {
  struct NewMall: Sendable {
    let `operator`: PartyID?
    let region: String
    let name: Words
    let address: Words
    let point: GeoPoint
    let description: Words
    let phone: String
  }

  struct NewFloor: Sendable {
    let level: Int
    let name: Words
  }

  struct Spot: Sendable {
    let floor: ID<Floor>
    let number: String
  }

  struct NewUnit: Sendable {
    let floor: ID<Floor>
    let number: String
    let merchant: PartyID?
    let words: UnitWords
  }

  struct NewPromotion: Sendable {
    let mall: PartyID?
    let unit: PartyID?
    let words: Promotion.Words
    let starts: Instant
    let ends: Instant
  }

  private static let point = Shape<GeoPoint?>.object(
    "PointInput", .required("latitude", .number(-90...90)), .required("longitude", .number(-180...180))
  ) { GeoPoint(latitude: $0, longitude: $1) }.map(InputPhrases.notPoint) { $0 }

  static let mall = Shape<NewMall>.object(
    "MallInput",
    .optional("operator", .id(AnyParty.self)), .required("region", .text(1...10)), .required("name", SharedShapes.words),
    .required("address", SharedShapes.words), .required("point", point), .optional("description", SharedShapes.words, or: Words("")),
    .optional("phone", .text(0...40), or: "")
  ) { NewMall(operator: $0, region: $1, name: $2, address: $3, point: $4, description: $5, phone: $6) }

  static let mallWords = Shape<MallWords>.object(
    "MallWordsInput",
    .required("name", SharedShapes.words), .optional("welcome", SharedShapes.words, or: Words("")), .optional("about", SharedShapes.words, or: Words("")),
    .optional("directions", SharedShapes.words, or: Words("")), .optional("hoursNote", SharedShapes.words, or: Words("")),
    .optional("phone", .text(0...40), or: "")
  ) { MallWords(name: $0.phrase, welcome: $1.phrase, about: $2.phrase, way: $3.phrase, hoursNote: $4.phrase, phone: $5) }

  static let floor = Shape<NewFloor>.object(
    "FloorInput", .required("level", .int(-199...199)), .required("name", SharedShapes.words)
  ) { NewFloor(level: $0, name: $1) }

  static let spot = Shape<Spot>.object(
    "UnitMove", .required("floor", .id(Floor.self)), .required("number", .text(1...20))
  ) { Spot(floor: $0, number: $1) }


  private static let approach = Shape<Approach>.object(
    "ApproachInput",
    .optional("entrance", SharedShapes.words, or: Words("")), .optional("sector", .text(0...20), or: ""),
    .optional("lift", SharedShapes.words, or: Words("")), .optional("isStepFree", .flag, or: false),
    .optional("neighbours", .list(of: .id(AnyParty.self), 0...2), or: [])
  ) { Approach(entrance: $0.phrase, sector: $1, lift: $2.phrase, isStepFree: $3, neighbours: $4) }

  static let words = Shape<UnitWords>.object(
    "UnitInput",
    .required("category", .choice(UnitCategory.self)), .required("name", SharedShapes.words),
    .optional("brands", .list(of: .number63, 0...200), or: []), .optional("phone", .text(0...40), or: ""),
    .optional("description", SharedShapes.words, or: Words("")), .optional("approach", approach, or: Approach()), .optional("point", point)
  ) { UnitWords(category: $0, name: $1.phrase, brands: $2, phone: $3, description: $4.phrase, approach: $5, point: $6) }

  static let unit = Shape<NewUnit>.object(
    "NewUnitInput",
    .required("floor", .id(Floor.self)), .required("number", .text(1...20)), .optional("merchant", .id(AnyParty.self)), .required("words", words)
  ) { NewUnit(floor: $0, number: $1, merchant: $2, words: $3) }

  static let promotion = Shape<NewPromotion>.object(
    "PromotionInput",
    .optional("mall", .id(AnyParty.self)), .optional("unit", .id(AnyParty.self)), .required("title", SharedShapes.words),
    .optional("body", SharedShapes.words, or: Words("")), .optional("discount", SharedShapes.words, or: Words("")),
    .optional("product", .text(0...Handle.lengthMax), or: ""), .required("startsAt", .instant), .required("endsAt", .instant)
  ) { mall, unit, title, body, discount, product, starts, ends in
    NewPromotion(
      mall: mall, unit: unit,
      words: Promotion.Words(title: title.phrase, body: body.phrase, discount: discount.phrase, product: product), starts: starts, ends: ends)
  }
}

extension Words {
  /// The text in every language; one that is missing is filled by the other.
  var phrase: Phrase { Phrase(text(in: .korean), text(in: .english)) }
}
