import Kernel
import Parties
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
    return Page(fetched: rows, size: min(size, 200)) { Cursor($0.id.description) }
  }
}

/// A merchant claims an unaffiliated unit; an operator decides. Refuses with a `PlaceRefusal`.
package struct ClaimPlace: Sendable {
  package var unit: PartyID
  package var merchant: PartyID
  /// How the operator can tell.
  package var note: String
  package var by: PartyID

  package init(_ unit: PartyID, for merchant: PartyID, note: String, by: PartyID) {
    self.unit = unit
    self.merchant = merchant
    self.note = note
    self.by = by
  }

  @discardableResult
  package func run(in tx: Transaction) throws -> ID<Claim> {
    guard note.count <= PlaceRefusal.textMax else { throw PlaceRefusal.textTooLong }
    guard let place = try Unit.find(unit, in: tx), place.closed == nil else { throw PlaceRefusal.unknownUnit }
    guard place.isUnaffiliated else { throw PlaceRefusal.hasMerchant }
    let id = tx.id(ID<Claim>.self)
    let added = try tx.run(
      """
      INSERT INTO places_claim (id, unit, merchant, note, claimed_by, claimed_at)
      VALUES (\(id), \(unit), \(merchant), \(note), \(by), \(tx.now))
      ON CONFLICT (unit, merchant) DO NOTHING
      """)
    guard added == 1 else { throw PlaceRefusal.alreadyClaimed }
    try tx.emit(PlacesEvents.about(PlacesEvents.claimedTopic, unit, by: by, ["claim": id.raw]))
    return id
  }
}

/// An operator accepts or declines a claim; the listing and the claim stay as they were. Refuses with a `PlaceRefusal`.
package struct DecideClaim: Sendable {
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
      try Notice.post(isAccepted ? "claims.accepted" : "claims.declined", link: "/stores/\(found.unit)", to: claimant.id, in: tx)
    }
    try tx.emit(PlacesEvents.about(PlacesEvents.claimDecidedTopic, found.unit, by: by, ["claim": claim.raw]))
  }
}
