import Kernel
import Storage

/// What others may hear of confirmed purchases. Keyed by the order, as its other events are: what is returned afterwards is heard afterwards.
package enum ConfirmationEvents {
  package static let confirmedTopic = "orders.purchase-confirmed"

  package static let kinds: [EventKind] = [
    EventKind(
      confirmedTopic, key: "the order",
      "What came of a consignment stays bought: its buyer said so, or the days of the rule are over. Once for each; the buyer's rights by law to give it back stay.",
      facts: [
        "order": "the order", "consignment": "the consignment", "merchant": "who sold it", "buyer": "the member or guest", "site": "the storefront",
        "by": "buyer, or itself when the days were over", "currency": "ISO 4217", "goods": "minor units paid for what stays, VAT included",
        "delivery": "minor units of the delivery fee that stays", "returnFees": "minor units kept of refunds for fetching goods",
        "lines": "a list of line, variant, product, quantity and amount that stay",
      ])
  ]

  static func confirmed(_ consignment: Consignment, _ kept: KeptGoods, by source: ConfirmedPurchase.Source) -> Event {
    Event(
      confirmedTopic, key: consignment.order.raw,
      facts: [
        "order": .string(consignment.order.description), "consignment": .string(consignment.id.description),
        "merchant": .string(consignment.merchant.description), "buyer": .string(kept.order.buyer.description),
        "site": .string(String(kept.order.site)), "by": .string(source.rawValue), "currency": .string(kept.order.total.currency.code),
        "goods": .int(kept.goods.minor), "delivery": .int(kept.delivery.minor), "returnFees": .int(kept.returnFees.minor),
        "lines": .array(
          kept.lines.map {
            [
              "line": .int($0.number), "variant": .string(String($0.variant)), "product": .string(String($0.product)), "quantity": .int($0.pieces),
              "amount": .int($0.amount.minor),
            ]
          }),
      ])
  }
}
