import Kernel
import Storage

/// Merchants as somebody at a command line names them, and those of whom something is missing.
package enum MerchantQueries {
  /// Those of this id or name, in any language; every one when nothing is said. At most 50.
  package static func named(_ text: String?, in tx: Transaction) throws -> [Party] {
    let chosen: SQL = text.map { "kind = 'merchant' AND (id = \(PartyID(text: $0)) OR name_ko = \($0) OR name_en = \($0))" } ?? "kind = 'merchant'"
    return try tx.rows("SELECT \(raw: Party.columns) FROM party_party WHERE \(chosen) ORDER BY id LIMIT 50") { try Party(&$0) }
  }

  /// Those whose identity nobody has said yet, newest first; at most 20.
  package static func withoutSeller(in tx: Transaction) throws -> [Party] {
    try tx.rows(
      """
      SELECT \(raw: Party.columns) FROM party_party
      WHERE kind = 'merchant' AND NOT EXISTS (SELECT 1 FROM party_seller WHERE party_seller.party = party_party.id)
      ORDER BY id DESC
      LIMIT 20
      """) { try Party(&$0) }
  }
}
