import Storage

/// Everything that may be heard, for docs/events.md.
package enum AllEvents {
  package static let list: [EventKind] = Features.all.flatMap(\.events)
}
