import Catalog
import Hummingbird
import Kernel
import Storage
import Trade
import Web
import Wire

/// A merchant's codes at the console.
enum DeskCodeRoutes {
  /// Codes of one page.
  static let pageSize = 50

  static func routes() -> [Route] {
    [
      .get("/console/codes", permissions: .editPrices) { call in try await show(call) },
      .post("/console/codes", permissions: .editPrices) { call in
        try await call.act(else: { try await show(call, entry: $0, status: $1) }) { seat, form, tx in
          var reading = FieldReading(percentless(form))
          let text = reading.text("code", most: 40, needed: DeskCodePhrases.code)
          let amount = try form["kind"] == DeskCodes.won ? reading.won("off", most: PromotionCode.amountMax) : reading.number("off", most: 100)
          let minimum = try FormText.tidy(form["minimum"]).isEmpty ? 0 : reading.won("minimum", most: PromotionCode.amountMax)
          let uses = try reading.number("uses", most: PromotionCode.usesMax)
          let starts = try reading.day("starts", after: 0, called: DeskPlacePhrases.starts), ends = try reading.day("ends", after: 1, called: DeskPlacePhrases.ends)
          try reading.check()
          try MakeCode(
            text, of: seat.merchant, off: form["kind"] == DeskCodes.won ? .amount(.won(amount)) : .percent(amount), minimum: minimum,
            site: try site(form["site"], in: tx), from: starts, until: ends, uses: uses, by: seat.party
          ).run(in: tx)
          return After(.created, Paths.consoleCodes)
        }
      },
      .post("/console/codes/{code}/end", permissions: .editPrices) { call in
        try await call.act(else: { try await show(call, entry: $0, status: $1) }) { seat, _, tx in
          try EndCode(call.id("code", of: PromotionCode.self), of: seat.merchant).run(in: tx)
          return After(.saved, Paths.consoleCodes)
        }
      },
    ]
  }

  /// A discount in percent may be written with its sign.
  private static func percentless(_ form: Form) -> Form {
    guard form["kind"] != DeskCodes.won else { return form }
    return Form(fields: form.fields.map { field in
      guard field.name == "off", let sign = field.value.lastIndex(where: { !$0.isWhitespace }), "%％".contains(field.value[sign]) else { return field }
      return (field.name, String(field.value[..<sign]))
    })
  }

  private static func site(_ text: String, in tx: Transaction) throws -> Int64? {
    guard !text.isEmpty else { return nil }
    guard let site = try SiteQueries.all(in: tx).first(where: { $0.id.description == text }) else { throw CatalogAbsence.site }
    return site.id.raw
  }

  private static func show(_ call: Call, entry: FormEntry = .nothing, status: HTTPResponse.Status = .ok) async throws -> Response {
    let cursor = call.after
    return try await call.desk(status: status) { seat, tx in
      let page = try PromotionCodeRow.page(of: seat.merchant, after: cursor, size: pageSize, in: tx)
      let sites = try SiteQueries.all(in: tx).map { (value: $0.id.description, name: $0.name.text(in: seat.language)) }
      return DeskCodes(codes: page.items, next: page.next.map { Paths.consoleCodes.with("after", $0.text) }, sites: sites, entry: entry).html(seat.desk)
    }
  }
}
