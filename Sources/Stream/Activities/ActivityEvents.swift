import Kernel
import Storage

/// What is heard of one activity.
extension StreamEvents {
  static func published(_ activity: Activity) -> Event {
    Event(
      "stream.published", key: activity.id.raw,
      facts: [
        "activity": .string(activity.id.description), "deed": .string(activity.deed.word.rawValue), "audience": .string(activity.audience.text),
        "object": activity.deed.object.map { .string("\($0.kind.rawValue)/\($0.id)") } ?? .null,
      ])
  }

  static func wordsDestroyed(_ id: ID<Activity>, _ reason: Tombstone.Reason) -> Event {
    Event("stream.words-destroyed", key: id.raw, facts: ["activity": .string(id.description), "reason": .string(reason.rawValue)])
  }
}
