import Inventory
import Kernel
import Payments
import Trade
import Wire

/// How orders are shown to whoever bought.
enum OrderViews {
  typealias Part = OrderScreen.ConsignmentPart

  static let line = View<OrderLine>.object(
    "OrderLine",
    .member("number", .int64) { $0.offered.number },
    .member("variant", .text) { String($0.offered.variant) },
    .member("product", .text) { String($0.offered.product) },
    .member("title", .words) { $0.offered.title },
    .member("options", .words) { $0.offered.options },
    .member("sku", .text) { $0.offered.sku },
    .member("quantity", .int64) { $0.offered.quantity.count },
    .member("returned", .int64) { $0.returned },
    .member("unitPrice", .money) { $0.offered.unitPrice },
    .member("total", .money) { $0.offered.total },
    .member("vat", .money) { $0.offered.vat },
    .member("withdrawal", .text) { $0.offered.withdrawal })

  static let step = View<ConsignmentStep>.object(
    "ConsignmentStep", .member("state", .choice()) { $0.state }, .member("at", .instant) { $0.at })

  static let waybill = View<Waybill>.object(
    "Waybill", .member("carrier", .text) { $0.carrier },
    .member("carrierCode", View<String>.text.orNull) { Carrier.named($0.carrier)?.code }, .member("number", .text) { $0.number },
    .member("tracking", View<String>.text(format: "uri").orNull) { $0.tracking }, .member("shippedAt", .instant) { $0.shippedAt })

  static let location = View<StockLocation>.object(
    "OrderPlace", .member("id", .id()) { $0.id }, .member("name", .words) { $0.name }, .member("kind", .choice()) { $0.kind })

  static let consignment = View<Part>.object(
    "Consignment",
    .member("id", .id()) { $0.consignment.id },
    .member("number", .int64) { $0.consignment.number },
    .member("merchant", .id()) { $0.consignment.merchant },
    .member("place", location.orNull) { $0.location },
    .member("method", .choice()) { $0.consignment.method },
    .member("state", .choice()) { $0.consignment.state },
    .member("revision", .int64) { $0.consignment.revision },
    .member("pickupCode", View<String>.text.orNull) { $0.consignment.pickupCode.isEmpty ? nil : $0.consignment.pickupCode },
    .member("pickupSecret", View<String>.text.orNull) {
      $0.consignment.pickupCode.isEmpty ? nil : Encoding.base64url($0.consignment.pickupSecret)
    },
    .member("goods", .money) { $0.part.goods },
    .member("delivery", .money) { $0.part.delivery },
    .member("waybill", waybill.orNull) { $0.waybill },
    .member("arrivesFrom", View<Day>.day.orNull) { $0.part.arrives?.lowerBound },
    .member("arrivesTo", View<Day>.day.orNull) { $0.part.arrives?.upperBound },
    .member("collectsFrom", View<Instant>.instant.orNull) { $0.part.collectsFrom },
    .member("waitsUntil", View<Day>.day.orNull) { $0.waitsUntil },
    .member("confirmed", ConsoleViews.confirmation.orNull) { $0.consignment.confirmation },
    .member("confirmsAfter", View<Day>.day.orNull) { if case .open(let last) = $0.confirms { last } else { nil } },
    .member("lines", line.list) { $0.lines },
    .member("steps", step.list) { $0.steps })

  static let payment = View<Payment>.object(
    "OrderPayment", .member("id", .id()) { $0.id }, .member("method", .text) { $0.gateway }, .member("state", .choice()) { $0.state })

  static let tender = View<OrderTender>.object(
    "OrderTender", saying: "What paid a share of an order: `wallet`, or a provider by its name. Refunds go back to each by what it still has in the order.",
    .member("method", .text) { $0.kind == .wallet ? Payment.ownWallet : $0.gateway }, .member("payment", .id()) { $0.payment },
    .member("amount", .money) { $0.amount }, .member("refunded", .money) { $0.back })

  static let refund = View<Refund>.object(
    "Refund", .member("id", .id()) { $0.id }, .member("payment", .id()) { $0.payment }, .member("amount", .money) { $0.amount }, .member("state", .choice()) { $0.state })

  static let recipient = View<Recipient>.object(
    "Recipient",
    .member("name", .text) { $0.name }, .member("phone", .text) { $0.phone }, .member("email", .text) { $0.email },
    .member("postcode", .text) { $0.postcode }, .member("address", .text) { $0.address }, .member("detail", .text) { $0.detail },
    .member("note", .text) { $0.note })

  static let order = View<OrderScreen>.object(
    "Order",
    .member("id", .id()) { $0.order.id },
    .member("number", .text) { $0.order.number },
    .member("placedAt", .instant) { $0.order.placedAt },
    .member("goods", .money) { $0.offer.goods },
    .member("delivery", .money) { $0.offer.delivery },
    .member("total", .money) { $0.order.total },
    .member("vat", .money) { $0.offer.vat },
    .member("left", .money) { $0.left },
    .member("vatLeft", .money) { $0.vatLeft },
    .member("recipient", recipient.orNull) { $0.recipient },
    .member("payment", payment.orNull) { $0.payment },
    .member("tenders", tender.list) { $0.tenders },
    .member("refunds", refund.list) { $0.refunds },
    .member("adjustments", CheckoutShapes.adjustment.list) { $0.offer.adjustments },
    .member("consignments", consignment.list) { $0.consignments })

  /// An order of a list, and how its returns stand.
  struct Listed: Sendable {
    let row: OrderRow
    let returns: [Return.State]
  }

  static let row = View<Listed>.object(
    "OrderRow",
    .member("id", .id()) { $0.row.order.id },
    .member("number", .text) { $0.row.order.number },
    .member("placedAt", .instant) { $0.row.order.placedAt },
    .member("total", .money) { $0.row.order.total },
    .member("states", View<Consignment.State>.choice().list) { $0.row.states },
    .member("returns", View<Return.State>.choice().list) { $0.returns },
    .member("titles", View<Phrase>.words.list) { $0.row.lines.map(\.title) })
}
