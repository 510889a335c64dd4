import Kernel
import Storage

/// The merchant takes a consignment on.
package struct AcceptConsignment: Sendable {
  package var consignment: ID<Consignment>
  package var by: PartyID

  package init(consignment: ID<Consignment>, by: PartyID) {
    self.consignment = consignment
    self.by = by
  }

  @discardableResult
  package func run(in tx: Transaction) throws -> Consignment {
    try MoveConsignment(id: consignment, to: .accepted, by: by).run(in: tx)
  }
}
