import Storage

/// What may be heard of orders, for docs/events.md.
package enum OrderEventKinds {
  package static let all: [EventKind] = [
    EventKind(
      OrderEvents.placedTopic, key: "the order", "A cart became an order and is paid.",
      facts: [
        "order": "the order", "buyer": "the member or guest", "site": "the storefront", "total": "minor units, VAT included", "currency": "ISO 4217",
        "lines": "a list of variant, product and quantity",
      ]),
    EventKind(
      OrderEvents.movedTopic, key: "the order", "A consignment took a step: accepted, ready, collected, shipped, delivered, returned, lost, cancelled.",
      facts: [
        "order": "the order", "consignment": "the consignment", "merchant": "who hands it over", "state": "where it is now",
        "revision": "rises with every step",
      ]),
  ]
}
