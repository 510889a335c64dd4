import Kernel
import Storage

/// The moments at which prices change by themselves, because a price list begins or ends.
package enum PriceTurns {
  /// The next one after now; nil when none is known.
  package static func next(in tx: Transaction) throws -> Instant? {
    try tx.value(
      """
      SELECT MIN(turn)
      FROM (
        SELECT MIN(starts) AS turn FROM catalog_price_list WHERE starts > \(tx.now)
        UNION ALL
        SELECT MIN(ends) FROM catalog_price_list WHERE ends > \(tx.now)) turns
      """, as: Instant?.self) ?? nil
  }
}
