import Kernel
import Storage
import Stream

/// What others may hear of reviews. Who wrote one is not among the facts: it is looked up while it is known.
package enum ReviewEvents {
  static func about(_ topic: String, _ review: Review, more: [JSON.Member] = []) -> Event {
    Event(
      topic, key: review.id.raw,
      facts: .object(
        [
          JSON.Member("review", .string(review.id.description)), JSON.Member("family", .string(review.family.description)),
          JSON.Member("merchant", .string(review.merchant.description)), JSON.Member("stars", .int(review.stars.count)),
        ] + more))
  }

  private static func kind(_ topic: String, _ sentence: String) -> EventKind {
    EventKind(topic, key: "the review", sentence, facts: ["review": "id", "family": "product family", "merchant": "seller", "stars": "1 to 5"])
  }

  /// Every topic, for docs/events.md.
  package static let kinds: [EventKind] = [
    kind("reviews.written", "A review was written."), kind("reviews.edited", "A review got new words or stars."),
    kind("reviews.withdrawn", "Its writer took a review back."), kind("reviews.answered", "The seller answered a review."),
    kind("reviews.claimed", "Somebody claims that a review harms their rights."),
    kind("reviews.blinded", "A review is hidden for the legal period; writer and claimant are to be told."),
    kind("reviews.objected", "The writer objects to the hiding."), kind("reviews.returned", "A hidden review stands again."),
    kind("reviews.removed", "A review was removed for a reason of the closed list."),
  ]
}
