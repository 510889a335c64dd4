import Kernel
import Storage

/// Finds parties of one kind by part of their name, or a member by e-mail address or telephone number; for operators.
package struct FindParties: Sendable {
  package var kind: Party.Kind
  package var words: String
  package var size: Int

  package init(_ kind: Party.Kind, words: String = "", size: Int = 50) {
    self.kind = kind
    self.words = words
    self.size = min(max(1, size), 500)
  }

  /// Newest first for an empty search, else by name.
  package func run(in tx: Transaction) throws -> [Party] {
    if let contact = words.isEmpty ? nil : Contact(text: words), let party = try holder(of: contact, in: tx) { return [party] }
    guard !words.isEmpty else {
      return try tx.rows(
        "SELECT \(raw: Party.columns) FROM party_party WHERE kind = \(kind) AND erased_at IS NULL ORDER BY id DESC LIMIT \(size)"
      ) { try Party(&$0) }
    }
    let plain = words.lowercased().prefix(100).flatMap { (c: Character) -> [Character] in "%_!".contains(c) ? ["!", c] : [c] }
    let like = "%" + String(plain) + "%"
    return try tx.rows(
      """
      SELECT \(raw: Party.columns) FROM party_party
      WHERE kind = \(kind) AND erased_at IS NULL AND (LOWER(name_ko) LIKE \(like) ESCAPE '!' OR LOWER(name_en) LIKE \(like) ESCAPE '!')
      ORDER BY name_ko, id
      LIMIT \(size)
      """
    ) { try Party(&$0) }
  }

  private func holder(of contact: Contact, in tx: Transaction) throws -> Party? {
    let party = try tx.value(
      "SELECT party FROM party_contact WHERE kind = \(contact.kind) AND value = \(contact.value) ORDER BY is_login DESC, party LIMIT 1",
      as: PartyID.self)
    guard let found = try party.flatMap({ try Party.find($0, in: tx) }), found.kind == kind, found.erased == nil else { return nil }
    return found
  }
}
