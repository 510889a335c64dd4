import Kernel
import Storage

/// Where units stand, without reading anything else of them.
package enum UnitPoints {
  /// Standing units that somebody runs, within reach, the nearest first; at most 500.
  package static func around(_ near: Near, in tx: Transaction) throws -> [PartyID] {
    try tx.rows(
      """
      SELECT unit.id, \(near.measure("unit")) AS measure
      FROM places_unit unit
      WHERE unit.kind IN \(list: Unit.Kind.allCases) AND unit.merchant IS NOT NULL AND unit.closed_at IS NULL AND \(near.isWithin("unit"))
      ORDER BY measure, unit.id
      LIMIT 500
      """
    ) { try $0.next(PartyID.self) }
  }

  /// Where those of some units stand that are within reach; a list of any length is asked for in parts.
  package static func of(_ ids: [PartyID], near: Near, in tx: Transaction) throws -> [PartyID: GeoPoint] {
    var found: [PartyID: GeoPoint] = [:]
    for start in stride(from: 0, to: ids.count, by: 500) {
      let some = Array(ids[start..<min(ids.count, start + 500)])
      let rows = try tx.rows(
        "SELECT unit.id, unit.latitude, unit.longitude FROM places_unit unit WHERE unit.id IN \(list: some) AND unit.closed_at IS NULL AND \(near.isWithin("unit")) ORDER BY unit.id LIMIT 500"
      ) { row in (try row.next(PartyID.self), try GeoPoint(&row)) }
      for (id, point) in rows { found[id] = point }
    }
    return found
  }
}
