import Kernel
import Storage

/// What others may hear of the stream. Who did it is not among the facts: it is looked up while it is known.
package enum StreamEvents {
  static func writerErased(_ party: PartyID, activities: Int) -> Event {
    Event("stream.writer-erased", key: party.raw, facts: ["party": .string(party.description), "activities": .int(Int64(activities))])
  }

  /// Every topic, for docs/events.md.
  package static let kinds: [EventKind] = [
    EventKind(
      "stream.published", key: "the activity", "Somebody said or did something.",
      facts: [
        "activity": "id", "deed": "note, reply, announcement, review, revision, like, follow, share, bookmark or undo",
        "audience": "public, followers, room or self", "object": "kind/id of what it is about",
      ]),
    EventKind("stream.words-destroyed", key: "the activity", "Words were destroyed; a tombstone stands.", facts: ["activity": "id", "reason": "from the closed list"]),
    EventKind("stream.writer-erased", key: "the party", "A person's words and ties were destroyed.", facts: ["party": "id", "activities": "how many lost their writer"]),
    EventKind(
      "stream.head-signed", key: "the size", "The public log grew and its head was signed.",
      facts: ["size": "leaves", "root": "hex of the tree's root", "at": "milliseconds since 1970"]),
  ]
}
