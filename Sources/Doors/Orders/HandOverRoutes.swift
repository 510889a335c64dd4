import Hummingbird
import Kernel
import Parties
import Places
import Storage
import Trade
import Web
import Wire

/// The counter: what a shopper came for is found by its code and handed over with it.
enum HandOverRoutes {
  static func routes() -> [Route] {
    [
      .get("/console/handover", permissions: .handOver) { call in try await call.desk { seat, _ in HandOverPage().html(seat.desk) } },
      .post("/console/handover", permissions: .handOver) { call in try await find(call) },
      .post("/console/handover/benefit", permissions: .handOver) { call in try await giveBenefit(call) },
      .post("/console/orders/{order}/hand-over", permissions: .handOver) { call in try await handOver(call) },
    ]
  }

  /// A shown benefit is given by who hands over at its store, or for the whole mall where the offer is the mall's.
  private static func giveBenefit(_ call: Call) async throws -> Response {
    let seat = try await call.house.database.read { tx in try Seat.of(call, in: tx) }
    try call.brake(.counterCodes, subject: "counter \(seat.workplace.id)")
    return try await call.act(else: { typed, status in
      try await call.desk(status: status) { seat, _ in HandOverPage(typed: typed).html(seat.desk) }
    }) { seat, form, tx in
      guard let pass = try BenefitPass.find(shown: form["benefit"], in: tx), let promotion = try Promotion.find(pass.promotion, in: tx) else {
        throw NoBenefit.unknownCode
      }
      guard try isOfHere(promotion, seat, in: tx) else { throw NoBenefit.unknownCode }
      try GiveBenefit(pass.id, by: seat.party).run(in: tx)
      return After(.benefitGiven, Paths.handover)
    }
  }

  /// Whether a promotion is this counter's: of a unit where the person hands over, of the mall in which the merchant has one, or of a brand.
  private static func isOfHere(_ promotion: Promotion, _ seat: Seat, in tx: Transaction) throws -> Bool {
    if let unit = promotion.unit {
      guard let found = try Unit.find(unit, in: tx) else { return false }
      return seat.may(.handOver, on: Scope(store: unit, merchant: found.merchant, mall: found.mall))
    }
    guard let merchant = seat.workplace.merchant else { return false }
    return try Unit.all(of: merchant, in: tx).contains { try promotion.isGiven(at: $0, in: tx) }
  }

  private static func find(_ call: Call) async throws -> Response {
    let form = try await call.form()
    let seat = try await call.house.database.read { tx in try Seat.of(call, in: tx) }
    try call.brake(.counterCodes, subject: "counter \(seat.workplace.id)")
    let found = try await call.house.database.read { tx in
      let seat = try Seat.of(call, in: tx)
      try seat.require(.handOver)
      let places = Set(try DeskPlaces.seen(seat, .handOver, in: tx).map(\.id))
      return try FindPickup(merchant: seat.merchant, shown: form["code"]).run(in: tx).filter { places.contains($0.location) }
    }
    if let one = found.first, found.count == 1 {
      let code = FindPickup.code(in: form["code"])
      return try await call.desk { seat, tx in try confirm(one, code, call, seat, in: tx) }
    }
    let ids = Set(found.map(\.id))
    return try await call.desk(status: found.isEmpty ? .unprocessableContent : .ok) { seat, tx in
      guard !found.isEmpty else {
        return HandOverPage(typed: FormEntry(errors: ["code": seat.desk.say(DeskOrderPhrases.foundNone)])).html(seat.desk)
      }
      let rows = try ConsignmentRow.page(merchant: seat.merchant, OrderFilter(state: .ready), after: nil, size: 200, in: tx).items
      return HandOverPage(found: rows.filter { ids.contains($0.consignment.id) }).html(seat.desk)
    }
  }

  /// What was found, with its pictures, before it is given: the code was shown and is not asked for again.
  private static func confirm(_ found: Consignment, _ code: String, _ call: Call, _ seat: Seat, in tx: Transaction) throws -> HTML {
    guard let screen = try OrderScreen.load(found.order, in: tx), let part = screen.consignments.first(where: { $0.consignment.id == found.id }) else {
      throw NoConsignmentMove.unknown
    }
    let pictures = try DeskOrderRoutes.pictures(part.lines.map(\.offered), in: tx)
    return HandOverConfirm(order: screen.order, part: part, recipient: screen.recipient, code: code, pictures: pictures).html(seat.desk)
  }

  /// A wrong code is counted in a transaction of its own, because the refusal undoes this one.
  private static func handOver(_ call: Call) async throws -> Response {
    try await call.act(.seeConsole, else: { typed, status in
      if typed.error("code") != nil, status != .tooManyRequests {
        let id = try call.id("order", of: Consignment.self)
        try await call.house.database.write { tx in try HandOver(consignment: id, shown: "", by: Party.house).countWrongCode(in: tx) }
      }
      return try await DeskOrderRoutes.show(call, typed: typed, status: status)
    }) { seat, form, tx in
      let found = try DeskOrderRoutes.find(call, seat, .handOver, in: tx)
      let consignment = found.part.consignment
      try HandOver(consignment: consignment.id, shown: FindPickup.code(in: form["code"]), by: seat.party).run(in: tx)
      return After(.handedOver, Paths.consoleOrder(consignment.id), rings: DeskLive.topics(consignment))
    }
  }
}
