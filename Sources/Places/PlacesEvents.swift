import Kernel
import Storage

/// What others may hear about places: ids only, keyed by the mall or unit.
package enum PlacesEvents {
  package static let unitOpenedTopic = "places.unit-opened"
  package static let unitRevisedTopic = "places.unit-revised"
  package static let unitMovedTopic = "places.unit-moved"
  package static let unitClosedTopic = "places.unit-closed"
  package static let mallOpenedTopic = "places.mall-opened"
  package static let mallRevisedTopic = "places.mall-revised"
  package static let floorAddedTopic = "places.floor-added"
  package static let hoursChangedTopic = "places.hours-changed"
  package static let promotionStartedTopic = "places.promotion-started"
  package static let promotionEndedTopic = "places.promotion-ended"
  package static let claimedTopic = "places.claimed"
  package static let claimDecidedTopic = "places.claim-decided"

  static func about(_ topic: String, _ place: PartyID, by: PartyID, _ more: KeyValuePairs<String, Int64> = [:]) -> Event {
    let facts = [JSON.Member("place", .string(place.description)), JSON.Member("by", .string(by.description))]
    return Event(topic, key: place.raw, facts: .object(facts + more.map { JSON.Member($0.key, .string(String($0.value))) }))
  }

  private static func kind(_ topic: String, _ sentence: String, _ more: KeyValuePairs<String, String> = [:]) -> EventKind {
    let place: KeyValuePairs = ["place": "the mall or unit", "by": "the party who did it"]
    switch more.first {
    case nil: return EventKind(topic, key: "the mall or unit", sentence, facts: place)
    case let fact?: return EventKind(topic, key: "the mall or unit", sentence, facts: ["place": place[0].value, "by": place[1].value, fact.key: fact.value])
    }
  }

  /// For docs/events.md.
  package static let kinds: [EventKind] = [
    kind(mallOpenedTopic, "A mall was opened in the directory."),
    kind(mallRevisedTopic, "What is said of a mall changed."),
    kind(floorAddedTopic, "A mall got a floor.", ["floor": "the floor"]),
    kind(unitOpenedTopic, "A store, restaurant or service was entered, by its merchant or as an unaffiliated listing."),
    kind(unitRevisedTopic, "What is said of a unit changed."),
    kind(unitMovedTopic, "A unit moved to another floor or number.", ["floor": "its floor now"]),
    kind(unitClosedTopic, "A unit shut for good."),
    kind(hoursChangedTopic, "The weekly hours of a place, or those of one day, changed."),
    kind(promotionStartedTopic, "A promotion was announced.", ["promotion": "the promotion"]),
    kind(promotionEndedTopic, "A promotion was ended before its time.", ["promotion": "the promotion"]),
    kind(claimedTopic, "A merchant says that an unaffiliated unit is theirs.", ["claim": "the claim"]),
    kind(claimDecidedTopic, "An operator decided on a claim.", ["claim": "the claim"]),
  ]
}
