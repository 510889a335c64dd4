import Kernel
import Storage

/// Someone who acts: a person, a shop, a device, an actor of another house. All share one id space.
package struct Party: Hashable, Sendable {
  package let id: PartyID
  package let kind: Kind
  /// The display name in both languages.
  package let name: Phrase
  /// The language in which this party is addressed.
  package let language: Language
  package let created: Instant
  /// When the person's words were destroyed; nil for everyone else.
  package let erased: Instant?

  /// What sort of actor it is; it never changes.
  package enum Kind: String, Column, CaseIterable {
    case member, guest, merchant, brand, store, mall, device, remote
  }

  /// The path of the actor URL, which never changes: `/actors/<id>`.
  package var actorPath: String { Self.actorPath(id) }
  package static func actorPath(_ id: PartyID) -> String { "/actors/\(id)" }

  /// Characters that a display name may have at most.
  package static let nameMax = 60
  /// The house itself: who acts when nobody is signed in (demo, import, sweeps).
  package static let house = PartyID(0)
}
