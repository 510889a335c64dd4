import Kernel
import Storage

/// Destroys what a person meant to buy: a part of the erasure of a member.
package struct EraseCarts: Sendable {
  package var party: PartyID
  package init(_ party: PartyID) { self.party = party }

  package func run(in tx: Transaction) throws {
    try tx.run("DELETE FROM cart_line WHERE cart IN (SELECT id FROM cart_cart WHERE owner = \(party) AND closed_at IS NULL)")
    try tx.run("DELETE FROM cart_removed WHERE cart IN (SELECT id FROM cart_cart WHERE owner = \(party))")
    try tx.run("DELETE FROM cart_cart WHERE owner = \(party) AND closed_at IS NULL")
    try tx.run("DELETE FROM cart_guest WHERE party = \(party)")
    try tx.run("UPDATE cart_cart SET owner = NULL WHERE owner = \(party)")
  }
}
