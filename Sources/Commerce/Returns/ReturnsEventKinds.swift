import Storage

/// What may be heard of returns, for docs/events.md.
package enum ReturnsEventKinds {
  package static let all: [EventKind] = [
    EventKind("returns.asked", key: "the order", "A shopper asked to give goods back.", facts: ["return": "the return", "order": "the order"]),
    EventKind(
      "returns.decided", key: "the order", "A merchant took goods back or refused to.",
      facts: ["return": "the return", "order": "the order", "state": "accepted or refused"]),
  ]
}
