import Kernel
import Storage

/// Destroys what a person waited for: a part of the erasure of a member.
package struct EraseStockWishes: Sendable {
  package var party: PartyID
  package init(_ party: PartyID) { self.party = party }

  package func run(in tx: Transaction) throws { try tx.run("DELETE FROM restock_wish WHERE member = \(party)") }
}
