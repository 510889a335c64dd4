import Commerce
import Hummingbird
import Kernel
import Parties
import Storage
import Web

/// Receiving, counting and sending goods, one variant a form.
enum DeskStockActs {
  static func routes() -> [Route] {
    [
      page("receive", .receive, .moveStock), page("count", .count, .countStock), page("transfer", .transfer, .moveStock),
      act("receive", .receive, .moveStock) { order, seat, tx in
        try ReceiveStock(merchant: order.merchant, location: order.place, lines: [order.line], by: seat.party, note: order.note).run(in: tx)
        return After(.received, Paths.consoleStock.with("q", order.sku), count: order.line.quantity)
      },
      act("count", .count, .countStock) { order, seat, tx in
        let difference = try CountStock(
          merchant: order.merchant, location: order.place, variant: order.line.variant, counted: order.line.quantity, by: seat.party, note: order.note
        ).run(in: tx)
        return After(.counted, Paths.consoleStock.with("q", order.sku), count: difference)
      },
      act("transfer", .transfer, .moveStock) { order, seat, tx in
        guard let to = order.to else { throw InvalidInput("to", StockPhrases.unknownPlace) }
        try DispatchStock(merchant: order.merchant, from: order.place, to: to, lines: [order.line], by: seat.party, note: order.note).run(in: tx)
        return After(.dispatched, Paths.stockHistory, count: order.line.quantity)
      },
    ]
  }

  /// What a form of stock says, read and found.
  struct StockOrder {
    var merchant: PartyID
    var sku: String
    var place: ID<StockLocation>
    var to: ID<StockLocation>?
    var line: StockMovement.Line
    var note: String
  }

  private static func page(_ name: String, _ act: StockForm.Act, _ permission: Permission) -> Route {
    .get("/console/stock/\(name)", needs: permission) { call in
      var values: [String: String] = [:]
      for field in ["sku", "place"] { values[field] = call.query(field) }
      return try await show(call, act, permission, typed: FormEntry(values: values))
    }
  }

  private static func show(
    _ call: Call, _ act: StockForm.Act, _ permission: Permission, typed: FormEntry, status: HTTPResponse.Status = .ok
  ) async throws -> Response {
    try await call.desk(status: status) { seat, tx in
      let sku = FormText.tidy(typed.value("sku"))
      let meant = sku.isEmpty || sku.unicodeScalars.count > 100 ? [] : try VariantFacts.meant(by: sku, merchant: seat.merchant, in: tx)
      return StockForm(act, places: try DeskPlaces.seen(seat, permission, in: tx), meant: meant, typed: typed).html(seat.desk)
    }
  }

  private static func act(
    _ name: String, _ act: StockForm.Act, _ permission: Permission, _ work: @escaping @Sendable (StockOrder, Seat, Transaction) throws -> After
  ) -> Route {
    .post("/console/stock/\(name)", needs: permission) { call in
      try await call.act(else: { try await show(call, act, permission, typed: $0, status: $1) }) { seat, form, tx in
        try work(try read(form, seat, permission, in: tx), seat, tx)
      }
    }
  }

  private struct Said {
    var sku: String
    /// Which of several that bear the label.
    var variant: ID<Variant>?
    var place: ID<StockLocation>
    var to: ID<StockLocation>?
    var quantity: Int64
    var note: String?
  }

  private static let place = Shape<String>.text(0...20).map(StockPhrases.unknownPlace) { ID<StockLocation>(text: $0) }

  private static let shape = Shape<Said>.object(
    nil, .required("sku", Shape<String>.text(1...100)), .required("place", place), .optional("to", place), .required("quantity", Shape<Int64>.int64(0...StockMovement.quantityMax)),
    .optional("note", Shape<String>.text(1...200)), .optional("variant", .id(Variant.self))
  ) { Said(sku: $0, variant: $5, place: $1, to: $2, quantity: $3, note: $4) }

  private static func read(_ form: Form, _ seat: Seat, _ permission: Permission, in tx: Transaction) throws -> StockOrder {
    let said = try form.read(shape).get()
    let merchant = try seat.merchant
    guard let place = try StockLocation.find(said.place, in: tx), place.merchant == merchant, seat.may(permission, on: seat.scope(of: place)) else {
      throw InvalidInput("place", StockPhrases.unknownPlace)
    }
    let meant = try VariantFacts.meant(by: said.sku, merchant: merchant, in: tx)
    guard !meant.isEmpty else { throw InvalidInput("sku", StockPhrases.unknownSKU) }
    guard let facts = meant.count == 1 ? meant[0] : meant.first(where: { $0.variant.id == said.variant }) else {
      throw InvalidInput("variant", StockPhrases.whichOne)
    }
    return StockOrder(
      merchant: merchant, sku: facts.variant.sku, place: said.place, to: said.to,
      line: StockMovement.Line(variant: facts.variant.id.raw, quantity: said.quantity), note: said.note ?? "")
  }
}
