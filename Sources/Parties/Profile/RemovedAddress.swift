import Kernel
import Storage

/// An address that was removed a moment ago: it can be put back for an hour, then it is forgotten.
package enum RemovedAddress {
  /// How long it can be put back.
  package static let life = Span.hours(1)
  /// Forgotten at once, at most.
  package static let sweepMax = 1000

  /// Whether somebody's address can be put back.
  package static func isThere(_ id: ID<Address>, of party: PartyID, in tx: Transaction) throws -> Bool {
    try tx.value(
      "SELECT id FROM party_removed_address WHERE id = \(id) AND party = \(party) AND removed_at > \(tx.now - life)", as: Int64.self) != nil
  }

  /// Remembers what is about to be removed.
  static func keep(_ id: ID<Address>, of party: PartyID, in tx: Transaction) throws {
    try tx.run(
      """
      INSERT INTO party_removed_address (id, party, recipient, phone, postcode, road, detail, added_at, was_default, removed_at)
      SELECT a.id, a.party, a.recipient, a.phone, a.postcode, a.road, a.detail, a.added_at,
        CASE WHEN d.address = a.id THEN 1 ELSE 0 END, CAST(\(tx.now) AS BIGINT)
      FROM party_address a LEFT JOIN party_default_address d ON d.party = a.party
      WHERE a.id = \(id) AND a.party = \(party)
      """)
  }

  /// Puts it back as it was, as the default if it was that; a second time changes nothing. Refuses with `Address.No.tooMany`.
  package static func putBack(_ id: ID<Address>, of party: PartyID, in tx: Transaction) throws {
    guard try tx.run("UPDATE party_party SET kind = kind WHERE id = \(party) AND erased_at IS NULL") == 1 else { throw Profile.No.noMember }
    guard try isThere(id, of: party, in: tx) else { return }
    let back = try tx.run(
      """
      INSERT INTO party_address (id, party, recipient, phone, postcode, road, detail, added_at)
      SELECT id, party, recipient, phone, postcode, road, detail, added_at FROM party_removed_address
      WHERE id = \(id) AND party = \(party) AND (SELECT COUNT(*) FROM party_address WHERE party = \(party)) < \(AddressBook.most)
      """)
    guard back == 1 else { throw Address.No.tooMany }
    try tx.run(
      """
      INSERT INTO party_default_address (party, address)
      SELECT party, id FROM party_removed_address WHERE id = \(id) AND party = \(party)
      ON CONFLICT (party) DO UPDATE SET address = CASE
        WHEN (SELECT was_default FROM party_removed_address WHERE party_removed_address.id = excluded.address) = 1 THEN excluded.address
        ELSE party_default_address.address END
      """)
    try tx.run("DELETE FROM party_removed_address WHERE id = \(id)")
  }

  /// Forgets what nobody put back; a worker calls it until it returns less than `sweepMax`.
  package static func sweep(in tx: Transaction) throws -> Int {
    try tx.run(
      """
      DELETE FROM party_removed_address WHERE id IN (
        SELECT id FROM party_removed_address WHERE removed_at <= \(tx.now - life) ORDER BY removed_at, id LIMIT \(sweepMax))
      """)
  }
}
