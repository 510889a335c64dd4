import Kernel
import Parties
import Storage

/// A parcel under way never reaches its shopper: it came back, or was lost. What is left of it is refunded at the seller's cost; what
/// the shopper asked back before is decided with it, on the terms on which it was asked.
package struct FailDelivery: Sendable {
  /// What became of the goods.
  package enum Goods: String, Sendable, CaseIterable {
    case lost, sellable, damaged
  }

  package var consignment: ID<Consignment>
  package var goods: Goods
  package var by: PartyID
  /// What takes part in sales besides goods and delivery.
  package var parts: SaleParts

  package init(consignment: ID<Consignment>, goods: Goods, by: PartyID, parts: SaleParts = .none) {
    self.parts = parts
    self.consignment = consignment
    self.goods = goods
    self.by = by
  }

  /// The consignment, which is under way no more.
  @discardableResult
  package func run(in tx: Transaction) throws -> Consignment {
    guard let found = try Consignment.find(consignment, in: tx), let order = try Order.find(found.order, in: tx) else { throw NoConsignmentMove.unknown }
    guard found.state == .shipped else { throw NoConsignmentMove.notFrom(found.state, to: goods == .lost ? .lost : .returned) }
    for asked in try Return.all(of: order.id, in: tx) where asked.consignment == consignment && asked.state == .asked { try accept(asked.id, in: tx) }
    let left = try OrderLines.all(of: order, in: tx).filter { $0.consignment == consignment && $0.returned < $0.offered.quantity.count }
    if !left.isEmpty {
      let pieces = left.map { ($0.offered.number, $0.offered.quantity.count.minus($0.returned)) }
      let ask = AskReturn(
        consignment: consignment, buyer: order.buyer, reason: .notArrived, note: "", pieces: Dictionary(pieces) { first, _ in first })
      try accept(ask.run(in: tx), in: tx)
    }
    guard let ended = try Consignment.find(consignment, in: tx), ended.state != .shipped else { throw NoConsignmentMove.changedMeanwhile }
    return ended
  }

  private func accept(_ id: ID<Return>, in tx: Transaction) throws {
    try AcceptReturn(id, by: by, restocks: goods == .sellable, isLost: goods == .lost, parts: parts).run(in: tx)
  }
}
