import Assembly
import Hummingbird
import Kernel
import Parties
import Storage
import Trade
import Web
import Wire

/// Returns that shoppers asked for: seen by staff, decided by who may refund.
enum DeskReturnRoutes {
  /// Decided returns of one page.
  private static let closedSize = 20

  static func routes() -> [Route] {
    [
      .get("/console/returns", permissions: .fulfilOrders) { call in try await show(call) },
      .post("/console/returns/{return}/accept", permissions: .refund) { call in
        try await decide(call, .returnAccepted) { id, seat, form, tx in
          try AcceptReturn(id, by: seat.party, restocks: form["restock"] == "1", parts: AllSaleParts.list).run(in: tx)
        }
      },
      .post("/console/returns/{return}/lost", permissions: .refund) { call in
        try await decide(call, .undelivered) { id, seat, _, tx in try AcceptReturn(id, by: seat.party, restocks: false, isLost: true, parts: AllSaleParts.list).run(in: tx) }
      },
      .post("/console/returns/{return}/decide", permissions: .refund) { call in
        try await decide(call, .returnDecided) { id, seat, form, tx in
          try DecideReturn(id, by: seat.party, lines: try lines(of: id, form, in: tx), parts: AllSaleParts.list).run(in: tx)
        }
      },
      .post("/console/returns/{return}/refuse", permissions: .refund) { call in
        try await decide(call, .returnRefused) { id, seat, form, tx in
          var reading = FieldReading(form)
          let why = reading.lines("why-\(id)", most: 300, needed: ReturnPhrases.why, at: "why")
          let ground = Return.Ground(rawValue: form["ground-\(id)"])
          let asked = try Return.find(id, in: tx)
          if ground == nil, asked?.reason == .changedMind {
            _ = try reading.value(else: nil as Return.Ground?) { throw InvalidInput("ground", NoReturn.groundWanted(line: 1).sentence) }
          }
          try reading.check()
          try RefuseReturn(id, by: seat.party, ground: ground, why: why).run(in: tx)
        }
      },
    ]
  }

  private static func show(_ call: Call, typed: FormEntry = .nothing, status: HTTPResponse.Status = .ok) async throws -> Response {
    try await call.desk(status: status) { seat, tx in
      let places = try DeskPlaces.within(seat, .fulfilOrders, in: tx)
      func line(_ asked: Return) throws -> ReturnsPage.Line? {
        guard let order = try Order.find(asked.order, in: tx) else { return nil }
        let titles = Dictionary(
          try OrderLines.all(of: order, in: tx).map { ($0.offered.number, $0.offered.title.text(in: seat.language)) }, uniquingKeysWith: { first, _ in first })
        let goods = try asked.lines(in: tx).map { (line: $0, title: titles[$0.number] ?? "") }
        return ReturnsPage.Line(asked: asked, order: order, goods: goods, parcel: try Consignment.find(asked.consignment, in: tx))
      }
      let cursor = call.after
      let lines = try Return.waiting(merchant: seat.merchant, within: places, in: tx).compactMap(line)
      let closed = try Return.closed(merchant: seat.merchant, within: places, after: cursor, size: closedSize, in: tx)
      return ReturnsPage(
        lines: lines, closed: Page(items: try closed.items.compactMap(line), next: closed.next), cursor: cursor, mayRefund: seat.may(.refund), typed: typed).html(seat.desk)
    }
  }

  /// What was typed for each line of the return.
  private static func lines(of id: ID<Return>, _ form: Form, in tx: Transaction) throws -> [DecideReturn.Line] {
    var reading = FieldReading(form)
    var lines: [DecideReturn.Line] = []
    let asked = try Return.find(id, in: tx)
    for line in try asked?.lines(in: tx) ?? [] {
      let accepted = try reading.number("accept-\(line.number)", most: line.quantity)
      let why = reading.lines("why-\(line.number)", most: 300, needed: accepted < line.quantity ? ReturnPhrases.why : nil)
      let ground = Return.Ground(rawValue: form["ground-\(line.number)"])
      if accepted < line.quantity, ground == nil, asked?.reason == .changedMind {
        _ = try reading.value(else: nil as Return.Ground?) { throw InvalidInput("ground-\(line.number)", NoReturn.groundWanted(line: line.number).sentence) }
      }
      lines.append(
        DecideReturn.Line(line.number, accepted: accepted, restocks: form["state-\(line.number)"] != "damaged", why: why, ground: ground))
    }
    try reading.check()
    return lines
  }

  private static func decide(
    _ call: Call, _ done: Done, _ work: @escaping @Sendable (ID<Return>, Seat, Form, Transaction) throws -> Void
  ) async throws -> Response {
    try await call.act(else: { try await show(call, typed: $0, status: $1) }) { seat, form, tx in
      let id = try call.id("return", of: Return.self)
      guard let asked = try Return.find(id, in: tx), try asked.merchant == seat.merchant else { throw NoReturn.unknown }
      try work(id, seat, form, tx)
      return After(done, Paths.consoleReturns, rings: [DeskLive.topic(asked.merchant), "order/\(asked.order)"])
    }
  }
}
