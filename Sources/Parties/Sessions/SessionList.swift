import Kernel
import Storage

/// One line of "where you are signed in".
package struct SignedInDevice: Sendable {
  package let id: ID<Session>
  package let device: String
  package let started: Instant
  package let seen: Instant
  package let isThisOne: Bool
}

extension Session {
  /// Where a party is signed in, last seen first.
  package static func devices(of party: PartyID, current: ID<Session>?, in tx: Transaction) throws -> [SignedInDevice] {
    try tx.rows(
      """
      SELECT id, device, started_at, seen_at FROM party_session
      WHERE party = \(party) AND expires_at > \(tx.now)
      ORDER BY seen_at DESC, id DESC LIMIT 50
      """
    ) { row in
      let id: ID<Session> = try row.next()
      return SignedInDevice(id: id, device: try row.next(), started: try row.next(), seen: try row.next(), isThisOne: id == current)
    }
  }

  /// Signs this device out. Returns false when it was out already.
  @discardableResult
  package static func close(_ digest: [UInt8], in tx: Transaction) throws -> Bool {
    try tx.run("DELETE FROM party_session WHERE digest = \(digest)") == 1
  }

  /// Signs one of the party's own devices out.
  @discardableResult
  package static func close(_ id: ID<Session>, of party: PartyID, in tx: Transaction) throws -> Bool {
    try tx.run("DELETE FROM party_session WHERE id = \(id) AND party = \(party)") == 1
  }

  /// Signs out everywhere, except where the digest is given. Returns how many devices were signed out.
  @discardableResult
  package static func closeAll(of party: PartyID, except digest: [UInt8] = [], in tx: Transaction) throws -> Int {
    try tx.run("DELETE FROM party_session WHERE party = \(party) AND digest <> \(digest)")
  }

  /// Removes expired sessions; at most 1,000 a call. Returns how many.
  @discardableResult
  package static func sweep(in tx: Transaction) throws -> Int {
    try tx.run(
      """
      DELETE FROM party_session WHERE id IN (
        SELECT id FROM party_session WHERE expires_at <= \(tx.now) ORDER BY expires_at, id LIMIT 1000)
      """)
  }
}
