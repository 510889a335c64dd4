import Kernel
import Storage

/// What others may hear of orders. Keyed by the order, so that its events arrive in order.
package enum OrderEvents {
  package static let placedTopic = "orders.placed"
  package static let movedTopic = "orders.consignment-moved"

  static func placed(_ order: Order, _ offer: Offer) -> Event {
    Event(
      placedTopic, key: order.id.raw,
      facts: [
        "order": .string(order.id.description), "buyer": .string(order.buyer.description), "site": .string(String(order.site)),
        "total": .int(order.total.minor), "currency": .string(order.total.currency.code),
        "lines": .array(
          offer.lines.map {
            ["variant": .string(String($0.variant)), "product": .string(String($0.product)), "quantity": .int($0.quantity.count)]
          }),
      ])
  }

  static func moved(_ consignment: Consignment) -> Event {
    Event(
      movedTopic, key: consignment.order.raw,
      facts: [
        "order": .string(consignment.order.description), "consignment": .string(consignment.id.description),
        "merchant": .string(consignment.merchant.description), "state": .string(consignment.state.rawValue),
        "revision": .int(consignment.revision),
      ])
  }
}
