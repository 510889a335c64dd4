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

  package func run(in tx: Transaction) throws -> PartyID {
    let fresh = tx.id(PartyID.self)
    // Of two checkouts at once the second waits here and hears of the first one's guest.
    let known: PartyID = try tx.one(
      """
      INSERT INTO cart_guest (cart, party) VALUES (\(cart), \(fresh))
      ON CONFLICT (cart) DO UPDATE SET party = cart_guest.party
      RETURNING party
      """
    ) { try $0.next() }
    if known != fresh {
      if try guest.renew(known, in: tx) { return known }
      try tx.run("UPDATE cart_guest SET party = \(fresh) WHERE cart = \(cart)")
    }
    try guest.run(as: fresh, in: tx)
    return fresh
  }
}
