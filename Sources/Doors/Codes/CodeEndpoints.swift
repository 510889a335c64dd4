import Catalog
import Kernel
import Parties
import Storage
import Trade
import Wire

/// A merchant's codes: making, listing, ending.
enum CodeEndpoints {
  struct NewCode: Sendable {
    let code: String
    let percent: Int64?
    let amount: Money?
    let minimum: Int64
    let site: String?
    let starts: Instant
    let ends: Instant
    let uses: Int64
  }

  private static let merchant = Input<PartyID>.path("merchant", .id(AnyParty.self))
  private static let refusals: [ProblemKind] =
    ([.textWrong, .taken, .offWrong, .minimumWrong, .periodWrong, .periodOver, .usesWrong] as [NoCode]).map { ProblemKind($0) } + [ProblemKind(CatalogAbsence.site)]

  static func routes() -> [Route] { [list, make, end] }

  private static let percent = Shape<Int64>.int64(1...100)
  private static let amount = Shape<Money>.money(1...PromotionCode.amountMax)
  private static let minimum = Shape<Int64>.int64(0...PromotionCode.amountMax)
  private static let uses = Shape<Int64>.int64(1...PromotionCode.usesMax)

  private static let new = Shape<NewCode>.object(
    "PromotionCodeInput",
    .required("code", .text(1...40)), .optional("percent", percent), .optional("amount", amount), .optional("minimum", minimum, or: Int64(0)),
    .optional("site", .text(1...60)), .required("starts", .instant), .required("ends", .instant), .required("uses", uses)
  ) { NewCode(code: $0, percent: $1, amount: $2, minimum: $3, site: $4, starts: $5, ends: $6, uses: $7) }

  private static let view = View<PromotionCodeRow>.object(
    "PromotionCode",
    .member("id", .id()) { $0.code.id },
    .member("code", .text) { $0.code.text },
    .member("percent", View<Int64>.int64.orNull) { row in if case .percent(let percent) = row.code.off { percent } else { nil } },
    .member("amount", View<Money>.money.orNull) { row in if case .amount(let amount) = row.code.off { amount } else { nil } },
    .member("minimum", .money) { $0.code.minimum },
    .member("site", View<String>.text.orNull) { $0.code.site.map { String($0) } },
    .member("starts", .instant) { $0.code.starts },
    .member("ends", .instant) { $0.code.ends },
    .member("endedAt", View<Instant>.instant.orNull) { $0.code.endedAt },
    .member("uses", .int64) { $0.code.uses },
    .member("used", .int64) { $0.used },
    .member("left", .int64) { $0.left })

  private static let list = Endpoint(
    "listPromotionCodes", .get, "/api/v1/merchants/{merchant}/codes", Phrase("할인 코드 목록", "A merchant's promotion codes, newest first"), tag: "console",
    permissions: .editPrices, takes: merchant, ListInputs.cursor, PlaceQueries.limit, answers: .page("PromotionCodePage", of: view)
  ).read { tx, call, merchant, cursor, limit in
    try ConsoleAccess.require(.editPrices, at: merchant, call, in: tx)
    return try PromotionCodeRow.page(of: merchant, after: cursor, size: limit, in: tx)
  }

  private static let make = Endpoint(
    "makePromotionCode", .post, "/api/v1/merchants/{merchant}/codes",
    Phrase("할인 코드 만들기", "Make a promotion code that takes `percent` or `amount` off the merchant's goods, `uses` times in all"), tag: "console",
    permissions: .editPrices, isIdempotent: true, problems: refusals, takes: merchant, .body(new),
    answers: .created(view) { "/api/v1/merchants/\($0.code.merchant)/codes" }
  ).write { tx, call, merchant, new in
    let by = try ConsoleAccess.require(.editPrices, at: merchant, call, in: tx)
    let off: PromotionCode.Off =
      switch (new.percent, new.amount) {
      case (let percent?, nil): .percent(percent)
      case (nil, let amount?): .amount(amount)
      default: throw NoCode.offWrong
      }
    let site = try new.site.map { try APISite.find($0, call, in: tx).id.raw }
    let code = try MakeCode(
      new.code, of: merchant, off: off, minimum: new.minimum, site: site, from: new.starts, until: new.ends, uses: new.uses, by: by
    ).run(in: tx)
    return try PromotionCodeRow.of(code, in: tx)
  }

  private static let end = Endpoint(
    "endPromotionCode", .post, "/api/v1/merchants/{merchant}/codes/{code}/end", Phrase("할인 코드 끝내기", "End a promotion code before its time"), tag: "console",
    permissions: .editPrices, isIdempotent: true, problems: [ProblemKind(NoCode.unknown), ProblemKind(NoCode.endedAlready)],
    takes: merchant, .path("code", .id(PromotionCode.self)), answers: .ok(view)
  ).write { tx, call, merchant, id in
    try ConsoleAccess.require(.editPrices, at: merchant, call, in: tx)
    return try PromotionCodeRow.of(EndCode(id, of: merchant).run(in: tx), in: tx)
  }
}
