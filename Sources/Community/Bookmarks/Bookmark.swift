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
    return Page(fetched: found, size: size, passedOver: tx.passedOver) { Cursor(String($0.place), String($0.thing)) }
  }

  /// Which of these a member keeps: for the hearts on a listing. At most 500.
  package static func kept(by member: PartyID, _ kind: Kind, among things: [Int64], in tx: Transaction) throws -> Set<Int64> {
    try Tie.those(.bookmark, by: member, among: things, of: kind.thing, in: tx)
  }
}
