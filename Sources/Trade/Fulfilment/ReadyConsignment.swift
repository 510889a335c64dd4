import Kernel
import Storage

/// The goods wait at the counter.
package struct ReadyConsignment: Sendable {
  package var consignment: ID<Consignment>
  package var by: PartyID

  package init(consignment: ID<Consignment>, by: PartyID) {
    self.consignment = consignment
    self.by = by
  }

  @discardableResult
  package func run(in tx: Transaction) throws -> Consignment {
    let moved = try MoveConsignment(id: consignment, to: .ready, by: by).run(in: tx)
    guard moved.method == .collect else { throw NoConsignmentMove.notFrom(.accepted, to: .ready) }
    return moved
  }
}
