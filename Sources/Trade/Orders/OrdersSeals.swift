import Storage

/// What never changes of an order: whose it is and what was to be paid. Its lines are proved by the transfers that they name.
package enum OrdersSeals {
  package static let list = [
    SealedTable("orders_order", columns: ["number", "cart", "offer", "buyer", "site", "currency", "total", "payment", "placed_at"])
  ]
}
