import Kernel
import Storage

/// Standing units: of a mall, a floor, a region, a brand, a kind or category, near a point; only those open now if wanted.
///
/// "Restaurants open now near me" is `Units(kind: .restaurant, near: …, isOpenNow: true)`.
package struct Units: Sendable {
  package var kind: Unit.Kind?
  package var category: UnitCategory?
  package var mall: PartyID?
  package var floor: ID<Floor>?
  package var region: String?
  package var brand: Int64?
  package var near: Near?
  package var isOpenNow: Bool
  package var isUnaffiliated: Bool?
  /// Only these, whatever else holds; nil for all.
  package var among: [PartyID]?
  package var after: Cursor?
  package var size: Int

  package init(
    kind: Unit.Kind? = nil, category: UnitCategory? = nil, mall: PartyID? = nil, floor: ID<Floor>? = nil, region: String? = nil,
    brand: Int64? = nil, near: Near? = nil, isOpenNow: Bool = false, isUnaffiliated: Bool? = nil, among: [PartyID]? = nil, after: Cursor? = nil, size: Int = 40
  ) {
    self.kind = kind
    self.category = category
    self.mall = mall
    self.floor = floor
    self.region = region
    self.brand = brand
    self.near = near
    self.isOpenNow = isOpenNow
    self.isUnaffiliated = isUnaffiliated
    self.among = among
    self.after = after
    self.size = min(max(size, 1), 100)
  }

  /// A unit in a list.
  package struct Item: Sendable {
    package let unit: Unit
    /// Nil while its hours are unknown.
    package let state: OpenState?
    package let metres: Double?

    package init(unit: Unit, state: OpenState?, metres: Double?) {
      self.unit = unit
      self.state = state
      self.metres = metres
    }
  }

  /// Units that a list may be narrowed to, at most.
  package static let amongMost = 2000

  /// Rounds of candidates looked through for one page of open units, each of twice as many as the one before: 22,200 in all, so that a page
  /// is full while there is more. The cursor goes on behind the last one looked at.
  private static let rounds = 16
  private static let batchMost = 1600

  /// Nearest first when a point is given, else in order of opening; empty after a cursor that is none of ours.
  package func run(in tx: Transaction) throws -> Page<Item> {
    if let among, among.isEmpty { return Page(items: [], next: nil) }
    guard var step = Step(after) else { return Page(items: [], next: nil) }
    var items: [Item] = []
    var batch = isOpenNow ? 200 : size
    for _ in 0..<(isOpenNow ? Self.rounds : 1) {
      let rows = try candidates(after: step, limit: batch + 1, in: tx)
      let looked = rows.prefix(batch)
      let plans = try Openings.of(looked.map(\.unit), in: tx)
      for row in looked {
        let state = plans[row.unit.id]?.state(at: tx.now)
        if isOpenNow, state?.isOpen != true { continue }
        // One more open unit than fits: the page ends before it.
        if items.count == size { return Page(items: items, next: Step.cursor(step.measure, step.id)) }
        items.append(Item(unit: row.unit, state: state, metres: near.map { $0.point.metres(to: row.unit.point) }))
        step = Step(measure: row.measure, id: row.unit.id.raw)
      }
      guard rows.count > batch else { return Page(items: items, next: nil) }
      if let last = looked.last { step = items.count == size ? step : Step(measure: last.measure, id: last.unit.id.raw) }
      batch = min(batch * 2, Self.batchMost)
    }
    return Page(items: items, next: Step.cursor(step.measure, step.id))
  }

  private func candidates(after step: Step, limit: Int, in tx: Transaction) throws -> [(measure: Int64, unit: Unit)] {
    let measure: SQL = near.map { $0.measure("unit") } ?? "0"
    return try tx.rows(
      """
      SELECT measure, \(raw: Unit.columns)
      FROM (SELECT \(measure) AS measure, \(raw: Unit.columns) FROM places_unit unit WHERE \(conditions)) found
      WHERE (measure, id) > (\(step.measure), \(step.id))
      ORDER BY measure, id
      LIMIT \(limit)
      """) { row in (measure: try row.next(), unit: try Unit(&row)) }
  }

  private var conditions: SQL {
    var all: SQL = "unit.closed_at IS NULL"
    if let kind { all = "\(all) AND unit.kind = \(kind)" }
    if let category { all = "\(all) AND unit.category = \(category)" }
    if let mall { all = "\(all) AND unit.mall = \(mall)" }
    if let floor { all = "\(all) AND unit.floor = \(floor)" }
    if let region { all = "\(all) AND (unit.region = \(region) OR unit.region IN (SELECT code FROM places_region WHERE parent = \(region)))" }
    if let brand { all = "\(all) AND unit.id IN (SELECT carried.unit FROM places_unit_brand carried WHERE carried.brand = \(brand))" }
    if let isUnaffiliated { all = isUnaffiliated ? "\(all) AND unit.merchant IS NULL" : "\(all) AND unit.merchant IS NOT NULL" }
    if let near { all = "\(all) AND \(near.isWithin("unit"))" }
    if let among { all = "\(all) AND unit.id IN \(list: Array(among.prefix(Self.amongMost)))" }
    return all
  }
}

extension Step {
  init(measure: Int64, id: Int64) {
    self.measure = measure
    self.id = id
  }
}
