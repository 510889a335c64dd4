import Kernel
import Storage

/// Around a point: a box for the index, and a planar measure that sorts by distance in whole numbers on every engine.
///
/// Good to about 1% within 50 km; the distance shown is the great circle's. Boxes do not reach over the 180th meridian.
package struct Near: Hashable, Sendable {
  package let point: GeoPoint
  package let metres: Int
  /// Whether only what lies within the radius counts; else it is the order alone.
  package let isLimited: Bool

  /// Radius 1 m to 50 km.
  package init(_ point: GeoPoint, metres: Int = 5_000) {
    self.point = point
    self.metres = min(max(metres, 1), 50_000)
    isLimited = true
  }

  /// Everything, the nearest first.
  package init(everythingFrom point: GeoPoint) {
    self.point = point
    metres = 50_000
    isLimited = false
  }

  /// A degree of latitude is 111,195 m.
  private var reach: Int64 { Int64(metres) * 1_000_000 / 111_195 + 1 }
  /// Thousandths of a degree of latitude that a degree of longitude measures here.
  private var shrink: Int64 {
    let quarter = GeoPoint(latitudeMicro: point.latitudeMicro, longitudeMicro: 0)!
      .metres(to: GeoPoint(latitudeMicro: point.latitudeMicro, longitudeMicro: 100_000)!)
    return max(1, Int64(quarter / 11.1195))
  }

  /// The square of the distance in millionths of a degree, of columns latitude and longitude of `table`.
  func measure(_ table: String) -> SQL {
    let lat = "(\(table).latitude - ", lon = "((\(table).longitude - "
    return """
      (\(raw: lat)\(point.latitudeMicro)) * \(raw: lat)\(point.latitudeMicro))
        + \(raw: lon)\(point.longitudeMicro)) * \(shrink) / 1000) * \(raw: lon)\(point.longitudeMicro)) * \(shrink) / 1000))
      """
  }

  /// Whether a row lies within reach.
  func isWithin(_ table: String) -> SQL {
    guard isLimited else { return "1 = 1" }
    let wide = reach * 1000 / shrink + 1
    return """
      \(raw: table).latitude BETWEEN \(point.latitudeMicro - reach) AND \(point.latitudeMicro + reach)
        AND \(raw: table).longitude BETWEEN \(point.longitudeMicro - wide) AND \(point.longitudeMicro + wide)
        AND \(measure(table)) <= \(reach * reach)
      """
  }
}

/// Something with the distance to it, where a point was given.
package struct Found<Item: Sendable>: Sendable {
  package let item: Item
  package let metres: Double?
}

/// Where a list sorted by a number and an id goes on.
struct Step {
  let measure: Int64
  let id: Int64

  /// From the start when there is no cursor; nil when the cursor is none of ours.
  init?(_ cursor: Cursor?) {
    guard let cursor else {
      (measure, id) = (-1, 0)
      return
    }
    guard cursor.keys.count == 2, let measure = Int64(cursor.keys[0]), let id = Int64(cursor.keys[1]) else { return nil }
    (self.measure, self.id) = (measure, id)
  }

  static func cursor(_ measure: Int64, _ id: Int64) -> Cursor { Cursor(String(measure), String(id)) }
}
