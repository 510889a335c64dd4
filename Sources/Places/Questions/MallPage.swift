import Kernel
import Storage

/// Everything the page of one mall shows.
package struct MallPage: Sendable {
  package let mall: Mall
  package let region: Region?
  package let plan: OpeningPlan?
  package let state: OpenState?
  /// From the lowest floor up, each with its standing units by number.
  package let floors: [FloorUnits]
  package let promotions: [Promotion]

  /// A floor and what is on it.
  package struct FloorUnits: Sendable {
    package let floor: Floor
    package let units: [Unit]
  }

  /// Units of one mall shown at most.
  package static let unitsMax = 1000

  /// Nil when there is no such mall. Eight statements, however many units.
  package static func find(_ id: PartyID, in tx: Transaction) throws -> MallPage? {
    guard let mall = try Mall.find(id, in: tx) else { return nil }
    let plan = try Openings.of([mall], in: tx)[id]
    let units = try tx.rows(
      """
      SELECT \(raw: Unit.columns)
      FROM places_unit
      WHERE mall = \(id) AND closed_at IS NULL
      ORDER BY floor, number, id
      LIMIT \(unitsMax)
      """) { try Unit(&$0) }
    let byFloor = Dictionary(grouping: units) { $0.floor }
    let floors = try Floor.all(of: id, in: tx).map { FloorUnits(floor: $0, units: byFloor[$0.id] ?? []) }
    return MallPage(
      mall: mall, region: try Region.find(mall.region, in: tx), plan: plan, state: plan?.state(at: tx.now), floors: floors,
      promotions: try Promotion.running(in: id, in: tx))
  }
}

/// What is on one floor, with what is open now.
package struct FloorPage: Sendable {
  package let floor: Floor
  package let mall: Mall
  package let units: [Units.Item]

  /// Nil when there is no such floor.
  package static func find(_ id: ID<Floor>, in tx: Transaction) throws -> FloorPage? {
    guard let floor = try Floor.find(id, in: tx), let mall = try Mall.find(floor.mall, in: tx) else { return nil }
    let units = try tx.rows(
      """
      SELECT \(raw: Unit.columns)
      FROM places_unit
      WHERE mall = \(mall.id) AND floor = \(id) AND closed_at IS NULL
      ORDER BY number, id
      LIMIT 500
      """) { try Unit(&$0) }
    let plans = try Openings.of(units, in: tx)
    return FloorPage(
      floor: floor, mall: mall, units: units.map { Units.Item(unit: $0, state: plans[$0.id]?.state(at: tx.now), metres: nil) })
  }
}
