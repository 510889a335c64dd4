import Kernel
import Storage

/// Gives the goods to a carrier.
package struct ShipConsignment: Sendable {
  package typealias No = Waybill.No

  package var consignment: ID<Consignment>
  package var carrier: String
  package var waybill: String
  package var by: PartyID

  package init(consignment: ID<Consignment>, carrier: String, waybill: String, by: PartyID) {
    self.consignment = consignment
    self.carrier = carrier
    self.waybill = waybill
    self.by = by
  }

  @discardableResult
  package func run(in tx: Transaction) throws -> Consignment {
    let (carrier, waybill) = try Waybill.read(carrier, waybill)
    let moved = try MoveConsignment(id: consignment, to: .shipped, by: by, note: "\(carrier) \(waybill)").run(in: tx)
    guard moved.method == .delivery else { throw NoConsignmentMove.notFrom(.accepted, to: .shipped) }
    try tx.run(
      """
      INSERT INTO fulfilment_waybill (consignment, carrier, waybill, shipped_at)
      VALUES (\(consignment), \(carrier), \(waybill), \(tx.now))
      """)
    try GoodsLeave.run(moved, "order.shipped", by: by, in: tx)
    return moved
  }
}
