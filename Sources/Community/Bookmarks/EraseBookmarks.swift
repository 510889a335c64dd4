import Kernel
import Storage

/// Destroys a person's bookmarks: a part of the erasure of a member.
package struct EraseBookmarks: Sendable {
  package var party: PartyID
  package init(_ party: PartyID) { self.party = party }

  package func run(in tx: Transaction) throws { try tx.run("DELETE FROM bookmarks_mark WHERE member = \(party)") }
}
