import Commerce
import Hummingbird
import Kernel
import Parties
import Storage
import Web

/// The same step for several orders with one press. Each stands for itself: one that cannot go on holds up none of the others.
enum DeskOrderBulk {
  /// Orders moved with one press, at most.
  static let most = 100

  static func routes() -> [Route] {
    [
      bulk("accept", .accepted, leadsTo: .accepted) { consignment, seat, _, tx in
        try AcceptConsignment(consignment: consignment.id, by: seat.party).run(in: tx)
      },
      bulk("ready", .readyMany, leadsTo: .ready) { consignment, seat, _, tx in
        try ReadyConsignment(consignment: consignment.id, by: seat.party).run(in: tx)
      },
      bulk("ship", .shippedMany, leadsTo: .shipped, takes: { !waybill($0, $1).isEmpty }) { consignment, seat, form, tx in
        try ShipConsignment(
          consignment: consignment.id, carrier: FormText.tidy(form["carrier"]), waybill: waybill(consignment.id, form), by: seat.party
        ).run(in: tx)
      },
      bulk("delivered", .deliveredMany, leadsTo: .delivered) { consignment, seat, _, tx in
        try DeliverConsignment(consignment: consignment.id, by: seat.party).run(in: tx)
      },
    ]
  }

  private static func waybill(_ id: ID<Consignment>, _ form: Form) -> String { FormText.tidy(form["waybill-\(id)"]) }

  /// - Parameter takes: whether the form says enough about a ticked order; what it leaves out stays as it is.
  private static func bulk(
    _ name: String, _ done: Done, leadsTo state: Consignment.State,
    takes: @escaping @Sendable (ID<Consignment>, Form) -> Bool = { _, _ in true },
    _ work: @escaping @Sendable (Consignment, Seat, Form, Transaction) throws -> Void
  ) -> Route {
    .post("/console/orders/\(name)", needs: .fulfilOrders) { call in
      try await call.act(else: { _, _ in try await DeskOrderRoutes.list(call) }) { seat, form, tx in
        let merchant = try seat.merchant
        var count: Int64 = 0
        var rings: Set = [DeskLive.topic(merchant)]
        let ids = (form.all("id").compactMap { ID<Consignment>(text: $0) } + named(form)).prefix(most)
        for id in Set(ids).sorted() where takes(id, form) {
          guard let consignment = try Consignment.find(id, in: tx), consignment.merchant == merchant,
            let location = try StockLocation.find(consignment.location, in: tx)
          else { continue }
          try seat.require(.fulfilOrders, on: seat.scope(of: location))
          do {
            try tx.savepoint { try work(consignment, seat, form, tx) }
            count += 1
            rings.formUnion(DeskLive.topics(consignment))
          } catch is NoConsignmentMove { continue } catch is ShipConsignment.No { continue }
        }
        return After(count == 0 ? .noneMoved : done, Paths.consoleOrders.with("state", count == 0 ? nil : state.rawValue), count: count, rings: rings.sorted())
      }
    }
  }

  /// Orders whose waybill was typed are meant, ticked or not.
  private static func named(_ form: Form) -> [ID<Consignment>] {
    form.fields.prefix(Form.fieldsMax).compactMap { field in
      guard field.name.hasPrefix("waybill-"), !field.value.isEmpty else { return nil }
      return ID<Consignment>(text: String(field.name.dropFirst("waybill-".count)))
    }
  }
}
