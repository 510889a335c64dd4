import Kernel
import Ledger
import Storage

/// What the parts of a sale took for an order.
enum OrderClaims {
  /// Notes which transfer took what, so that it can be taken back exactly.
  static func save(_ claims: [SaleClaim], by transfers: [Transfer], of order: ID<Order>, in tx: Transaction) throws {
    guard !claims.isEmpty else { return }
    try tx.send(
      """
      INSERT INTO orders_claim (order_id, number, kind, source, amount, transfer)
      VALUES \(rows: zip(claims, transfers).enumerated().map { index, taken in
        [order.sqlValue, .int(Int64(index + 1)), .text(taken.0.part), .int(taken.0.source), .int(taken.0.amount), .int(taken.1.id.raw)]
      })
      """)
  }
}

/// What the parts of a sale took for an order goes back when all that it changed is gone; each once.
struct ClaimsBack {
  let order: Order
  let parts: SaleParts

  /// Whether the parts took anything that did not go back.
  private func standing(in tx: Transaction) throws -> [(number: Int64, claim: SaleClaim, transfer: ID<Transfer>)] {
    try tx.rows(
      "SELECT number, kind, source, amount, transfer FROM orders_claim WHERE order_id = \(order.id) AND back_at IS NULL ORDER BY number LIMIT 100"
    ) { row in
      (
        number: try row.next(Int64.self), claim: SaleClaim(part: try row.next(), source: try row.next(), amount: try row.next()),
        transfer: try row.next(ID<Transfer>.self)
      )
    }
  }

  /// What is to be posted once these lines, by their numbers, are gone. The caller holds the order (`Order.hold`), so that of two that
  /// are the last the second sees the first.
  /// - Parameter gone: asked for only where something could go back.
  func postings(_ cause: SalePart.Cause, gone: () throws -> Set<Int64>, in tx: Transaction) throws -> [Posting] {
    let standing = try standing(in: tx)
    guard !standing.isEmpty else { return [] }
    let changes = try Offer.adjustments(of: order.offer, order.total.currency, in: tx), gone = try gone()
    var postings: [Posting] = []
    for (number, claim, transfer) in standing {
      let lines = changes.filter { $0.kind == claim.part && $0.source == claim.source }.map(\.line)
      guard !lines.isEmpty, gone.isSuperset(of: lines) else { continue }
      let back = try parts.part(of: claim).giveBack(claim, cause, transfer, tx.id())
      guard !back.isEmpty else { continue }
      let isMine = try tx.run("UPDATE orders_claim SET back_at = \(tx.now) WHERE order_id = \(order.id) AND number = \(number) AND back_at IS NULL")
      if isMine == 1 { postings += back }
    }
    return postings
  }

  /// The lines of consignments that were cancelled, by their numbers.
  func cancelled(in tx: Transaction) throws -> Set<Int64> {
    let ids = Set(try Consignment.all(of: order.id, in: tx).filter { $0.state == .cancelled }.map(\.id))
    return Set(try OrderLines.all(of: order, in: tx).filter { ids.contains($0.consignment) }.map(\.offered.number))
  }
}
