import Kernel
import Storage

/// Everything the page of one store, restaurant or service shows.
package struct UnitPage: Sendable {
  package let unit: Unit
  package let mall: Mall?
  package let floor: Floor?
  package let region: Region?
  /// The catalogue's brand ids.
  package let brands: [Int64]
  package let plan: OpeningPlan?
  /// Nil while its hours are unknown, or when it has shut for good.
  package let state: OpenState?
  package let direction: Direction
  /// Where its facts come from, when nobody here ran it at first.
  package let listing: Listing?
  package let promotions: [Promotion]

  /// Nil when there is no such unit; one that has shut keeps its page.
  package static func find(_ id: PartyID, in tx: Transaction) throws -> UnitPage? {
    guard let unit = try Unit.find(id, in: tx) else { return nil }
    let floor = try unit.floor.flatMap { try Floor.find($0, in: tx) }
    let neighbours = try Unit.all(unit.approach.neighbours, in: tx)
    let plan = try Openings.of([unit], in: tx)[id]
    let names = unit.approach.neighbours.compactMap { neighbours[$0] }.filter { $0.closed == nil }.map(\.name)
    return UnitPage(
      unit: unit, mall: try unit.mall.flatMap { try Mall.find($0, in: tx) }, floor: floor, region: try Region.find(unit.region, in: tx),
      brands: try Unit.brands(of: id, in: tx), plan: plan, state: unit.closed == nil ? plan?.state(at: tx.now) : nil,
      direction: Direction(floor: floor, number: unit.number, approach: unit.approach, neighbours: names),
      listing: try Listing.of(id, in: tx), promotions: unit.closed == nil ? try Promotion.running(at: id, in: tx) : [])
  }
}
