import Kernel
import Parties
import Storage

/// The guest who checks a cart out: made at the first checkout and known again at the next, also of two at the same time.
package struct MeetGuest: Sendable {
  package var cart: ID<Cart>
  package var guest: OpenGuest

  package init(_ cart: ID<Cart>, guest: OpenGuest) {
    self.cart = cart
    self.guest = guest
  }

  package func run(in tx: Transaction) throws -> PartyID { try ask(in: tx).party(in: tx) }

  /// A meeting whose outcome is read later. What is read of the cart after this was asked is no older than another checkout of it.
  package struct Asked {
    fileprivate let meet: MeetGuest
    fileprivate let fresh: PartyID
    fileprivate let known: Ahead<PartyID>

    /// Who was met.
    package func party(in tx: Transaction) throws -> PartyID {
      guard let known = try known.first() else { throw StorageFault.noRow(sql: "cart_guest \(meet.cart)") }
      if known != fresh {
        if try meet.guest.renew(known, in: tx) { return known }
        try tx.run("UPDATE cart_guest SET party = \(fresh) WHERE cart = \(meet.cart)")
      }
      try meet.guest.run(as: fresh, in: tx)
      return fresh
    }
  }

  package func ask(in tx: Transaction) throws -> Asked {
    let fresh = tx.id(PartyID.self)
    // Of two checkouts at once the second waits here and hears of the first one's guest.
    let known = try tx.ahead(
      """
      INSERT INTO cart_guest (cart, party) VALUES (\(cart), \(fresh))
      ON CONFLICT (cart) DO UPDATE SET party = cart_guest.party
      RETURNING party
      """
    ) { try $0.next(PartyID.self) }
    return Asked(meet: self, fresh: fresh, known: known)
  }
}
