import Kernel
import Storage

/// The shopper has the parcel.
package struct DeliverConsignment: Sendable {
  package var consignment: ID<Consignment>
  package var by: PartyID

  package init(consignment: ID<Consignment>, by: PartyID) {
    self.consignment = consignment
    self.by = by
  }

  @discardableResult
  package func run(in tx: Transaction) throws -> Consignment {
    try MoveConsignment(id: consignment, to: .delivered, by: by).run(in: tx)
  }
}
