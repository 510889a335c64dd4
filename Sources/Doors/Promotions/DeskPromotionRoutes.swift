import Hummingbird
import Kernel
import Parties
import Places
import Storage
import Web
import Wire

/// Promotions at the console: what runs, starting, ending.
enum DeskPromotionRoutes {
  /// Units whose promotions are listed, at most.
  static let unitsMax = 50

  static func routes() -> [Route] {
    [
      .get("/console/promotions", permissions: .editPromotions) { call in try await show(call) },
      .post("/console/promotions", permissions: .editPromotions) { call in
        try await call.act(else: { try await show(call, entry: $0, status: $1) }) { seat, form, tx in
          var reading = FieldReading(form)
          let owner = try reading.value(else: nil as StartPromotion.Owner?) { try place(form["place"], seat, in: tx) }
          let words = words(&reading)
          let starts = try reading.day("starts", after: 0, called: DeskPlacePhrases.starts), ends = try reading.day("ends", after: 1, called: DeskPlacePhrases.ends)
          let benefit = try benefit(&reading)
          try reading.check()
          guard let owner else { throw PlaceRefusal.promotionNowhere }
          let promotion = try StartPromotion(owner, words, from: starts, until: ends, by: seat.party).run(in: tx)
          if let benefit { try OfferBenefit(promotion, words: benefit.words, uses: benefit.uses, isOnce: form["once"] == "1").run(in: tx) }
          return After(.promoted, Paths.consolePromotions)
        }
      },
      .post("/console/promotions/{promotion}/end", permissions: .editPromotions) { call in
        try await call.act(else: { try await show(call, entry: $0, status: $1) }) { seat, _, tx in
          let id = try call.id("promotion", of: Promotion.self)
          guard let promotion = try Promotion.find(id, in: tx) else { throw PlaceRefusal.unknownPromotion }
          let unit = try promotion.unit.flatMap { try Unit.find($0, in: tx) }
          try seat.require(.editPromotions, on: Scope(store: promotion.unit, merchant: unit?.merchant, mall: promotion.mall))
          try EndPromotion(id, by: seat.party).run(in: tx)
          return After(.saved, Paths.consolePromotions)
        }
      },
    ]
  }

  private static func show(_ call: Call, entry: FormEntry = .nothing, status: HTTPResponse.Status = .ok) async throws -> Response {
    try await call.desk(status: status) { seat, tx in
      if seat.workplace.kind == .mall {
        let mall = try Mall.find(seat.workplace.id, in: tx)
        return DeskPromotions(
          running: try Promotion.running(in: seat.workplace.id, in: tx), places: mall.map { [("mall-\($0.id)", $0.name)] } ?? [], entry: entry
        ).html(seat.desk)
      }
      let units = try Unit.all(of: seat.merchant, in: tx)
      var seen: Set<ID<Promotion>> = []
      let running = try units.prefix(unitsMax).flatMap { try Promotion.running(at: $0.id, in: tx) }.filter { $0.unit != nil && seen.insert($0.id).inserted }
      let names = try UnitNames.of(units, in: tx)
      let places = units.map { unit in (value: "unit-\(unit.id)", name: names[unit.id] ?? unit.name) }
      return DeskPromotions(running: running, places: places, entry: entry).html(seat.desk)
    }
  }

  private static func place(_ text: String, _ seat: Seat, in tx: Transaction) throws -> StartPromotion.Owner {
    let parts = text.split(separator: "-")
    guard parts.count == 2, let id = PartyID(text: String(parts[1])) else { throw InvalidInput("place", FormPhrases.unchosenField(DeskPlacePhrases.promotionWhere)) }
    if parts[0] == "mall" {
      try seat.require(.editPromotions, on: .mall(id))
      return .mall(id)
    }
    guard let unit = try Unit.find(id, in: tx) else { throw PlaceRefusal.unknownUnit }
    try seat.require(.editPromotions, on: .store(id, merchant: unit.merchant, mall: unit.mall))
    return .unit(id)
  }

  /// What is given in the store and how often; nil where nothing is.
  private static func benefit(_ reading: inout FieldReading) throws -> (words: Phrase, uses: Int64)? {
    let korean = reading.text("benefit-ko", most: Benefit.wordsMax), english = reading.text("benefit-en", most: Benefit.wordsMax)
    guard !korean.isEmpty || !english.isEmpty else { return nil }
    let typed = reading.form["uses"]
    let uses = try reading.value(else: Int64(1)) {
      guard let uses = try? WrittenNumber.read(typed) else { throw InvalidInput("uses", BenefitPhrases.usesBad) }
      return uses
    }
    return (Phrase(korean.isEmpty ? english : korean, english.isEmpty ? korean : english), uses)
  }

  private static func words(_ reading: inout FieldReading) -> Promotion.Words {
    let korean = reading.text("title-ko", most: 120, needed: TalkPhrases.title), english = reading.text("title-en", most: 120)
    let body = reading.pair("body", most: PlaceRefusal.textMax)
    let discount = reading.text("discount", most: 120)
    return Promotion.Words(
      title: Phrase(korean, english.isEmpty ? korean : english), body: Phrase(body.korean, body.english.isEmpty ? body.korean : body.english), discount: Phrase(discount, discount))
  }
}

extension FieldReading {
  /// The beginning of a day in Korea, or of the day after for a last day.
  mutating func day(_ field: String, after days: Int64, called label: Phrase) throws -> Instant {
    let text = FormText.tidy(form[field])
    return try value(else: Instant(milliseconds: 0)) {
      guard !text.isEmpty else { throw InvalidInput(field, FormPhrases.unchosenField(label)) }
      guard let day = Day(text: text) else { throw InvalidInput(field, DeskPlacePhrases.dayBad) }
      return Zone.seoul.instant(day.adding(days: days), minute: 0)
    }
  }
}
