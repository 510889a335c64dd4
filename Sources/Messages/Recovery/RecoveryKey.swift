import Kernel
import Parties
import Storage

/// What lets somebody choose a new password: the secret of a link, of which only the digest is kept. It opens once, for half an hour.
package struct RecoveryKey: Sendable, Equatable {
  package static let life = Span.minutes(30)

  /// Who made it.
  package enum Way: String, Column, Sendable {
    /// A letter to the sign-in address.
    case letter
    /// An operator at the console, for somebody who stands before them.
    case desk
  }

  package let party: PartyID
  package let expiresAt: Instant

  /// A fresh one; the secret is known to the caller alone. One of the desk ends those that the desk gave before.
  /// - Parameter address: where the letter goes; whoever opens its link has read what came there.
  package static func draw(for party: PartyID, _ way: Way, by maker: PartyID, to address: Contact? = nil, in tx: Transaction) throws -> Secret {
    let secret = tx.secret()
    if way == .desk { try tx.run("UPDATE recovery_key SET used_at = \(tx.now) WHERE party = \(party) AND way = \(way) AND used_at IS NULL") }
    try tx.run(
      """
      INSERT INTO recovery_key (digest, party, way, made_by, made_at, expires_at, used_at, address)
      VALUES (\(secret.digest), \(party), \(way), \(maker), \(tx.now), \(tx.now + life), NULL, \(way == .letter ? address?.value : nil))
      """)
    return secret
  }

  /// What a secret opens now; nil when it is unknown, used or over.
  package static func find(_ secret: Secret, in tx: Transaction) throws -> RecoveryKey? {
    try tx.first(
      "SELECT party, expires_at FROM recovery_key WHERE digest = \(secret.digest) AND used_at IS NULL AND expires_at > \(tx.now)"
    ) { RecoveryKey(party: try $0.next(), expiresAt: try $0.next()) }
  }

  /// Uses it up, and every other one of that person with it; nil when somebody was quicker. The address is where a letter with it went.
  static func spend(_ secret: Secret, in tx: Transaction) throws -> (party: PartyID, address: Contact?)? {
    let used = try tx.first(
      """
      UPDATE recovery_key SET used_at = \(tx.now)
      WHERE digest = \(secret.digest) AND used_at IS NULL AND expires_at > \(tx.now)
      RETURNING party, address
      """
    ) { (party: try $0.next(PartyID.self), address: try $0.next(String?.self)) }
    guard let used else { return nil }
    try endAll(of: used.party, in: tx)
    return (used.party, used.address.flatMap { Contact(text: $0) })
  }

  /// None of a person's opens any more.
  package static func endAll(of party: PartyID, in tx: Transaction) throws {
    try tx.run("UPDATE recovery_key SET used_at = \(tx.now) WHERE party = \(party) AND used_at IS NULL")
  }

  /// Removes those that are over; at most 1,000 a call. Returns how many.
  package static func sweep(in tx: Transaction) throws -> Int {
    try tx.run(
      """
      DELETE FROM recovery_key WHERE digest IN (
        SELECT digest FROM recovery_key WHERE expires_at < \(tx.now - .days(1)) ORDER BY expires_at, digest LIMIT 1000)
      """)
  }

  /// Destroys a person's: a part of the erasure of a member.
  package static func erase(_ party: PartyID, in tx: Transaction) throws { try tx.run("DELETE FROM recovery_key WHERE party = \(party)") }
}
