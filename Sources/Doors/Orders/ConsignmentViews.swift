import Kernel
import Trade
import Wire

/// Parcels as those who prepare them see them.
extension ConsoleViews {
  struct Work: Sendable {
    let row: ConsignmentRow
    let waybill: Waybill?
  }

  static let work = View<Work>.object(
    "ConsignmentRow",
    .member("consignment", consignment) { $0.row.consignment }, .member("orderNumber", .text) { $0.row.order.number },
    .member("placedAt", .instant) { $0.row.order.placedAt }, .member("recipient", .text) { $0.row.recipientName },
    .member("waybill", OrderViews.waybill.orNull) { $0.waybill }, .member("lines", CheckoutShapes.line.list) { $0.row.lines })
}
