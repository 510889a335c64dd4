import Payments
import Storage

extension Feature {
  /// Attempts to pay, captures, refunds.
  static let payments = Feature(
    "payments",
    migrations: PaymentsSchema.migrations,
    persons: PaymentsSchema.persons,
    events: PaymentEvents.kinds)
}
