import Kernel

/// Who may see an activity. Only public ones enter the public log.
package enum Audience: Hashable, Sendable {
  case everyone
  case followers
  /// The members of one room.
  case room(Int64)
  case onlyMe

  package var isPublic: Bool { self == .everyone }

  /// As it is kept; the room's number stands beside it.
  var text: String {
    switch self {
    case .everyone: "public"
    case .followers: "followers"
    case .room: "room"
    case .onlyMe: "self"
    }
  }

  var room: Int64? { if case .room(let id) = self { id } else { nil } }

  init?(text: String, room: Int64?) {
    switch (text, room) {
    case ("public", nil): self = .everyone
    case ("followers", nil): self = .followers
    case ("room", let room?): self = .room(room)
    case ("self", nil): self = .onlyMe
    default: return nil
    }
  }
}
