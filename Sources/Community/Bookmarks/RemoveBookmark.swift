import Kernel
import Storage
import Stream

/// Keeps something no longer; when it was not kept, nothing changes.
package struct RemoveBookmark: Sendable {
  package var member: PartyID
  package var kind: Bookmark.Kind
  package var thing: Int64

  package init(_ kind: Bookmark.Kind, _ thing: Int64, by member: PartyID) {
    self.member = member
    self.kind = kind
    self.thing = thing
  }

  package func run(in tx: Transaction) throws {
    let activity: ID<Activity>? = try tx.value(
      "DELETE FROM bookmarks_mark WHERE member = \(member) AND kind = \(kind) AND thing = \(thing) RETURNING activity")
    guard let activity else { return }
    try Publish(.undo(activity), by: member, to: .onlyMe).run(in: tx)
  }
}
