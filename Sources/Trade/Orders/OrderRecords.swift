import Kernel
import Storage

/// The rows of a new order: its consignments with their first steps, and its lines. The head is written by `PlaceOrder`.
enum OrderRecords {
  /// One consignment a part, each with the codes that open it and the posting of its delivery fee.
  static func consignments(of order: Order, _ offer: Offer, _ money: OrderMoney, in tx: Transaction) throws -> [ID<Consignment>] {
    var ids: [ID<Consignment>] = []
    var rows: [[SQLValue]] = []
    var steps: [[SQLValue]] = []
    for (index, part) in offer.parts.enumerated() {
      let id = tx.id(ID<Consignment>.self)
      let collects = part.method == .collect
      let digits = String(1_000_000 + tx.random() % 1_000_000).dropFirst()
      ids.append(id)
      rows.append([
        id.sqlValue, order.id.sqlValue, .int(part.number), part.merchant.sqlValue, part.location.sqlValue, part.method.sqlValue,
        Consignment.State.placed.sqlValue, .int(1), .text(collects ? String(digits) : ""), .bytes(collects ? tx.secret().bytes : []),
        money.deliveryTransfers[index].sqlValue, tx.now.sqlValue,
      ])
      steps.append([id.sqlValue, .int(1), Consignment.State.placed.sqlValue, order.buyer.sqlValue, .text(""), tx.now.sqlValue])
    }
    try tx.send(
      """
      INSERT INTO orders_consignment
        (id, order_id, number, merchant, location, method, state, revision, pickup_code, pickup_secret, delivery_transfer, changed_at)
      VALUES \(rows: rows)
      """)
    try tx.send("INSERT INTO orders_step (consignment, number, state, actor, note, at) VALUES \(rows: steps)")
    return ids
  }

  /// The lines with the postings that moved their goods and money.
  static func lines(
    of order: Order, _ offer: Offer, _ consignments: [ID<Consignment>], _ goods: HeldTransfers, _ money: OrderMoney, in tx: Transaction
  ) throws {
    try tx.send(
      """
      INSERT INTO orders_line (order_id, number, consignment, stock_transfer, money_transfer)
      VALUES \(rows: offer.lines.enumerated().map { index, line in
        [order.id.sqlValue, .int(line.number), consignments[Int(line.part) - 1].sqlValue, .int(goods.transfers[index].id.raw),
          .int(money.lineTransfers[index])]
      })
      """)
  }
}
