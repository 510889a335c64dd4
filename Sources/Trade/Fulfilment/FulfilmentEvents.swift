import Kernel
import Storage

/// What others may hear of parcels under way. Keyed by the order, as its other events are.
package enum FulfilmentEvents {
  package static let correctedTopic = "fulfilment.waybill-corrected"

  package static let kinds: [EventKind] = [
    EventKind(
      correctedTopic, key: "the order", "The waybill of a parcel under way was put right.",
      facts: ["order": "the order", "consignment": "the consignment", "merchant": "who sent it", "revision": "rises with every step and correction"])
  ]

  static func corrected(_ consignment: Consignment) -> Event {
    Event(
      correctedTopic, key: consignment.order.raw,
      facts: [
        "order": .string(consignment.order.description), "consignment": .string(consignment.id.description),
        "merchant": .string(consignment.merchant.description), "revision": .int(consignment.revision),
      ])
  }
}
