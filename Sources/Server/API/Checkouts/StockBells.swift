import Commerce
import Kernel
import Storage

/// Wakes live streams of this node when an order changed or took stock.
enum StockBells {
  static func order(_ id: ID<Order>) -> String { "order/\(id)" }
  /// All stock rings one bell; each stream looks whether its product moved.
  static let stock = "stock"

  static func ringAfter(_ tx: Transaction, _ call: Call, _ order: Order) { ringAfter(tx, call, order.id) }

  static func ringAfter(_ tx: Transaction, _ call: Call, _ id: ID<Order>? = nil) {
    let bells = call.house.bells
    tx.afterCommit {
      if let id { bells.ring(Self.order(id)) }
      bells.ring(Self.stock)
    }
  }
}
