import Assembly
import Catalog
import HTTPTypes
import Hummingbird
import Inventory
import Kernel
import Parties
import Places
import Storage
import Trade
import Web
import Wire

/// An order after it was paid: its page, live changes, cancelling, returns, receipt, and finding it again.
enum ShopOrderRoutes {
  static func routes() -> [Route] {
    [
      .get("/orders/{order}") { call in
        let number = call["order"] ?? "", isNew = call.query("new") == "1", said = notice(call.query("done"))
        return try await call.show { visit, tx in
          let order = try OrderAccess.order(number, visit, call, in: tx)
          return .page(try page(order, visit, isNew: isNew, notice: said, in: tx))
        }
      },
      .get("/orders/{order}/receipt") { call in
        try await call.show { visit, tx in
          let order = try OrderAccess.order(call["order"] ?? "", visit, call, in: tx)
          guard let screen = try OrderScreen.load(order.id, in: tx) else { throw Problem.noSuchPage() }
          return .page(ReceiptPage(screen: screen, sellers: try sellers(screen, in: tx)).html(visit.reader))
        }
      },
      .get("/orders/{order}/open/{key}", open),
      .post("/orders/{order}/cancel", cancel),
      .post("/orders/{order}/confirm", confirm),
      .post("/orders/{order}/return", askReturn),
      .post("/orders/{order}/return/withdraw", withdrawReturn),
      .get("/orders/{order}/live", live),
      .get("/order-lookup") { call in try await call.show { visit, _ in .page(OrderLookupPage().html(visit.reader)) } },
      .post("/order-lookup", lookUp),
    ]
  }

  /// A guest comes by a letter: the key opens the order for this browser, and then leaves the address.
  @Sendable private static func open(_ call: Call) async throws -> Response {
    try call.brake(OrderAccess.opening)
    let number = call["order"] ?? "", key = call["key"].flatMap { Secret(text: $0) }
    let found = try await call.house.database.write { tx -> Secret? in
      guard let key, let order = try Order.find(number: number, in: tx), try OrderKey.opens(order.id, key, in: tx) else { return nil }
      return try OrderAccess.grant(order, call.shopper(nil), in: tx)
    }
    guard let found else { return .seeOther(Paths.orderLookup.text) }
    return OrderAccess.keeping(found, .seeOther(Paths.order(number).text), call)
  }

  private static func page(
    _ order: Order, _ visit: Visit, isNew: Bool = false, notice: Sentence? = nil, fault: Sentence? = nil, typed: Typed = .untouched, in tx: Transaction
  ) throws -> HTML {
    guard let screen = try OrderScreen.load(order.id, in: tx) else { throw Problem.noSuchPage() }
    let products = Array(Set(screen.offer.lines.map { ID<Product>($0.product) })).sorted()
    let cards = try CardQueries.cards(products, site: visit.site.id, in: tx)
    let received = screen.consignments.filter { $0.consignment.state.isReceived }.flatMap(\.lines).map { ID<Product>($0.offered.product) }
    return OrderPage(
      screen: screen, sellers: try sellers(screen, in: tx), returns: try Return.all(of: order.id, in: tx).map { ($0, try $0.lines(in: tx)) },
      pictures: Dictionary(cards.map { ($0.product.raw, $0.picture) }) { first, _ in first },
      variantPictures: try VariantPictures.of(screen.offer.lines.map { ID<Variant>($0.variant) }, in: tx), spots: try spots(screen, in: tx),
      rateable: try RateableGoods.among(Array(Set(received)).sorted(), by: visit.party, in: tx),
      withdrawalDays: try PolicyValue.standing(PolicyKey.withdrawalDays, on: Zone.seoul.local(tx.now).day, in: tx).value, isNew: isNew,
      notice: notice, fault: fault, typed: typed
    ).html(visit.reader)
  }

  /// Where goods that were not collected yet wait, at most as many as an order has parcels.
  private static func spots(_ screen: OrderScreen, in tx: Transaction) throws -> [ID<StockLocation>: OrderPage.Spot] {
    let locations = screen.consignments.filter { $0.consignment.method == .collect && $0.consignment.state.isInHouse }.compactMap(\.location)
    let shops = try CollectPlaces.of(locations, in: tx)
    var found: [ID<StockLocation>: OrderPage.Spot] = [:]
    for location in locations {
      guard let unit = try location.unit.flatMap({ try Unit.find($0, in: tx) }) else { continue }
      found[location.id] = OrderPage.Spot(
        unit: unit, floor: try unit.floor.flatMap { try Floor.find($0, in: tx) }, mall: try unit.mall.flatMap { try Mall.find($0, in: tx) }?.name,
        state: shops[location.id]?.state)
    }
    return found
  }

  private static func sellers(_ screen: OrderScreen, in tx: Transaction) throws -> [PartyID: SellerFacts] {
    try SellerFacts.shown(Set(screen.consignments.map(\.consignment.merchant)).sorted(), in: tx)
  }

  private static func notice(_ done: String?) -> Sentence? {
    switch done {
    case "cancel": Sentence(OrderPhrases.cancelDone)
    case "confirm": Sentence(ConfirmPhrases.done)
    case "return": Sentence(OrderPhrases.returnAsked)
    case "refund": Sentence(OrderPhrases.refundAsked)
    case "before": Sentence(OrderPhrases.orderedBefore)
    case "withdraw": Sentence(OrderPhrases.withdrawDone)
    default: nil
    }
  }

  @Sendable private static func cancel(_ call: Call) async throws -> Response {
    let form = try await call.form()
    guard let id = ID<Consignment>(text: form["consignment"]) else { throw Problem.noSuchPage() }
    return try await act(call, done: "cancel") { order, tx in
      guard try Consignment.find(id, in: tx)?.order == order.id else { throw Problem.noSuchPage() }
      try CancelConsignment(consignment: id, by: order.buyer, reason: "", parts: AllSaleParts.list).run(in: tx)
    }
  }

  @Sendable private static func confirm(_ call: Call) async throws -> Response {
    guard let id = ID<Consignment>(text: try await call.form()["consignment"]) else { throw Problem.noSuchPage() }
    return try await act(call, done: "confirm") { order, tx in
      guard try Consignment.find(id, in: tx)?.order == order.id else { throw Problem.noSuchPage() }
      try ConfirmPurchase(consignment: id).run(in: tx)
    }
  }

  @Sendable private static func askReturn(_ call: Call) async throws -> Response {
    let form = try await call.form()
    guard let id = ID<Consignment>(text: form["consignment"]) else { throw Problem.noSuchPage() }
    let reason = Return.Reason(rawValue: form["reason"])
    let note = FormText.lines(form["note"])
    let noticed = FormText.tidy(form["noticed"])
    var pieces: [Int64: Int64] = [:]
    for field in form.fields where field.name.hasPrefix("line-") {
      guard let number = Int64(field.name.dropFirst(5)), let count = try? WrittenNumber.read(field.value) else { continue }
      pieces[number] = count
    }
    let wanted = pieces
    return try await act(call, done: reason == .notArrived ? "refund" : "return", form: form) { order, tx in
      guard try Consignment.find(id, in: tx)?.order == order.id else { throw Problem.noSuchPage() }
      guard let reason else { throw InvalidInput("reason", OrderPhrases.returnWhyMissing) }
      guard noticed.isEmpty || Day(text: noticed) != nil else { throw NoReturn.noticedAtNoSuchTime }
      _ = try AskReturn(
        consignment: id, buyer: order.buyer, reason: reason, note: note, noticedOn: Day(text: noticed), pieces: wanted, seen: Int64(form["seen"])
      ).run(in: tx)
    }
  }

  @Sendable private static func withdrawReturn(_ call: Call) async throws -> Response {
    guard let id = ID<Return>(text: try await call.form()["return"]) else { throw Problem.noSuchPage() }
    return try await act(call, done: "withdraw") { order, tx in
      guard try Return.find(id, in: tx)?.order == order.id else { throw Problem.noSuchPage() }
      try WithdrawReturn(id, buyer: order.buyer).run(in: tx)
    }
  }

  /// Does one thing to an order and shows it again; a refusal is told on the order's page, with the form as it was filled in.
  private static func act(
    _ call: Call, done: String, form: Form? = nil, _ work: @escaping @Sendable (Order, Transaction) throws -> Void
  ) async throws -> Response {
    let number = call["order"] ?? ""
    do {
      try await call.house.database.write { tx in
        try work(try OrderAccess.order(number, try Visit.of(call, in: tx), call, in: tx), tx)
      }
      return .seeOther(Paths.order(number).with("done", done).text)
    } catch let no as any Refusal {
      var response = try await call.show { visit, tx in
        .page(try page(try OrderAccess.order(number, visit, call, in: tx), visit, fault: no.sentence, typed: form.map { Typed($0, no, in: visit.reader.language) } ?? .untouched, in: tx))
      }
      response.status = .unprocessableContent
      return response
    }
  }

  /// Tells the page when a consignment moved; it then fetches itself anew.
  @Sendable private static func live(_ call: Call) async throws -> Response {
    let number = call["order"] ?? "", language = call.shownLanguage
    let order = try await call.house.database.read { tx in try OrderAccess.order(number, try Visit.of(call, in: tx), call, in: tx) }
    let database = call.house.database
    return try EventStream(call, topic: Order.topic(order.id)) { after in
      let now = try await database.read { tx in try Consignment.all(of: order.id, in: tx) }
      let returns = try await database.read { tx in try Return.all(of: order.id, in: tx) }
      let state = (now.map { "\($0.revision)" } + returns.map(\.state.rawValue)).joined(separator: ".")
      guard state != after else { return [] }
      // The first message only says where we are; the page shows it already.
      let newest = now.max { $0.confirmation?.at ?? $0.changedAt < $1.confirmation?.at ?? $1.changedAt }
      let words = newest.map { OrderPhrases.changed.text(in: language, ["state": $0.standing.text(in: language)]) } ?? ""
      let data: JSON = ["announce": .string(words)]
      return [EventStream.Message(id: state, event: after == nil ? "here" : "changed", data: data.bytes)]
    }.response
  }

  private static func lookedUpInVain(_ page: OrderLookupPage, _ call: Call) async throws -> Response {
    var response = try await call.show { visit, _ in .page(page.html(visit.reader)) }
    response.status = .unprocessableContent
    return response
  }

  @Sendable private static func lookUp(_ call: Call) async throws -> Response {
    let form = try await call.form()
    let number = FormText.tidy(form["number"]).uppercased(), phone = FormText.tidy(form["phone"])
    var missing: [String: Sentence] = [:]
    if number.isEmpty { missing["number"] = Sentence(FormPhrases.missingField(OrderPhrases.orderNumber)) }
    if phone.isEmpty { missing["phone"] = Sentence(FormPhrases.missingField(SalePhrases.phone)) }
    guard missing.isEmpty else { return try await lookedUpInVain(OrderLookupPage(number: number, phone: phone, faults: missing), call) }
    do {
      let found = try await OrderLookUps.braking(LookUpOrder(number: number, phone: phone), call) { lookUp in
        try await call.house.database.write { tx in
          var lookUp = lookUp
          lookUp.member = try Visit.of(call, in: tx).party
          let order = try lookUp.run(in: tx)
          return (key: try OrderAccess.grant(order, call.shopper(lookUp.member), in: tx), number: order.number)
        }
      }
      return OrderAccess.keeping(found.key, .seeOther(Paths.order(found.number).text), call)
    } catch is NoConsignmentMove {
      return try await lookedUpInVain(OrderLookupPage(number: number, phone: phone, fault: Sentence(OrderPhrases.lookupNothing)), call)
    }
  }
}
