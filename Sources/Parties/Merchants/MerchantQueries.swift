import Kernel
import Storage

/// Merchants as somebody at a command line names them, and those of whom something is missing.
package enum MerchantQueries {
  /// Every one, at most 50.
  package static func all(in tx: Transaction) throws -> [Party] {
    try tx.rows("SELECT \(raw: Party.columns) FROM party_party WHERE kind = 'merchant' AND erased_at IS NULL ORDER BY id LIMIT 50") { try Party(&$0) }
  }

  /// Those of this id, name in any language or company's name, whatever the case, the blanks and the form of the company; at most 50. Where
  /// one is written just so, it alone.
  package static func named(_ text: String, in tx: Transaction) throws -> [Party] {
    let exact = try tx.rows(
      "SELECT \(raw: Party.columns) FROM party_party WHERE kind = 'merchant' AND (id = \(PartyID(text: text)) OR name_ko = \(text) OR name_en = \(text)) ORDER BY id LIMIT 50"
    ) { try Party(&$0) }
    let wanted = PlainName.of(text)
    guard exact.isEmpty, !wanted.isEmpty else { return exact }
    var found: [PartyID] = [], last = PartyID(0)
    while true {
      let rows = try tx.rows(
        """
        SELECT p.id, p.name_ko, p.name_en, s.company
        FROM party_party p LEFT JOIN party_seller s ON s.party = p.id
        WHERE p.kind = 'merchant' AND p.erased_at IS NULL AND p.id > \(last)
        ORDER BY p.id
        LIMIT \(raw: "\(readTogether)")
        """
      ) { (id: try $0.next(PartyID.self), names: [try $0.next(String.self), try $0.next(String.self), try $0.next(String?.self) ?? ""]) }
      found += rows.filter { $0.names.contains { PlainName.of($0) == wanted } }.map(\.id)
      guard rows.count == readTogether, found.count < 50, let end = rows.last else { break }
      last = end.id
    }
    return try found.prefix(50).compactMap { try Party.find($0, in: tx) }
  }

  /// Merchants whose names are compared together.
  private static let readTogether = 500

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
