import Kernel
import Ledger
import Payments
import Storage

/// The merchant has the goods again: stock and money go back, to the same purse.
package struct AcceptReturn: Sendable {
  package var id: ID<Return>
  package var by: PartyID
  /// True where the goods can be sold again.
  package var restocks: Bool

  package init(_ id: ID<Return>, by: PartyID, restocks: Bool) {
    self.id = id
    self.by = by
    self.restocks = restocks
  }

  package func run(in tx: Transaction) throws {
    let returned = try DecideReturn.run(id, to: .accepted, in: tx)
    guard let consignment = try Consignment.find(returned.consignment, in: tx), let order = try Order.find(returned.order, in: tx) else {
      throw NoReturn.unknown
    }
    let payment = try Payment.find(order.payment, in: tx)
    let isWallet = payment?.gateway == "wallet"
    if returned.refund.minor > 0, let payment {
      try AskRefund(payment: payment.id, amount: returned.refund, isPaid: isWallet).run(in: tx)
    }
    try Postings.post(
      goods(try returned.lines(in: tx), consignment, in: tx) + money(returned, order, payment, in: tx), in: tx)
  }

  private func goods(_ lines: [Return.Line], _ consignment: Consignment, in tx: Transaction) -> [Posting] {
    lines.map { line in
      let back =
        restocks
        ? StockAccounts.free(line.variant, consignment.location) : StockAccounts.damaged(line.variant, consignment.location)
      return .transfer(
        Transfer(
          id: tx.id(), debit: StockAccounts.gone(line.variant, consignment.location), credit: back, amount: line.quantity,
          code: "return.goods", reference: id.raw))
    }
  }

  private func money(_ returned: Return, _ order: Order, _ payment: Payment?, in tx: Transaction) -> [Posting] {
    guard let payment, returned.refund.minor > 0 else { return [] }
    let currency = returned.refund.currency
    let purse =
      payment.gateway == "wallet" ? OrderMoney.wallet(order.buyer, currency) : OrderMoney.receivable(payment.gateway, currency)
    return [
      .transfer(
        Transfer(
          id: tx.id(), debit: OrderMoney.payable(returned.merchant, currency), credit: purse, amount: returned.refund.minor,
          code: "return.refund", reference: id.raw))
    ]
  }
}

/// The merchant does not take the goods back, and says why; the pieces may be asked for again.
package struct RefuseReturn: Sendable {
  package var id: ID<Return>
  package var by: PartyID
  package var why: String

  package init(_ id: ID<Return>, by: PartyID, why: String) {
    self.id = id
    self.by = by
    self.why = why
  }

  package func run(in tx: Transaction) throws {
    let returned = try DecideReturn.run(id, to: .refused, why: why, in: tx)
    for line in try returned.lines(in: tx) {
      try OrderLines.releaseReturn(line.quantity, of: line.number, order: returned.order, in: tx)
    }
  }
}

enum DecideReturn {
  /// Decides a return once: of two decisions the second is refused.
  static func run(_ id: ID<Return>, to state: Return.State, why: String = "", in tx: Transaction) throws -> Return {
    let decided = try tx.first(
      """
      UPDATE returns_return SET state = \(state), why = \(String(why.prefix(500))), changed_at = \(tx.now)
      WHERE id = \(id) AND state = 'asked'
      RETURNING \(raw: Return.columns)
      """
    ) { try Return(&$0) }
    guard let decided else {
      guard try Return.find(id, in: tx) != nil else { throw NoReturn.unknown }
      throw NoReturn.decidedAlready
    }
    tx.wake(Order.topic(decided.order))
    try tx.emit(
      Event(
        "returns.decided", key: decided.order.raw,
        facts: ["return": .string(id.description), "order": .string(decided.order.description), "state": .string(state.rawValue)]))
    return decided
  }
}
