import Kernel
import Storage

/// A merchant's word that an unaffiliated unit is theirs, and what was decided on it.
package struct Claim: Hashable, Sendable {
  package let id: ID<Claim>
  package let unit: PartyID
  package let merchant: PartyID
  package let note: String
  package let claimed: Instant
  /// Nil while nobody has decided.
  package let isAccepted: Bool?

  /// Claims that wait for a decision, oldest first.
  package static func waiting(after: Cursor? = nil, size: Int = 50, in tx: Transaction) throws -> Page<Claim> {
    let last = after?.keys.first.flatMap(Int64.init) ?? 0
    let rows = try tx.rows(
      """
      SELECT claim.id, claim.unit, claim.merchant, claim.note, claim.claimed_at, decision.is_accepted
      FROM places_claim claim LEFT JOIN places_claim_decision decision ON decision.claim = claim.id
      WHERE decision.claim IS NULL AND claim.id > \(last)
      ORDER BY claim.id
      LIMIT \(min(size, 200) + 1)
      """) { row in
        Claim(
          id: try row.next(), unit: try row.next(), merchant: try row.next(), note: try row.next(), claimed: try row.next(),
          isAccepted: try row.next())
      }
    return Page(fetched: rows, size: min(size, 200), passedOver: tx.passedOver) { Cursor($0.id.description) }
  }
}
