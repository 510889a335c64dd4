import Storage
import Trade

extension Feature {
  /// Waybills and handing over.
  static let fulfilment = Feature(
    "fulfilment",
    migrations: FulfilmentSchema.migrations,
    persons: FulfilmentSchema.persons,
    events: FulfilmentEvents.kinds)
}
