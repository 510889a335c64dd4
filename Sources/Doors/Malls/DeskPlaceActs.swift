import Catalog
import Hummingbird
import Kernel
import Parties
import Places
import Storage
import Web
import Wire

/// What is said of malls, floors and units, changed at the console.
enum DeskPlaceActs {
  static func routes() -> [Route] {
    [
      .post("/console/places", permissions: .operate) { call in
        try await call.act(else: { try await DeskPlaceRoutes.places(call, entry: $0, status: $1) }) { seat, form, tx in
          After(.created, Paths.consolePlace(try openMall(form, seat, in: tx)))
        }
      },
      on("revise", permissions: .editHours, .editPlaces) { place, seat, form, tx in
        let form = try form.over(PlaceForms.values(of: place), seat.language)
        guard case .unit(let unit) = place else { return try reviseMall(place, seat, form, in: tx) }
        var reading = FieldReading(form)
        var words = try words(&reading, else: unit)
        try reading.check()
        words.brands = try Unit.brands(of: unit.id, in: tx)
        words.approach = unit.approach
        try ReviseUnit(unit.id, words, by: seat.party).run(in: tx)
        return After(.saved, Paths.consolePlace(unit.id))
      },
      on("move", permissions: .editPlaces) { place, seat, form, tx in
        guard case .unit(let unit) = place, let mall = unit.mall else { throw PlaceRefusal.unknownUnit }
        try seat.require(.editPlaces, on: .mall(mall))
        let form = try form.over(PlaceForms.spot(of: unit), seat.language)
        var reading = FieldReading(form)
        let number = reading.text("number", most: 20, needed: PlaceEditPhrases.number)
        try reading.check()
        try MoveUnit(unit.id, to: floor(form), number: number, by: seat.party).run(in: tx)
        return After(.saved, Paths.consolePlace(unit.id))
      },
      on("close", permissions: .editPlaces) { place, seat, _, tx in
        guard case .unit(let unit) = place, let mall = unit.mall else { throw PlaceRefusal.unknownUnit }
        try seat.require(.editPlaces, on: .mall(mall))
        try CloseUnit(unit.id, by: seat.party).run(in: tx)
        return After(.saved, Paths.consolePlaces)
      },
      on("floors", permissions: .editPlaces) { place, seat, form, tx in
        guard case .mall(let mall) = place else { throw PlaceRefusal.unknownMall }
        try seat.require(.editPlaces, on: .mall(mall.id))
        var reading = FieldReading(form)
        let level = try reading.value(else: 0) {
          guard let level = (try? WrittenNumber.read(form["level"])).flatMap({ Int(exactly: $0) }) else { throw InvalidInput("level", PlaceEditPhrases.levelBad) }
          return level
        }
        let name = reading.name("floor")
        try reading.check()
        try AddFloor(mall: mall.id, level: level, name: name, by: seat.party).run(in: tx)
        return After(.created, Paths.consolePlace(mall.id))
      },
      on("units", permissions: .editPlaces) { place, seat, form, tx in
        guard case .mall(let mall) = place else { throw PlaceRefusal.unknownMall }
        try seat.require(.editPlaces, on: .mall(mall.id))
        let floor = try floor(form)
        guard try Floor.find(floor, in: tx)?.mall == mall.id else { throw PlaceRefusal.unknownFloor }
        var reading = FieldReading(form)
        let number = reading.text("number", most: 20, needed: PlaceEditPhrases.number)
        let words = try words(&reading, else: nil)
        try reading.check()
        let id = try OpenUnit(words, at: .floor(floor, number: number), merchant: nil, by: seat.party).run(in: tx)
        return After(.created, Paths.consolePlace(id))
      },
    ]
  }

  /// One act on the place that the address names, for who may change it.
  private static func on(
    _ act: String, permissions first: Permission, _ others: Permission..., work: @escaping @Sendable (PlaceForms.Kind, Seat, Form, Transaction) throws -> After
  ) -> Route {
    Route(.post, "/console/places/{place}/\(act)", permissions: [first] + others) { call in
      try await call.act(.seeConsole, else: { try await DeskPlaceRoutes.hours(call, entry: $0, refused: act, status: $1) }) { seat, form, tx in
        try work(DeskPlaceRoutes.find(call, seat, in: tx).kind, seat, form, tx)
      }
    }
  }

  private static func floor(_ form: Form) throws -> ID<Floor> {
    guard let id = ID<Floor>(text: form["floor"]) else { throw PlaceRefusal.unknownFloor }
    return id
  }

  private static func words(_ reading: inout FieldReading, else unit: Unit?) throws -> UnitWords {
    let said = UnitCategory(rawValue: reading.form["category"]) ?? unit?.category
    let category = try reading.value(else: UnitCategory.cafe) {
      guard let said else { throw InvalidInput("category", FormPhrases.unchosenField(PlaceEditPhrases.category)) }
      return said
    }
    return UnitWords(
      category: category, name: reading.name("name"), phone: reading.text("phone", most: 40),
      description: reading.pair("about", most: PlaceRefusal.textMax))
  }

  private static func reviseMall(_ place: PlaceForms.Kind, _ seat: Seat, _ form: Form, in tx: Transaction) throws -> After {
    guard case .mall(let mall) = place else { throw PlaceRefusal.unknownMall }
    try seat.require(.editPlaces, on: .mall(mall.id))
    var reading = FieldReading(form)
    func pair(_ name: String, most: Int = PlaceRefusal.textMax) -> Phrase {
      let said = reading.pair(name, most: most)
      return Words(said.korean, said.english).phrase
    }
    let words = MallWords(
      name: reading.name("name"), welcome: pair("welcome", most: MallWords.welcomeMax), about: pair("about"), way: pair("way"),
      hoursNote: pair("hours-note"), phone: reading.text("phone", most: 40))
    try reading.check()
    try ReviseMall(mall.id, words, by: seat.party).run(in: tx)
    return After(.saved, Paths.consolePlace(mall.id))
  }

  private static func openMall(_ form: Form, _ seat: Seat, in tx: Transaction) throws -> PartyID {
    var reading = FieldReading(form)
    let host = try reading.value(else: Party.house) {
      guard let host = PartyID(text: form["operator"]), let company = try Party.find(host, in: tx), company.kind == .merchant else {
        throw InvalidInput("operator", FormPhrases.unchosenField(PlaceEditPhrases.mallOperator))
      }
      return host
    }
    let point = try reading.value(else: GeoPoint(latitude: 0, longitude: 0)) {
      let numbers = FormText.tidy(form["point"]).split(separator: ",").compactMap { Double(FormText.tidy(String($0))) }
      guard numbers.count == 2, let point = GeoPoint(latitude: numbers[0], longitude: numbers[1]) else {
        throw InvalidInput("point", PlaceEditPhrases.pointBad)
      }
      return point
    }
    let name = reading.name("name"), address = reading.name("address", most: 200, called: (PlaceEditPhrases.addressKorean, PlaceEditPhrases.addressEnglish))
    try reading.check()
    guard let point else { throw InvalidInput("point", PlaceEditPhrases.pointBad) }
    return try OpenMall(operator: host, region: form["region"], name: name, address: address, point: point, by: seat.party).run(in: tx)
  }
}

extension FieldReading {
  /// A name in both languages, both of them needed.
  mutating func name(
    _ name: String, most: Int = 60, called labels: (korean: Phrase, english: Phrase) = (PlaceEditPhrases.nameKorean, PlaceEditPhrases.nameEnglish)
  ) -> Phrase {
    Phrase(text(name + "-ko", most: most, needed: labels.korean), text(name + "-en", most: most, needed: labels.english))
  }

  /// Words of several lines in both languages that may stay empty.
  mutating func pair(_ name: String, most: Int) -> Phrase {
    Phrase(lines(name + "-ko", most: most), lines(name + "-en", most: most))
  }
}
