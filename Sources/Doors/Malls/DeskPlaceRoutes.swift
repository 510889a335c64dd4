import Hummingbird
import Kernel
import Parties
import Places
import Storage
import Web
import Wire

/// Malls, units, hours and claims at the console.
enum DeskPlaceRoutes {
  static func routes() -> [Route] {
    [
      .get("/console/places", permissions: .editHours) { call in try await places(call) },
      .get("/console/places/{place}", permissions: .editHours, .editPlaces) { call in try await hours(call) },
      .post("/console/places/{place}/hours", permissions: .editHours, .editPlaces) { call in
        try await call.act(.seeConsole, else: { try await hours(call, entry: $0, refused: "hours", status: $1) }) { seat, form, tx in
          let place = try find(call, seat, in: tx)
          let week: WeekHours? = form["mall"] == "1" ? nil : try DeskHours.week(form.over(DeskHoursPage.values(of: place.plan, seat.language), seat.language))
          try SetHours(place.id, week, by: seat.party).run(in: tx)
          return After(.saved, Paths.consolePlace(place.id))
        }
      },
      .post("/console/places/{place}/exceptions", permissions: .editHours, .editPlaces) { call in
        try await call.act(.seeConsole, else: { try await hours(call, entry: $0, refused: "exceptions", status: $1) }) { seat, form, tx in
          let place = try find(call, seat, in: tx)
          var reading = FieldReading(form)
          let day = try reading.value(else: Day(number: 0)) {
            guard let day = Day(text: FormText.tidy(form["day"])) else { throw InvalidInput("day", DeskPlacePhrases.dayBad) }
            return day
          }
          let spans = try reading.value(else: []) { try DeskHours.spans(form["spans"], field: "spans") }
          let reason = reading.text("reason", most: 100)
          try reading.check()
          try AddException(place.id, on: day, spans, reason: Phrase(reason, reason), by: seat.party).run(in: tx)
          return After(.saved, Paths.consolePlace(place.id))
        }
      },
      .post("/console/claims/{claim}", permissions: .operate) { call in
        try await call.act(else: { _, _ in .seeOther(Paths.consolePlaces.text) }) { seat, form, tx in
          try DecideClaim(call.id("claim"), isAccepted: form["accept"] == "1", by: seat.party).run(in: tx)
          return After(.saved, Paths.consolePlaces)
        }
      },
    ] + DeskPlaceActs.routes()
  }

  static func places(_ call: Call, entry: FormEntry = .nothing, status: HTTPResponse.Status = .ok) async throws -> Response {
    try await call.desk(status: status) { seat, tx in
      var page = try list(seat, in: tx)
      if seat.workplace.kind == .installation, seat.may(.operate) { page.newMall = try newMall(entry, seat, in: tx) }
      return page.html(seat.desk)
    }
  }

  private static func newMall(_ entry: FormEntry, _ seat: Seat, in tx: Transaction) throws -> NewMallForm {
    let hosts = try Party.all(Array(Set(Malls(size: 100).run(in: tx).items.map(\.item.operator))).sorted(), in: tx)
    // The first mall is run by one of the merchants.
    let companies = try hosts.isEmpty ? FindParties(.merchant, size: 100).run(in: tx) : Array(hosts.values)
    let operators = companies.sorted { $0.id < $1.id }.map {
      Choice($0.id.description, seat.desk.say($0.name), isChosen: $0.id.description == entry.value("operator"))
    }
    let regions = try Region.all(in: tx), wholes = Set(regions.compactMap(\.parent))
    return NewMallForm(operators: operators, regions: regions.filter { !wholes.contains($0.code) }, entry: entry)
  }

  private static func list(_ seat: Seat, in tx: Transaction) throws -> DeskPlacesPage {
    switch seat.workplace.kind {
    case .merchant, .store:
      return DeskPlacesPage(malls: [], units: try lines(Unit.all(of: seat.merchant, in: tx), in: tx), claims: nil)
    case .mall:
      let mall = try Mall.find(seat.workplace.id, in: tx)
      let units = try MallPage.find(seat.workplace.id, in: tx)?.floors.flatMap(\.units) ?? []
      return DeskPlacesPage(malls: mall.map { [$0] } ?? [], units: try lines(Array(units.prefix(500)), in: tx), claims: nil)
    case .installation:
      let malls = try Malls(size: 100).run(in: tx).items.map(\.item)
      let claims = try Claim.waiting(in: tx).items
      let units = try Unit.all(claims.map(\.unit), in: tx), merchants = try Party.all(claims.map(\.merchant), in: tx)
      return DeskPlacesPage(
        malls: malls, units: [],
        claims: claims.map { .init(claim: $0, unit: units[$0.unit]?.name ?? Phrase("", ""), merchant: merchants[$0.merchant]?.name ?? Phrase("", "")) })
    }
  }

  private static func lines(_ units: [Unit], in tx: Transaction) throws -> [DeskPlacesPage.UnitLine] {
    let plans = try Openings.of(units, in: tx)
    let floors = try Floor.all(Array(Set(units.compactMap(\.floor))), in: tx)
    let malls = try Mall.all(Array(Set(units.compactMap(\.mall))).sorted(), in: tx)
    return units.map { unit in
      DeskPlacesPage.UnitLine(
        unit: unit, floor: unit.floor.flatMap { floors[$0] }, mall: unit.mall.flatMap { malls[$0]?.name }, state: plans[unit.id]?.state(at: tx.now))
    }
  }

  /// The page of one place; `refused` is the form whose entry is shown again.
  static func hours(_ call: Call, entry: FormEntry = .nothing, refused: String = "", status: HTTPResponse.Status = .ok) async throws -> Response {
    try await call.desk(.seeConsole, status: status) { seat, tx in
      let place = try find(call, seat, in: tx)
      return DeskHoursPage(
        place: place.id, name: place.name, plan: place.plan, isInMall: place.isInMall, forms: try forms(place.kind, seat, FormAgain(refused, entry), in: tx),
        again: FormAgain(refused, entry)
      ).html(seat.desk)
    }
  }

  /// The mall or unit that the address names, when the person may change its hours.
  static func find(_ call: Call, _ seat: Seat, in tx: Transaction) throws -> Found {
    let id = try call.id("place", of: AnyParty.self)
    if let unit = try Unit.find(id, in: tx) {
      try seat.require(.editHours, on: .store(id, merchant: unit.merchant, mall: unit.mall))
      return Found(id: id, name: unit.name, plan: try Openings.of([unit], in: tx)[id], isInMall: unit.mall != nil, kind: .unit(unit))
    }
    guard let mall = try Mall.find(id, in: tx) else { throw PlaceRefusal.unknownUnit }
    try seat.require(.editPlaces, on: .mall(id))
    return Found(id: id, name: mall.name, plan: try Openings.of([mall], in: tx)[id], isInMall: false, kind: .mall(mall))
  }

  /// A place that a person may change.
  struct Found {
    var id: PartyID
    var name: Phrase
    var plan: OpeningPlan?
    var isInMall: Bool
    var kind: PlaceForms.Kind
  }

  private static func forms(_ kind: PlaceForms.Kind, _ seat: Seat, _ again: FormAgain, in tx: Transaction) throws -> PlaceForms {
    let mall: PartyID? = switch kind {
    case .unit(let unit): unit.mall
    case .mall(let mall): mall.id
    }
    let mayArrange = mall.map { seat.may(.editPlaces, on: .mall($0)) } ?? false
    let floors = try mayArrange ? mall.map { try Floor.all(of: $0, in: tx) } ?? [] : []
    return PlaceForms(kind, floors: floors.reversed(), mayArrange: mayArrange, again: again)
  }
}

/// Hours as people write them.
enum DeskHours {
  static func week(_ form: Form) throws -> WeekHours {
    var reading = FieldReading(form)
    let days = try (0..<7).map { day in try reading.value(else: []) { try spans(form["day\(day)"], field: "day\(day)") } }
    let holidays = FormText.tidy(form["holidays"])
    let free = try holidays.isEmpty ? nil : reading.value(else: []) { try spans(holidays, field: "holidays") }
    try reading.check()
    return try WeekHours(days: days, holidays: free)
  }

  /// As shops write them; empty is closed.
  static func spans(_ text: String, field: String) throws -> [OpenSpan] {
    guard let spans = WrittenHours.spans(FormText.tidy(text)) else { throw InvalidInput(field, DeskPlacePhrases.hoursBad) }
    return spans
  }
}
