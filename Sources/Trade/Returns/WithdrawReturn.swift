import Kernel
import Storage

/// A shopper takes a request for a return back, while the merchant has not decided it: the pieces may be asked back again. Twice does no more.
package struct WithdrawReturn: Sendable {
  package var id: ID<Return>
  package var buyer: PartyID

  package init(_ id: ID<Return>, buyer: PartyID) {
    self.id = id
    self.buyer = buyer
  }

  package func run(in tx: Transaction) throws {
    guard let asked = try Return.find(id, in: tx), asked.buyer == buyer else { throw NoReturn.unknown }
    guard asked.state != .withdrawn else { return }
    guard asked.state.next.contains(.withdrawn) else { throw NoReturn.decidedAlready }
    let closed = try tx.run(
      "UPDATE returns_return SET state = \(Return.State.withdrawn), changed_at = \(tx.now) WHERE id = \(id) AND state = \(Return.State.asked)")
    guard closed == 1 else {
      // Somebody was quicker: the shopper by another press, or the merchant.
      guard try Return.find(id, in: tx)?.state == .withdrawn else { throw NoReturn.decidedAlready }
      return
    }
    try Order.hold(asked.order, in: tx)
    for line in try asked.lines(in: tx) { try OrderLines.releaseReturn(line.quantity, of: line.number, order: asked.order, in: tx) }
    tx.wake(Order.topic(asked.order))
    try tx.emit(
      Event("returns.withdrawn", key: asked.order.raw, facts: ["return": .string(id.description), "order": .string(asked.order.description)]))
  }
}
