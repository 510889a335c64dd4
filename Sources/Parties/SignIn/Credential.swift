import Kernel
import Storage

/// One way in which a person proves to be herself. Passkeys and OpenID Connect add rows of their own kind.
package struct Credential: Sendable {
  package let id: ID<Credential>
  package let party: PartyID
  package let kind: Kind
  /// What only the proof's kind understands: a PHC string, a public key, nothing.
  package let secret: String

  package enum Kind: String, Column, CaseIterable {
    /// Subject: the party's id. Secret: a PHC string.
    case password
    /// Subject: the credential id. Secret: the public key (WebAuthn).
    case passkey
    /// Subject: issuer, a blank, the issuer's subject. No secret.
    case oidc
  }

  /// The credential of that kind and subject; nil when nobody has it.
  package static func find(_ kind: Kind, subject: String, in tx: Transaction) throws -> Credential? {
    try tx.first("SELECT id, party, kind, secret FROM party_credential WHERE kind = \(kind) AND subject = \(subject)") {
      Credential(id: try $0.next(), party: try $0.next(), kind: try $0.next(), secret: try $0.next())
    }
  }

  /// The password of whoever signs in with this contact; nil when nobody does.
  static func password(of login: Contact, in tx: Transaction) throws -> Credential? {
    try tx.first(
      """
      SELECT c.id, c.party, c.kind, c.secret
      FROM party_contact l JOIN party_credential c ON c.party = l.party AND c.kind = 'password'
      WHERE l.kind = \(login.kind) AND l.value = \(login.value) AND l.is_login = 1
      ORDER BY c.id LIMIT 1
      """) { Credential(id: try $0.next(), party: try $0.next(), kind: try $0.next(), secret: try $0.next()) }
  }

  /// Adds a credential or replaces the secret of the same subject and party.
  package static func keep(_ kind: Kind, subject: String, secret: String, for party: PartyID, in tx: Transaction) throws {
    let kept = try tx.run(
      """
      INSERT INTO party_credential (id, party, kind, subject, secret, added_at)
      VALUES (\(tx.id(ID<Credential>.self)), \(party), \(kind), \(subject), \(secret), \(tx.now))
      ON CONFLICT (kind, subject) DO UPDATE SET secret = excluded.secret, added_at = excluded.added_at
      WHERE party_credential.party = excluded.party
      """)
    guard kept == 1 else { throw SignUp.No.loginTaken }
  }

  /// Marks it as used now, if its secret is still the one that was proved; false when it was changed meanwhile.
  func use(newSecret: String?, in tx: Transaction) throws -> Bool {
    try tx.run(
      """
      UPDATE party_credential SET used_at = \(tx.now), secret = \(newSecret ?? secret)
      WHERE id = \(id) AND secret = \(secret)
      """) == 1
  }
}
