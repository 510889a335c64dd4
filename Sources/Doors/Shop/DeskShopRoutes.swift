import Hummingbird
import Inventory
import Kernel
import Parties
import Places
import Storage
import Trade
import Web
import Wire

/// A merchant's places, delivery terms and legal identity.
enum DeskShopRoutes {
  static func routes() -> [Route] {
    [
      .get("/console/shop", permissions: .moveStock) { call in try await show(call) },
      .post("/console/shop/locations", permissions: .moveStock) { call in
        try await act(call, "place") { seat, form, tx in
          let (name, priority) = try placeFields(form, "")
          let kind = StockLocation.Kind(rawValue: form["kind"]) ?? .store
          let opening = OpenStockLocation(
            merchant: try seat.merchant, kind: kind, unit: PartyID(text: form["unit"]), name: name, ships: form["ships"] == "1", collects: form["collects"] == "1",
            priority: priority)
          try opening.check(in: tx)
          try opening.run(in: tx)
          return After(.created, Paths.consoleShop)
        }
      },
      .post("/console/shop/locations/{location}", permissions: .moveStock) { call in
        let id = try call.id("location", of: StockLocation.self)
        return try await act(call, id.description) { seat, form, tx in
          guard let stands = try StockLocation.find(id, in: tx), try stands.merchant == seat.merchant else { throw NoStockMove.locationUnknown }
          let form = try form.over(ShopPage.values(of: stands), ticks: ["ships", "collects"], seat.language)
          let (name, priority) = try placeFields(form, "-\(id)")
          try ReviseStockLocation(
            id, merchant: seat.merchant, unit: PartyID(text: form["unit"]), name: name, ships: form["ships"] == "1", collects: form["collects"] == "1", priority: priority
          ).run(in: tx)
          return After(.saved, Paths.consoleShop)
        }
      },
      .post("/console/shop/delivery", permissions: .editPrices) { call in
        try await act(call, "delivery") { seat, form, tx in
          let merchant = try seat.merchant
          let form = try form.over(ShopPage.values(of: DeliveryTerms.of([merchant], .krw, in: tx)[merchant] ?? .usual), seat.language)
          var reading = FieldReading(form)
          let fee = try reading.won("fee", most: DeliveryTerms.feeMax)
          let freeFrom = try FormText.tidy(form["freeFrom"]).isEmpty ? -1 : reading.won("freeFrom", most: DeliveryTerms.freeFromMax)
          let daysMin = try reading.number("daysMin", most: 60), daysMax = try reading.number("daysMax", most: 60)
          let returnFee = try FormText.tidy(form["returnFee"]).isEmpty ? 0 : reading.won("returnFee", most: DeliveryTerms.feeMax)
          try reading.check()
          let terms = DeliveryTerms(fee: .won(fee), freeFrom: freeFrom, daysMin: daysMin, daysMax: daysMax, returnFee: returnFee)
          try SetDeliveryTerms(merchant: seat.merchant, terms: terms).run(in: tx)
          return After(.saved, Paths.consoleShop)
        }
      },
      .post("/console/shop/seller", permissions: .editSeller) { call in
        try await act(call, "seller") { seat, form, tx in
          let stands = try SellerFacts.of(seat.merchant, in: tx)
          let seller = try seller(form.over(ShopPage.values(of: stands ?? .unsaid), seat.language), escrow: stands?.escrow ?? PartiesPhrases.escrow)
          try ChangeSeller(seat.merchant, seller: seller).run(by: seat.authority, in: tx)
          return After(.saved, Paths.consoleShop)
        }
      },
    ]
  }

  private static func show(
    _ call: Call, typed: FormEntry = .nothing, refused: String = "", status: HTTPResponse.Status = .ok
  ) async throws -> Response {
    try await call.desk(status: status) { seat, tx in
      let merchant = try seat.merchant
      return ShopPage(
        places: try StockLocation.all(of: merchant, in: tx), stores: try stores(of: merchant, in: tx), terms: try DeliveryTerms.of([merchant], .krw, in: tx)[merchant] ?? .usual,
        seller: seat.may(.editSeller) ? try SellerFacts.of(merchant, in: tx) ?? .unsaid : nil, typed: typed, refused: refused
      ).html(seat.desk)
    }
  }

  /// By mall, then from the lowest floor up; those in no mall last.
  private static func stores(of merchant: PartyID, in tx: Transaction) throws -> [(unit: PartyID, name: Phrase)] {
    let units = try Unit.all(of: merchant, in: tx)
    let malls = try Mall.all(Set(units.compactMap(\.mall)).sorted(), in: tx), floors = try Floor.all(Set(units.compactMap(\.floor)).sorted(), in: tx)
    let names = try UnitNames.of(units, in: tx)
    func order(_ unit: Unit) -> (String, Int, String, PartyID) {
      // A sign behind every letter, for those in no mall.
      (unit.mall.flatMap { malls[$0]?.name.korean } ?? "\u{FFFF}", unit.floor.flatMap { floors[$0]?.level } ?? 0, unit.number, unit.id)
    }
    return units.sorted { order($0) < order($1) }.map { (unit: $0.id, name: names[$0.id] ?? $0.name) }
  }

  private static func act(
    _ call: Call, _ form: String, _ work: @escaping @Sendable (Seat, Form, Transaction) throws -> After
  ) async throws -> Response {
    try await call.act(else: { try await show(call, typed: $0, refused: form, status: $1) }, work)
  }

  /// Name and order of a place; `suffix` stands behind the names of the fields of one that is there already.
  private static func placeFields(_ form: Form, _ suffix: String) throws -> (name: Phrase, priority: Int64) {
    var reading = FieldReading(form)
    let korean = reading.text("ko" + suffix, most: 60, needed: DeskShopPhrases.nameField), english = reading.text("en" + suffix, most: 60)
    let priority = try reading.number("priority" + suffix, most: 100_000)
    try reading.check()
    return (Phrase(korean, english.isEmpty ? korean : english), priority)
  }

  private static func seller(_ form: Form, escrow: Phrase) throws -> SellerFacts {
    var reading = FieldReading(form)
    let registration = try reading.value(else: nil as BusinessNumber?) {
      guard let number = BusinessNumber(text: FormText.tidy(form["registration"])) else {
        throw InvalidInput("registration", DeskShopPhrases.registrationBad)
      }
      return number
    }
    typealias P = DeskShopPhrases
    let fields: [(name: String, label: Phrase)] = [
      ("company", P.company), ("representative", P.representative), ("mailOrderLicence", P.licence), ("address", P.address), ("phone", P.phone), ("email", P.email),
    ]
    let texts = fields.map { reading.text($0.name, most: 200, needed: $0.label) }
    for (field, text) in zip(["mailOrderLicence", "phone", "email"], [texts[2], texts[4], texts[5]]) where !text.isEmpty {
      try reading.value(else: ()) { try BusinessFacts.check(field, text) }
    }
    try reading.check()
    guard let registration else { throw InvalidInput("registration", DeskShopPhrases.registrationBad) }
    return SellerFacts(
      company: texts[0], representative: texts[1], registration: registration, mailOrderLicence: texts[2], address: texts[3], phone: texts[4],
      email: texts[5], escrow: escrow)
  }
}
