import Kernel
import Storage

/// Moves a unit of a mall to another floor or number of the same mall. Refuses with a `PlaceRefusal`.
package struct MoveUnit: Sendable {
  package var unit: PartyID
  package var floor: ID<Floor>
  package var number: String
  package var by: PartyID

  package init(_ unit: PartyID, to floor: ID<Floor>, number: String, by: PartyID) {
    self.unit = unit
    self.floor = floor
    self.number = number
    self.by = by
  }

  package func run(in tx: Transaction) throws {
    guard (1...20).contains(number.count) else { throw PlaceRefusal.numberMissing }
    // The row is taken before the number is looked at, so that two moves of one unit follow one another.
    guard try tx.run("UPDATE places_unit SET changed_at = \(tx.now) WHERE id = \(unit) AND closed_at IS NULL") == 1,
      let before = try Unit.find(unit, in: tx)
    else { throw PlaceRefusal.unknownUnit }
    guard let target = try Floor.find(floor, in: tx), target.mall == before.mall else { throw PlaceRefusal.unknownFloor }
    let moved: Int
    do {
      moved = try tx.savepoint {
        try tx.run(
          """
          UPDATE places_unit SET floor = \(floor), number = \(number)
          WHERE id = \(unit) AND NOT EXISTS (
            SELECT 1 FROM places_unit other
            WHERE other.floor = \(floor) AND other.number = \(number) AND other.closed_at IS NULL AND other.id <> \(unit))
          """)
      }
    } catch StorageFault.constraint { throw PlaceRefusal.numberTaken }
    guard moved == 1 else { throw PlaceRefusal.numberTaken }
    try tx.run(
      """
      INSERT INTO places_move (id, unit, floor_before, number_before, floor_after, number_after, moved_by, at)
      VALUES (\(tx.id(ID<MoveUnit>.self)), \(unit), \(before.floor), \(before.number), \(floor), \(number), \(by), \(tx.now))
      """)
    try tx.emit(PlacesEvents.about(PlacesEvents.unitMovedTopic, unit, by: by, ["floor": floor.raw]))
  }
}
