import Kernel
import Storage

/// Destroys a person's words here (name, contacts, addresses, notices, ways of signing in) and leaves a pseudonym, so that
/// orders and payments that the law keeps still have somebody to stand with (LAW.md 2).
///
/// Other features destroy theirs through `parts`, in the same transaction; nothing is half erased.
package struct EraseMember: Sendable {
  /// What one feature destroys; called for the member and each guest or account that became it.
  package typealias Part = @Sendable (PartyID, Transaction) throws -> Void

  package var member: PartyID
  package var by: PartyID
  package var parts: [Part]

  package init(_ member: PartyID, by: PartyID, parts: [Part] = []) {
    self.member = member
    self.by = by
    self.parts = parts
  }

  package static let pseudonym = Phrase("탈퇴한 회원", "Former member")

  /// Erasing again changes nothing.
  package func run(in tx: Transaction) throws {
    guard let party = try Party.find(member, in: tx), party.kind == .member || party.kind == .guest else { throw Profile.No.noMember }
    for id in try Party.selves(member, in: tx) {
      let erased = try tx.run(
        """
        UPDATE party_party SET name_ko = \(Self.pseudonym.korean), name_en = \(Self.pseudonym.english), erased_at = \(tx.now)
        WHERE id = \(id) AND erased_at IS NULL
        """)
      guard erased == 1 else { continue }
      for table in ["party_contact", "party_credential", "party_session", "party_known_device", "party_default_address", "party_address", "party_removed_address", "party_notice"] {
        try tx.run("DELETE FROM \(raw: table) WHERE party = \(id)")
      }
      try tx.run("UPDATE party_grant SET revoked_by = \(by), revoked_at = \(tx.now) WHERE party = \(id) AND revoked_at IS NULL")
      let subject = ConsentSubject.party(id).bytes
      try tx.run("UPDATE party_consent_standing SET is_given = 0, at = \(tx.now) WHERE subject = \(subject)")
      try tx.run("INSERT INTO party_erasure (party, asked_by, at) VALUES (\(id), \(by), \(tx.now)) ON CONFLICT (party) DO NOTHING")
      for part in parts { try part(id, tx) }
      try tx.emit(PartyEvents.erased(id))
    }
  }
}
