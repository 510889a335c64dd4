import Kernel
import Storage

/// Malls of every operator side by side: near a point, in a region, or carrying a brand.
package struct Malls: Sendable {
  package var near: Near?
  /// A region's code; its parts count.
  package var region: String?
  /// The catalogue's brand id.
  package var brand: Int64?
  package var after: Cursor?
  package var size: Int

  package init(near: Near? = nil, region: String? = nil, brand: Int64? = nil, after: Cursor? = nil, size: Int = 20) {
    self.near = near
    self.region = region
    self.brand = brand
    self.after = after
    self.size = min(max(size, 1), 100)
  }

  /// Nearest first when a point is given, else oldest first; empty after a cursor that is none of ours.
  package func run(in tx: Transaction) throws -> Page<Found<Mall>> {
    guard let step = Step(after) else { return Page(items: [], next: nil) }
    let measure: SQL = near.map { $0.measure("mall") } ?? "0"
    var conditions: SQL = "1 = 1"
    if let near { conditions = "\(conditions) AND \(near.isWithin("mall"))" }
    if let region { conditions = "\(conditions) AND (mall.region = \(region) OR mall.region IN (SELECT code FROM places_region WHERE parent = \(region)))" }
    if let brand {
      conditions = """
        \(conditions) AND EXISTS (
          SELECT 1 FROM places_unit_brand carried JOIN places_unit unit ON unit.id = carried.unit
          WHERE carried.brand = \(brand) AND unit.mall = mall.id AND unit.closed_at IS NULL)
        """
    }
    let rows = try tx.rows(
      """
      SELECT measure, \(raw: Mall.columns)
      FROM (SELECT \(measure) AS measure, \(raw: Mall.columns) FROM places_mall mall WHERE \(conditions)) found
      WHERE (measure, id) > (\(step.measure), \(step.id))
      ORDER BY measure, id
      LIMIT \(size + 1)
      """) { row in (measure: try row.next(Int64.self), mall: try Mall(&row)) }
    return Page(fetched: rows, size: size, passedOver: tx.passedOver) { Step.cursor($0.measure, $0.mall.id.raw) }
      .map { row in Found(item: row.mall, metres: near.map { $0.point.metres(to: row.mall.point) }) }
  }
}
