import Inventory
import Kernel
import Ledger
import Payments
import Storage

/// Proves that orders and the ledger tell the same story: what waits to be handed over is what stands committed, every
/// order has its consignments and lines, every paid order has its payment, and what was cancelled went back and no more.
package enum OrdersVerify {
  /// Findings of one check, at most.
  static let findingsMax = 100
  private static let pageSize = 100

  /// What is wrong, one plain sentence each; empty when all is well. Reads only.
  package static func run(_ database: Database) throws -> [String] {
    try database.readNow { tx in
      var found: [String] = []
      var waiting: [Int64: [ID<StockLocation>: Int64]] = [:]
      var last = ID<Order>(0)
      while true {
        let orders = try tx.rows("SELECT \(raw: Order.columns) FROM orders_order WHERE id > \(last) ORDER BY id LIMIT \(pageSize)") {
          try Order(&$0)
        }
        guard let end = orders.last else { break }
        last = end.id
        try look(orders, &waiting, &found, in: tx)
        guard found.count < findingsMax else { return found }
      }
      return try found + compare(waiting, in: tx)
    }
  }

  private static func look(
    _ orders: [Order], _ waiting: inout [Int64: [ID<StockLocation>: Int64]], _ found: inout [String], in tx: Transaction
  ) throws {
    let lines = try OrderLines.offered(orders, in: tx)
    let changes = try Offer.changes(ofEach: orders.map(\.offer), in: tx)
    let tenders = try OrderTender.all(ofEach: orders, in: tx)
    let amounts = try PaymentAmounts.of(tenders.values.flatMap { $0.map(\.payment) }, in: tx)
    let clearing = try Balance.of(orders.map { SaleAccounts.clearing($0.offer, $0.total.currency) }, in: tx)
    let consignments = try Consignment.all(ofEach: orders.map(\.id), in: tx)
    let refunds = try OrderRefunds.of(orders, in: tx)
    for order in orders {
      let own = consignments[order.id] ?? []
      let offered = lines[order.offer] ?? []
      if own.isEmpty || offered.isEmpty { found.append("The order \(order.number) is half there.") }
      if let wrong = wrongMoney(order, offered, changes[order.offer] ?? [:]) ?? wrongTenders(order, tenders[order.id] ?? [], amounts) { found.append(wrong) }
      if let stays = clearing[SaleAccounts.clearing(order.offer, order.total.currency)], stays.posted != 0 || stays.held != 0 {
        found.append("Of what pays the order \(order.number), \(Money(stays.posted, order.total.currency)) stays in its clearing account.")
      }
      if let wrong = refunds.wrong(order, own) { found.append(wrong) }
      for consignment in own where consignment.state.isInHouse {
        for line in offered where line.part == consignment.number {
          let before = waiting[line.variant]?[consignment.location] ?? 0
          waiting[line.variant, default: [:]][consignment.location] = before.plus(line.quantity.count)
        }
      }
    }
  }

  /// What paid an order is together what it costs, and each share is what its payment was of; what cost nothing has none.
  private static func wrongTenders(_ order: Order, _ tenders: [OrderTender], _ amounts: [ID<Payment>: Money]) -> String? {
    let paid = Money(tenders.reduce(Int64(0)) { $0.plus($1.amount.minor) }, order.total.currency)
    if paid != order.total { return "The order \(order.number) costs \(order.total), it is paid with \(paid)." }
    guard let other = tenders.first(where: { amounts[$0.payment] != $0.amount }) else { return nil }
    return "\(other.amount) of the order \(order.number) are paid by a payment of \(amounts[other.payment]?.description ?? "nothing")."
  }

  /// What does not add up, in the order's own currency.
  private static func wrongMoney(_ order: Order, _ offered: [Offer.Line], _ changes: [Int64: Int64]) -> String? {
    let goods = offered.reduce(Int64(0)) { $0.plus($1.total.minor) }
    let isSound = offered.allSatisfy { line in
      let full = line.unitPrice.minor.times(line.quantity.count)
      return line.total.currency == order.total.currency && full.plus(changes[line.number] ?? 0) == line.total.minor
    }
    return isSound && goods <= order.total.minor ? nil : "The lines of the order \(order.number) do not add up to \(order.total)."
  }

  private static func compare(_ waiting: [Int64: [ID<StockLocation>: Int64]], in tx: Transaction) throws -> [String] {
    var found: [String] = []
    let variants = waiting.keys.sorted()
    for start in stride(from: 0, to: variants.count, by: 200) {
      let some = Array(variants[start..<min(variants.count, start + 200)])
      var committed: [Int64: [ID<StockLocation>: Int64]] = [:]
      for holding in try Holding.of(some.map(StockAccounts.asset), purpose: "committed", in: tx) {
        guard let variant = Int64(holding.asset.code.dropFirst("sku:".count)), holding.posted != 0 else { continue }
        committed[variant, default: [:]][ID(holding.holder)] = holding.posted
      }
      for variant in some where committed[variant] ?? [:] != waiting[variant] ?? [:] {
        func sum(_ pieces: [ID<StockLocation>: Int64]?) -> Int64 { (pieces ?? [:]).values.reduce(0) { $0.plus($1) } }
        found.append("Of variant \(variant) orders wait for \(sum(waiting[variant])), the ledger has \(sum(committed[variant])) committed.")
      }
    }
    return found
  }
}
