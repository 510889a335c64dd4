import Kernel
import Storage

/// What is on promotion now: everywhere, in a mall or region, of a brand, or near a point with the nearest first.
package struct PromotionsNow: Sendable {
  package var near: Near?
  package var mall: PartyID?
  package var region: String?
  package var brand: Int64?
  package var after: Cursor?
  package var size: Int

  package init(near: Near? = nil, mall: PartyID? = nil, region: String? = nil, brand: Int64? = nil, after: Cursor? = nil, size: Int = 20) {
    self.near = near
    self.mall = mall
    self.region = region
    self.brand = brand
    self.after = after
    self.size = min(max(size, 1), 100)
  }

  /// A promotion with the names of its mall and unit.
  package struct Item: Sendable {
    package let promotion: Promotion
    package let mall: Phrase?
    package let unit: Phrase?
    package let metres: Double?
  }

  /// Behind every distance.
  private static let nowhere: Int64 = 1 << 62

  /// Without a point those that end soonest come first; from a point those of brands alone, which have no place, come last, and within a radius they are
  /// left out.
  package func run(in tx: Transaction) throws -> Page<Item> {
    guard let step = Step(after) else { return Page(items: [], next: nil) }
    let now = tx.now
    let measure: SQL = near == nil ? "promotion.ends_at" : "COALESCE(\(near!.measure("unit")), \(near!.measure("mall")), \(Self.nowhere))"
    var conditions: SQL = "promotion.starts_at <= \(now) AND promotion.ends_at > \(now) AND promotion.ended_at IS NULL AND unit.closed_at IS NULL"
    if let near { conditions = "\(conditions) AND ((\(near.isWithin("unit"))) OR (\(near.isWithin("mall"))))" }
    if let mall { conditions = "\(conditions) AND promotion.mall = \(mall)" }
    if let brand { conditions = "\(conditions) AND promotion.brand = \(brand)" }
    if let region {
      conditions = """
        \(conditions) AND COALESCE(unit.region, mall.region) IN (
          SELECT code FROM places_region WHERE code = \(region) OR parent = \(region))
        """
    }
    let rows = try tx.rows(
      """
      SELECT measure, place_latitude, place_longitude, mall_ko, mall_en, unit_ko, unit_en, \(raw: Promotion.columns)
      FROM (
        SELECT \(measure) AS measure, COALESCE(unit.latitude, mall.latitude) AS place_latitude,
          COALESCE(unit.longitude, mall.longitude) AS place_longitude, mall.name_ko AS mall_ko, mall.name_en AS mall_en,
          unit.name_ko AS unit_ko, unit.name_en AS unit_en, \(raw: Promotion.joined)
        FROM places_promotion promotion
        LEFT JOIN places_unit unit ON unit.id = promotion.unit
        LEFT JOIN places_mall mall ON mall.id = promotion.mall
        WHERE \(conditions)
      ) found
      WHERE (measure, id) > (\(step.measure), \(step.id))
      ORDER BY measure, id
      LIMIT \(size + 1)
      """) { row in (measure: try row.next(Int64.self), item: try item(&row)) }
    return Page(fetched: rows, size: size, passedOver: tx.passedOver) { Step.cursor($0.measure, $0.item.promotion.id.raw) }.map(\.item)
  }

  private func item(_ row: inout Row) throws -> Item {
    let latitude: Int64? = try row.next(), longitude: Int64? = try row.next()
    let point = latitude.flatMap { latitude in longitude.flatMap { GeoPoint(latitudeMicro: latitude, longitudeMicro: $0) } }
    let names: [String?] = [try row.next(), try row.next(), try row.next(), try row.next()]
    func phrase(_ korean: String?, _ english: String?) -> Phrase? { korean.flatMap { korean in english.map { Phrase(korean, $0) } } }
    let promotion = try Promotion(&row)
    let metres = near.flatMap { near in point.map { near.point.metres(to: $0) } }
    return Item(promotion: promotion, mall: phrase(names[0], names[1]), unit: phrase(names[2], names[3]), metres: metres)
  }
}
