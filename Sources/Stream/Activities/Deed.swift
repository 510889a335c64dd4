import Kernel

/// What somebody did, in the vocabulary of ActivityStreams 2.0 (W3C 2017), typed.
package enum Deed: Hashable, Sendable {
  /// Create Note: words, about something or for themselves.
  case note(about: Thing?)
  /// Create Note with inReplyTo.
  case reply(to: ID<Activity>)
  /// Create Article: an announcement of a merchant, a brand or a mall.
  case announcement
  /// Create Review (schema.org) with a rating.
  case review(of: Thing, Stars)
  /// Update: new words, and new stars where it has them, for an activity of one's own.
  case revision(of: ID<Activity>, Stars?)
  case like(Thing)
  case follow(PartyID)
  /// Announce: passes on what another made.
  case share(Thing)
  /// Add to one's own collection.
  case bookmark(Thing)
  /// Takes back a like, a follow, a share or a bookmark.
  case undo(ID<Activity>)

  /// The word under which it is kept.
  package enum Word: String, CaseIterable, Sendable {
    case note, reply, announcement, review, revision, like, follow, share, bookmark, undo
  }

  package var word: Word {
    switch self {
    case .note: .note
    case .reply: .reply
    case .announcement: .announcement
    case .review: .review
    case .revision: .revision
    case .like: .like
    case .follow: .follow
    case .share: .share
    case .bookmark: .bookmark
    case .undo: .undo
    }
  }

  package var object: Thing? {
    switch self {
    case .note(let thing): thing
    case .announcement: nil
    case .review(let thing, _), .like(let thing), .share(let thing), .bookmark(let thing): thing
    case .reply(let id), .revision(let id, _), .undo(let id): .activity(id)
    case .follow(let party): .party(party)
    }
  }

  package var stars: Stars? {
    switch self {
    case .review(_, let stars): stars
    case .revision(_, let stars): stars
    default: nil
    }
  }

  /// Whether it carries words of its own.
  package var hasWords: Bool { [.note, .reply, .announcement, .review, .revision].contains(word) }
  /// Whether it stands once between an actor and a thing, until it is undone.
  package var isTie: Bool { [.like, .follow, .share, .bookmark].contains(word) }

  /// The deed of these columns; nil when they do not fit together.
  init?(word: Word, object: Thing?, stars: Stars?) {
    let activity: ID<Activity>? = object.flatMap { $0.kind == .activity ? ID($0.id) : nil }
    switch (word, object, activity, stars) {
    case (.note, _, _, nil): self = .note(about: object)
    case (.announcement, nil, _, nil): self = .announcement
    case (.reply, _, let activity?, nil): self = .reply(to: activity)
    case (.review, let object?, _, let stars?): self = .review(of: object, stars)
    case (.revision, _, let activity?, _): self = .revision(of: activity, stars)
    case (.like, let object?, _, nil): self = .like(object)
    case (.follow, let object?, _, nil) where object.kind == .party: self = .follow(PartyID(object.id))
    case (.share, let object?, _, nil): self = .share(object)
    case (.bookmark, let object?, _, nil): self = .bookmark(object)
    case (.undo, _, let activity?, nil): self = .undo(activity)
    default: return nil
    }
  }
}

extension Deed.Word {
  /// The activity type of ActivityStreams 2.0.
  package var type: String {
    switch self {
    case .note, .reply, .announcement, .review: "Create"
    case .revision: "Update"
    case .like: "Like"
    case .follow: "Follow"
    case .share: "Announce"
    case .bookmark: "Add"
    case .undo: "Undo"
    }
  }

  /// The type of what it creates; nil when it creates nothing.
  package var objectType: String? {
    switch self {
    case .note, .reply: "Note"
    case .announcement: "Article"
    case .review: "Review"
    default: nil
    }
  }
}
