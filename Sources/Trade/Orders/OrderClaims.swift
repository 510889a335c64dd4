import Kernel
import Ledger
import Storage

/// What the parts of a sale take in an order's one batch: the offer's holds are posted.
struct OrderClaims {
  private let order: ID<Order>
  private let claims: [SaleClaim]
  private let holds: [Int64]
  /// What takes each, whether it is held or not.
  private var transfers: [Transfer]
  private(set) var postings: [Posting]

  init(order: Order, offer: Offer, _ parts: SaleParts) throws {
    self.order = order.id
    claims = offer.claims.map(\.claim)
    holds = offer.claims.map(\.hold)
    transfers = try offer.claims.map { try offer.transfer(of: $0, parts) }
    postings = transfers.map { .post($0) }
  }

  /// Where a hold has ended, takes the same directly; false when none had.
  /// - Parameters:
  ///   - results: what became of these postings.
  ///   - all: whether the time of all is over.
  mutating func replaceEnded(_ results: some RandomAccessCollection<PostingResult>, all: Bool, in tx: Transaction) -> Bool {
    var replaced = false
    for (index, result) in results.enumerated() where transfers[index].id.raw == holds[index] {
      guard all || result.isEndedHold else { continue }
      transfers[index].id = tx.id()
      transfers[index].reference = order.raw
      postings[index] = .transfer(transfers[index])
      replaced = true
    }
    return replaced
  }

  /// Notes which transfer took what, so that it can be taken back exactly.
  func save(in tx: Transaction) throws {
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
