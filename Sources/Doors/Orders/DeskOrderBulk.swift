import Hummingbird
import Inventory
import Kernel
import Parties
import Storage
import Trade
import Web
import Wire

/// The same step for several orders with one press. Each stands for itself: one that cannot go on holds up none of the others.
enum DeskOrderBulk {
  /// Orders moved with one press, at most.
  static let most = 100

  static func routes() -> [Route] {
    [
      bulk("accept", .accepted, else: .noneAccepted, from: .placed, to: .accepted) { consignment, seat, _, tx in
        try AcceptConsignment(consignment: consignment.id, by: seat.party).run(in: tx)
      },
      bulk("ready", .readyMany, else: .noneReady, from: .accepted, to: .ready) { consignment, seat, _, tx in
        try ReadyConsignment(consignment: consignment.id, by: seat.party).run(in: tx)
      },
      bulk("ship", .shippedMany, else: .noneShipped, from: .accepted, to: .shipped, takes: { !waybill($0, $1).isEmpty }, refuses: sharedNumber) { consignment, seat, form, tx in
        try ShipConsignment(
          consignment: consignment.id, carrier: try DeskOrderRoutes.carrier(form), waybill: waybill(consignment.id, form), by: seat.party
        ).run(in: tx)
      },
      bulk("delivered", .deliveredMany, else: .noneDelivered, from: .shipped, to: .delivered) { consignment, seat, _, tx in
        try DeliverConsignment(consignment: consignment.id, by: seat.party).run(in: tx)
      },
    ]
  }

  /// One number beside parcels of different people is a slip of the hand: nothing is sent before it is put right.
  private static func sharedNumber(_ parcels: [Consignment], _ form: Form, _ tx: Transaction) throws -> Done? {
    try SharedWaybill.isMixed(parcels.map { ($0, waybill($0.id, form)) }, in: tx) ? .waybillShared : nil
  }

  private static func waybill(_ id: ID<Consignment>, _ form: Form) -> String { FormText.line(form[TypedWaybills.field(id)]) }

  /// - Parameters:
  ///   - none: what is said where orders were named and none of them went on.
  ///   - takes: whether the form says enough about a ticked order; what it leaves out stays as it is.
  ///   - refuses: what is wrong with the form as a whole, so that none of the orders goes on.
  private static func bulk(
    _ name: String, _ done: Done, else none: Done, from: Consignment.State, to: Consignment.State,
    takes: @escaping @Sendable (ID<Consignment>, Form) -> Bool = { _, _ in true },
    refuses: @escaping @Sendable ([Consignment], Form, Transaction) throws -> Done? = { _, _, _ in nil },
    _ work: @escaping @Sendable (Consignment, Seat, Form, Transaction) throws -> Void
  ) -> Route {
    .post("/console/orders/\(name)", permissions: .fulfilOrders) { call in
      try await call.act(else: { try await DeskOrderRoutes.list(call, typed: $0, status: $1) }) { seat, form, tx in
        let merchant = try seat.merchant
        var count: Int64 = 0, left = 0
        var rings: Set = [DeskLive.topic(merchant)]
        let ids = (form.all("id").compactMap { ID<Consignment>(text: $0) } + (to == .shipped ? named(form) : [])).prefix(most)
        // What was typed and is not taken by this step stays typed.
        func stays() throws -> (path: Path, isTyped: Bool) {
          let typed = from == .accepted ? try TypedWaybills.waiting(form, merchant, in: tx) : []
          return (TypedWaybills.list(from, form, typed), !typed.isEmpty)
        }
        let taken = Set(ids).filter { takes($0, form) }
        guard !taken.isEmpty else { return After(to == .shipped ? .noWaybill : .noneChosen, try stays().path) }
        let own = try taken.sorted().compactMap { try Consignment.find($0, in: tx) }.filter { $0.merchant == merchant }
        if let wrong = try refuses(own.filter { $0.state == from }, form, tx) { return After(wrong, try stays().path) }
        for consignment in own {
          guard let location = try StockLocation.find(consignment.location, in: tx) else { continue }
          try seat.require(.fulfilOrders, on: seat.scope(of: location))
          do {
            try tx.savepoint { try work(consignment, seat, form, tx) }
            count += 1
            rings.formUnion(DeskLive.topics(consignment))
          } catch is NoConsignmentMove { left += 1 } catch is ShipConsignment.No { left += 1 }
        }
        guard count > 0 else { return After(none, try stays().path) }
        // A number that was typed is meant: who typed it is told where it was not taken.
        if to == .shipped, left > 0 { return After(.shippedSome, try stays().path, count: count, rings: rings.sorted()) }
        let (path, isTyped) = try stays()
        return After(done, isTyped ? path : Paths.consoleOrders.with("state", to.rawValue), count: count, rings: rings.sorted())
      }
    }
  }

  /// Orders whose waybill was typed are meant, ticked or not.
  private static func named(_ form: Form) -> [ID<Consignment>] {
    form.fields.prefix(Form.fieldsMax).compactMap { field in
      field.value.isEmpty ? nil : TypedWaybills.parcel(field.name)
    }
  }
}
