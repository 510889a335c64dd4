import Kernel
import Storage

/// Destroys what a person wrote when giving goods back, and what was answered: a part of the erasure of a member.
package struct EraseReturner: Sendable {
  package var party: PartyID
  package init(_ party: PartyID) { self.party = party }

  package func run(in tx: Transaction) throws {
    try tx.run("UPDATE returns_return SET note = '', why = '' WHERE buyer = \(party)")
    try tx.run("UPDATE returns_line SET why = '' WHERE return_id IN (SELECT id FROM returns_return WHERE buyer = \(party))")
  }
}
