import Kernel
import Storage

/// How far malls and stores lie from a point: the nearest within a radius, for lists that others make.
package enum PlaceDistances {
  package enum Sort: Sendable { case malls, units }

  /// Of the nearest, at most.
  package static let most = 5000

  /// Metres by number.
  package static func around(_ near: Near, _ sort: Sort, in tx: Transaction) throws -> [Int64: Int64] {
    let rows = try tx.rows(sort == .malls ? malls(near) : units(near)) { row in (try row.next(PartyID.self), try GeoPoint(&row)) }
    return Dictionary(rows.map { ($0.0.raw, Int64($0.1.metres(to: near.point))) }) { first, _ in first }
  }

  private static func malls(_ near: Near) -> SQL {
    """
    SELECT mall.id, mall.latitude, mall.longitude, \(near.measure("mall")) AS measure
    FROM places_mall mall
    WHERE \(near.isWithin("mall"))
    ORDER BY measure, mall.id
    LIMIT \(most)
    """
  }

  private static func units(_ near: Near) -> SQL {
    """
    SELECT unit.id, unit.latitude, unit.longitude, \(near.measure("unit")) AS measure
    FROM places_unit unit
    WHERE unit.kind IN \(list: Unit.Kind.allCases) AND unit.closed_at IS NULL AND \(near.isWithin("unit"))
    ORDER BY measure, unit.id
    LIMIT \(most)
    """
  }
}
