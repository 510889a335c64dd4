import Kernel
import Storage
import Stream

/// Keeps something for later, at the top of its list; again changes nothing.
package struct AddBookmark: Sendable {
  package var member: PartyID
  package var kind: Bookmark.Kind
  package var thing: Int64

  package init(_ kind: Bookmark.Kind, _ thing: Int64, by member: PartyID) {
    self.member = member
    self.kind = kind
    self.thing = thing
  }

  package func run(in tx: Transaction) throws {
    let published = try Publish(.bookmark(Thing(kind.thing, thing)), by: member, to: .onlyMe).run(in: tx)
    guard published.isNew else { return }
    try tx.run(
      """
      INSERT INTO bookmarks_mark (member, kind, thing, place, activity, at)
      VALUES (\(member), \(kind), \(thing), \(published.activity), \(published.activity), \(tx.now))
      """)
  }
}
