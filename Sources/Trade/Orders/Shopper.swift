import Kernel
import Parties
import Storage

/// Who is at the door, and what they show: one rule for every door of who may see, pay and change an offer or an order.
///
/// What a member bought opens by the account only. What a guest bought opens by the secret of the cart that it was made of, or by
/// a key that this browser was given when it ordered, or when it found the order by number and telephone.
package struct Shopper: Sendable {
  /// Who is signed in.
  package var member: PartyID?
  /// Opens a guest's cart.
  package var cart: Secret?
  /// Opens guests' orders.
  package var orders: Secret?

  package init(member: PartyID?, cart: Secret? = nil, orders: Secret? = nil) {
    self.member = member
    self.cart = cart
    self.orders = orders
  }

  /// The offer, if it is this shopper's; everybody else hears that there is none.
  package func offer(_ id: ID<Offer>, in tx: Transaction) throws -> Offer {
    let opened = try cart.map { try Cart.ofGuest(by: $0, in: tx) }
    guard let offer = try Offer.find(id, in: tx) else { throw NoOrder.offerGone }
    if offer.buyer == member { return offer }
    if let own = try opened?.rows(), own.contains(where: { $0.cart.raw == offer.cart && $0.guest == offer.buyer }) { return offer }
    guard let member, try Party.resolve(offer.buyer, in: tx) == member else { throw NoOrder.offerGone }
    return offer
  }

  /// The order, if it is this shopper's; everybody else hears that there is none.
  package func order(_ order: Order?, in tx: Transaction) throws -> Order {
    guard let order, try mayOpen(order, in: tx) else { throw NoConsignmentMove.unknown }
    return order
  }

  /// The consignment and its order, if they are this shopper's.
  package func consignment(_ id: ID<Consignment>, in tx: Transaction) throws -> (consignment: Consignment, order: Order) {
    guard let consignment = try Consignment.find(id, in: tx) else { throw NoConsignmentMove.unknown }
    return (consignment, try order(try Order.find(consignment.order, in: tx), in: tx))
  }

  private func mayOpen(_ order: Order, in tx: Transaction) throws -> Bool {
    if let member {
      if member == order.buyer { return true }
      if try Party.resolve(order.buyer, in: tx) == member { return true }
    }
    if let own = try cart.map({ try Cart.ofGuest(by: $0, in: tx).rows() }), own.contains(where: { $0.cart.raw == order.cart && $0.guest == order.buyer }) { return true }
    guard let orders, try OrderKey.opens(order.id, orders, in: tx) else { return false }
    return try order.isGuests(in: tx)
  }
}

extension Order {
  /// Whether a guest bought it; who took the guest over later changes nothing of that.
  package func isGuests(in tx: Transaction) throws -> Bool { try Party.find(buyer, in: tx)?.kind == .guest }
}
