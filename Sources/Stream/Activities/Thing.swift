import Kernel
import Storage

/// What an activity is about: a noun of another feature by kind and id, so that the stream knows none of them.
package struct Thing: Hashable, Sendable {
  package let kind: Kind
  package let id: Int64

  package enum Kind: String, Column, CaseIterable {
    case activity, party, product, family, brand, place, room, list
  }

  package init(_ kind: Kind, _ id: Int64) {
    self.kind = kind
    self.id = id
  }

  package static func activity(_ id: ID<Activity>) -> Thing { Thing(.activity, id.raw) }
  package static func party(_ id: PartyID) -> Thing { Thing(.party, id.raw) }

  static func read(_ row: inout Row) throws -> Thing? {
    let kind: Kind? = try row.next()
    let id: Int64? = try row.next()
    guard let kind, let id else { return nil }
    return Thing(kind, id)
  }
}
