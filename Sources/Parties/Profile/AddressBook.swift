import Kernel
import Storage

/// The addresses that a person keeps; the first one added is the default until another is chosen.
package enum AddressBook {
  package static let most: Int64 = 20

  /// One kept address.
  package struct Entry: Sendable, Equatable {
    package let id: ID<Address>
    package let address: Address
    package let isDefault: Bool
  }

  package static func add(_ address: Address, for party: PartyID, isDefault: Bool = false, in tx: Transaction) throws -> ID<Address> {
    let id = tx.id(ID<Address>.self)
    // The party's row is taken first, so that two additions at once count one after the other.
    guard try tx.run("UPDATE party_party SET kind = kind WHERE id = \(party) AND erased_at IS NULL") == 1 else { throw Profile.No.noMember }
    let added = try tx.run(
      """
      INSERT INTO party_address (id, party, recipient, phone, postcode, road, detail, added_at)
      SELECT CAST(\(id) AS BIGINT), CAST(\(party) AS BIGINT), CAST(\(address.recipient) AS TEXT), CAST(\(address.phone.international) AS TEXT),
        CAST(\(address.postcode) AS TEXT), CAST(\(address.road) AS TEXT), CAST(\(address.detail) AS TEXT), CAST(\(tx.now) AS BIGINT)
      WHERE (SELECT COUNT(*) FROM party_address WHERE party = \(party)) < \(most)
      """)
    guard added == 1 else { throw Address.No.tooMany }
    try tx.run(
      """
      INSERT INTO party_default_address (party, address) VALUES (\(party), \(id))
      ON CONFLICT (party) DO UPDATE SET address = CASE WHEN \(isDefault) = 1 THEN excluded.address ELSE party_default_address.address END
      """)
    return id
  }

  /// Says anew where one's address is; orders that went to the old one keep it.
  package static func change(_ id: ID<Address>, to address: Address, for party: PartyID, in tx: Transaction) throws {
    let changed = try tx.run(
      """
      UPDATE party_address SET recipient = \(address.recipient), phone = \(address.phone.international), postcode = \(address.postcode),
        road = \(address.road), detail = \(address.detail)
      WHERE id = \(id) AND party = \(party)
      """)
    guard changed == 1 else { throw Address.No.absent }
  }

  package static func choose(_ id: ID<Address>, for party: PartyID, in tx: Transaction) throws {
    let chosen = try tx.run(
      """
      INSERT INTO party_default_address (party, address)
      SELECT party, id FROM party_address WHERE id = \(id) AND party = \(party)
      ON CONFLICT (party) DO UPDATE SET address = excluded.address
      """)
    guard chosen == 1 else { throw Address.No.absent }
  }

  /// Removes it, and keeps what it was for a little while so that it can be put back; if it was the default, the latest of the others becomes it.
  package static func remove(_ id: ID<Address>, of party: PartyID, in tx: Transaction) throws {
    try RemovedAddress.keep(id, of: party, in: tx)
    guard try tx.run("DELETE FROM party_address WHERE id = \(id) AND party = \(party)") == 1 else { throw Address.No.absent }
    guard try tx.run("DELETE FROM party_default_address WHERE party = \(party) AND address = \(id)") == 1 else { return }
    try tx.run(
      """
      INSERT INTO party_default_address (party, address)
      SELECT party, id FROM party_address WHERE party = \(party) ORDER BY id DESC LIMIT 1
      """)
  }

  /// One of a person's addresses.
  package static func find(_ id: ID<Address>, of party: PartyID, in tx: Transaction) throws -> Entry {
    guard let entry = try of(party, in: tx).first(where: { $0.id == id }) else { throw Address.No.absent }
    return entry
  }

  /// All addresses of a person, the default first.
  package static func of(_ party: PartyID, in tx: Transaction) throws -> [Entry] {
    try tx.rows(
      """
      SELECT a.id, a.recipient, a.phone, a.postcode, a.road, a.detail, CASE WHEN d.address = a.id THEN 1 ELSE 0 END AS chosen
      FROM party_address a LEFT JOIN party_default_address d ON d.party = a.party
      WHERE a.party = \(party)
      ORDER BY chosen DESC, a.id DESC LIMIT \(most)
      """
    ) { row in
      Entry(
        id: try row.next(),
        address: Address(
          recipient: try row.next(), phone: PhoneNumber(stored: try row.next()), postcode: try row.next(), road: try row.next(),
          detail: try row.next()),
        isDefault: try row.next())
    }
  }
}
