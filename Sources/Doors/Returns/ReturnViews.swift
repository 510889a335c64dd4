import Kernel
import Storage
import Trade
import Wire

/// A return with its lines, as both sides see it.
struct ReturnShown: Sendable {
  let asked: Return
  let lines: [Return.Line]

  init(_ asked: Return, lines: [Return.Line]) {
    self.asked = asked
    self.lines = lines
  }

  static func all(_ returns: [Return], in tx: Transaction) throws -> [ReturnShown] {
    try returns.map { ReturnShown($0, lines: try $0.lines(in: tx)) }
  }
}

/// What the API says of a return.
enum ReturnViews {
  static let returnLine = View<Return.Line>.object(
    "ReturnLine",
    .member("number", .int64) { $0.number },
    .member("variant", .text) { String($0.variant) },
    .member("quantity", .int64) { $0.quantity },
    .member("accepted", .int64) { $0.accepted },
    .member("why", View<String>.text.orNull) { $0.why.isEmpty ? nil : $0.why },
    .member("ground", View<Return.Ground>.choice().orNull) { $0.ground })

  static let returned = View<ReturnShown>.object(
    "Return",
    .member("id", .id()) { $0.asked.id },
    .member("order", .id()) { $0.asked.order },
    .member("consignment", .id()) { $0.asked.consignment },
    .member("reason", .choice()) { $0.asked.reason },
    .member("note", .text) { $0.asked.note },
    .member("state", .choice()) { $0.asked.state },
    .member("why", View<String>.text.orNull) { $0.asked.why.isEmpty ? nil : $0.asked.why },
    .member("lost", .flag) { $0.asked.isLost },
    .member("lines", returnLine.list) { $0.lines },
    .member("refund", .money) { $0.asked.refund },
    .member("returnFee", .money) { $0.asked.returnFee },
    .member("deliveryBack", .money) { $0.asked.deliveryBack },
    .member("noticedOn", View<Day>.day.orNull) { $0.asked.noticedOn },
    .member("askedAt", .instant) { $0.asked.askedAt })
}
