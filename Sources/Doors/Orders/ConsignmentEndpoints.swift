import Assembly
import Inventory
import Kernel
import Parties
import Storage
import Trade
import Web
import Wire

/// A merchant's work on orders: taken on, made ready, handed over, sent, given back.
enum ConsignmentEndpoints {
  private static let id = Input<ID<Consignment>>.path("consignment", .id(Consignment.self))
  private static let merchant = Input<PartyID>.path("merchant", .id(AnyParty.self))
  private static let moves =
    [ProblemKind(NoConsignmentMove.unknown), ProblemKind(NoConsignmentMove.notFrom(.placed, to: .ready))]

  private static let waybills = [Waybill.No.waybillWanted, .waybillUnreadable, .carrierUnknown("x"), .notOfCarrier(Carrier.all[0].name, shape: Carrier.all[0].name)].map { ProblemKind($0) }

  static func routes() -> [Route] { [list, accept, ready, handOver, ship, correct, deliver, fail, cancel] }

  private static let list = Endpoint(
    "listConsignments", .get, "/api/v1/merchants/{merchant}/consignments", Phrase("처리할 주문 목록", "A merchant's consignments, newest first; staff of a store see their own store's"),
    tag: "console", permissions: .seeOrders,
    takes: merchant, .query("state", .choice(Consignment.State.self)), .query("location", .id(StockLocation.self)),
    .query("q", .text(0...OrderFilter.wordsMax), or: ""), ListInputs.cursor, ListInputs.limit,
    answers: .page("ConsignmentPage", of: ConsoleViews.work)
  ).read { tx, call, merchant, state, location, words, cursor, limit in
    let places = try ConsoleAccess.places(.seeOrders, of: merchant, call, in: tx)
    let filter = try OrderFilter(state: state, location: location, within: places, words: FormText.tidy(words)).withParcels(in: tx)
    let page = try ConsignmentRow.page(merchant: merchant, filter, after: cursor, size: limit, in: tx)
    let waybills = try Waybill.all(of: page.items.map(\.consignment.id), in: tx)
    return page.map { ConsoleViews.Work(row: $0, waybill: waybills[$0.consignment.id]) }
  }

  private static let accept = Endpoint(
    "acceptConsignment", .post, "/api/v1/consignments/{consignment}/accept", Phrase("주문 접수", "Take a consignment on"), tag: "console",
    permissions: .fulfilOrders, isIdempotent: true, problems: moves, takes: id, answers: .ok(ConsoleViews.consignment)
  ).write { tx, call, id in
    try move(id, .fulfilOrders, call, in: tx) { try AcceptConsignment(consignment: id, by: $0).run(in: tx) }
  }

  private static let ready = Endpoint(
    "readyConsignment", .post, "/api/v1/consignments/{consignment}/ready", Phrase("수령 준비 완료", "The goods wait at the counter"), tag: "console",
    permissions: .fulfilOrders, isIdempotent: true, problems: moves, takes: id, answers: .ok(ConsoleViews.consignment)
  ).write { tx, call, id in
    try move(id, .fulfilOrders, call, in: tx) { try ReadyConsignment(consignment: id, by: $0).run(in: tx) }
  }

  /// A wrong code is counted in a transaction of its own, so that the refusal does not undo the count.
  private static let handOver = Endpoint(
    "handOverConsignment", .post, "/api/v1/consignments/{consignment}/hand-over", Phrase("상품 전달", "Give goods to whoever shows the code"),
    tag: "console", permissions: .handOver, isIdempotent: true,
    problems: moves + [ProblemKind(HandOver.No.wrongCode), ProblemKind(HandOver.No.triesUsed)],
    takes: id, .body(ConsignmentInputs.code), answers: .ok(ConsoleViews.consignment)
  ).handle { call, id, code in
    let database = call.house.database
    do {
      return try await database.write { tx in
        try move(id, .handOver, call, in: tx) { try HandOver(consignment: id, shown: code, by: $0).run(in: tx) }
      }
    } catch HandOver.No.wrongCode {
      try await database.write { tx in try HandOver(consignment: id, shown: code, by: PartyID(0)).countWrongCode(in: tx) }
      throw HandOver.No.wrongCode
    }
  }

  private static let ship = Endpoint(
    "shipConsignment", .post, "/api/v1/consignments/{consignment}/ship", Phrase("발송", "Give goods to a carrier: `carrier` is the code or name of a listed one (\(Carrier.all.map(\.code).joined(separator: ", "))), `otherCarrier` the name of any other"), tag: "console",
    permissions: .fulfilOrders, isIdempotent: true, problems: moves + waybills,
    takes: id, .body(ConsignmentInputs.waybill), answers: .ok(ConsoleViews.consignment)
  ).write { tx, call, id, parcel in
    try move(id, .fulfilOrders, call, in: tx) {
      try ShipConsignment(consignment: id, carrier: try parcel.carrier, waybill: parcel.waybill, by: $0).run(in: tx)
    }
  }

  private static let correct = Endpoint(
    "correctWaybill", .post, "/api/v1/consignments/{consignment}/waybill",
    Phrase("운송장 수정", "Put the waybill of a parcel under way right; the buyer is told once, and the same waybill again changes nothing"), tag: "console",
    permissions: .fulfilOrders, isIdempotent: true,
    problems: [ProblemKind(NoConsignmentMove.unknown), ProblemKind(CorrectWaybill.No.notUnderWay(.delivered)), ProblemKind(CorrectWaybill.No.correctedOften)] + waybills,
    takes: id, .body(ConsignmentInputs.waybill), answers: .ok(ConsoleViews.consignment)
  ).write { tx, call, id, parcel in
    try move(id, .fulfilOrders, call, in: tx) {
      try CorrectWaybill(consignment: id, carrier: try parcel.carrier, waybill: parcel.waybill, by: $0).run(in: tx)
    }
  }

  private static let deliver = Endpoint(
    "deliverConsignment", .post, "/api/v1/consignments/{consignment}/deliver", Phrase("배송 완료", "The shopper has the parcel"), tag: "console",
    permissions: .fulfilOrders, isIdempotent: true, problems: moves, takes: id, answers: .ok(ConsoleViews.consignment)
  ).write { tx, call, id in
    try move(id, .fulfilOrders, call, in: tx) { try DeliverConsignment(consignment: id, by: $0).run(in: tx) }
  }

  private static let fail = Endpoint(
    "failDelivery", .post, "/api/v1/consignments/{consignment}/undelivered",
    Phrase("배송되지 못한 상품 환불", "A parcel under way was lost or came back: what is left of it is refunded at the seller's cost, and what was asked back of it is decided"),
    tag: "console", permissions: .refund, isIdempotent: true,
    problems: [ProblemKind(NoConsignmentMove.unknown), ProblemKind(NoConsignmentMove.notFrom(.delivered, to: .lost)), ProblemKind(NoConsignmentMove.changedMeanwhile)],
    takes: id, .body(ConsignmentInputs.undelivered), answers: .ok(ConsoleViews.consignment)
  ).write { tx, call, id, goods in
    try move(id, .refund, call, in: tx) { try FailDelivery(consignment: id, goods: goods, by: $0, parts: AllSaleParts.list).run(in: tx) }
  }

  private static let cancel = Endpoint(
    "cancelForBuyer", .post, "/api/v1/consignments/{consignment}/merchant-cancel", Phrase("판매자 취소", "Take a consignment back for the merchant"),
    tag: "console", permissions: .refund, isIdempotent: true, problems: moves + [ProblemKind(CancelConsignment.No.acceptedAlready)],
    takes: id, .body(OrderInputs.cancel), answers: .ok(ConsoleViews.consignment)
  ).write { tx, call, id, reason in
    try move(id, .refund, call, in: tx) {
      try CancelConsignment(consignment: id, by: $0, reason: reason, parts: AllSaleParts.list).run(in: tx)
      guard let after = try Consignment.find(id, in: tx) else { throw NoConsignmentMove.unknown }
      return after
    }
  }

  private static func move(
    _ id: ID<Consignment>, _ permission: Permission, _ call: Call, in tx: Transaction, _ step: (PartyID) throws -> Consignment
  ) throws -> Consignment {
    let (_, party) = try ConsoleAccess.consignment(id, permission, call, in: tx)
    return try step(party)
  }
}

/// What comes in about consignments.
enum ConsignmentInputs {
  /// A listed carrier by its code or name, or the name of another.
  struct Parcel: Sendable {
    let chosen: String
    let other: String
    let waybill: String

    var carrier: String { get throws(Waybill.No) { try Carrier.written(chosen, other: other) } }
  }

  static let undelivered = Shape<FailDelivery.Goods>.object("UndeliveredInput", .required("goods", .choice(FailDelivery.Goods.self))) { goods in goods }
  static let code = Shape<String>.object("PickupInput", .required("code", .text(1...40))) { code in code }
  static let waybill = Shape<Parcel>.object(
    "WaybillInput", .optional("carrier", .text(0...60), or: ""), .optional("otherCarrier", .text(0...60), or: ""), .required("waybill", .text(1...40))
  ) { Parcel(chosen: $0, other: $1, waybill: $2) }
}
