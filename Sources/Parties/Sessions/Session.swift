import Kernel
import Storage

/// A signed-in device. The cookie carries a 128-bit secret; only its digest is kept.
package struct Session: Sendable {
  package let id: ID<Session>
  package let party: PartyID
  package let name: Phrase
  package let language: Language
  package let authority: Authority
  package let seen: Instant
  package let expires: Instant

  /// How long a session lives after it was last seen.
  package static let life = Span.days(30)
  /// How often being seen is written down at most.
  package static let touchAfter = Span.hours(6)

  /// Who holds this secret, with name, language and roles, in one statement; nil when signed out or expired.
  package static func find(_ digest: [UInt8], in tx: Transaction) throws -> Session? {
    var head: Session?
    var grants: [Grant] = []
    try tx.each(
      """
      SELECT s.id, s.party, p.name_ko, p.name_en, p.language, s.seen_at, s.expires_at, g.role, g.scope
      FROM party_session s
      JOIN party_party p ON p.id = s.party
      LEFT JOIN party_grant g ON g.party = s.party AND g.revoked_at IS NULL
      WHERE s.digest = \(digest) AND s.expires_at > \(tx.now) AND p.erased_at IS NULL
      ORDER BY g.id
      LIMIT 200
      """
    ) { row in
      let found = Session(
        id: try row.next(), party: try row.next(), name: Phrase(try row.next(), try row.next()), language: try row.next(),
        authority: .nobody, seen: try row.next(), expires: try row.next())
      head = head ?? found
      if let role = try row.next(Role?.self) { grants.append(Grant(role, at: try row.next())) }
      return true
    }
    guard let head else { return nil }
    return Session(
      id: head.id, party: head.party, name: head.name, language: head.language,
      authority: Authority(party: head.party, grants: grants), seen: head.seen, expires: head.expires)
  }

  /// Whether `touch` is due.
  package func isStale(at now: Instant) -> Bool { now - seen > Session.touchAfter }

  /// Slides the expiry: 30 days from now. Of many touches at once the first one writes.
  package static func touch(_ id: ID<Session>, in tx: Transaction) throws {
    try tx.run(
      """
      UPDATE party_session SET seen_at = \(tx.now), expires_at = \(tx.now + life)
      WHERE id = \(id) AND expires_at > \(tx.now) AND seen_at < \(tx.now - touchAfter)
      """)
  }
}

/// Signs a party in on a device.
package struct OpenSession: Sendable {
  package var party: PartyID
  /// How the device calls itself, for the list of devices; cut to 120 characters.
  package var device: String

  package init(_ party: PartyID, device: String) {
    self.party = party
    self.device = device
  }

  /// Sessions of one party at most; the ones seen longest ago end first.
  package static let mostPerParty: Int64 = 50

  package func run(in tx: Transaction) throws -> Secret {
    let secret = tx.secret()
    try tx.run(
      """
      INSERT INTO party_session (digest, id, party, device, started_at, seen_at, expires_at)
      VALUES (\(secret.digest), \(tx.id(ID<Session>.self)), \(party), \(device.cut(120)), \(tx.now), \(tx.now), \(tx.now + Session.life))
      """)
    try tx.run(
      """
      DELETE FROM party_session WHERE id IN (
        SELECT id FROM party_session WHERE party = \(party) ORDER BY seen_at DESC, id DESC LIMIT 1000 OFFSET \(Self.mostPerParty))
      """)
    return secret
  }
}
