import Places
import Storage

extension Feature {
  /// Malls, stores, their hours, promotions and benefits.
  static let places = Feature(
    "places",
    migrations: PlacesSchema.migrations,
    persons: PlacesSchema.persons,
    erasures: [{ try BenefitPass.erase($0, in: $1) }],
    events: PlacesEvents.kinds,
    // Search hears them from the beginning whenever it keeps more of places than before, and there are few.
    lastingTopics: PlacesSearch.subscription.topics,
    subscriptions: [PlacesSearch.subscription],
    pageTopics: ["places."],
    notices: [DecideClaim.accepted, DecideClaim.declined])
}
