import Storage

/// What may be heard of returns, for docs/events.md.
package enum ReturnsEventKinds {
  package static let all: [EventKind] = [
    EventKind("returns.asked", key: "the order", "A shopper asked to give goods back, or said that they did not arrive.", facts: ["return": "the return", "order": "the order"]),
    EventKind(
      "returns.withdrawn", key: "the order", "A shopper took a request for a return back.", facts: ["return": "the return", "order": "the order"]),
    EventKind(
      "returns.decided", key: "the order", "A merchant took goods back, some of them, or refused to; or gave up what was lost.",
      facts: [
        "return": "the return", "order": "the order", "state": "accepted, partly-accepted or refused", "refund": "minor units that go back",
        "currency": "ISO 4217",
      ]),
  ]
}
