import Kernel
import Storage

/// What was looked at most in a site, by published counts alone: visitors of each day, added up.
package enum PopularProducts {
  /// Products of one answer, at most.
  package static let max = 200

  package struct Line: Sendable, Equatable {
    package let product: Int64
    package let visitors: Int64
  }

  /// The days up to and with today; the most visited first. Empty while too few people agreed to being counted.
  package static func of(_ site: Int64, days: Int64, most: Int = max, in tx: Transaction) throws -> [Line] {
    try tx.rows(
      """
      SELECT thing, CAST(SUM(visitors) AS BIGINT) FROM signals_count
      WHERE kind = \(Signal.Kind.productViewed) AND site = \(site) AND day > \(Zone.seoul.local(tx.now).day.adding(days: -days))
      GROUP BY thing ORDER BY SUM(visitors) DESC, thing LIMIT \(Swift.min(most, max))
      """
    ) { Line(product: try $0.next(), visitors: try $0.next()) }
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
  package static func of(_ site: Int64, days: Int64, most: Int = max, in tx: Transaction) throws -> [Line] {
    try tx.rows(
      """
      SELECT words, CAST(SUM(visitors) AS BIGINT) FROM signals_count
      WHERE kind = \(Signal.Kind.searched) AND site = \(site) AND day > \(Zone.seoul.local(tx.now).day.adding(days: -days))
      GROUP BY words ORDER BY SUM(visitors) DESC, words LIMIT \(Swift.min(most, max))
      """
    ) { Line(words: try $0.next(), visitors: try $0.next()) }
  }
}
