import Catalog
import Kernel
import Parties
import Storage

/// A member's wish to be told when a variant that is sold out can be had again. One row each; it goes when it was told.
package struct StockWish: Hashable, Sendable {
  package let variant: ID<Variant>
  package let at: Instant

  /// A member's wishes, the newest first; also those of earlier selves.
  package static func page(of member: PartyID, after cursor: Cursor? = nil, size: Int = 40, in tx: Transaction) throws -> Page<StockWish> {
    let size = max(1, min(size, 100))
    let keys = cursor?.keys.compactMap { Int64($0) } ?? []
    let before = keys.count == 2 ? keys : [.max, .max]
    let found = try tx.rows(
      """
      SELECT variant, at FROM restock_wish
      WHERE member IN \(list: try Party.selves(member, in: tx)) AND (at, variant) < (\(before[0]), \(before[1]))
      ORDER BY at DESC, variant DESC
      LIMIT \(size + 1)
      """
    ) { StockWish(variant: try $0.next(), at: try $0.next()) }
    return Page(fetched: found, size: size, passedOver: tx.passedOver) { Cursor(String($0.at.milliseconds), String($0.variant.raw)) }
  }

  /// Which of these variants a member waits for; at most 500.
  package static func those(of member: PartyID, among variants: [ID<Variant>], in tx: Transaction) throws -> Set<ID<Variant>> {
    guard !variants.isEmpty else { return [] }
    return Set(
      try tx.rows(
        """
        SELECT variant FROM restock_wish
        WHERE member IN \(list: try Party.selves(member, in: tx)) AND variant IN \(list: variants)
        ORDER BY variant
        LIMIT 500
        """
      ) { try $0.next(ID<Variant>.self) })
  }
}
