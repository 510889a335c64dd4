import Kernel
import Places
import Wire

/// How malls, floors, stores and their promotions are shown.
enum PlaceViews {
  static let region = View<Region>.object(
    "Region",
    .member("code", .text) { $0.code }, .member("parent", View<String>.text.orNull) { $0.parent }, .member("name", .words) { $0.name },
    .member("centre", point) { $0.centre })

  static let point = View<GeoPoint>.object(
    "Point", .member("latitude", .number) { $0.latitude }, .member("longitude", .number) { $0.longitude })

  static let mall = View<Mall>.object(
    "Mall",
    .member("id", .id()) { $0.id }, .member("name", .words) { $0.name }, .member("region", .text) { $0.region },
    .member("address", .words) { $0.address }, .member("point", point) { $0.point }, .member("phone", .text) { $0.phone },
    .member("description", .words) { $0.description }, .member("zone", .text) { $0.zone.name }, .member("welcome", .words) { $0.welcome },
    .member("directions", .words) { $0.way }, .member("hoursNote", .words) { $0.hoursNote })

  static let floor = View<Floor>.object(
    "Floor",
    .member("id", .id()) { $0.id }, .member("mall", .id()) { $0.mall }, .member("level", .int) { $0.level }, .member("label", .text) { $0.label },
    .member("name", .words) { $0.name })

  static let unit = View<Unit>.object(
    "Unit",
    .member("id", .id()) { $0.id }, .member("kind", .choice()) { $0.kind }, .member("category", .choice()) { $0.category },
    .member("name", .words) { $0.name }, .member("mall", View<PartyID>.id().orNull) { $0.mall },
    .member("floor", View<ID<Floor>>.id().orNull) { $0.floor }, .member("number", .text) { $0.number }, .member("region", .text) { $0.region },
    .member("merchant", View<PartyID>.id().orNull) { $0.merchant }, .member("address", .words) { $0.address },
    .member("phone", .text) { $0.phone }, .member("description", .words) { $0.description }, .member("point", point) { $0.point },
    .member("closedAt", View<Instant>.instant.orNull) { $0.closed })

  static let metres = View<Int64>.int64.orNull

  static func rounded(_ metres: Double?) -> Int64? { metres.map { Int64($0.rounded()) } }

  static let item = View<Units.Item>.object(
    "UnitInList",
    .member("unit", unit) { $0.unit }, .member("state", HourViews.state.orNull) { $0.state }, .member("metres", metres) { rounded($0.metres) })

  static let promotion = View<Promotion>.object(
    "Promotion",
    .member("id", .id()) { $0.id }, .member("mall", View<PartyID>.id().orNull) { $0.mall }, .member("unit", View<PartyID>.id().orNull) { $0.unit },
    .member("brand", View<String>.text.orNull) { $0.brand.map { String($0) } }, .member("title", .words) { $0.words.title },
    .member("body", .words) { $0.words.body }, .member("discount", .words) { $0.words.discount },
    .member("product", View<String>.text.orNull) { $0.words.product.isEmpty ? nil : $0.words.product },
    .member("startsAt", .instant) { $0.starts }, .member("endsAt", .instant) { $0.ends }, .member("endedAt", View<Instant>.instant.orNull) { $0.ended })

  static let running = View<PromotionsNow.Item>.object(
    "PromotionInList",
    .member("promotion", promotion) { $0.promotion }, .member("mallName", View<Phrase>.words.orNull) { $0.mall },
    .member("unitName", View<Phrase>.words.orNull) { $0.unit }, .member("metres", metres) { rounded($0.metres) })

  static let listing = View<Listing>.object(
    "Listing",
    .member("source", .text) { $0.source }, .member("sourceURL", .text) { $0.sourceURL }, .member("checkedOn", .day) { $0.checked })

  static let claim = View<Claim>.object(
    "PlaceClaim",
    .member("id", .id()) { $0.id }, .member("unit", .id()) { $0.unit }, .member("merchant", .id()) { $0.merchant }, .member("note", .text) { $0.note },
    .member("claimedAt", .instant) { $0.claimed })
}
