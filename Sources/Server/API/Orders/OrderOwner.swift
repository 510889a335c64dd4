import Commerce
import Kernel
import Parties
import Storage

/// Who may see an order: its buyer, who the buyer became, or a guest who opens the cart it was made of.
enum OrderOwner {
  static func order(_ id: ID<Order>, _ call: Call, in tx: Transaction) throws -> Order {
    guard let order = try Order.find(id, in: tx), try isBuyer(of: order, call, in: tx) else { throw NoConsignmentMove.unknown }
    return order
  }

  /// The consignment and its order, for the buyer.
  static func consignment(_ id: ID<Consignment>, _ call: Call, in tx: Transaction) throws -> (consignment: Consignment, order: Order) {
    guard let consignment = try Consignment.find(id, in: tx) else { throw NoConsignmentMove.unknown }
    return (consignment, try order(consignment.order, call, in: tx))
  }

  private static func isBuyer(of order: Order, _ call: Call, in tx: Transaction) throws -> Bool {
    if let party = call.signedIn?.party {
      if party == order.buyer { return true }
      if try Party.selves(party, in: tx).contains(order.buyer) { return true }
    }
    guard let secret = call.guestSecret else { return false }
    return try Cart.isOpened(ID(order.cart), by: secret, in: tx)
  }
}
