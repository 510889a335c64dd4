import Kernel
import Storage

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
    guard note.length <= PlaceRefusal.textMax else { throw PlaceRefusal.textTooLong }
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
