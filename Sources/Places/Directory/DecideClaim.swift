import Kernel
import Parties
import Storage

/// An operator accepts or declines a claim; the listing and the claim stay as they were. Refuses with a `PlaceRefusal`.
package struct DecideClaim: Sendable {
  /// Keys of what the claimant is told.
  package static let accepted = "claims.accepted", declined = "claims.declined"

  package var claim: ID<Claim>
  package var isAccepted: Bool
  package var by: PartyID

  package init(_ claim: ID<Claim>, isAccepted: Bool, by: PartyID) {
    self.claim = claim
    self.isAccepted = isAccepted
    self.by = by
  }

  package func run(in tx: Transaction) throws {
    let found = try tx.first("SELECT unit, merchant, claimed_by FROM places_claim WHERE id = \(claim)") { row in
      (unit: try row.next(PartyID.self), merchant: try row.next(PartyID.self), claimant: try row.next(PartyID.self))
    }
    guard let found else { throw PlaceRefusal.unknownClaim }
    let decided = try tx.run(
      """
      INSERT INTO places_claim_decision (claim, is_accepted, decided_by, decided_at)
      VALUES (\(claim), \(isAccepted), \(by), \(tx.now))
      ON CONFLICT (claim) DO NOTHING
      """)
    guard decided == 1 else { throw PlaceRefusal.unknownClaim }
    if isAccepted {
      let taken = try tx.run(
        """
        UPDATE places_unit SET merchant = \(found.merchant), changed_at = \(tx.now)
        WHERE id = \(found.unit) AND merchant IS NULL AND closed_at IS NULL
        """)
      guard taken == 1 else { throw PlaceRefusal.hasMerchant }
    }
    // Who left meanwhile is told nothing.
    if let claimant = try Party.find(found.claimant, in: tx), claimant.erased == nil {
      try Notice.post(isAccepted ? Self.accepted : Self.declined, link: "/stores/\(found.unit)", to: claimant.id, in: tx)
    }
    try tx.emit(PlacesEvents.about(PlacesEvents.claimDecidedTopic, found.unit, by: by, ["claim": claim.raw]))
  }
}
