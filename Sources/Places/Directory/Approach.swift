import Kernel
import Storage

/// What leads people to a unit without a map: entrance, sector of the floor, lift, neighbours.
package struct Approach: Hashable, Sendable {
  /// The nearest entrance; empty when unknown.
  package var entrance: Phrase
  /// The letter of the floor's sector (`B`); empty when the floor has none.
  package var sector: String
  /// The nearest lift; empty when there is none.
  package var lift: Phrase
  package var isStepFree: Bool
  /// The units on both sides.
  package var neighbours: [PartyID]

  package init(
    entrance: Phrase = Phrase("", ""), sector: String = "", lift: Phrase = Phrase("", ""), isStepFree: Bool = false, neighbours: [PartyID] = []
  ) {
    self.entrance = entrance
    self.sector = sector
    self.lift = lift
    self.isStepFree = isStepFree
    self.neighbours = Array(neighbours.prefix(2))
  }

  init(_ row: inout Row) throws {
    entrance = Phrase(try row.next(), try row.next())
    sector = try row.next()
    lift = Phrase(try row.next(), try row.next())
    isStepFree = try row.next()
    neighbours = [try row.next(PartyID?.self), try row.next(PartyID?.self)].compactMap { $0 }
  }
}

/// The way to a unit in sentences, in both languages.
package struct Direction: Hashable, Sendable {
  package let floor: Floor?
  package let number: String
  package let approach: Approach
  /// The neighbours' names.
  package let neighbours: [Phrase]

  package init(floor: Floor?, number: String, approach: Approach, neighbours: [Phrase]) {
    self.floor = floor
    self.number = number
    self.approach = approach
    self.neighbours = neighbours
  }

  /// One step a sentence, in walking order; what is unknown is left out.
  package var sentences: [Sentence] {
    var steps: [Sentence] = []
    if !approach.entrance.korean.isEmpty { steps.append(Sentence(PlacesPhrases.entrance, phrases: ["entrance": approach.entrance])) }
    if let floor {
      let place = approach.sector.isEmpty ? PlacesPhrases.floorNumber : PlacesPhrases.floorSectorNumber
      steps.append(Sentence(place, phrases: ["floor": floor.title], ["sector": approach.sector, "number": number]))
    }
    if neighbours.count > 1 {
      steps.append(Sentence(PlacesPhrases.betweenTwo, phrases: ["one": neighbours[0], "two": neighbours[1]]))
    } else if let one = neighbours.first {
      steps.append(Sentence(PlacesPhrases.besideOne, phrases: ["one": one]))
    }
    if !approach.lift.korean.isEmpty {
      steps.append(Sentence(approach.isStepFree ? PlacesPhrases.stepFreeLift : PlacesPhrases.lift, phrases: ["lift": approach.lift]))
    } else if approach.isStepFree {
      steps.append(Sentence(PlacesPhrases.stepFree))
    }
    return steps
  }
}
