import Kernel
import Payments
import Storage

/// What went back of some orders beside what had to: cancelled parts as a whole, further delivery fees that were given back, and what
/// buyers returned, which only goods that left the house can be.
struct OrderRefunds {
  private var back: [ID<Order>: Int64] = [:]
  /// Orders of whose tenders more or less went back than they say.
  private var miscounted: Set<ID<Order>> = []
  /// By offer and the part's number: goods and delivery.
  private var parts: [ID<Offer>: [Int64: (goods: Int64, delivery: Int64)]] = [:]
  /// Consignments whose delivery fee went back by itself.
  private var feesBack: Set<ID<Consignment>> = []

  static func of(_ orders: [Order], in tx: Transaction) throws -> OrderRefunds {
    var found = OrderRefunds()
    guard !orders.isEmpty else { return found }
    let tenders = try OrderTender.all(ofEach: orders, in: tx)
    let back = try PaymentAmounts.back(of: tenders.values.flatMap { $0.map(\.payment) }, in: tx)
    for (order, tenders) in tenders {
      found.back[order] = tenders.reduce(Int64(0)) { $0.plus(back[$1.payment] ?? 0) }
      found.miscounted.formUnion(tenders.filter { $0.back.minor != back[$0.payment] ?? 0 }.map(\.order))
    }
    found.parts = try Offer.costs(ofEach: orders.map(\.offer), in: tx)
    found.feesBack = try DeliveryBack.gone(of: orders.map(\.id), in: tx)
    return found
  }

  /// What is wrong with one order's refunds, in a plain sentence.
  func wrong(_ order: Order, _ consignments: [Consignment]) -> String? {
    let paid = back[order.id] ?? 0, currency = order.total.currency
    let due = consignments.reduce(Int64(0)) { sum, consignment in
      guard let part = parts[order.offer]?[consignment.number] else { return sum }
      if consignment.state == .cancelled { return sum.plus(part.goods).plus(part.delivery) }
      return feesBack.contains(consignment.id) ? sum.plus(part.delivery) : sum
    }
    guard paid <= order.total.minor else { return "Of the order \(order.number) \(Money(paid, currency)) went back, more than it cost." }
    guard paid >= due else { return "Of the order \(order.number) \(Money(paid, currency)) went back, and \(Money(due, currency)) was cancelled." }
    let canReturn = consignments.contains(where: \.state.hasLeft)
    guard paid == due || canReturn else {
      return "Of the order \(order.number) \(Money(paid, currency)) went back, though only \(Money(due, currency)) was cancelled."
    }
    return miscounted.contains(order.id) ? "What went back to the tenders of the order \(order.number) is not what was refunded." : nil
  }
}
