import Kernel
import Parties
import Storage

/// Empties claims that were decided and are older than records of complaints are kept (a dated rule, in days): who claimed, where they are
/// reached, and what they wrote.
package enum ForgetClaims {
  /// Claims of one run, at most.
  package static let batchMax = 1000

  /// Returns how many; run again while it is `batchMax`.
  package static func run(in tx: Transaction) throws -> Int {
    let days = try PolicyValue.standing(PolicyKey.complaintsKeepDays, on: Zone.seoul.local(tx.now).day, in: tx).value
    return try tx.run(
      """
      UPDATE reviews_claim SET claimant = NULL, name = '', contact = '', why = ''
      WHERE id IN (
        SELECT id FROM reviews_claim
        WHERE state IN ('refused', 'ended') AND at < \(tx.now - .days(days)) AND (why <> '' OR name <> '' OR contact <> '' OR claimant IS NOT NULL)
        ORDER BY id
        LIMIT \(batchMax))
      """)
  }
}
