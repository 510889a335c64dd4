import Kernel
import Storage

/// Shuts a unit for good; its promotions are shown no more, its page, orders and reviews stay. Refuses with a `PlaceRefusal`.
package struct CloseUnit: Sendable {
  package var unit: PartyID
  package var by: PartyID

  package init(_ unit: PartyID, by: PartyID) {
    self.unit = unit
    self.by = by
  }

  package func run(in tx: Transaction) throws {
    let shut = try tx.run("UPDATE places_unit SET closed_at = \(tx.now), changed_at = \(tx.now) WHERE id = \(unit) AND closed_at IS NULL")
    guard shut == 1 else { throw PlaceRefusal.unknownUnit }
    try tx.emit(PlacesEvents.about(PlacesEvents.unitClosedTopic, unit, by: by))
  }
}
