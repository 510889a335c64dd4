import Kernel
import Storage
import Stream

/// Something a member keeps for later: a product, a place, a brand. Nobody else sees it.
package struct Bookmark: Hashable, Sendable {
  package enum Kind: String, Column, CaseIterable {
    case product, place, brand

    var thing: Thing.Kind {
      switch self {
      case .product: .product
      case .place: .place
      case .brand: .brand
      }
    }
  }

  package let kind: Kind
  package let thing: Int64
  package let at: Instant
  /// Larger stands higher in the list.
  let place: Int64

  /// One kind of a member's bookmarks, in the member's order.
  package static func page(
    of member: PartyID, _ kind: Kind, after cursor: Cursor? = nil, size: Int = 40, in tx: Transaction
  ) throws -> Page<Bookmark> {
    let size = max(1, min(size, 100))
    let keys = cursor?.keys.compactMap { Int64($0) } ?? []
    let before = keys.count == 2 ? keys : [.max, .max]
    let found = try tx.rows(
      """
      SELECT kind, thing, at, place FROM bookmarks_mark
      WHERE member = \(member) AND kind = \(kind) AND (place, thing) < (\(before[0]), \(before[1]))
      ORDER BY place DESC, thing DESC
      LIMIT \(size + 1)
      """) { Bookmark(kind: try $0.next(), thing: try $0.next(), at: try $0.next(), place: try $0.next()) }
    return Page(fetched: found, size: size) { Cursor(String($0.place), String($0.thing)) }
  }

  /// Which of these a member keeps: for the hearts on a listing. At most 500.
  package static func kept(by member: PartyID, _ kind: Kind, among things: [Int64], in tx: Transaction) throws -> Set<Int64> {
    try Tie.those(.bookmark, by: member, among: things, of: kind.thing, in: tx)
  }
}

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

/// Destroys a person's bookmarks: a part of the erasure of a member.
package struct EraseBookmarks: Sendable {
  package var party: PartyID
  package init(_ party: PartyID) { self.party = party }

  package func run(in tx: Transaction) throws { try tx.run("DELETE FROM bookmarks_mark WHERE member = \(party)") }
}
