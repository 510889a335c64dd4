import Kernel
import Storage

/// Nothing can be collected any more at a unit that shut; what is ordered there already is still handed over.
package struct EndCollecting: Sendable {
  package var unit: PartyID

  package init(at unit: PartyID) { self.unit = unit }

  package func run(in tx: Transaction) throws {
    try tx.run("UPDATE inventory_location SET collects = 0 WHERE unit = \(unit) AND closed_at IS NULL")
  }
}
