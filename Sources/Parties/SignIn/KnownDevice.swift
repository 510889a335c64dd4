import Kernel
import Storage

/// A browser that signed in to an account before. Its cookie carries a secret of 128 bits; only the digest is kept, and it opens nothing:
/// it only tells its owner's tries from strangers'.
package enum KnownDevice {
  /// How long a browser keeps the cookie.
  package static let life = Span.days(400)
  /// Devices of one account, at most; the ones seen longest ago go first.
  static let mostPerParty: Int64 = 30

  static func isKnown(_ digest: [UInt8], to party: PartyID, in tx: Transaction) throws -> Bool {
    try tx.value("SELECT 1 FROM party_known_device WHERE party = \(party) AND digest = \(digest)", as: Int64.self) != nil
  }

  /// Remembers the device; one that has no secret yet gets one.
  static func remember(_ secret: Secret?, of party: PartyID, in tx: Transaction) throws -> Secret {
    let secret = secret ?? tx.secret()
    try tx.run(
      """
      INSERT INTO party_known_device (party, digest, seen_at) VALUES (\(party), \(secret.digest), \(tx.now))
      ON CONFLICT (party, digest) DO UPDATE SET seen_at = excluded.seen_at
      """)
    try tx.run(
      """
      DELETE FROM party_known_device WHERE party = \(party) AND digest IN (
        SELECT digest FROM party_known_device WHERE party = \(party) ORDER BY seen_at DESC, digest LIMIT 1000 OFFSET \(mostPerParty))
      """)
    return secret
  }

  /// After a change of the password every device is a stranger again.
  package static func forgetAll(of party: PartyID, in tx: Transaction) throws {
    try tx.run("DELETE FROM party_known_device WHERE party = \(party)")
  }
}
