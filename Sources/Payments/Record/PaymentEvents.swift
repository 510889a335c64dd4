import Kernel
import Storage

/// What others may hear of payments. Keyed by the payment.
package enum PaymentEvents {
  package static let refundedTopic = "payments.refunded"

  static func refunded(_ refund: ID<Refund>, of payment: ID<Payment>, _ amount: Money) -> Event {
    Event(
      refundedTopic, key: payment.raw,
      facts: [
        "refund": .string(refund.description), "payment": .string(payment.description), "amount": .int(amount.minor),
        "currency": .string(amount.currency.code),
      ])
  }

  /// For docs/events.md.
  package static let kinds: [EventKind] = [
    EventKind(
      refundedTopic, key: "the payment", "Money has gone back to where it came from.",
      facts: ["refund": "the refund", "payment": "the payment", "amount": "minor units", "currency": "ISO 4217"])
  ]
}
