import Kernel
import Storage

/// What was looked at most in a site, by published counts alone: visitors of each day, added up.
package enum PopularThings {
  /// Things of one answer, at most.
  package static let max = 200

  package struct Line: Sendable, Equatable {
    package let thing: Int64
    package let visitors: Int64
  }

  /// The days up to and with today; the most visited first. Empty while too few people agreed to being counted. Counts are
  /// published anew every ten minutes, so that a page asked for later may repeat a thing or miss one.
  package static func page(
    _ kind: Signal.Kind, site: Int64, days: Int64, after: Cursor? = nil, size: Int = max, in tx: Transaction
  ) throws -> Page<Line> {
    let size = Swift.min(Swift.max(1, size), max)
    let last = after.flatMap { cursor in
      cursor.keys.count == 2 ? Int64(cursor.keys[0]).flatMap { visitors in Int64(cursor.keys[1]).map { (visitors, $0) } } : nil
    }
    let rest: SQL = last.map { "HAVING SUM(visitors) < \($0.0) OR (SUM(visitors) = \($0.0) AND thing > \($0.1))" } ?? ""
    let found = try tx.rows(
      """
      SELECT thing, CAST(SUM(visitors) AS BIGINT) FROM signals_count
      WHERE kind = \(kind) AND site = \(site) AND day > \(Zone.seoul.local(tx.now).day.adding(days: -days))
      GROUP BY thing \(rest) ORDER BY SUM(visitors) DESC, thing LIMIT \(size + 1)
      """
    ) { Line(thing: try $0.next(), visitors: try $0.next()) }
    return Page(fetched: found, size: size, passedOver: tx.passedOver) { Cursor(String($0.visitors), String($0.thing)) }
  }
}

/// Products that were looked at most.
package enum PopularProducts {
  package static let max = PopularThings.max

  package struct Line: Sendable, Equatable {
    package let product: Int64
    package let visitors: Int64
  }

  package static func of(_ site: Int64, days: Int64, most: Int = max, in tx: Transaction) throws -> [Line] {
    try PopularThings.page(.productViewed, site: site, days: days, size: most, in: tx).items.map { Line(product: $0.thing, visitors: $0.visitors) }
  }
}

/// What was searched for most in a site, by published counts alone.
package enum PopularSearches {
  /// Searches of one answer, at most.
  package static let max = 50

  package struct Line: Sendable, Equatable {
    package let words: String
    package let visitors: Int64
  }

  /// The days up to and with today; the most searched first.
  package static func page(_ site: Int64, days: Int64, after: Cursor? = nil, size: Int = max, in tx: Transaction) throws -> Page<Line> {
    let size = Swift.min(Swift.max(1, size), max)
    let last = after.flatMap { cursor in cursor.keys.count == 2 ? Int64(cursor.keys[0]).map { ($0, cursor.keys[1]) } : nil }
    let rest: SQL = last.map { "HAVING SUM(visitors) < \($0.0) OR (SUM(visitors) = \($0.0) AND words > \($0.1))" } ?? ""
    let found = try tx.rows(
      """
      SELECT words, CAST(SUM(visitors) AS BIGINT) FROM signals_count
      WHERE kind = \(Signal.Kind.searched) AND site = \(site) AND day > \(Zone.seoul.local(tx.now).day.adding(days: -days))
      GROUP BY words \(rest) ORDER BY SUM(visitors) DESC, words LIMIT \(size + 1)
      """
    ) { Line(words: try $0.next(), visitors: try $0.next()) }
    return Page(fetched: found, size: size, passedOver: tx.passedOver) { Cursor(String($0.visitors), $0.words) }
  }

  package static func of(_ site: Int64, days: Int64, most: Int = max, in tx: Transaction) throws -> [Line] {
    try page(site, days: days, size: most, in: tx).items
  }
}
