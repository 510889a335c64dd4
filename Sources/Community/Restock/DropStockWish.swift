import Catalog
import Kernel
import Parties
import Storage

/// A member wants to hear of a variant no longer; where nothing was wished, nothing changes.
package struct DropStockWish: Sendable {
  package var member: PartyID
  package var variant: ID<Variant>

  package init(_ variant: ID<Variant>, by member: PartyID) {
    self.member = member
    self.variant = variant
  }

  package func run(in tx: Transaction) throws {
    try tx.run("DELETE FROM restock_wish WHERE member IN \(list: try Party.selves(member, in: tx)) AND variant = \(variant)")
  }
}
