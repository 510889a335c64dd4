import Kernel
import Storage

/// Merchants as somebody at a command line names them.
package enum MerchantQueries {
  /// Those of this id or name, in any language; every one when nothing is said. At most 50.
  package static func named(_ text: String?, in tx: Transaction) throws -> [Party] {
    let chosen: SQL = text.map { "kind = 'merchant' AND (id = \(PartyID(text: $0)) OR name_ko = \($0) OR name_en = \($0))" } ?? "kind = 'merchant'"
    return try tx.rows("SELECT \(raw: Party.columns) FROM party_party WHERE \(chosen) ORDER BY id LIMIT 50") { try Party(&$0) }
  }
}
