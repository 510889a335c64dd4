import Commerce
import Hummingbird
import Kernel
import Parties
import Storage
import Web

/// Returns that shoppers asked for: seen by staff, decided by who may refund.
enum DeskReturnRoutes {
  static func routes() -> [Route] {
    [
      .get("/console/returns", needs: .fulfilOrders) { call in try await show(call) },
      .post("/console/returns/{return}/accept", needs: .refund) { call in
        try await decide(call, .returnAccepted) { id, seat, form, tx in
          try AcceptReturn(id, by: seat.party, restocks: form["restock"] == "1").run(in: tx)
        }
      },
      .post("/console/returns/{return}/refuse", needs: .refund) { call in
        try await decide(call, .returnRefused) { id, seat, form, tx in
          var reading = FieldReading(form)
          let why = reading.text("why-\(id)", most: 300, at: "why")
          try reading.check()
          try RefuseReturn(id, by: seat.party, why: why).run(in: tx)
        }
      },
    ]
  }

  private static func show(_ call: Call, typed: FormEntry = .nothing, status: HTTPResponse.Status = .ok) async throws -> Response {
    try await call.desk(status: status) { seat, tx in
      let lines = try Return.waiting(merchant: seat.merchant, in: tx).compactMap { asked -> ReturnsPage.Line? in
        guard let order = try Order.find(asked.order, in: tx) else { return nil }
        let titles = Dictionary(
          uniqueKeysWithValues: try OrderLines.all(of: order, in: tx).map { ($0.offered.number, $0.offered.title.text(in: seat.language)) })
        let goods = try asked.lines(in: tx).map { (title: titles[$0.number] ?? "", count: $0.quantity) }
        return ReturnsPage.Line(asked: asked, order: order, goods: goods)
      }
      return ReturnsPage(lines: lines, mayRefund: seat.may(.refund), typed: typed).html(seat.desk)
    }
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
