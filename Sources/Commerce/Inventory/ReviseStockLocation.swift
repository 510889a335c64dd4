import Kernel
import Storage

/// Changes what a place is called and what may happen there.
package struct ReviseStockLocation: Sendable {
  package var id: ID<StockLocation>
  package var merchant: PartyID
  package var name: Phrase
  package var ships: Bool
  package var collects: Bool
  package var priority: Int64

  package init(_ id: ID<StockLocation>, merchant: PartyID, name: Phrase, ships: Bool, collects: Bool, priority: Int64) {
    self.id = id
    self.merchant = merchant
    self.name = name
    self.ships = ships
    self.collects = collects
    self.priority = priority
  }

  package func run(in tx: Transaction) throws {
    let changed = try tx.run(
      """
      UPDATE inventory_location
      SET name_ko = \(name.korean), name_en = \(name.english), ships = \(ships), collects = \(collects), priority = \(priority)
      WHERE id = \(id) AND merchant = \(merchant) AND closed_at IS NULL
      """)
    guard changed == 1 else { throw NoStockMove.locationUnknown }
  }
}
