import Kernel
import Parties
import Storage

/// A guest signs in: the cart comes along, and a checkout of it that waits to be paid becomes the member's, who pays for it and owns the order.
///
/// The secret by which the guest opened both opens neither from now on. Nothing else of a checkout changes.
package struct TakeCartAlong: Sendable {
  package var cart: ID<Cart>
  package var member: PartyID

  package init(_ cart: ID<Cart>, of member: PartyID) {
    self.cart = cart
    self.member = member
  }

  package func run(in tx: Transaction) throws {
    try Cart.take(cart, in: tx)
    guard let guest = try Cart.open(cart, in: tx), guest.owner == nil else { return }
    let taken = try tx.run("UPDATE offer_offer SET buyer = \(member) WHERE cart = \(cart) AND expires_at > \(tx.now)")
    guard taken > 0 else {
      try MergeCarts(guestCart: cart, member: member).run(in: tx)
      return
    }
    let isOwnWaiting = try Cart.open(of: member, site: guest.site, in: tx).map { try isWaiting($0.id, in: tx) } ?? false
    try MergeCarts(guestCart: cart, member: member, lasting: isOwnWaiting ? .both : .guests).run(in: tx)
  }

  private func isWaiting(_ cart: ID<Cart>, in tx: Transaction) throws -> Bool {
    try tx.value("SELECT 1 FROM offer_offer WHERE cart = \(cart) AND expires_at > \(tx.now) LIMIT 1", as: Int64.self) != nil
  }
}
