import Kernel
import Parties
import Places
import Storage
import Wire

/// Benefits of promotions: taking one, listing one's own, and giving what is shown at a counter.
enum BenefitEndpoints {
  struct Taken: Sendable {
    let pass: BenefitPass
    let benefit: Benefit
    let ends: Instant
  }

  struct Shown: Sendable {
    let code: String
    let unit: PartyID
  }

  private static let pass = View<Taken>.object(
    "BenefitPass",
    .member("id", .id()) { $0.pass.id }, .member("promotion", .id()) { $0.pass.promotion }, .member("code", .text) { $0.pass.shown },
    .member("benefit", .words) { $0.benefit.words }, .member("takenAt", .instant) { $0.pass.takenAt }, .member("endsAt", .instant) { $0.ends },
    .member("isOnce", .flag) { $0.benefit.isOnce }, .member("used", .int64) { $0.pass.used },
    .member("usedAt", View<Instant>.instant.orNull) { $0.pass.usedAt })
  private static let shown = Shape<Shown>.object("ShownBenefit", .required("code", .text(1...40)), .required("unit", .id(AnyParty.self))) { Shown(code: $0, unit: $1) }

  static func routes() -> [Route] { [take, list, give] }

  private static let take = Endpoint(
    "takeBenefit", .post, "/api/v1/promotions/{promotion}/benefit", Phrase("행사 혜택 받기", "Take what a promotion gives; a second time it is the same pass"),
    tag: "places", access: .signedIn, isIdempotent: true, problems: [NoBenefit.absent, .notNow, .allTaken].map { ProblemKind($0) },
    takes: .path("promotion", .id(Promotion.self)), answers: .ok(pass)
  ).write { tx, call, promotion in
    guard let taken = try taken(TakeBenefit(promotion, for: call.someone()).run(in: tx), in: tx) else { throw NoBenefit.absent }
    return taken
  }

  private static let list = Endpoint(
    "listBenefits", .get, "/api/v1/me/benefits", Phrase("내가 받은 혜택", "Benefits that one took, the latest first, 50 at most"), tag: "places", access: .signedIn,
    answers: .ok(View<[Taken]>.object("BenefitPassList", .member("items", pass.list) { $0 }))
  ).read { tx, call in try BenefitPass.all(of: call.someone(), in: tx).compactMap { try taken($0, in: tx) } }

  private static let give = Endpoint(
    "giveBenefit", .post, "/api/v1/benefits/give", Phrase("혜택 제공", "Give the benefit whose code is shown at a store's counter"), tag: "places", permissions: .handOver,
    isIdempotent: true, problems: [NoBenefit.unknownCode, .over, .used].map { ProblemKind($0) } + [ProblemKind(PlaceRefusal.unknownUnit)],
    takes: .body(shown), answers: .ok(pass)
  ).handle { call, shown in
    try call.brake(.counterCodes, subject: "counter \(shown.unit)")
    return try await call.house.database.write { tx in
      let by = try call.someone()
      guard let unit = try Unit.find(shown.unit, in: tx) else { throw PlaceRefusal.unknownUnit }
      try call.require(.handOver, on: .store(unit.id, merchant: unit.merchant, mall: unit.mall))
      guard let pass = try BenefitPass.find(shown: shown.code, in: tx), let promotion = try Promotion.find(pass.promotion, in: tx),
        try promotion.isGiven(at: unit, in: tx)
      else { throw NoBenefit.unknownCode }
      try GiveBenefit(pass.id, by: by).run(in: tx)
      guard let given = try BenefitPass.find(shown: shown.code, in: tx).flatMap({ try taken($0, in: tx) }) else { throw NoBenefit.unknownCode }
      return given
    }
  }

  private static func taken(_ pass: BenefitPass, in tx: Transaction) throws -> Taken? {
    guard let benefit = try Benefit.find(pass.promotion, in: tx), let promotion = try Promotion.find(pass.promotion, in: tx) else { return nil }
    return Taken(pass: pass, benefit: benefit, ends: promotion.ended ?? promotion.ends)
  }
}
