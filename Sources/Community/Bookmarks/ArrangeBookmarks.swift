import Kernel
import Storage

/// Puts bookmarks of one kind into the member's order, among the places that they have; unknown ones are passed over.
package struct ArrangeBookmarks: Sendable {
  /// Bookmarks moved at once, at most.
  package static let thingsMax = 100

  package var member: PartyID
  package var kind: Bookmark.Kind
  /// From the top down.
  package var things: [Int64]

  package init(_ kind: Bookmark.Kind, _ things: [Int64], by member: PartyID) {
    self.member = member
    self.kind = kind
    self.things = things
  }

  package func run(in tx: Transaction) throws {
    let wanted = Array(things.prefix(Self.thingsMax))
    guard !wanted.isEmpty else { return }
    // Touching the rows makes two arrangements wait for one another.
    let held = try tx.rows(
      "UPDATE bookmarks_mark SET place = place WHERE member = \(member) AND kind = \(kind) AND thing IN \(list: wanted) RETURNING thing, place"
    ) { (thing: try $0.next(Int64.self), place: try $0.next(Int64.self)) }
    let there = Set(held.map(\.thing))
    var seen: Set<Int64> = []
    let order = wanted.filter { there.contains($0) && seen.insert($0).inserted }
    for (thing, place) in zip(order, held.map(\.place).sorted(by: >)) {
      try tx.run("UPDATE bookmarks_mark SET place = \(place) WHERE member = \(member) AND kind = \(kind) AND thing = \(thing)")
    }
  }
}
