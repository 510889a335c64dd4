import Kernel
import Storage

/// Says anew what is said of a standing unit. Refuses with a `PlaceRefusal`.
package struct ReviseUnit: Sendable {
  package var unit: PartyID
  package var words: UnitWords
  package var by: PartyID

  package init(_ unit: PartyID, _ words: UnitWords, by: PartyID) {
    self.unit = unit
    self.words = words
    self.by = by
  }

  package func run(in tx: Transaction) throws {
    try words.check()
    let approach = words.approach
    let changed = try tx.run(
      """
      UPDATE places_unit
      SET kind = \(words.category.kind), category = \(words.category), name_ko = \(words.name.korean), name_en = \(words.name.english),
        phone = \(words.phone), description_ko = \(words.description.korean), description_en = \(words.description.english),
        latitude = COALESCE(\(words.point?.latitudeMicro), latitude), longitude = COALESCE(\(words.point?.longitudeMicro), longitude),
        entrance_ko = \(approach.entrance.korean), entrance_en = \(approach.entrance.english), sector = \(approach.sector),
        lift_ko = \(approach.lift.korean), lift_en = \(approach.lift.english), is_step_free = \(approach.isStepFree),
        near_one = \(approach.neighbours.first), near_two = \(approach.neighbours.dropFirst().first), changed_at = \(tx.now)
      WHERE id = \(unit) AND closed_at IS NULL
      """)
    guard changed == 1 else { throw PlaceRefusal.unknownUnit }
    try tx.run("DELETE FROM places_unit_brand WHERE unit = \(unit)")
    try words.saveBrands(of: unit, in: tx)
    try tx.emit(PlacesEvents.about(PlacesEvents.unitRevisedTopic, unit, by: by))
  }
}
