import Kernel
import Storage

/// Gives a merchant, mall or store another name in both languages; members name themselves in `Profile`.
package struct RenameParty: Sendable {
  package var party: PartyID
  package var name: Phrase

  package init(_ party: PartyID, name: Phrase) {
    self.party = party
    self.name = name
  }

  /// True when there was such a party.
  @discardableResult
  package func run(in tx: Transaction) throws -> Bool {
    try tx.run(
      """
      UPDATE party_party SET name_ko = \(name.korean), name_en = \(name.english)
      WHERE id = \(party) AND kind <> \(Party.Kind.member) AND erased_at IS NULL
      """) == 1
  }
}
