import Storage

/// What may be heard of stock, for docs/events.md.
package enum InventoryEventKinds {
  package static let all: [EventKind] = [
    EventKind(
      "inventory.moved", key: "the place", "Stock was received, counted, sent to another place, or arrived there.",
      facts: ["movement": "the movement", "variants": "a list of the variants that moved"])
  ]
}
