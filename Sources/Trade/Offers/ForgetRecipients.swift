import Kernel
import Parties
import Storage

/// Destroys names, numbers and addresses of recipients once records of contracts need not be kept any more (a dated rule, in days).
package enum ForgetRecipients {
  /// Recipients looked at by one run, at most.
  package static let batchMax = 1000

  /// Returns how many went; run again while it is `batchMax`. Offers are numbered as time goes, so the oldest ones are looked at alone.
  package static func run(in tx: Transaction) throws -> Int {
    let days = try PolicyValue.standing(PolicyKey.contractsKeepDays, on: Zone.seoul.local(tx.now).day, in: tx).value
    return try tx.run(
      """
      DELETE FROM offer_recipient
      WHERE offer IN (
        SELECT r.offer FROM (SELECT offer FROM offer_recipient ORDER BY offer LIMIT \(batchMax)) AS r JOIN offer_offer o ON o.id = r.offer
        WHERE o.made_at < \(tx.now - .days(days)))
      """)
  }
}
