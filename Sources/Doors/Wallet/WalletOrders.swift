import Kernel
import Ledger
import Purse
import Storage
import Trade

/// The orders that lines of a wallet are about.
enum WalletOrders {
  /// The order's number by line; lines that are about no order are left out.
  static func numbers(of lines: [WalletLine], in tx: Transaction) throws -> [ID<Transfer>: String] {
    let returns = try Return.orders(lines.compactMap { if case .giveback(let id) = $0.subject { ID<Return>(id) } else { nil } }, in: tx)
    let orders = try lines.compactMap { line -> (line: ID<Transfer>, order: ID<Order>)? in
      switch line.subject {
      case .order(let id): (line.id, ID(id))
      // Ids of all things are of one sequence, so an order's is never a checkout's.
      case .paid(let id): (line.id, try Order.of(offer: ID(id), in: tx)?.id ?? ID(id))
      case .giveback(let id): returns[ID(id)].map { (line.id, $0) }
      case .nothing: nil
      }
    }
    let known = try Order.all(Array(Set(orders.map(\.order))).sorted(), in: tx)
    return Dictionary(orders.compactMap { pair in known[pair.order].map { (pair.line, $0.number) } }) { first, _ in first }
  }
}
