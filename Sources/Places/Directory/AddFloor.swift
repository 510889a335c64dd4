import Kernel
import Storage

/// Adds a floor to a mall. Refuses with a `PlaceRefusal`.
package struct AddFloor: Sendable {
  package var mall: PartyID
  package var level: Int
  package var name: Phrase
  package var by: PartyID

  package init(mall: PartyID, level: Int, name: Phrase, by: PartyID) {
    self.mall = mall
    self.level = level
    self.name = name
    self.by = by
  }

  @discardableResult
  package func run(in tx: Transaction) throws -> ID<Floor> {
    guard level != 0, (-199...199).contains(level) else { throw PlaceRefusal.noLevelZero }
    try PlaceRefusal.checkName(name)
    guard try Mall.find(mall, in: tx) != nil else { throw PlaceRefusal.unknownMall }
    let id = tx.id(ID<Floor>.self)
    let added = try tx.run(
      """
      INSERT INTO places_floor (\(raw: Floor.columns))
      VALUES (\(id), \(mall), \(level), \(name.korean), \(name.english))
      ON CONFLICT (mall, level) DO NOTHING
      """)
    guard added == 1 else { throw PlaceRefusal.floorTaken }
    try tx.emit(PlacesEvents.about(PlacesEvents.floorAddedTopic, mall, by: by, ["floor": id.raw]))
    return id
  }
}
