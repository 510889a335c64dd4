import Assembly
import Catalog
import Hummingbird
import Inventory
import Kernel
import Parties
import Storage
import Trade
import Web
import Wire

/// Orders at the console: the list, one consignment, and each step of it.
enum DeskOrderRoutes {
  static let pageSize = 30

  static func routes() -> [Route] {
    DeskOrderBulk.routes() + [
      .get("/console/orders", permissions: .seeOrders) { call in try await list(call) },
      .get("/console/orders/live", permissions: .seeOrders) { call in try await DeskLive.stream(call) },
      OrdersFile.route(),
      SoughtWords.orders.route(permissions: .seeOrders, keeping: ["state", "from", "until", "place"]),
      .get("/console/orders/{order}", permissions: .seeOrders) { call in try await show(call) },
      .get("/console/orders/{order}/slip", permissions: .seeOrders) { call in
        try await call.desk(.seeConsole) { seat, tx in
          let found = try find(call, seat, .seeOrders, in: tx)
          return PackingSlip(order: found.order, part: found.part, recipient: found.recipient).html(seat.desk)
        }
      },
      step("accept", .fulfilOrders, .accepted) { id, seat, _, tx in try AcceptConsignment(consignment: id, by: seat.party).run(in: tx) },
      step("ready", .fulfilOrders, .ready, told: .readyTold) { id, seat, _, tx in try ReadyConsignment(consignment: id, by: seat.party).run(in: tx) },
      step("ship", .fulfilOrders, .shipped) { id, seat, form, tx in
        try ShipConsignment(
          consignment: id, carrier: try carrier(form), waybill: FormText.line(form["waybill"]), by: seat.party
        ).run(in: tx)
      },
      step("waybill", .fulfilOrders, .waybillCorrected, told: .waybillTold) { id, seat, form, tx in
        try CorrectWaybill(
          consignment: id, carrier: try carrier(form), waybill: FormText.line(form["waybill"]), by: seat.party
        ).run(in: tx)
      },
      step("delivered", .fulfilOrders, .delivered) { id, seat, _, tx in try DeliverConsignment(consignment: id, by: seat.party).run(in: tx) },
      step("undelivered", .refund, .undelivered) { id, seat, form, tx in
        guard let goods = FailDelivery.Goods(rawValue: form["goods"]) else { throw InvalidInput("goods", ReturnPhrases.becameMissing) }
        try FailDelivery(consignment: id, goods: goods, by: seat.party, parts: AllSaleParts.list).run(in: tx)
      },
      step("cancel", .refund, .cancelled) { id, seat, form, tx in
        var reading = FieldReading(form)
        let reason = reading.lines("reason", most: 300, needed: DeskOrderPhrases.cancelWhy)
        try reading.check()
        try CancelConsignment(consignment: id, by: seat.party, reason: reason, parts: AllSaleParts.list).run(in: tx)
      },
    ]
  }

  /// The carrier that was typed where it is not in the list, else the one that was chosen.
  static func carrier(_ form: Form) throws(Waybill.No) -> String {
    try Carrier.written(FormText.line(form["carrier"]), other: FormText.line(form["other-carrier"]))
  }

  /// - Parameter typed: what a refused form held; numbers that wait for their step stand in the address.
  static func list(_ call: Call, typed: FormEntry = .nothing, status: HTTPResponse.Status = .ok) async throws -> Response {
    try await call.desk(status: status) { seat, tx in
      let merchant = try seat.merchant
      let cursor = call.after
      let places = try DeskPlaces.seen(seat, .seeOrders, in: tx)
      let filter = try OrderFilter(call, seat, places: places).withParcels(in: tx)
      let rows = try ConsignmentRow.page(merchant: merchant, filter, after: cursor, size: pageSize, in: tx)
      var list = OrderList(
        rows: rows,
        counts: try ConsignmentRow.counts(merchant: merchant, within: filter.within, in: tx), filter: filter, places: places, cursor: cursor,
        pictures: try pictures(rows.items.compactMap(\.lines.first), in: tx), mayFulfil: seat.may(.fulfilOrders)
      )
      list.back = try GoodsBack.ofEach(rows.items.map(\.consignment), in: tx)
      list.typed = typed.isRefused ? typed : TypedWaybills.read(call, rows.items.map(\.consignment.id))
      return list.html(seat.desk)
    }
  }

  static func show(_ call: Call, typed: FormEntry = .nothing, status: HTTPResponse.Status = .ok) async throws -> Response {
    try await call.desk(.seeConsole, status: status) { seat, tx in
      let found = try find(call, seat, .seeOrders, in: tx)
      var page = DeskOrder(
        order: found.order, part: found.part, recipient: found.recipient, pictures: try pictures(found.part.lines.map(\.offered), in: tx), mayFulfil: seat.may(.fulfilOrders, on: found.scope),
        mayHandOver: seat.may(.handOver, on: found.scope), mayRefund: seat.may(.refund, on: found.scope), typed: typed
      )
      page.back = try GoodsBack.of(found.part.consignment, in: tx)
      return page.html(seat.desk)
    }
  }

  /// Of what was sold, by variant: its own, else the product's in the chosen colour.
  static func pictures(_ lines: [Offer.Line], in tx: Transaction) throws -> [ID<Variant>: Catalog.Picture] {
    let own = try VariantPictures.of(lines.map { ID<Variant>($0.variant) }, in: tx)
    let cards = try ConsolePictures.onCards(Set(lines.map { ID<Product>($0.product) }).sorted(), in: tx)
    var found: [ID<Variant>: Catalog.Picture] = [:]
    for line in lines {
      found[ID(line.variant)] = own[ID(line.variant)] ?? cards[ID(line.product)]?.inColour(of: OfferedChoices.of(line.options))
    }
    return found
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

  /// Whether the buyer hears of a step by a message: a sender is set that reaches one of their contacts.
  private static func isHeard(_ found: Found, _ call: Call, in tx: Transaction) throws -> Bool {
    let tells = call.house.settings.tells
    guard tells.isAnything, let offer = try Offer.find(found.order.offer, in: tx) else { return false }
    return try OrderMessages.reached(by: offer, in: tx).contains(where: tells.reaches)
  }

  /// A step of one consignment: the permission is asked where the goods stand.
  /// - Parameter told: what is said instead where the buyer hears of it.
  private static func step(
    _ name: String, _ permission: Permission, _ done: Done, told: Done? = nil,
    _ work: @escaping @Sendable (ID<Consignment>, Seat, Form, Transaction) throws -> Void
  ) -> Route {
    .post("/console/orders/{order}/\(name)", permissions: permission) { call in
      try await call.act(.seeConsole, else: { try await show(call, typed: $0, status: $1) }) { seat, form, tx in
        let found = try find(call, seat, permission, in: tx)
        let id = found.part.consignment.id
        try work(id, seat, form, tx)
        let said = try told.map { try isHeard(found, call, in: tx) ? $0 : done } ?? done
        return After(said, Paths.consoleOrder(id), count: 1, rings: DeskLive.topics(found.part.consignment))
      }
    }
  }
}
