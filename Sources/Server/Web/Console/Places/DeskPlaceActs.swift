import Commerce
import Hummingbird
import Kernel
import Parties
import Places
import Storage
import Web

/// What is said of malls, floors and units, changed at the console.
enum DeskPlaceActs {
  static func routes() -> [Route] {
    [
      .post("/console/places", needs: .operate) { call in
        try await call.act(else: { try await DeskPlaceRoutes.places(call, entry: $0, status: $1) }) { seat, form, tx in
          After(.created, Paths.consolePlace(try openMall(form, seat, in: tx)))
        }
      },
      on("revise", needs: .editHours, .editPlaces) { place, seat, form, tx in
        guard case .unit(let unit) = place else { return try reviseMall(place, seat, form, in: tx) }
        var words = try words(form, else: unit)
        words.brands = try Unit.brands(of: unit.id, in: tx)
        words.approach = unit.approach
        try ReviseUnit(unit.id, words, by: seat.party).run(in: tx)
        return After(.saved, Paths.consolePlace(unit.id))
      },
      on("move", needs: .editPlaces) { place, seat, form, tx in
        guard case .unit(let unit) = place, let mall = unit.mall else { throw PlaceRefusal.unknownUnit }
        try seat.require(.editPlaces, on: .mall(mall))
        try MoveUnit(unit.id, to: floor(form), number: FormText.tidy(form["number"]), by: seat.party).run(in: tx)
        return After(.saved, Paths.consolePlace(unit.id))
      },
      on("close", needs: .editPlaces) { place, seat, _, tx in
        guard case .unit(let unit) = place, let mall = unit.mall else { throw PlaceRefusal.unknownUnit }
        try seat.require(.editPlaces, on: .mall(mall))
        try CloseUnit(unit.id, by: seat.party).run(in: tx)
        return After(.saved, Paths.consolePlaces)
      },
      on("floors", needs: .editPlaces) { place, seat, form, tx in
        guard case .mall(let mall) = place else { throw PlaceRefusal.unknownMall }
        try seat.require(.editPlaces, on: .mall(mall.id))
        guard let level = Int(FormText.tidy(form["level"])) else { throw InvalidInput("level", PlaceEditPhrases.levelBad) }
        let name = Phrase(FormText.tidy(form["floor-ko"]), FormText.tidy(form["floor-en"]))
        try AddFloor(mall: mall.id, level: level, name: name, by: seat.party).run(in: tx)
        return After(.created, Paths.consolePlace(mall.id))
      },
      on("units", needs: .editPlaces) { place, seat, form, tx in
        guard case .mall(let mall) = place else { throw PlaceRefusal.unknownMall }
        try seat.require(.editPlaces, on: .mall(mall.id))
        let floor = try floor(form)
        guard try Floor.find(floor, in: tx)?.mall == mall.id else { throw PlaceRefusal.unknownFloor }
        let spot = OpenUnit.Spot.floor(floor, number: FormText.tidy(form["number"]))
        let id = try OpenUnit(words(form, else: nil), at: spot, merchant: nil, by: seat.party).run(in: tx)
        return After(.created, Paths.consolePlace(id))
      },
    ]
  }

  /// One act on the place that the address names, for who may change it.
  private static func on(
    _ act: String, needs first: Permission, _ others: Permission..., work: @escaping @Sendable (PlaceForms.Kind, Seat, Form, Transaction) throws -> After
  ) -> Route {
    Route(.post, "/console/places/{place}/\(act)", needs: [first] + others) { call in
      try await call.act(.seeConsole, else: { try await DeskPlaceRoutes.hours(call, entry: $0, status: $1) }) { seat, form, tx in
        try work(DeskPlaceRoutes.find(call, seat, in: tx).kind, seat, form, tx)
      }
    }
  }

  private static func floor(_ form: Form) throws -> ID<Floor> {
    guard let id = ID<Floor>(text: form["floor"]) else { throw PlaceRefusal.unknownFloor }
    return id
  }

  private static func words(_ form: Form, else unit: Unit?) throws -> UnitWords {
    func tidy(_ name: String) -> String { FormText.tidy(form[name]) }
    guard let category = UnitCategory(rawValue: form["category"]) ?? unit?.category else { throw InvalidInput("category", InputPhrases.missing) }
    return UnitWords(
      category: category, name: Phrase(tidy("name-ko"), tidy("name-en")), phone: tidy("phone"),
      description: Phrase(tidy("about-ko"), tidy("about-en")))
  }

  private static func reviseMall(_ place: PlaceForms.Kind, _ seat: Seat, _ form: Form, in tx: Transaction) throws -> After {
    guard case .mall(let mall) = place else { throw PlaceRefusal.unknownMall }
    try seat.require(.editPlaces, on: .mall(mall.id))
    func pair(_ name: String) -> Phrase {
      Words(FormText.tidy(form[name + "-ko"]), FormText.tidy(form[name + "-en"])).phrase
    }
    let words = MallWords(
      name: Phrase(FormText.tidy(form["name-ko"]), FormText.tidy(form["name-en"])), welcome: pair("welcome"), about: pair("about"), way: pair("way"),
      hoursNote: pair("hours-note"), phone: FormText.tidy(form["phone"]))
    try ReviseMall(mall.id, words, by: seat.party).run(in: tx)
    return After(.saved, Paths.consolePlace(mall.id))
  }

  private static func openMall(_ form: Form, _ seat: Seat, in tx: Transaction) throws -> PartyID {
    func tidy(_ name: String) -> String { FormText.tidy(form[name]) }
    guard let host = PartyID(text: form["operator"]), let company = try Party.find(host, in: tx), company.kind == .merchant else {
      throw InvalidInput("operator", InputPhrases.missing)
    }
    let numbers = tidy("point").split(separator: ",").compactMap { Double(FormText.tidy(String($0))) }
    guard numbers.count == 2, let point = GeoPoint(latitude: numbers[0], longitude: numbers[1]) else {
      throw InvalidInput("point", PlaceEditPhrases.pointBad)
    }
    return try OpenMall(
      operator: host, region: form["region"], name: Phrase(tidy("name-ko"), tidy("name-en")),
      address: Phrase(tidy("address-ko"), tidy("address-en")), point: point, by: seat.party
    ).run(in: tx)
  }
}
