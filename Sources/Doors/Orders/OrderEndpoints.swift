import Assembly
import Kernel
import Parties
import Storage
import Trade
import Wire

/// Orders as their buyers see and change them.
enum OrderEndpoints {
  private static let unknown = ProblemKind(NoConsignmentMove.unknown)

  static func routes() -> [Route] { [list, show, lookUp, cancel, confirm, askReturn, withdrawReturn, returns, events] }

  private static let list = Endpoint(
    "listOrders", .get, "/api/v1/orders", Phrase("내 주문 목록", "A member's orders, newest first"), tag: "orders", access: .signedIn,
    takes: .query("cursor", .cursor), .query("limit", .int(1...100), or: 20), answers: .page("OrderPage", of: OrderViews.row)
  ).read { tx, call, cursor, limit in
    let page = try OrderRow.page(of: Party.selves(call.someone(), in: tx), after: cursor, size: limit, in: tx)
    let returns = try Return.states(ofEach: page.items.map(\.order.id), in: tx)
    return page.map { OrderViews.Listed(row: $0, returns: returns[$0.order.id] ?? []) }
  }

  private static let show = Endpoint(
    "getOrder", .get, "/api/v1/orders/{order}", Phrase("주문 보기", "Read an order"), tag: "orders", problems: [unknown],
    takes: .path("order", .id(Order.self)), CartAccess.header, answers: .ok(OrderViews.order)
  ).read { tx, call, id, _ in try screen(call.shopper.order(Order.find(id, in: tx), in: tx), in: tx) }

  private static let lookUp = Endpoint(
    "lookUpOrder", .post, "/api/v1/orders/look-up", Phrase("비회원 주문 조회", "Find a guest's order by its number and telephone"), tag: "orders",
    problems: [unknown],
    takes: .body(OrderInputs.lookUp),
    answers: .ok(OrderViews.order)
  ).handle { call, lookUp in
    try await OrderLookUps.braking(lookUp, call) { lookUp in
      try await call.house.database.write { tx in try screen(lookUp.run(in: tx), in: tx) }
    }
  }

  private static let cancel = Endpoint(
    "cancelConsignment", .post, "/api/v1/consignments/{consignment}/cancel", Phrase("주문 취소", "Cancel what nobody has started on"), tag: "orders",
    isIdempotent: true,
    problems: [
      unknown, ProblemKind(CancelConsignment.No.acceptedAlready), ProblemKind(NoConsignmentMove.notFrom(.collected, to: .cancelled)),
    ],
    takes: .path("consignment", .id(Consignment.self)), CartAccess.header,
    .body(OrderInputs.cancel), answers: .ok(OrderViews.order)
  ).write { tx, call, id, _, reason in
    let (consignment, order) = try call.shopper.consignment(id, in: tx)
    try CancelConsignment(consignment: consignment.id, by: order.buyer, reason: reason, parts: AllSaleParts.list).run(in: tx)
    return try screen(order, in: tx)
  }

  private static let confirm = Endpoint(
    "confirmPurchase", .post, "/api/v1/consignments/{consignment}/confirm",
    Phrase("구매 확정", "Confirm the purchase of what was received, once and for good; rights by law to give goods back stay"), tag: "orders",
    isIdempotent: true,
    problems: [
      unknown, ProblemKind(ConfirmPurchase.No.notReceived(.shipped)), ProblemKind(ConfirmPurchase.No.returnAsked), ProblemKind(ConfirmPurchase.No.nothingKept),
    ],
    takes: .path("consignment", .id(Consignment.self)), CartAccess.header, answers: .ok(OrderViews.order)
  ).write { tx, call, id, _ in
    let (consignment, order) = try call.shopper.consignment(id, in: tx)
    try ConfirmPurchase(consignment: consignment.id).run(in: tx)
    return try screen(order, in: tx)
  }

  private static let askReturn = Endpoint(
    "askReturn", .post, "/api/v1/consignments/{consignment}/returns", Phrase("반품·철회 신청", "Ask to give goods back, also while they are on their way, or say that they did not arrive"), tag: "orders",
    isIdempotent: true,
    problems: [
      unknown, ProblemKind(NoReturn.notReceived), ProblemKind(NoReturn.notSent), ProblemKind(NoReturn.collected), ProblemKind(NoReturn.tooLate(days: 7)),
      ProblemKind(NoReturn.tooLateForFaulty(months: 3)), ProblemKind(NoReturn.tooLateSinceNoticing(days: 30)),
      ProblemKind(NoReturn.noticedAtNoSuchTime), ProblemKind(NoReturn.nothing),
      ProblemKind(NoReturn.tooMany(left: 1)), ProblemKind(NoReturn.excluded),
    ],
    takes: .path("consignment", .id(Consignment.self)), CartAccess.header, .body(OrderInputs.returned),
    answers: .created(ReturnViews.returned) { "/api/v1/orders/\($0.asked.order)/returns" }
  ).write { tx, call, id, _, input in
    let (consignment, order) = try call.shopper.consignment(id, in: tx)
    let asked = try AskReturn(
      consignment: consignment.id, buyer: order.buyer, reason: input.reason, note: input.note, noticedOn: input.noticedOn, pieces: input.pieces
    ).run(in: tx)
    guard let found = try Return.find(asked, in: tx) else { throw NoReturn.unknown }
    return ReturnShown(found, lines: try found.lines(in: tx))
  }

  private static let withdrawReturn = Endpoint(
    "withdrawReturn", .post, "/api/v1/returns/{return}/withdraw", Phrase("반품 신청 취소", "Take a request for a return back that nobody has decided"), tag: "orders",
    isIdempotent: true,
    problems: [unknown, ProblemKind(NoReturn.unknown), ProblemKind(NoReturn.decidedAlready)],
    takes: .path("return", .id(Return.self)), CartAccess.header, answers: .ok(ReturnViews.returned)
  ).write { tx, call, id, _ in
    guard let asked = try Return.find(id, in: tx) else { throw NoReturn.unknown }
    let order = try call.shopper.order(Order.find(asked.order, in: tx), in: tx)
    try WithdrawReturn(id, buyer: order.buyer).run(in: tx)
    guard let now = try Return.find(id, in: tx) else { throw NoReturn.unknown }
    return ReturnShown(now, lines: try now.lines(in: tx))
  }

  private static let returns = Endpoint(
    "listReturns", .get, "/api/v1/orders/{order}/returns", Phrase("반품 목록", "The returns of an order"), tag: "orders", problems: [unknown],
    takes: .path("order", .id(Order.self)), CartAccess.header,
    answers: .ok(View<[ReturnShown]>.object("ReturnList", .member("items", ReturnViews.returned.list) { $0 }))
  ).read { tx, call, id, _ in try ReturnShown.all(Return.all(of: call.shopper.order(Order.find(id, in: tx), in: tx).id, in: tx), in: tx) }

  private static let events = Endpoint(
    "watchOrder", .get, "/api/v1/orders/{order}/events", Phrase("주문 상태 실시간 보기", "Hear of an order's states as they change"), tag: "orders",
    problems: [unknown], takes: .path("order", .id(Order.self)), CartAccess.header, answers: .events
  ).handle { call, id, _ in
    _ = try await call.house.database.read { tx in try call.shopper.order(Order.find(id, in: tx), in: tx) }
    return try EventStream(call, topic: Order.topic(id)) { after in
      let parts = try await call.house.database.read { tx in try Consignment.all(of: id, in: tx) }
      let mark = parts.map { String($0.revision) }.joined(separator: ".")
      guard mark != after else { return [] }
      return [EventStream.Message(id: mark, event: "order", data: OrderStates.view.bytes(parts))]
    }
  }

  private static func screen(_ order: Order, in tx: Transaction) throws -> OrderScreen {
    guard let screen = try OrderScreen.load(order.id, in: tx) else { throw NoConsignmentMove.unknown }
    return screen
  }
}

/// The states of an order's consignments, as the live stream tells them.
enum OrderStates {
  static let one = View<Consignment>.object(
    nil, .member("id", .id()) { $0.id }, .member("state", .choice()) { $0.state }, .member("changedAt", .instant) { $0.changedAt },
    .member("confirmedAt", View<Instant>.instant.orNull) { $0.confirmation?.at })
  static let view = View<[Consignment]>.object(nil, .member("consignments", one.list) { $0 })
}
