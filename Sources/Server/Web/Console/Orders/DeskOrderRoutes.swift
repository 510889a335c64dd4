import Commerce
import Hummingbird
import Kernel
import Parties
import Storage
import Web

/// Orders at the console: the list, one consignment, and each step of it.
enum DeskOrderRoutes {
  static let pageSize = 30
  /// Orders accepted with one press, at most.
  static let bulkMax = 100
  /// Codes tried at one merchant's counter in a minute.
  static let codes = RateLimit.Rule("console-codes", burst: 20, perMinute: 20)

  static func routes() -> [Route] {
    [
      .get("/console/orders", needs: .seeOrders) { call in try await list(call) },
      .get("/console/orders/live", needs: .seeOrders) { call in try await DeskLive.stream(call) },
      .post("/console/orders/accept", needs: .fulfilOrders) { call in try await acceptMany(call) },
      .get("/console/orders/{order}", needs: .seeOrders) { call in try await show(call) },
      .get("/console/orders/{order}/slip", needs: .seeOrders) { call in
        try await call.desk(.seeConsole) { seat, tx in
          let found = try find(call, seat, .seeOrders, in: tx)
          return PackingSlip(order: found.order, part: found.part, recipient: found.recipient).html(seat.desk)
        }
      },
      step("accept", .fulfilOrders, .accepted) { id, seat, _, tx in try AcceptConsignment(consignment: id, by: seat.party).run(in: tx) },
      step("ready", .fulfilOrders, .ready) { id, seat, _, tx in try ReadyConsignment(consignment: id, by: seat.party).run(in: tx) },
      step("ship", .fulfilOrders, .shipped) { id, seat, form, tx in
        try ShipConsignment(
          consignment: id, carrier: FormText.tidy(form["carrier"]), waybill: FormText.tidy(form["waybill"]), by: seat.party
        ).run(in: tx)
      },
      step("delivered", .fulfilOrders, .delivered) { id, seat, _, tx in try DeliverConsignment(consignment: id, by: seat.party).run(in: tx) },
      step("cancel", .refund, .cancelled) { id, seat, form, tx in
        var reading = FieldReading(form)
        let reason = reading.text("reason", most: 300)
        try reading.check()
        try CancelConsignment(consignment: id, by: seat.party, reason: reason).run(in: tx)
      },
    ]
  }

  private static func list(_ call: Call) async throws -> Response {
    try await call.desk { seat, tx in
      let merchant = try seat.merchant
      let state = call.query("state").flatMap(Consignment.State.init(rawValue:))
      let cursor = call.query("after").flatMap(Cursor.init(text:))
      let places = try DeskPlaces.seen(seat, .seeOrders, in: tx)
      let wish = call.query("place").flatMap { ID<StockLocation>(text: $0) }
      // Staff of one store see that store's orders only.
      let place = seat.workplace.kind == .store ? places.first?.id : places.first { $0.id == wish }?.id
      return OrderList(
        rows: try ConsignmentRow.page(merchant: merchant, state: state, location: place, after: cursor, size: pageSize, in: tx),
        counts: try ConsignmentRow.counts(merchant: merchant, in: tx), state: state, place: place, places: places, cursor: cursor,
        accepts: seat.may(.fulfilOrders)
      ).html(seat.desk)
    }
  }

  static func show(_ call: Call, typed: FormEntry = .nothing, status: HTTPResponse.Status = .ok) async throws -> Response {
    try await call.desk(.seeConsole, status: status) { seat, tx in
      let found = try find(call, seat, .seeOrders, in: tx)
      return DeskOrder(
        order: found.order, part: found.part, recipient: found.recipient, mayFulfil: seat.may(.fulfilOrders, on: found.scope),
        mayHandOver: seat.may(.handOver, on: found.scope), mayRefund: seat.may(.refund, on: found.scope), typed: typed
      ).html(seat.desk)
    }
  }

  struct Found {
    var order: Order
    var part: OrderScreen.ConsignmentPart
    var recipient: Recipient?
    var scope: Scope
  }

  /// The consignment that the address names; one of others is as if it were not there.
  static func find(_ call: Call, _ seat: Seat, _ permission: Permission, in tx: Transaction) throws -> Found {
    let id = try call.id("order", of: Consignment.self)
    guard let consignment = try Consignment.find(id, in: tx), let location = try StockLocation.find(consignment.location, in: tx) else {
      throw NoConsignmentMove.unknown
    }
    let scope = seat.scope(of: location)
    guard seat.may(.seeOrders, on: scope), let screen = try OrderScreen.load(consignment.order, in: tx),
      let part = screen.consignments.first(where: { $0.consignment.id == id })
    else { throw NoConsignmentMove.unknown }
    try seat.require(permission, on: scope)
    return Found(order: screen.order, part: part, recipient: screen.recipient, scope: scope)
  }

  /// A step of one consignment: the permission is asked where the goods stand.
  private static func step(
    _ name: String, _ permission: Permission, _ done: Done,
    _ work: @escaping @Sendable (ID<Consignment>, Seat, Form, Transaction) throws -> Void
  ) -> Route {
    .post("/console/orders/{order}/\(name)", needs: permission) { call in
      try await call.act(.seeConsole, else: { try await show(call, typed: $0, status: $1) }) { seat, form, tx in
        let found = try find(call, seat, permission, in: tx)
        let id = found.part.consignment.id
        try work(id, seat, form, tx)
        return After(done, Paths.consoleOrder(id), count: 1, rings: DeskLive.topics(found.part.consignment))
      }
    }
  }

  private static func acceptMany(_ call: Call) async throws -> Response {
    try await call.act(else: { _, _ in try await list(call) }) { seat, form, tx in
      let merchant = try seat.merchant
      var count: Int64 = 0
      var rings: Set = [DeskLive.topic(merchant)]
      for id in form.all("id").prefix(bulkMax).compactMap({ ID<Consignment>(text: $0) }) {
        guard let consignment = try Consignment.find(id, in: tx), consignment.merchant == merchant,
          let location = try StockLocation.find(consignment.location, in: tx)
        else { continue }
        try seat.require(.fulfilOrders, on: seat.scope(of: location))
        do {
          try tx.savepoint { _ = try AcceptConsignment(consignment: id, by: seat.party).run(in: tx) }
          count += 1
          rings.formUnion(DeskLive.topics(consignment))
        } catch is NoConsignmentMove { continue }
      }
      return After(.accepted, Paths.consoleOrders.with("state", "accepted"), count: count, rings: rings.sorted())
    }
  }
}

/// The places of a merchant that a person may look into.
enum DeskPlaces {
  static func seen(_ seat: Seat, _ permission: Permission, in tx: Transaction) throws -> [StockLocation] {
    try StockLocation.all(of: seat.merchant, in: tx).filter { seat.may(permission, on: seat.scope(of: $0)) }
  }
}
