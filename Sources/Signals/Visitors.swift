import Kernel
import Storage

/// How many different people who agreed to be counted were seen.
package enum Visitors {
  /// On one day up to an instant of it; nil where they are fewer than may be told about.
  package static func on(_ day: Day, before until: Instant, in tx: Transaction) throws -> Int64? {
    let count = try tx.value(
      "SELECT CAST(COUNT(DISTINCT who) AS BIGINT) FROM signals_signal WHERE day = \(day) AND at < \(until)", as: Int64.self) ?? 0
    return count < Aggregate.visitorsMin ? nil : count
  }
}
