import Kernel
import Ledger
import Storage

/// Why operators credited money by hand: the member reads it in the statement.
enum GrantReasons {
  static func keep(_ reason: String, of transfer: ID<Transfer>, by party: PartyID, in tx: Transaction) throws {
    try tx.run(
      """
      INSERT INTO purse_grant (transfer, reason, granted_by, at) VALUES (\(transfer), \(reason), \(party), \(tx.now))
      ON CONFLICT DO NOTHING
      """)
  }

  /// The reasons of some transfers, at most 500 asked at once; those without one are left out.
  static func of(_ transfers: [ID<Transfer>], in tx: Transaction) throws -> [ID<Transfer>: String] {
    guard !transfers.isEmpty else { return [:] }
    let rows = try tx.rows("SELECT transfer, reason FROM purse_grant WHERE transfer IN \(list: transfers) ORDER BY transfer LIMIT 500") {
      (try $0.next(ID<Transfer>.self), try $0.next(String.self))
    }
    return Dictionary(rows) { first, _ in first }
  }
}
